"""citeproc's HTML → a line of prose."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from html.parser import HTMLParser
from itertools import groupby

from ..prose import Emphasis, Inline, Line, Link, Strong, Text
from .marks import SIGNS
from .records import RESOLVER
from .signs import QuotationMarks, Signs


@dataclass(frozen=True, slots=True)
class _Run:
    """Text in one face, as it is seen: italics within italics are upright."""

    text: str
    italic: bool = False
    bold: bool = False
    href: str = ""


def read(html: str, marks: QuotationMarks) -> Line:
    """The line that citeproc's HTML says, its signs settled."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    signs = Signs(marks)
    runs = [replace(run, text=signs.settled(run.text)) for run in reader.runs]
    return tuple(_linked([run for run in runs if run.text]))


class _Reader(HTMLParser):
    """Collects the runs of one note or entry. The tags are <i>, <b> and <a>: the style's, and those that a field may hold."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.runs: list[_Run] = []
        self._face = _Run("")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Turns the face; a link takes in what the style printed of its address."""
        self._turn(tag)
        if tag == "a":
            self._face = replace(self._face, href=str(dict(attrs)["href"]).translate(SIGNS))
            before = self.runs.pop() if self.runs else _Run("")
            rest = before.text.removesuffix(RESOLVER)
            self.runs.append(replace(before, text=rest))
            self.handle_data(before.text[len(rest) :])

    def handle_endtag(self, tag: str) -> None:
        """Turns the face back."""
        self._turn(tag)
        if tag == "a":
            self._face = replace(self._face, href="")

    def handle_data(self, data: str) -> None:
        """Adds a run in the face of the place."""
        self.runs.append(replace(self._face, text=data))

    def _turn(self, tag: str) -> None:
        if tag == "i":
            self._face = replace(self._face, italic=not self._face.italic)
        elif tag == "b":
            self._face = replace(self._face, bold=not self._face.bold)


def _linked(runs: list[_Run]) -> Iterator[Inline]:
    for href, group in groupby(runs, lambda run: run.href):
        line = tuple(_bold(list(group)))
        yield from (Link(href, line),) if href else line


def _bold(runs: list[_Run]) -> Iterator[Inline]:
    for bold, group in groupby(runs, lambda run: run.bold):
        line = tuple(_italic(list(group)))
        yield from (Strong(line),) if bold else line


def _italic(runs: list[_Run]) -> Iterator[Inline]:
    for italic, group in groupby(runs, lambda run: run.italic):
        text = Text("".join(run.text for run in group))
        yield Emphasis((text,)) if italic else text
