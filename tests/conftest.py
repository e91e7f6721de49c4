"""Shared by all tests: the option --bless, and a way to make a project of the sample corpus."""

import importlib.util
import shutil
from pathlib import Path

import pytest
import yaml

TESTS = Path(__file__).parent
ROOT = TESTS.parent
SAMPLE = TESTS / "site"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--bless", action="store_true", help="rewrite the expected files from what the code now gives")


@pytest.fixture
def bless(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--bless"))


def make_project(folder: Path, case: Path | None = None) -> Path:
    """A project of the sample corpus in `folder`, with what a case changes in it (tests/README.md)."""
    shutil.copytree(SAMPLE / "data", folder / "data")
    (folder / "docs").mkdir()
    if case and (case / "data").is_dir():
        shutil.copytree(case / "data", folder / "data", dirs_exist_ok=True)
    if case and (case / "change.yml").is_file():
        for change in yaml.safe_load((case / "change.yml").read_text()):
            apply(change, folder / "data")
    if case and (case / "make.py").is_file():
        spec = importlib.util.spec_from_file_location("make", case / "make.py")
        assert spec
        assert spec.loader
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        module.make(folder / "data")
    return folder


def apply(change: dict[str, str], data: Path) -> None:
    """One change: words of a file for others, a file moved, or a file gone."""
    file = data / change["file"]
    if "was" in change:
        text = file.read_text()
        assert text.count(change["was"]) == 1, f"{file.name} should hold once: {change['was']}"
        file.write_text(text.replace(change["was"], change["now"]))
    elif "to" in change:
        (data / change["to"]).parent.mkdir(parents=True, exist_ok=True)
        file.rename(data / change["to"])
    else:
        assert change["gone"]
        file.unlink()


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    return make_project(tmp_path)


def files_in(folder: Path) -> dict[str, bytes]:
    """Every file below a folder with its bytes."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }
