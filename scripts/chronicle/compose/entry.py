"""The page of an entry."""

from collections.abc import Iterator

from ..blocks import Block, Head, Heading, Item, Listing, Note, Notes, Page
from ..kinds import Corpus, Entry, facts_of
from ..link import Linked
from ..prose import Citation, Line, Link, Paragraph, Ref, ShortReference, Text, line
from ..references import References, quoted
from .backlinks import cited_in, mentioned_in
from .resolve import Resolver


def entry_page(entry: Entry, linked: Linked, references: References) -> Page:
    """What the kind shows of it, then where it leads, its notes, and what leads here."""
    resolver = Resolver(entry.path, linked, references)
    return Page(_head(entry, linked.corpus, resolver), tuple(_blocks(entry, linked, resolver)))


def _head(entry: Entry, corpus: Corpus, resolver: Resolver) -> Head:
    kind = entry.kind
    kicker = entry.kicker(corpus) or (Link(f"/{kind.index_path}", (Text(kind.plural),)),)
    return Head(
        entry.path,
        str(entry.title),
        str(entry.summary),
        f"data/{kind.folder}/{entry.id}.yml",
        entry.facets(corpus),
        resolver.line(kicker),
        quoted(str(entry.title)),
        entry.answer(),
    )


def _blocks(entry: Entry, linked: Linked, resolver: Resolver) -> Iterator[Block]:
    corpus = linked.corpus
    opening = (*entry.lead(corpus), *entry.opening(facts_of(entry, corpus)))
    for block in (*opening, *entry.blocks(corpus), *entry.after(corpus)):
        yield resolver.block(block)
    if entry.see_also:
        yield Heading(line("See also"), "see-also")
        yield resolver.block(Listing(tuple(Item(line(ref)) for ref in entry.see_also)))
    yield from notes_of(resolver)
    leading = [*cited_in(entry, linked), *mentioned_in(entry, linked)]
    if leading:
        yield Heading(line("Mentioned in"), "mentioned-in")
        yield from (resolver.block(block) for block in leading)


def notes_of(resolver: Resolver) -> Iterator[Block]:
    """The notes of a page, in order of first use, under their heading; nothing where there is none."""
    book = resolver.book
    if book is None or not book.labels:
        return
    notes = []
    for label in book.labels.values():
        if label in book.own:
            resolver.inside = True
            blocks = resolver.blocks(book.own[label])
            resolver.inside = False
        else:
            blocks = (Paragraph(resolver.line(_short(book.citations[label]))),)
        notes.append(Note(label, blocks))
    yield Heading(line("Notes"), "notes")
    yield Notes(tuple(notes))


def _short(citation: Citation) -> Line:
    source: Ref = citation.source
    return (ShortReference(source, citation.locator, citation.prefix),)
