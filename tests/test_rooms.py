"""The architecture: which room may import which, and how large its parts may grow."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from conftest import ROOT

PACKAGE = ROOT / "scripts" / "chronicle"
ROOMS = ("load", "check", "link", "render", "publish")
FILES = sorted(PACKAGE.rglob("*.py"))
MODULE_LINES, FUNCTION_LINES = 250, 50


def imported(path: Path) -> Iterator[str]:
    """The first part, below the package, of everything that a file imports from it."""
    inside = path.relative_to(PACKAGE).parts
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.ImportFrom) and node.level:
            base = list(inside[: len(inside) - node.level])
            names = [*base, *(node.module or "").split(".")] if node.module else base
            found = [name for name in names if name]
            yield from [found[0]] if found else [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith("chronicle."):
            yield (node.module or "").split(".")[1]
        elif isinstance(node, ast.Import):
            yield from (alias.name.split(".")[1] for alias in node.names if alias.name.startswith("chronicle."))


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_imports_only_the_model_the_problems_and_itself(room: str) -> None:
    for path in sorted((PACKAGE / room).rglob("*.py")):
        assert set(imported(path)) <= {"model", "problems", room}, path.name


def test_the_model_imports_no_room() -> None:
    for path in sorted((PACKAGE / "model").rglob("*.py")):
        assert set(imported(path)) <= {"model", "problems"}, path.name
    assert set(imported(PACKAGE / "problems.py")) == set()


def test_the_check_on_imports_sees_a_wrong_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("test_rooms.PACKAGE", tmp_path)
    (tmp_path / "check").mkdir()
    (tmp_path / "check" / "x.py").write_text("from ..render import pages\nfrom .. import link\nimport chronicle.load\n")
    assert set(imported(tmp_path / "check" / "x.py")) == {"render", "link", "load"}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_files_and_functions_stay_small_and_say_what_they_are(path: Path) -> None:
    text = path.read_text()
    tree = ast.parse(text)
    assert text.count("\n") < MODULE_LINES
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
