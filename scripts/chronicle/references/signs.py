"""The signs of a finished note or entry: quotation marks by their depth, no stop after a stop, and the signs of a field given back."""

from dataclasses import dataclass

from .marks import SIGNS
from .quotations import CLOSE, OPEN

#: After these a title or an abbreviation needs no other stop.
_STOPS = ".?!…"


@dataclass(frozen=True, slots=True)
class QuotationMarks:
    """A locale's marks: around a quotation, and around one within it."""

    outer: tuple[str, str]
    inner: tuple[str, str]


class Signs:
    """Settles the signs of one note or entry, piece by piece in order of reading."""

    def __init__(self, marks: QuotationMarks) -> None:
        self._marks = marks
        self._depth = 0
        self._last = ""

    def settled(self, text: str) -> str:
        """A piece as it is read."""
        return "".join(map(self._sign, text))

    def _sign(self, sign: str) -> str:
        outer_open, outer_close = self._marks.outer
        if sign in (OPEN, outer_open):
            self._depth += 1
            return self._of_depth()[0]
        if sign in (CLOSE, outer_close):
            mark = self._of_depth()[1]
            self._depth -= 1
            return mark
        if sign == "." and self._last in tuple(_STOPS):
            return ""
        self._last = SIGNS.get(ord(sign), sign)
        return self._last

    def _of_depth(self) -> tuple[str, str]:
        """The marks of the quotation that is open: outer, inner, outer, and so on."""
        return self._marks.outer if self._depth % 2 else self._marks.inner
