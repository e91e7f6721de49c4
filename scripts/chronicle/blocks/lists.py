"""Blocks that help through a long list: what narrows it, and a part of it that is folded."""

from dataclasses import dataclass

from .block import Block


@dataclass(frozen=True, slots=True)
class Option:
    """A value that a choice can take, what the reader is shown for it, and how many items have it."""

    value: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class Choice:
    """A choice among the items of a list; `key` is that of the items' data."""

    key: str
    name: str
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class Sieve(Block):
    """Controls by which a script narrows the lists below them: a box for words, choices, orders; `count` of what there is.

    An order is a key of the items' data, `-` before it if the greatest comes first, with its name; the first, that of the page, has no key.
    """

    asks: str
    count: str
    choices: tuple[Choice, ...] = ()
    orders: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Folded(Block):
    """Blocks that a reader unfolds by their name."""

    name: str
    blocks: tuple[Block, ...]
