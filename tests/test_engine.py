"""The engine on the sample corpus: strict, repeatable to the byte, idle when nothing has changed."""

import contextlib
import gzip
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.error import HTTPError
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


def test_another_address_makes_the_site_anew(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    run(project)
    for address in ("https://one.example/", "https://two.example/"):
        monkeypatch.setenv("SITE_URL", address)
        assert project.engine.build() is True
        assert f'<link rel="canonical" href="{address}"' in (project.root / "site/index.html").read_text()
        assert project.engine.build() is False


@pytest.mark.parametrize("path", ["mkdocs.yml", "docs/index.md", "docs/assets/site.css", "docs/templates/main.html"])
def test_a_change_to_any_input_makes_the_site_anew(project: Project, path: str) -> None:
    run(project)
    project.engine.build()
    with (project.root / path).open("a") as file:
        file.write("\n")
    assert project.engine.build() is True


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
        with pytest.raises(EngineFailed, match=f"^docs/: engine: Doc file 'index.md' contains a link '{link}'.*[^\n]$"):
            project.engine.build()
        assert files_in(project.root / "site") == before


@pytest.mark.parametrize(
    ("path", "text", "fault"),
    [
        ("docs/index.md", '# Home\n\n--8<-- "no.md"\n', "Snippet at path 'no.md' could not be found"),
        ("docs/templates/main.html", "{% extends %}", "TemplateSyntaxError: .*"),
        ("mkdocs.yml", "nav: [", 'Error: MkDocs encountered .*\ndocs/: engine: in "mkdocs.yml", line 1, column 7'),
        (
            "mkdocs.yml",
            "docs_dir: nowhere\nsite_name: x",
            "Config value 'docs_dir': The path 'nowhere' isn't an existing directory.",
        ),
    ],
    ids=["page", "template", "settings", "setting"],
)
def test_a_failure_of_the_engine_is_told_in_a_line_and_keeps_the_last_site(
    project: Project, path: str, text: str, fault: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--root", str(project.root), "build"]) == 0
    before = files_in(project.root / "site")
    (project.root / path).write_text(text)
    capsys.readouterr()
    for verb in ("build", "serve"):
        assert main(["--root", str(project.root), verb]) == 1
        said = capsys.readouterr().out
        assert re.search(rf"^docs/: engine: .*{fault}", said, re.MULTILINE | re.DOTALL)
        assert not re.search(r"Traceback|WARNING|ERROR  |site-packages", said)
    assert files_in(project.root / "site") == before


def test_a_folder_that_cannot_be_written_is_told_in_a_line(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--root", str(project.root), "build"]) == 0
    (project.work / "site.stamp").unlink()
    (project.work / "site.stamp").mkdir()
    capsys.readouterr()
    assert main(["--root", str(project.root), "build"]) == 1
    assert f"docs/: engine: {project.work / 'site.stamp'}: Is a directory" in capsys.readouterr().out


def test_a_build_cut_short_leaves_a_site_to_the_next(project: Project) -> None:
    run(project)
    project.engine.build()
    before = files_in(project.root / "site")
    (project.root / "site").replace(project.work / "site.old")
    (project.docs / "index.md").write_text("# Home\n\n[x](nowhere.md)\n")
    with pytest.raises(EngineFailed):
        project.engine.build()
    assert files_in(project.root / "site") == before


def test_build_says_what_it_did(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--root", str(project.root), "build"]) == 0
    said = capsys.readouterr().out
    for part in ("3 events", "3 people", "notes", "links", "load", "publish", "MkDocs:", "Peak memory"):
        assert part in said
    assert main(["--root", str(project.root), "build"]) == 0
    assert "site/ is up to date." in capsys.readouterr().out


def test_build_with_a_problem_exits_1_and_writes_nothing(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    (project.data / "glossary" / "kulak.yml").write_text("id: kulak\n")
    assert main(["--root", str(project.root), "build"]) == 1
    assert "missing-key" in capsys.readouterr().out
    assert not (project.root / "site").exists()
    assert not (project.docs / "glossary").exists()


class Served:
    """`serve` at work on a project: what it says, what it shows, and the text that a search finds there."""

    def __init__(self, process: "subprocess.Popen[str]", preview: Path, address: str) -> None:
        assert process.stdout
        self.process = process
        self._preview = preview
        self._address = address
        self._said = iter(process.stdout.readline, "")
        self.says("Serving on")
        for _ in range(100):
            with contextlib.suppress(OSError):
                urlopen(address)
                break
            time.sleep(0.1)
        time.sleep(1)  # in which it begins to watch the files

    def says(self, words: str) -> None:
        """Waits for a line that holds the words."""
        assert any(words in line for line in self._said), words

    def shows(self, path: str) -> str:
        return str(urlopen(self._address + path).read().decode())

    def finds(self, words: str) -> bool:
        """Whether the words come to be in Pagefind's index within ten seconds."""
        for _ in range(100):
            with contextlib.suppress(FileNotFoundError):  # the index is just being replaced
                pieces = (self._preview / "pagefind" / "fragment").iterdir()
                if any(words in gzip.decompress(piece.read_bytes()).decode() for piece in pieces):
                    return True
            time.sleep(0.1)
        return False


@pytest.fixture
def served(project: Project) -> Iterator[Served]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = str(free.getsockname()[1])
    command = [sys.executable, str(ROOT / "scripts" / "build.py"), "--root", str(project.root), "serve", "--port", port]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            yield Served(process, project.work / "preview", f"http://127.0.0.1:{port}/")
        finally:
            process.kill()


def test_serve_shows_a_saved_file_and_says_what_is_wrong_with_a_broken_one(project: Project, served: Served) -> None:
    term = project.data / "glossary" / "kulak.yml"
    assert served.finds("length that the")
    term.write_text(term.read_text().replace("length that the", "breadth that the"))
    served.says("pages changed; shown after")
    page = served.shows("glossary/kulak/")
    assert "breadth that the" in page
    assert "livereload" in page
    assert served.finds("breadth that the")
    term.write_text("id: kulak\n")
    served.says("missing-key")
    served.process.send_signal(signal.SIGTERM)
    served.says("Stopped")
    assert served.process.wait(timeout=30) == 0


def test_serve_shows_what_is_written_by_hand_and_says_how_the_engine_failed(project: Project, served: Served) -> None:
    for path, words, shown in (
        ("assets/site.css", "/* a stroke of the brush */", "assets/site.css"),
        ("index.md", "A word of welcome.", ""),
        ("about/method.md", "A word on method.", "about/method/"),
        ("templates/main.html", "{% block footer %}A word at the foot.{% endblock %}", "glossary/kulak/"),
    ):
        with (project.docs / path).open("a") as file:
            file.write(f"\n{words}\n")
        served.says("shown after")
        assert re.sub(r"{%.*?%}", "", words) in served.shows(shown)
    template = project.docs / "templates" / "main.html"
    whole = template.read_text()
    template.write_text("{% extends %}")
    served.says("docs/: engine: ")
    assert served.shows("pagefind/pagefind-entry.json")
    template.write_text(whole)
    served.says("shown after")
    assert "A word at the foot." in served.shows("glossary/kulak/")


def test_serve_no_longer_shows_a_page_that_has_gone(project: Project, served: Served) -> None:
    assert served.shows("events/long-winter/")
    for path in sorted(project.data.rglob("*.yml")):
        path.write_text(path.read_text().replace("long-winter", "hard-winter"))
    (project.data / "events/long-winter.yml").rename(project.data / "events/hard-winter.yml")
    served.says("shown after")
    assert served.shows("events/hard-winter/")
    with pytest.raises(HTTPError, match="404"):
        served.shows("events/long-winter/")
