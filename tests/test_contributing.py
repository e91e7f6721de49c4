"""The steps of docs/about/contributing.md lead where they say: run in order on a copy of the corpus that has yet to get the event."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import ROOT

PAGE = (ROOT / "docs/about/contributing.md").read_text()
#: Each fenced block: the file last named before it, its language, its text.
BLOCKS = [
    (re.findall(r"`(data/[\w/-]+\.yml)`", PAGE[: block.start()])[-1:], block[1], block[2])
    for block in re.finditer(r"^```(\w+)\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
]
FILES = [(named[0], text) for named, language, text in BLOCKS if language == "yaml"]


@pytest.fixture
def before(tmp_path: Path) -> Path:
    """A copy of the project without what the page adds: the event, and the line that leads to it."""
    for folder in ("data", "scripts"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    (tmp_path / ".venv").symlink_to(sys.prefix)
    for name, text in FILES:
        path, (key, lines) = tmp_path / name, text.split("\n", 1)
        if text.startswith("id:"):
            path.unlink()
        else:
            assert f"{key}\n" in path.read_text()
            assert lines in path.read_text()
            path.write_text(path.read_text().replace(lines, ""))
    return tmp_path


def write(path: Path, text: str) -> None:
    """As an editor would: a whole entry in the place of its blank, or lines below the key that the file has."""
    key, lines = text.split("\n", 1)
    if not text.startswith("id:"):
        text = path.read_text().replace(f"{key}\n", f"{key}\n{lines}")
    assert path.is_file()
    path.write_text(text)


def test_the_steps_of_the_page_add_the_event_and_end_without_a_problem(before: Path) -> None:
    said = ""
    for named, language, text in BLOCKS:
        match language:
            case "sh":
                done = subprocess.run(["bash", "-c", text], cwd=before, capture_output=True, text=True, check=False)
                said = done.stdout
                assert not done.stderr
            case "yaml":
                write(before / named[0], text)
            case "text":
                assert said == text
            case _:
                pytest.fail(f"nothing runs a block of {language}")
    assert said == "No problems.\n"
