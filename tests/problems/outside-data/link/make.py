"""A link that leads out of data/."""

from pathlib import Path


def make(data: Path) -> None:
    outside = data.parent / "outside.yml"
    outside.write_text("id: extra\n")
    (data / "glossary" / "extra.yml").symlink_to(outside)
