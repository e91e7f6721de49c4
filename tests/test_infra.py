"""What surrounds the code holds to it: the pins to what the project asks for."""

import re
import tomllib
from pathlib import Path

import pytest

from conftest import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
ALL, SITE = (ROOT / "scripts" / name for name in ("constraints.txt", "constraints-site.txt"))


def pins(text: str) -> dict[str, set[str]]:
    """Each package pinned, as name==version, with its hashes."""
    found: dict[str, set[str]] = {}
    for pin, lines in re.findall(r"^([\w.-]+==[^\s\\]+)(.*(?:\n .*)*)", text, re.MULTILINE):
        found[pin] = set(re.findall(r"--hash=sha256:([0-9a-f]{64})\b", lines))
    return found


def test_all_that_the_project_asks_for_is_pinned_by_hash() -> None:
    everything, site = pins(ALL.read_text()), pins(SITE.read_text())
    assert {*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["test"]} <= everything.keys()
    assert set(PROJECT["dependencies"]) <= site.keys()
    assert site.items() <= everything.items()
    assert all(everything.values())


@pytest.mark.parametrize("path", [ALL, SITE], ids=lambda path: path.name)
def test_the_pins_name_no_host_and_nothing_unpinned(path: Path) -> None:
    text = path.read_text()
    assert "://" not in text
    for line in text.splitlines():
        assert re.match(r"#|    --hash=|[\w.-]+==", line), line
