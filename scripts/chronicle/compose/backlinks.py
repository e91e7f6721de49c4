"""What leads to an entry, as lists: the pages that cite a source, the places that mention an entry."""

from collections.abc import Iterator

from ..blocks import Block, Heading, Item, Listing
from ..kinds import Entry
from ..link import Linked, Mention, NoteBook, uses_of
from ..prose import Line, Link, Ref, Reference, Text, joined, line


def cited_in(entry: Entry, linked: Linked) -> Iterator[Block]:
    """For a source's page: each other page that cites it, with a link to each place, and its locator."""
    books = (
        [book for book in linked.cited_by.get(str(entry.id), ()) if book.path != entry.path] if entry.kind.cited else []
    )
    if books:
        yield Heading(line("Cited in"), "cited-in", 3)
        yield Listing(
            tuple(Item((Link(f"/{b.path}", line(b.title)),), line(" — ", _uses(b, str(entry.id)))) for b in books)
        )


def _uses(book: NoteBook, source: str) -> Line:
    """A note called once is the link; of one called often, each call is."""
    uses: list[Line] = []
    for number, locator, anchors in uses_of(book, source):
        name = f"note {number}" + (f", {locator}" if locator else "")
        links = [
            Link(f"/{book.path}#{anchor}", (Text(name if len(anchors) == 1 else str(n)),))
            for n, anchor in enumerate(anchors, 1)
        ]
        calls = joined([(link,) for link in links])
        uses.append(calls if len(anchors) == 1 else line(f"{name}, uses ", calls))
    return joined(uses, "; ")


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
