"""The engine on the sample corpus: strict, repeatable to the byte, idle when nothing has changed."""

import contextlib
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from urllib.request import urlopen

import pytest

from chronicle.cli import main
from chronicle.pipeline import Project, run
from chronicle.publish.engine import EngineFailed
from conftest import ROOT, files_in, make_project


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """The sample corpus with the real settings, but for the chapters and paths in the nav, and the real hand-written pages."""
    made = make_project(tmp_path)
    settings = (ROOT / "mkdocs.yml").read_text()
    chapters = r"^ +- .*narrative/(?!index)[a-z0-9-]+\.md\n|^ +- [IVX]+\. .*:\n|^  - Paths:\n(?:      .*\n)+"
    (made / "mkdocs.yml").write_text(re.sub(chapters, "", settings, flags=re.MULTILINE))
    shutil.copytree(ROOT / "docs/assets", made / "docs/assets")
    shutil.copytree(ROOT / "docs/about", made / "docs/about")
    shutil.copytree(ROOT / "docs/templates", made / "docs/templates")
    (made / "docs" / "index.md").write_text("# Home\n\n[kulak](glossary/kulak.md)\n")
    return Project(made)


def test_two_builds_agree_to_the_byte_and_an_unchanged_one_does_nothing(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    run(project)
    assert project.engine.build() is True
    first = made_of(project)
    assert project.engine.build() is False
    shutil.rmtree(project.root / "site")
    assert project.engine.build() is True
    assert made_of(project) == first


def made_of(project: Project) -> dict[str, bytes]:
    """The site's files but Pagefind's, which orders its filters by chance."""
    files = files_in(project.root / "site")
    assert any(path.startswith("pagefind/") for path in files)
    return {path: text for path, text in files.items() if not path.startswith("pagefind/")}


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


def wait_until_served(address: str) -> None:
    """Until the server answers, and a moment more, in which it begins to watch the files."""
    for _ in range(100):
        with contextlib.suppress(OSError):
            urlopen(address)
            break
        time.sleep(0.1)
    time.sleep(1)


def test_serve_shows_a_saved_file_and_says_what_is_wrong_with_a_broken_one(project: Project) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = str(free.getsockname()[1])
    command = [sys.executable, str(ROOT / "scripts" / "build.py"), "--root", str(project.root), "serve", "--port", port]
    term = project.data / "glossary" / "kulak.yml"
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        try:
            assert server.stdout
            said = iter(server.stdout.readline, "")
            assert any(f"http://127.0.0.1:{port}" in line for line in said)
            wait_until_served(f"http://127.0.0.1:{port}/")
            term.write_text(term.read_text().replace("literal: fist", "literal: clenched hand"))
            assert any("1 pages changed" in line for line in said)
            page = urlopen(f"http://127.0.0.1:{port}/glossary/kulak/").read().decode()
            assert "clenched hand" in page
            assert "livereload" in page
            term.write_text("id: kulak\n")
            assert any("missing-key" in line for line in said)
            server.send_signal(signal.SIGTERM)
            assert any("Stopped" in line for line in said)
            assert server.wait(timeout=30) == 0
        finally:
            server.kill()
