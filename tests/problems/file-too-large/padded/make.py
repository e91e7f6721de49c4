"""A file of ten megabytes, made rather than kept."""

from pathlib import Path


def make(data: Path) -> None:
    (data / "glossary" / "extra.yml").write_text("# padding\n" * 1_000_000)
