"""One folder for each problem code: laid over the sample corpus, it must give exactly the report kept beside it."""

from pathlib import Path

import pytest

from chronicle.pipeline import Project, run
from chronicle.problems import Code, report
from conftest import ROOT, TESTS, files_in, make_project

FOLDERS = sorted(path for path in (TESTS / "problems").iterdir() if path.is_dir())


@pytest.mark.parametrize("code", [code.value for code in Code])
def test_every_code_has_a_folder(code: str) -> None:
    assert (TESTS / "problems" / code).is_dir(), f"add tests/problems/{code}"


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_the_folder_gives_its_report(folder: Path, tmp_path: Path, *, bless: bool) -> None:
    project = Project(make_project(tmp_path, folder))
    found = run(project)
    text = report(found.problems) + "\n"
    expected = folder / "expected.txt"
    if bless:
        expected.write_text(text)
    assert text == expected.read_text()
    assert f": {folder.name}: " in text
    assert files_in(project.docs) == {}


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


@pytest.mark.parametrize("code", [code.value for code in Code])
def test_every_code_is_in_the_manual(code: str) -> None:
    assert f"`{code}`" in (ROOT / "data" / "README.md").read_text()
