"""Sources: how complete their records are, what was seen of them, and at which addresses."""

import re
from collections import Counter
from collections.abc import Iterator

from ..kinds import ASKED, Corpus, Part, Source, is_number, lacking
from ..located import Located
from ..prose import Link, Prose
from .row import Row, Table

BOOK, ARTICLE = "book", "article-journal"
_HOST = re.compile(r"https?://(?:[^/\s@]*@)?(\[[0-9a-fA-F:.]+\]|[^/\s:?#]+)")


def of_sources(corpus: Corpus) -> Table:
    """Every source by its type, by the fields that it has, and by what was seen of it."""
    sources = corpus.of(Source)
    types = Counter(str(source.type) for source in sources)
    seen = Counter(str(source.access.seen) for source in sources)
    extent = sum(bool(getattr(source.access, "extent", None)) for source in sources)
    rows = (
        Row("sources", len(sources)),
        *(Row(f"of the type {name}", count, len(sources)) for name, count in sorted(types.items())),
        *_complete(sources),
        *_of_records(sources),
        *(Row(f"seen: {name}", seen[name], len(sources)) for name in ("whole", "excerpt", "abstract", "reported")),
        Row(
            "that say what was looked for and not found",
            sum(bool(source.not_found) for source in sources),
            len(sources),
        ),
        Row("that say which part was read (extent)", extent, len(sources)),
    )
    return Table("Sources", rows)


def _complete(sources: tuple[Source, ...]) -> Iterator[Row]:
    """A field that a work truly lacks, and of which its record says so, counts as given."""
    books = [source for source in sources if source.type == BOOK]
    articles = [source for source in sources if source.type == ARTICLE]
    named = sum(bool(s.author or s.editor or getattr(s, "anonymous", None)) for s in sources)
    dated = sum(bool(s.issued or getattr(s, "undated", None)) for s in sources)
    yield Row("with an author or an editor, or said to be anonymous", named, len(sources))
    yield Row("with a date, or said to be undated", dated, len(sources))
    yield Row("books with a publisher", sum(bool(s.publisher) for s in books), len(books))
    yield Row("books with a place", sum(bool(s.publisher_place) for s in books), len(books))
    yield Row("books with an ISBN", sum(bool(s.ISBN) for s in books), len(books))
    yield Row("journal articles with a DOI", sum(bool(s.DOI) for s in articles), len(articles))


def _of_records(sources: tuple[Source, ...]) -> Iterator[Row]:
    """How many records of each kind of work have all that it is looked up by."""
    for kind in ASKED:
        of_kind = [source for source in sources if source.type == kind]
        if of_kind:
            whole = sum(not lacking(source) for source in of_kind)
            yield Row(f"of the type {kind}, with all that it is looked up by", whole, len(of_kind))


def of_hosts(corpus: Corpus) -> Table:
    """The addresses of the web that stand anywhere in the corpus, and those whose host is a bare number."""
    parts: tuple[Part, ...] = (*corpus, corpus.narrative, corpus.subject)
    hosts = Counter(host for part in parts for host in _hosts(part))
    bare = {host: count for host, count in hosts.items() if is_number(host)}
    rows = (
        Row("addresses of the web", hosts.total()),
        Row("hosts", len(hosts)),
        Row("addresses whose host is a bare number", sum(bare.values()), hosts.total()),
    )
    return Table("Addresses", rows, tuple(sorted(bare)))


def _hosts(part: Part) -> Iterator[str]:
    for value in part.values():
        texts: list[str] = [value] if isinstance(value, Located) else []
        if isinstance(value, Prose):
            texts = [node.href for node in value.nodes() if isinstance(node, Link)]
        yield from (found.lower() for text in texts for found in _HOST.findall(text))
