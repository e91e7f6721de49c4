"""What the tests of prose share: a text read as `load` reads it, at line 10 of a file, in a literal block indented by two."""

from chronicle.located import Located
from chronicle.problems import Place
from chronicle.prose import Prose, read_prose

MARKERS = ("term", "person", "event", "chapter")
#: `text: |` stands on line 9, so that the first line of the text is line 10, and its first column 3.
HEAD = Place("data/x.yml", 9, 7)


def read(text: str) -> Prose:
    return read_prose(Located(text, HEAD, 2), MARKERS, "source")


def faults(text: str) -> list[str]:
    """Each problem as `line:column code`."""
    return [f"{p.place.line}:{p.place.column} {p.code}" for p in read(text).problems]
