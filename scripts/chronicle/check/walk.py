"""Walks over the corpus that several rules take."""

from collections.abc import Iterator

from ..kinds import Corpus, Entry, Part
from ..prose import Citation, Prose, Ref


def parts(corpus: Corpus) -> Iterator[Part]:
    """Every entry, then the list of the narrative's parts."""
    yield from corpus
    yield corpus.narrative


def proses(corpus: Corpus) -> Iterator[Prose]:
    """Every piece of prose."""
    for part in parts(corpus):
        yield from (value for value in part.values() if isinstance(value, Prose))


def links_in(entry: Entry) -> Iterator[Ref]:
    """Everything that an entry leads to: in fields and in links, citations apart."""
    yield from entry.field_refs
    yield from (ref for prose in entry.proses for ref in prose.references)


def refs_in(part: Part) -> Iterator[Ref]:
    """Everything that a mapping names: in fields, in links and in citations."""
    for value in part.values():
        if isinstance(value, Ref):
            yield value
        elif isinstance(value, Prose):
            yield from value.references
            yield from (citation.source for citation in value.citations)


def citations_in(part: Part) -> Iterator[Citation]:
    """Every citation: in prose, and where a mapping names a source and a place in it."""
    for mapping in _mappings(part):
        source, locator = getattr(mapping, "source", None), getattr(mapping, "locator", None)
        if isinstance(source, Ref) and locator:
            yield Citation(source, str(locator))
    for value in part.values():
        if isinstance(value, Prose):
            yield from value.citations


def _mappings(value: object) -> Iterator[Part]:
    if isinstance(value, Part):
        yield value
        for name in type(value).model_fields:
            yield from _mappings(getattr(value, name))
    elif isinstance(value, tuple):
        for item in value:
            yield from _mappings(item)
