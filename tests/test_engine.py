"""The engine on the sample corpus: strict, repeatable to the byte, idle when nothing has changed."""

import re
import shutil
from pathlib import Path

import pytest

from chronicle.cli import main
from chronicle.pipeline import Project, run
from chronicle.publish.engine import EngineFailed
from conftest import ROOT, files_in, make_project


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """The sample corpus with the real settings, but for the chapters in the nav, and the real hand-written pages."""
    made = make_project(tmp_path)
    settings = (ROOT / "mkdocs.yml").read_text()
    (made / "mkdocs.yml").write_text(
        re.sub(r"^      - .*narrative/(?!index)[a-z0-9-]+\.md\n", "", settings, flags=re.MULTILINE)
    )
    shutil.copytree(ROOT / "docs/assets", made / "docs/assets")
    shutil.copytree(ROOT / "docs/about", made / "docs/about")
    (made / "docs" / "index.md").write_text("# Home\n\n[kulak](glossary/kulak.md)\n")
    return Project(made)


def test_two_builds_agree_to_the_byte_and_an_unchanged_one_does_nothing(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    run(project)
    assert project.engine.build() is True
    first = files_in(project.root / "site")
    assert project.engine.build() is False
    shutil.rmtree(project.root / "site")
    assert project.engine.build() is True
    assert files_in(project.root / "site") == first


def test_a_broken_link_in_a_page_fails_the_build_and_keeps_the_last_site(project: Project) -> None:
    run(project)
    project.engine.build()
    before = files_in(project.root / "site")
    for link in ("glossary/kulack.md", "glossary/kulak.md#nowhere", "glossary/kulak.md#fnref9:sample-1996-p-23"):
        (project.docs / "index.md").write_text(f"# Home\n\n[x]({link})\n")
        with pytest.raises(EngineFailed, match="Aborted"):
            project.engine.build()
        assert files_in(project.root / "site") == before


def test_build_says_what_it_did(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--root", str(project.root), "build"]) == 0
    said = capsys.readouterr().out
    for part in ("2 events", "1 people", "notes", "links", "load", "publish", "MkDocs:", "Peak memory"):
        assert part in said
    assert main(["--root", str(project.root), "build"]) == 0
    assert "site/ is up to date." in capsys.readouterr().out


def test_build_with_a_problem_exits_1_and_writes_nothing(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    (project.data / "glossary" / "kulak.yml").write_text("id: kulak\n")
    assert main(["--root", str(project.root), "build"]) == 1
    assert "missing-key" in capsys.readouterr().out
    assert not (project.root / "site").exists()
    assert not (project.docs / "glossary").exists()
