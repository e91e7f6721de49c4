"""The architecture: which part may import which, how large its parts may grow, and that the code knows no subject."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from conftest import ROOT

PACKAGE = ROOT / "scripts" / "chronicle"
ROOMS = ("load", "check", "survey", "link", "compose", "render", "publish")
TOOLS = ("kinds", "prose", "dates", "references", "draw")
BASE = {"problems", "located"}
#: What a room may take from the one before it: the type that this one hands over.
HANDED_OVER = {"compose": "link", "render": "compose"}
#: Each tool, and the tools that it stands on.
STANDS_ON = {
    "dates": set(),
    "prose": {"dates"},
    "references": {"prose"},
    "draw": {"dates", "prose", "blocks"},
    "kinds": {"dates", "prose", "references", "draw", "blocks"},
}
FILES = sorted(PACKAGE.rglob("*.py"))
MODULE_LINES, FUNCTION_LINES = 200, 50
#: Words of this site's subject, and years that only a subject could know.
SUBJECT = re.compile(r"russia|soviet|stalin|bolshevik|harrison|1918|1991|2026", re.IGNORECASE)


def imported(path: Path) -> Iterator[tuple[str, ...]]:
    """What a file imports from the package, by the path of the module below it."""
    inside = path.relative_to(PACKAGE).parts
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.ImportFrom) and node.level:
            base = [*inside[: len(inside) - node.level], *(node.module or "").split(".")]
            found = tuple(name for name in base if name)
            yield from [found] if found else [(alias.name,) for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith("chronicle."):
            yield tuple((node.module or "").split(".")[1:])
        elif isinstance(node, ast.Import):
            yield from (tuple(alias.name.split(".")[1:]) for alias in node.names if alias.name.startswith("chronicle."))


def foreign(part: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Every import of a part from outside itself, with the file."""
    for path in sorted((PACKAGE / part).rglob("*.py")):
        yield from ((path.name, module) for module in imported(path) if module[0] != part)


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_imports_tools_and_what_the_room_before_hands_over(room: str) -> None:
    allowed = {*TOOLS, *BASE, "blocks"}
    for file, module in foreign(room):
        assert module[0] in allowed or module == (HANDED_OVER.get(room),), f"{file}: {'.'.join(module)}"


@pytest.mark.parametrize("tool", TOOLS)
def test_a_tool_imports_no_room_and_only_the_tools_it_stands_on(tool: str) -> None:
    for file, module in foreign(tool):
        assert module[0] in STANDS_ON[tool] | BASE, f"{file}: {'.'.join(module)}"


@pytest.mark.parametrize("part", [*ROOMS, *TOOLS, "blocks"])
def test_a_part_is_entered_by_its_door(part: str) -> None:
    for file, module in foreign(part):
        assert len(module) == 1, f"{file}: {'.'.join(module)}"


def test_the_base_stands_on_nothing() -> None:
    assert list(imported(PACKAGE / "problems.py")) == []
    assert set(imported(PACKAGE / "located.py")) == {("problems",)}
    assert {module[0] for _, module in foreign("blocks")} == {"prose"}


def test_every_part_is_a_room_a_tool_or_the_base() -> None:
    folders = {path.name for path in PACKAGE.iterdir() if (path / "__init__.py").is_file()}
    assert folders == {*ROOMS, *TOOLS, "blocks"}
    files = {path.stem for path in PACKAGE.glob("*.py")}
    assert files == {*BASE, "__init__", "pipeline", "cli"}


def test_the_check_on_imports_sees_a_wrong_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("test_rooms.PACKAGE", tmp_path)
    (tmp_path / "check").mkdir()
    wrong = "from ..render import pages\nfrom .. import link\nimport chronicle.load\nfrom ..kinds.term import Term\n"
    (tmp_path / "check" / "x.py").write_text(wrong + "from . import y\n")
    assert set(imported(tmp_path / "check" / "x.py")) == {
        ("render",),
        ("link",),
        ("load",),
        ("kinds", "term"),
        ("check",),
    }


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_files_and_functions_stay_small_and_say_what_they_are(path: Path) -> None:
    text = path.read_text()
    tree = ast.parse(text)
    assert text.count("\n") <= MODULE_LINES
    assert ast.get_docstring(tree), "a file begins by saying what it is for"
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef):
            assert (node.end_lineno or 0) - node.lineno < FUNCTION_LINES, node.name


def test_only_publish_writes() -> None:
    for path in FILES:
        if "publish" not in path.parts:
            for call in ("write_text", "write_bytes", "unlink(", "mkdir(", "shutil"):
                assert call not in path.read_text(), f"{path.name}: {call}"


def test_only_the_command_line_prints() -> None:
    for path in FILES:
        if path.name != "cli.py":
            calls = [node for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.Call)]
            assert not [c for c in calls if isinstance(c.func, ast.Name) and c.func.id == "print"], path.name


def written_by_us() -> Iterator[Path]:
    """Code, templates, scripts and styles: all that makes the site but the data and the pages; what others wrote aside."""
    suffixes = {".py", ".j2", ".js", ".css", ".html", ".mjs", ".sh"}
    for folder in (ROOT / "scripts", ROOT / "docs" / "assets"):
        yield from (path for path in sorted(folder.rglob("*")) if path.suffix in suffixes and path.is_file())


def without_examples(path: Path) -> str:
    """The text of a file without the docstrings and remarks on dates, whose examples are dates."""
    text = path.read_text()
    if "dates" not in path.parts:
        return text
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef) and (
            said := ast.get_docstring(node, clean=False)
        ):
            text = text.replace(said, "")
    return re.sub(r"#.*", "", text)


def test_the_code_knows_no_subject() -> None:
    files = list(written_by_us())
    assert len(files) > 100
    assert [f"{path}: {found[0]}" for path in files if (found := SUBJECT.search(without_examples(path)))] == []
