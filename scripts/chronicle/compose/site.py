"""The pages of the whole site: one for every entry, then those that list them."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ..blocks import Block, Page
from ..kinds import REGISTRY, Corpus, Entry
from ..link import Headword, Linked, settings
from ..prose import Line
from ..references import References
from .entry import entry_page, notes_of
from .resolve import Resolver
from .search import search_page


@dataclass(frozen=True)
class Site:
    """All that `render` writes out.

    `pictures`, by path, are for pages written by hand. `records` are the sources as CSL-JSON. `headwords` come with what stands
    beside each name, `search` is what the browser must know to find them. `counts` are for the summary of a build.
    """

    corpus: Corpus
    pages: tuple[Page, ...]
    pictures: Mapping[str, Block]
    records: tuple[Mapping[str, Any], ...]
    headwords: tuple[tuple[Headword, Line], ...]
    search: Mapping[str, Any]
    counts: Mapping[str, int]


def compose(linked: Linked) -> Site:
    """Makes the pages. Raises AssertionError where two would lie at one address."""
    corpus = linked.corpus
    records = tuple(entry.csl() for entry in corpus if entry.kind.cited)  # type: ignore[attr-defined]
    references = References(records)
    pages = list(_pages(linked, references))
    _refuse_collisions(pages)
    pictures = {path: block for kind in REGISTRY for path, block in kind.pictures(corpus)}
    words = tuple((word, corpus.entries[word.key].aside()) for word in linked.headwords)
    return Site(corpus, tuple(pages), pictures, records, words, settings(corpus), _counts(linked, pages))


def _pages(linked: Linked, references: References) -> Iterator[Page]:
    for entry in linked.corpus:
        yield entry_page(entry, linked, references)
    lists = (page for kind in REGISTRY for page in kind.pages(linked.corpus))
    for page in (*lists, search_page(linked.corpus)):
        resolver = Resolver(page.head.path, linked, references)
        made = resolver.page(page)
        yield Page(made.head, (*made.blocks, *notes_of(resolver)))


def _refuse_collisions(pages: Iterable[Page]) -> None:
    """Two pages at one address would overwrite each other: rules on ids rule that out, and this makes sure."""
    taken = Counter(page.head.path for page in pages)
    twice = [path for path, count in taken.items() if count > 1]
    if twice:
        raise AssertionError(f"two pages at one address: {', '.join(twice)}")


def _counts(linked: Linked, pages: list[Page]) -> dict[str, int]:
    """What a build reports: entries by kind, pages, notes, and links from prose and notes."""
    entries: list[Entry] = list(linked.corpus)
    kinds = Counter(entry.kind.name for entry in entries)
    return {
        **{each.kind.folder: kinds[each.kind.name] for each in REGISTRY},
        "pages": len(pages),
        "notes": sum(len(book.labels) for book in linked.books.values()),
        "citations": sum(len(book.cited) for book in linked.books.values()),
        "links": sum(len(prose.references) for entry in entries for prose in entry.proses),
    }
