"""The contents of a work: its chapters, its headwords, its pages, by which citations name a place in it."""

from collections.abc import Iterator

from ..blocks import Closed, Fact
from ..prose import Line as Words
from ..prose import Link, line
from .part import Part, field
from .rules_of_form import Locator
from .values import Line


class Piece(Part):
    """A part of a work."""

    at: Locator = field(help="its place, as citations name it: `ch. 4`, `s.v. “Agitprop”`")
    title: Line | None = field(None, help="its title, where the place does not name it")
    author: Line | None = field(None, help="who wrote it, where that is not the author of the whole")
    where: Line | None = field(None, help="its own address")

    def told(self) -> Words:
        """Its title and its author; they lead to its address, if it has one."""
        words = ", ".join(filter(None, (self.title, self.author)))
        if self.where is None:
            return line(words)
        return (Link(str(self.where), line(words or "read it")),)


def shown(pieces: tuple[Piece, ...]) -> Iterator[Closed]:
    """The list of the parts, closed at first; those whose place says it all stand beside one another."""
    told = [(each, each.told()) for each in pieces]
    rows = tuple(Fact(_name(each), (words,)) for each, words in told if words)
    rest = "; ".join(_name(each) for each, words in told if not words)
    if rest:
        rows = (*rows, Fact("Others" if rows else "Parts", (line(rest),)))
    if rows:
        yield Closed("Contents", rows)


def _name(piece: Piece) -> str:
    """`s.v. “Agitprop”` → `Agitprop`; a chapter keeps its label."""
    label, _, words = piece.at.partition(" ")
    return words.strip('“”"') if label in ("s.v.", "sec.") else str(piece.at)
