"""Shared by all tests: the option --bless, and a way to make a project of the sample corpus."""

import importlib.util
import shutil
from pathlib import Path

import pytest

TESTS = Path(__file__).parent
ROOT = TESTS.parent
SAMPLE = TESTS / "site"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--bless", action="store_true", help="rewrite the expected files from what the code now gives")


@pytest.fixture
def bless(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--bless"))


def make_project(folder: Path, overlay: Path | None = None) -> Path:
    """A project of the sample corpus in `folder`; over it the `data/` of `overlay`, or what its make.py makes."""
    shutil.copytree(SAMPLE / "data", folder / "data")
    (folder / "docs").mkdir()
    if overlay and (overlay / "data").is_dir():
        shutil.copytree(overlay / "data", folder / "data", dirs_exist_ok=True)
    if overlay and (overlay / "make.py").is_file():
        spec = importlib.util.spec_from_file_location("make", overlay / "make.py")
        assert spec
        assert spec.loader
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        module.make(folder / "data")
    return folder


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    return make_project(tmp_path)


def files_in(folder: Path) -> dict[str, bytes]:
    """Every file below a folder with its bytes."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }
