"""Text that remembers where it was written, so that every fault found later can name its line."""

from typing import Any, Self

from .problems import Place


class Located(str):  # noqa: SLOT000  # slots save nothing here, and a place is set after
    """A YAML scalar as text, with its place.

    `indent` is the column (from 0) at which the lines of a literal block begin; None for a scalar of another style. `joined`
    is true where YAML has made one line of several.
    """

    place: Place
    indent: int | None
    joined: bool = False

    def __new__(cls, text: str, place: Place | None = None, indent: int | None = None) -> Self:
        """Text, where it was written and, for a literal block, its indent."""
        self = super().__new__(cls, text)
        self.place = place or Place("(no file)")
        self.indent = indent
        return self

    def place_of(self, offset: int) -> Place:
        """The place in the file of the character at `offset` of this text."""
        start, path = self.place, self.place.path
        if self.indent is None:
            return start if "\n" in self else Place(path, start.line, start.column + offset)
        before = self[:offset]
        line = start.line + 1 + before.count("\n")
        return Place(path, line, self.indent + offset - (before.rfind("\n") + 1) + 1)


class LocatedMap(dict[str, Any]):
    """A YAML mapping with its place and the place of each key."""

    place: Place
    keys_at: dict[str, Place]


class LocatedList(list[Any]):
    """A YAML sequence with its place."""

    place: Place
