"""The signs of a finished note or entry: quotation marks by their depth, no stop after a stop, and the signs of a field given back."""

import re
from dataclasses import dataclass

from .marks import GUARDS, SIGNS, guarded
from .quotations import CLOSE, OPEN, turned

#: After these, whoever wrote them, no other stop is needed.
_STOPS = (".", "?", "!", "…", GUARDS["."])


Marks = tuple[str, str]


@dataclass(frozen=True, slots=True)
class QuotationMarks:
    """A locale's marks: around a quotation, and around one within it."""

    outer: Marks
    inner: Marks


class Signs:
    """Settles the signs of one note or entry, piece by piece in order of reading."""

    def __init__(self, marks: QuotationMarks) -> None:
        self._marks = marks
        self._opening = {**OPEN, marks.outer[0]: marks.outer}
        self._closing = (CLOSE, marks.outer[1])
        self._pieces = re.compile(f"[^.{''.join((*self._opening, *self._closing))}]+|.", re.DOTALL)
        self._open: list[Marks] = []
        self._last = ""

    def settled(self, text: str) -> str:
        """A piece as it is read."""
        return "".join(map(self._piece, self._pieces.findall(text))).translate(SIGNS)

    def _piece(self, piece: str) -> str:
        """A mark of quotation in its form, a stop if it is needed, and any other text as it is."""
        if piece in self._opening:
            self._open.append(self._turned(self._opening[piece]))
            return self._open[-1][0]
        if piece in self._closing:
            return self._open.pop()[1]
        if piece == "." and self._last in _STOPS:
            return ""
        self._last = piece[-1]
        return piece

    def _turned(self, written: Marks) -> Marks:
        """The marks of a quotation: within another the other ones; else those it was written in."""
        if not self._open:
            return written
        return self._marks.outer if self._open[-1] == self._marks.inner else self._marks.inner


def quoted(title: str) -> str:
    """A title in “double” marks with its stop, as the pages of a site are cited; plain text in and out."""
    marks = QuotationMarks(outer=("“", "”"), inner=("‘", "’"))
    return Signs(marks).settled(f"{marks.outer[0]}{guarded(turned(title))}.{marks.outer[1]}")
