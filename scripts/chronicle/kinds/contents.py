"""The contents of a work: its chapters, its headwords, its pages, by which citations name a place in it."""

from collections.abc import Iterator
from itertools import groupby

from ..blocks import Closed, Fact
from ..prose import WORDED, Link, label_of, line
from ..prose import Line as Words
from ..references import is_address
from .part import Part, field
from .rules_of_form import Locator
from .values import Line

#: How the list of the parts heads those that go by their name.
_HEADS = {"s.v.": "Headwords", "sec.": "Sections"}


class Piece(Part):
    """A part of a work."""

    at: Locator = field(help="its place, as citations name it: `ch. 4`, `s.v. “Agitprop”`")
    title: Line | None = field(None, help="its title, where the place does not name it")
    author: Line | None = field(None, help="who wrote it, where that is not the author of the whole")
    where: Line | None = field(None, help="its own address")

    @property
    def name(self) -> str:
        """What it is called: `s.v. “Agitprop”` → `Agitprop`; a chapter by its title, and without one by its label."""
        words = self.at.partition(" ")[2].strip('“”"')
        return str(self.title or (words if label_of(self.at) in WORDED else self.at))

    def told(self) -> Words:
        """Its name, which leads to its address if it has one, and its author."""
        name = (Link(str(self.where), line(self.name)),) if is_address(self.where) else line(self.name)
        return line(name, f", {self.author}" if self.author else None)


def shown(pieces: tuple[Piece, ...]) -> Iterator[Closed]:
    """The list of the parts, closed at first: each by its name; those that are numbered, beside their number."""
    rows: list[Fact] = []
    for label, alike in groupby(pieces, lambda piece: label_of(piece.at)):
        if label in WORDED:
            rows.append(Fact(_HEADS[label], tuple(piece.told() for piece in alike)))
        else:
            rows += (Fact(str(piece.at), (piece.told(),) if piece.title or piece.author else ()) for piece in alike)
    if rows:
        yield Closed("Contents", tuple(rows))
