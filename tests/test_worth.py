"""What the real corpus is worth by its own counts: no change may let it fall below these.

`canon.json` holds the standard works of the field as CSL-JSON. A threshold is raised when the corpus has passed it for good.
"""

import json
from functools import cache

import pytest

from chronicle.load import load
from chronicle.survey import Row, survey
from conftest import ROOT, TESTS

CANON = json.loads((TESTS / "canon.json").read_text("utf-8"))


@cache
def rows() -> dict[str, Row]:
    corpus, _ = load(ROOT / "data")
    assert corpus is not None
    return {row.what: row for table in survey(corpus, CANON) for row in table.rows}


@pytest.mark.parametrize(
    ("what", "least"),
    [
        ("outside the ledger, of the 100 works most cited there", 0.52),
        ("of books and articles, with a locator", 0.65),
        ("of works not in English", 0.15),
        ("books with a publisher", 0.95),
        ("estimates with a range that say whose it is", 1.0),
        ("figures borne by two independent sources or a work of the canon, the work retold apart", 1.0),
        ("claims borne by two independent sources or a work of the canon, the work retold apart", 0.9),
        ("series that say what they count", 1.0),
        ("series that say when in the year", 1.0),
        ("series that say of which territory", 1.0),
    ],
)
def test_a_share_is_not_below(what: str, least: float) -> None:
    share = rows()[what].share
    assert share is not None
    assert share >= least


@pytest.mark.parametrize(
    ("what", "most"),
    [
        ("outside the ledger, of encyclopaedias", 0.15),
        ("outside the ledger, of the work retold", 0.05),
        ("addresses whose host is a bare number", 0.0),
        ("that say what was looked for and not found", 0.07),
    ],
)
def test_a_share_is_not_above(what: str, most: float) -> None:
    share = rows()[what].share
    assert share is not None
    assert share <= most


def test_the_canon_carries_the_corpus() -> None:
    assert len(CANON) > 200
    assert rows()["works of the canon that are cited"].count >= 120
    assert rows()["sources"].count <= 900
    assert rows()["series"].count >= 25
