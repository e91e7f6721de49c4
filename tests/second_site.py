"""The second subject, built whole in a folder of its own by the code as it is, with the project's templates and assets."""

import shutil
import subprocess
import sys
from pathlib import Path

from conftest import ROOT, TESTS

SECOND = TESTS / "second"


def make_second(folder: Path) -> Path:
    """A project of the second subject in `folder`; returns its root."""
    root = folder / "second"
    shutil.copytree(SECOND, root)
    for shared in ("assets", "templates"):
        shutil.copytree(ROOT / "docs" / shared, root / "docs" / shared)
    return root


def command(root: Path, verb: str) -> subprocess.CompletedProcess[str]:
    """Says one thing to the project in `root`, as an editor would."""
    program = [sys.executable, str(ROOT / "scripts" / "build.py"), "--root", str(root), verb]
    return subprocess.run(program, capture_output=True, text=True, check=False)
