"""References held to citeproc-js. `npm ci` in tests/oracle makes it ready."""

from typing import Any

import pytest
import yaml

from unit.references import citeproc_js as js
from unit.references.cases import CASES

LISTED = yaml.safe_load((js.DRIVER / "differences.yml").read_text())["differences"]
RECORDS = [case["record"] for case in CASES]
NOTES = [(case["record"]["id"], case.get("locator")) for case in CASES]


@pytest.fixture(scope="module")
def theirs() -> dict[tuple[str, str], str]:
    return js.theirs(RECORDS, NOTES)


def test_citeproc_js_prints_the_same_but_for_what_is_listed(theirs: dict[tuple[str, str], str]) -> None:
    ours = js.ours(RECORDS, NOTES)
    assert ours.keys() == theirs.keys()
    found = {key: said for key, said in theirs.items() if said != ours[key]}
    assert found == {(each["id"], each["form"]): each["theirs"] for each in LISTED}


@pytest.mark.parametrize("difference", LISTED, ids=lambda each: f"{each['id']}-{each['form']}")
def test_a_listed_difference_is_justified(difference: dict[str, Any]) -> None:
    assert len(difference["why"].split()) > 8


def test_the_reader_of_their_html_sees_faces_and_their_reversal() -> None:
    html = '<div class="csl-entry"><i>A <span style="font-style:normal;">b</span> c</i> <b>d <i>e</i></b> &#38;</div>\n'
    assert js.flat(html) == "*A *b* c* **d *e*** &"
