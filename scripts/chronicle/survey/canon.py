"""A canon: works that a reference of its field should rest on, given as CSL-JSON, and which of them are cited."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from ..kinds import Corpus, Source
from ..references import PARTS, isbn_13, sort_key
from .citations import uses
from .numbers import bearers
from .row import Row, Table

Record = Mapping[str, Any]
#: What tells one work from another, as words.
Mark = tuple[str, ...]


def of_canon(corpus: Corpus, canon: Sequence[Record]) -> Table:
    """How many works of a canon are cited, whole or by a part, or bear a number; the others are named below."""
    used = {use.source.id for use in uses(corpus)} | set(bearers(corpus))
    cited = {mark for source in corpus.of(Source) if source.id in used for mark in _all_marks(source.csl())}
    missing = [record for record in canon if cited.isdisjoint((*marks(record), *_as_container(record)))]
    rows = (Row("works of the canon that are cited", len(canon) - len(missing), len(canon)),)
    return Table("Canon", rows, tuple(f"not cited: {record['id']}: {record.get('title', '')}" for record in missing))


def canonical(corpus: Corpus, canon: Sequence[Record]) -> set[str]:
    """The ids of the sources that are works of a canon, or parts of them."""
    known = {mark for record in canon for mark in (*marks(record), *_as_container(record))}
    return {str(source.id) for source in corpus.of(Source) if not known.isdisjoint(_all_marks(source.csl()))}


def _all_marks(record: Record) -> Iterator[Mark]:
    yield from marks(record)
    yield from _of_container(record)


def marks(record: Record) -> Iterator[Mark]:
    """By what a work is known again: its DOI, its ISBN, its first author or editor with its title, long, short or original."""
    if record.get("DOI"):
        yield "doi", str(record["DOI"]).lower()
    if record.get("ISBN"):
        yield from (("isbn", isbn_13(number)) for number in str(record["ISBN"]).replace(",", " ").split() if number)
    names = record.get("author") or record.get("editor") or ()
    who = _key(str(names[0].get("family") or names[0].get("literal") or "")) if names else ""
    for title in _titles(record, "title", "title-short", "original-title"):
        yield "title", who, title


def _of_container(record: Record) -> Iterator[Mark]:
    """The book of which a work is a part."""
    if record.get("type") in PARTS:
        yield from (("whole", title) for title in _titles(record, "container-title"))


def _as_container(record: Record) -> Iterator[Mark]:
    """A work, as its parts name it."""
    if record.get("type") not in PARTS:
        yield from (("whole", title) for title in _titles(record, "title", "title-short"))


def _titles(record: Record, *keys: str) -> Iterator[str]:
    """Each title, with and without what follows its colon."""
    for key in keys:
        if title := str(record.get(key, "")):
            yield from {_key(title), _key(title.partition(":")[0])}


def _key(words: str) -> str:
    """Words without case, accents, punctuation and article."""
    return repr(sort_key(words)[0])
