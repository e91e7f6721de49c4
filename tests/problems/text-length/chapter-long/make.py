"""A chapter that says everything twice."""

from pathlib import Path


def make(data: Path) -> None:
    chapter = data / "narrative" / "second-chapter.yml"
    text = chapter.read_text()
    again = (
        text[text.index("  - id: opening") :].replace("id: opening", "id: again").replace("id: ending", "id: at-last")
    )
    chapter.write_text(text + again)
