"""What leads to an entry, as lists: the pages that cite a source, the places that mention an entry."""

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from typing import TypeVar

from ..blocks import Block, CitedBy, Citing, Folded, Heading, Item, Listing
from ..kinds import FOLDERS, TYPES, Corpus, Entry, Kind, calendar_of
from ..link import Linked, Mention, NoteBook, UsedCitation, uses_of
from ..prose import Line, Link, Ref, Reference, When, joined, line

T = TypeVar("T")
#: A list of more than this is folded behind its first ones.
SHOWN = 10


def cited_in(entry: Entry, linked: Linked) -> Iterator[Block]:
    """For a source's page: each other page that cites it, by kind, with the sentence at each place and the locator."""
    citing = linked.cited_by.get(str(entry.id), ()) if entry.kind.cited else ()
    books = [book for book in citing if book.path != entry.path]
    if books:
        yield Heading(line("Cited in"), "cited-in", 3)
        for kind, group in groupby(books, key=_kind_of):
            yield Heading(line(_headed(kind)), level=4)
            yield from _folded(list(group), kind, lambda some: CitedBy(tuple(_citing(b, str(entry.id)) for b in some)))


def _kind_of(book: NoteBook) -> Kind:
    """The kind of the entries that a page lists or shows."""
    return TYPES[FOLDERS[book.path.partition("/")[0]]].kind


def _headed(kind: Kind) -> str:
    return kind.called[:1].upper() + kind.called[1:]


def _folded(things: list[T], kind: Kind, shown: Callable[[Sequence[T]], Block]) -> Iterator[Block]:
    """The first of a list, and the rest of a long one folded."""
    yield shown(things[:SHOWN])
    if rest := things[SHOWN:]:
        yield Folded(f"{len(rest)} more of {len(things)} {kind.called}", (shown(rest),))


def _citing(book: NoteBook, source: str) -> Citing:
    page = (Link(f"/{book.path}", line(book.title)),)
    return Citing(page, tuple(_use(cited, book.path) for cited in uses_of(book, source)))


def _use(cited: UsedCitation, path: str) -> Line:
    """The sentence, which leads to its place, and the locator."""
    locator = cited.citation.locator
    words = cited.sentence or "the text"
    return line(Link(f"/{path}#{cited.anchor}", line(words)), f" ({locator})" if locator else None)


def mentioned_in(entry: Entry, linked: Linked) -> Iterator[Block]:
    """The entries that mention an entry, one list a kind, each with the places where it does."""
    mentions = linked.mentions.get(entry.ref.key, ())
    for kind, group in groupby(mentions, key=lambda mention: mention.by.kind):
        places = [list(found) for _, found in groupby(group, key=lambda mention: mention.by.ref.key)]
        yield Heading(line(_headed(kind)), level=3)
        yield from _folded(places, kind, lambda some: Listing(tuple(_item(found, linked) for found in some)))


def _item(places: list[Mention], linked: Linked) -> Item:
    """An entry, after its date if it happened, and the sections that mention it; one section in one link with it."""
    by = places[0].by
    date = _date(by, linked.corpus)
    if len(places) == 1:
        section = _section(places[0])
        return Item((*date, *_to(places[0], f"{by.title}: {section}" if section else str(by.title))))
    sections = [_to(place, _section(place) or str(by.title), ()) for place in places]
    return Item((*date, *line(by.ref, ": ")), joined(sections, "; "))


def _date(entry: Entry, corpus: Corpus) -> Line:
    """When it was, if it is something that happened."""
    if not (entry.kind.happens and entry.when):
        return ()
    return line(When(entry.when, happening=True, calendar=calendar_of(entry, corpus)), ": ")


def _section(place: Mention) -> str:
    return place.by.anchors.get(place.anchor or "", "")


def _to(place: Mention, words: str, preview: Line | None = None) -> Line:
    ref = place.by.ref
    return (Reference(Ref(ref.kind, ref.id, place.anchor), line(words), preview),)
