"""One case for each branch of each rule: laid over the sample corpus, it must give exactly the report kept beside it."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

from chronicle.kinds import TYPES
from chronicle.load import load
from chronicle.pipeline import Project, run
from chronicle.problems import Code, report, unknown
from conftest import ROOT, TESTS, files_in, make_project

PACKAGE = ROOT / "scripts" / "chronicle"
CODES = [*(code.value for code in Code), *(unknown(kind) for kind in TYPES)]
CASES = sorted(path for path in (TESTS / "problems").glob("*/*") if path.is_dir())


@pytest.mark.parametrize("code", CODES)
def test_every_code_has_a_case(code: str) -> None:
    assert any(case.parent.name == code for case in CASES), f"add tests/problems/{code}/<case>"


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.parent.name}/{case.name}")
def test_the_case_gives_its_report(case: Path, tmp_path: Path, *, bless: bool) -> None:
    assert case.parent.name in CODES
    project = Project(make_project(tmp_path, case))
    text = report(run(project).problems) + "\n"
    expected = case / "expected.txt"
    if bless:
        expected.write_text(text)
    assert text == expected.read_text()
    assert f": {case.parent.name}: " in text
    assert files_in(project.docs) == {}


#: What tells a problem, and where all that does is reached by a case.
TELLS, ROOMS = {"Problem", "refuse"}, ("load", "check", "kinds")


def telling() -> Iterator[tuple[str, int, int]]:
    """Every call in the rooms that makes a problem: the file, its first line and its last."""
    for path in sorted(path for room in ROOMS for path in (PACKAGE / room).glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in TELLS:
                yield str(path), node.lineno, node.end_lineno or node.lineno


def test_every_line_that_tells_a_problem_is_reached_by_a_case(tmp_path: Path) -> None:
    calls = list(telling())
    assert len(calls) > 50
    files = {path for path, _, _ in calls}
    reached: set[tuple[str, int]] = set()

    def line(frame: FrameType, event: str, _: object) -> Any:
        if event == "line":
            reached.add((frame.f_code.co_filename, frame.f_lineno))
        return line

    def called(frame: FrameType, _event: str, _: object) -> Any:
        return line if frame.f_code.co_filename in files else None

    projects = [make_project(tmp_path / case.parent.name / case.name, case) for case in CASES]
    before = sys.gettrace()
    sys.settrace(called)
    try:
        for project in projects:
            run(Project(project), only_check=True)
    finally:
        sys.settrace(before)
    missed = [f"{path}:{at}" for path, at, last in calls if not any((path, n) in reached for n in range(at, last + 1))]
    assert missed == []


def test_the_sample_itself_has_no_problem(tmp_path: Path) -> None:
    assert run(Project(make_project(tmp_path)), only_check=True).problems == []


def test_a_broken_corpus_leaves_the_last_pages_as_they_were(tmp_path: Path) -> None:
    project = Project(make_project(tmp_path))
    assert run(project).problems == []
    before = files_in(project.docs)
    (project.data / "glossary" / "kulak.yml").write_text("id: kulak\n")
    assert run(project).problems
    assert files_in(project.docs) == before


def test_all_problems_are_reported_at_once_and_sorted(tmp_path: Path) -> None:
    project = Project(make_project(tmp_path))
    for name in ("zebra", "alpha"):
        (project.data / "glossary" / f"{name}.yml").write_text(f"id: {name}\nsumary: x\n")
    places = [problem.place for problem in sorted(run(project).problems)]
    assert [place.path for place in places] == ["data/glossary/alpha.yml"] * 4 + ["data/glossary/zebra.yml"] * 4


@pytest.mark.parametrize("code", CODES)
def test_every_code_is_in_the_manual(code: str) -> None:
    manual = (ROOT / "data" / "README.md").read_text()
    assert f"`{code}`" in manual or (code.startswith("unknown-") and "`unknown-<kind>`" in manual)


def test_a_file_name_in_no_encoding_is_told_and_not_a_crash(tmp_path: Path) -> None:
    project = Project(make_project(tmp_path))
    (project.data / "glossary" / "kul\udcffak.yml").write_text("id: x\n")
    _, problems = load(project.data)
    assert {problem.place.path for problem in problems} == {"data/glossary/kul?ak.yml"}
    assert report(problems).encode()
