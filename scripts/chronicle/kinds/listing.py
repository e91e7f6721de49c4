"""Lists from A to Z, and small links, as pages of several kinds use them."""

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from typing import TypeVar

from ..blocks import Block, Head, Heading, Item, Jumps, Listing, Page
from ..prose import Line, Link, Ref, Reference, Text, line
from ..references import initial, sort_key
from .base import Entry
from .corpus import Corpus

E = TypeVar("E", bound=Entry)


def bare(ref: Ref, words: str | None = None) -> Line:
    """A link to an entry in a list that says beside it what it is: without a preview."""
    return (Reference(ref, line(words), ()),)


def to_page(words: str, path: str, anchor: str = "") -> Line:
    """A link to a page of the site by its path."""
    return (Link(f"/{path}{'#' + anchor if anchor else ''}", (Text(words),)),)


def summed_up(entry: Entry) -> Item:
    """An entry with its summary."""
    return Item(bare(entry.ref), line(f" — {entry.summary}"))


def a_to_z(kind: type[E], corpus: Corpus, item: Callable[[E], Item] = summed_up) -> Iterator[Page]:
    """The page that lists a kind from A to Z; none where there is no entry."""
    entries = corpus.of(kind)
    if not entries:
        return
    count = f"{len(entries)} {'entry' if len(entries) == 1 else 'entries'}"
    summary = f"{kind.kind.plural} from A to Z: {count}."
    head = Head(kind.kind.index_path, kind.kind.plural, summary)
    yield Page(head, tuple(lettered(entries, item)))


def lettered(entries: Sequence[E], item: Callable[[E], Item], prefix: str = "") -> Iterator[Block]:
    """Entries under their first letters, with a row of links to the letters."""
    ordered = sorted(entries, key=lambda entry: (initial(entry.filed), sort_key(entry.filed), str(entry.id)))
    groups = [(letter, list(found)) for letter, found in groupby(ordered, lambda entry: initial(entry.filed))]
    yield Jumps("Letters", tuple((Link(f"#{prefix}{letter.lower()}", (Text(letter),)),) for letter, _ in groups))
    for letter, found in groups:
        yield Heading((Text(letter),), f"{prefix}{letter.lower()}")
        yield Listing(tuple(item(entry) for entry in found))
