"""What tells two works apart that share a number or a title."""

from pathlib import Path

import pytest

from chronicle.pipeline import Project, run
from chronicle.problems import Code
from conftest import TESTS, make_project

CASES = TESTS / "problems" / "double-source"


def is_double(project: Project) -> bool:
    return any(problem.code == Code.DOUBLE_SOURCE for problem in run(project, only_check=True).problems)


@pytest.mark.parametrize(
    ("case", "sample", "twin", "double"),
    [
        ("author-and-title", "", "", True),
        ("author-and-title", "", "issued: 1996-05", True),
        ("author-and-title", "", "issued: 1997", False),
        ("author-and-title", "volume: 1", "volume: 2", False),
        ("author-and-title", "volume: 1", "", True),
        ("author-and-title", "page: 1–9", "page: 2–9", False),
        ("isbn", "volume: 1", "volume: 2", False),
        ("isbn", "page: 1–9", "page: 2–9", True),
    ],
)
def test_years_volumes_and_pages_tell_works_apart(
    tmp_path: Path, case: str, sample: str, twin: str, *, double: bool
) -> None:
    project = Project(make_project(tmp_path, CASES / case))
    for name, more in (("sample-1996", sample), ("twin", twin)):
        file = project.data / "sources" / f"{name}.yml"
        file.write_text(f"{file.read_text()}{more}\n")
    assert is_double(project) is double


def test_a_chapter_has_the_isbn_of_its_book(tmp_path: Path) -> None:
    project = Project(make_project(tmp_path, CASES / "isbn"))
    file = project.data / "sources" / "twin.yml"
    chapter = "type: chapter\ncontainer-title: The Sample\npublisher: Sample Press"
    file.write_text(file.read_text().replace("type: report", chapter))
    assert is_double(project) is False
