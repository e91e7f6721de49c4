"""What leads to an entry, as lists: the pages that cite a source, the places that mention an entry."""

from collections.abc import Iterator
from itertools import groupby

from ..blocks import Block, CitedBy, Citing, Heading, Item, Listing
from ..kinds import FOLDERS, TYPES, Entry
from ..link import Linked, Mention, NoteBook, UsedCitation, uses_of
from ..prose import Line, Link, Ref, Reference, line


def cited_in(entry: Entry, linked: Linked) -> Iterator[Block]:
    """For a source's page: each other page that cites it, by kind, with the sentence at each place and the locator."""
    citing = linked.cited_by.get(str(entry.id), ()) if entry.kind.cited else ()
    books = [book for book in citing if book.path != entry.path]
    if books:
        yield Heading(line("Cited in"), "cited-in", 3)
        for label, group in groupby(books, key=_kind_of):
            yield Heading(line(label), level=4)
            yield CitedBy(tuple(_citing(book, str(entry.id)) for book in group))


def _kind_of(book: NoteBook) -> str:
    """What the site calls entries of the kind that a page lists or shows."""
    return TYPES[FOLDERS[book.path.partition("/")[0]]].kind.plural


def _citing(book: NoteBook, source: str) -> Citing:
    page = (Link(f"/{book.path}", line(book.title)),)
    return Citing(page, tuple(_use(cited, book.path) for cited in uses_of(book, source)))


def _use(cited: UsedCitation, path: str) -> Line:
    """The sentence, which leads to its place, and the locator."""
    locator = cited.citation.locator
    words = cited.sentence or "the text"
    return line(Link(f"/{path}#{cited.anchor}", line(words)), f" ({locator})" if locator else None)


def mentioned_in(entry: Entry, linked: Linked) -> Iterator[Block]:
    """The places that mention an entry, one list a kind."""
    mentions = linked.mentions.get(entry.ref.key, ())
    for kind in dict.fromkeys(mention.by.kind for mention in mentions):
        yield Heading(line(kind.plural), level=3)
        yield Listing(tuple(_item(mention) for mention in mentions if mention.by.kind is kind))


def _item(mention: Mention) -> Item:
    words = line(f"{mention.by.title}: {mention.heading}" if mention.heading else str(mention.by.title))
    ref = mention.by.ref
    return Item((Reference(Ref(ref.kind, ref.id, mention.anchor), words),))
