"""A folder where a file should be."""

from pathlib import Path


def make(data: Path) -> None:
    (data / "narrative.yml").unlink()
    (data / "narrative.yml").mkdir()
