"""A chapter whose sections say too little: all but their first paragraphs are taken out."""

from pathlib import Path


def make(data: Path) -> None:
    chapter = data / "narrative" / "second-chapter.yml"
    paragraphs = chapter.read_text().split("\n\n")
    chapter.write_text("\n\n".join(paragraphs[:2] + paragraphs[-14:]))
