"""Lists from A to Z, and small links, as pages of several kinds use them."""

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from typing import TypeVar

from ..blocks import Block, Head, Heading, Item, Jumps, Listing, Page, Sieve
from ..prose import Line, Link, Ref, Reference, Text, line
from ..references import initial, sort_key
from .base import Entry
from .corpus import Corpus

E = TypeVar("E", bound=Entry)
#: A list of no more than this needs nothing to find one’s way in it.
FEW = 20


def bare(ref: Ref, words: str | None = None) -> Line:
    """A link to an entry in a list that says beside it what it is: without a preview."""
    return (Reference(ref, line(words), ()),)


def to_page(words: str, path: str, anchor: str = "") -> Line:
    """A link to a page of the site by its path."""
    return (Link(f"/{path}{'#' + anchor if anchor else ''}", (Text(words),)),)


def summed_up(entry: Entry) -> Item:
    """An entry with its summary."""
    return Item(bare(entry.ref), line(f" — {entry.summary}"))


def a_to_z(
    kind: type[E],
    corpus: Corpus,
    item: Callable[[E], Item] = summed_up,
    *,
    sieve: Sieve | None = None,
    groups: Sequence[Block] = (),
) -> Iterator[Page]:
    """The page that lists a kind from A to Z; none where there is no entry. A long list has a sieve, before it the groups given."""
    entries = corpus.of(kind)
    if not entries:
        return
    count = f"{len(entries)} {'entry' if len(entries) == 1 else 'entries'}"
    summary = f"{kind.kind.plural} from A to Z: {count}."
    head = Head(kind.kind.index_path, kind.kind.plural, summary)
    sieves = [sieve or Sieve("Find", f"{len(entries)} {kind.kind.called}")] if len(entries) > FEW else []
    yield Page(head, (*sieves, *groups, *lettered(entries, item)))


def lettered(entries: Sequence[E], item: Callable[[E], Item], prefix: str = "") -> Iterator[Block]:
    """Entries under their first letters, with a row of links to the letters."""
    ordered = sorted(entries, key=lambda entry: (initial(entry.filed), sort_key(entry.filed), str(entry.id)))
    groups = [(letter, list(found)) for letter, found in groupby(ordered, lambda entry: initial(entry.filed))]
    yield jumps_to([(letter, f"{prefix}{letter.lower()}") for letter, _ in groups])
    for letter, found in groups:
        yield Heading((Text(letter),), f"{prefix}{letter.lower()}")
        yield Listing(tuple(item(entry) for entry in found))


def jumps_to(places: Sequence[tuple[str, str]]) -> Jumps:
    """The rail of links to the letters of a page, or what stands among them: the words and the anchor of each."""
    return Jumps("Letters", tuple((Link(f"#{anchor}", (Text(words),)),) for words, anchor in places), rail=True)
