"""The sample corpus, whole: its pages as they should be, the same at every build, written only when they change."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from chronicle.pipeline import Project, run
from chronicle.publish import writer
from conftest import ROOT, SAMPLE, files_in, make_project

EXPECTED = SAMPLE / "expected"


def test_the_pages_are_as_expected(sample: Path, *, bless: bool) -> None:
    project = Project(sample)
    assert run(project).problems == []
    made = files_in(project.docs)
    if bless:
        shutil.rmtree(EXPECTED, ignore_errors=True)
        shutil.copytree(project.docs, EXPECTED)
    assert made.keys() == files_in(EXPECTED).keys()
    for path, text in files_in(EXPECTED).items():
        assert made[path].decode() == text.decode(), path


def test_no_marker_survives_in_the_pages(sample: Path) -> None:
    project = Project(sample)
    run(project)
    for path, text in files_in(project.docs).items():
        for mark in (b"](term:", b"](person:", b"](event:", b"](chapter:", b"[@"):
            assert mark not in text, path


@pytest.mark.parametrize("seed", ["1", "2"])
def test_two_builds_give_the_same_bytes(tmp_path: Path, seed: str) -> None:
    project = Project(make_project(tmp_path))
    command = [sys.executable, str(ROOT / "scripts" / "build.py"), "--root", str(tmp_path), "build", "--pages-only"]
    subprocess.run(command, env={**os.environ, "PYTHONHASHSEED": seed}, check=True, capture_output=True)
    assert files_in(project.docs) == files_in(EXPECTED)


def test_an_unchanged_second_build_writes_nothing(sample: Path) -> None:
    project = Project(sample)
    assert run(project).written > 0
    times = {path: path.stat().st_mtime_ns for path in project.docs.rglob("*.md")}
    again = run(project)
    assert (again.written, again.removed) == (0, 0)
    assert {path: path.stat().st_mtime_ns for path in project.docs.rglob("*.md")} == times


def test_a_changed_entry_rewrites_only_the_pages_that_show_it(sample: Path) -> None:
    project = Project(sample)
    run(project)
    place = project.data / "places" / "petrograd.yml"
    place.write_text(place.read_text().replace("latitude: 59.94", "latitude: 59.95"))
    assert run(project).written == 3  # its own, the map, and the small map


def test_a_page_whose_entry_is_gone_is_removed(sample: Path) -> None:
    project = Project(sample)
    (project.docs / "glossary" / "old").mkdir(parents=True)
    (project.docs / "glossary" / "old" / "stale.md").write_text("stale")
    (project.docs / "index.md").write_text("by hand")
    assert run(project).removed == 1
    assert not (project.docs / "glossary" / "old").exists()
    assert (project.docs / "index.md").read_text() == "by hand"


def test_a_crash_before_the_journal_leaves_the_last_pages(sample: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    project = Project(sample)
    run(project)
    before = files_in(project.docs)
    term = project.data / "glossary" / "kulak.yml"
    term.write_text(term.read_text().replace("literal: fist", "literal: hand"))

    def crash(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "write_text", crash)  # what writes the journal
    with pytest.raises(KeyboardInterrupt):
        run(project)
    assert files_in(project.docs) == before


def test_a_crash_while_files_are_written_is_carried_to_its_end_by_the_next_run(
    sample: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = Project(sample)
    begun = []
    write = Path.write_bytes

    def crash_in_the_fifth(self: Path, data: bytes) -> int:
        begun.append(self)
        if len(begun) == 5:
            write(self, data[: len(data) // 2])
            raise KeyboardInterrupt
        return write(self, data)

    monkeypatch.setattr(Path, "write_bytes", crash_in_the_fifth)
    with pytest.raises(KeyboardInterrupt):
        run(project)
    monkeypatch.undo()
    assert 0 < len(files_in(project.docs)) < len(files_in(EXPECTED))
    assert run(project).problems == []
    assert files_in(project.docs) == files_in(EXPECTED)


def test_nothing_is_written_outside_the_generated_folders(tmp_path: Path) -> None:
    for path in ("index.md", "../index.md", "glossary/../../x.md"):
        with pytest.raises(ValueError, match="not in a generated folder"):
            writer.publish({path: ""}, tmp_path / "docs", tmp_path / ".build")


def test_a_journal_that_a_disk_has_spoilt_is_dropped_and_one_that_leads_outside_is_refused(tmp_path: Path) -> None:
    docs, work = tmp_path / "docs", tmp_path / ".build"
    work.mkdir()
    (work / "journal.json").write_text('{"write": {"glossary/a')
    writer.publish({"glossary/kulak.md": "fist"}, docs, work)
    assert files_in(docs) == {"glossary/kulak.md": b"fist"}
    assert not (work / "journal.json").exists()
    for todo in ('{"write": {"../x.md": ""}, "remove": []}', '{"write": {}, "remove": ["../x.md"]}'):
        (work / "journal.json").write_text(todo)
        (tmp_path / "x.md").write_text("kept")
        with pytest.raises(ValueError, match="not in a generated folder"):
            writer.publish({}, docs, work)
        assert (tmp_path / "x.md").read_text() == "kept"
