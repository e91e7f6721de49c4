"""The rows of a text: where each begins, and the place of any character, found without going over the text again."""

import re
from bisect import bisect_right
from collections.abc import Callable
from itertools import accumulate

from markdown_it.token import Token

from ..located import Located
from ..problems import Place
from .normalize import steady


class Rows:
    """A text in rows. `source` is what the parser reads: as long as the text, and with rows that end in the same places."""

    def __init__(self, text: Located) -> None:
        self.text = text
        self.source = steady(text)
        self.rows = self.source.split("\n")
        self.starts = [0, *accumulate(len(row) + 1 for row in self.rows)]
        self.head = text.place_of(0)

    def place(self, offset: int) -> Place:
        """The place of the character at an offset of the text. The rows of a literal block all begin in one column."""
        if self.text.indent is None:
            return self.text.place_of(offset)
        row = bisect_right(self.starts, offset) - 1
        return Place(self.head.path, self.head.line + row, self.head.column + offset - self.starts[row])

    def first(self, token: Token) -> int:
        """The offset of a block: of its first row."""
        return self.starts[_row(token)]

    def sign(self, token: Token, quotes: int) -> int:
        """The offset of the first sign of a block that stands in as many quotations."""
        row = self.rows[_row(token)]
        return self.first(token) + len(row) - len(re.sub(rf"\A(?: *>){{0,{quotes}}} *", "", row))

    def follows_words(self, token: Token) -> bool:
        """Whether the row before a block is not empty."""
        row = _row(token)
        return bool(row and self.rows[row - 1].strip())

    def within(self, token: Token) -> Callable[[int], Place]:
        """What turns an offset in the content of a line into a place: the end of a row is the end of a row there."""
        lines, row = token.content.split("\n"), _row(token)
        heads = [0, *accumulate(len(line) + 1 for line in lines)]
        spots = [
            start + max(text.rfind(line.rstrip()), 0)
            for start, text, line in zip(self.starts[row:], self.rows[row : row + len(lines)], lines, strict=False)
        ]

        def place(at: int) -> Place:
            line = bisect_right(heads, at) - 1
            return self.place(spots[line] + at - heads[line])

        return place


def _row(token: Token) -> int:
    """The row in which a block begins."""
    return token.map[0] if token.map else 0
