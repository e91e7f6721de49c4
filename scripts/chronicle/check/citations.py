"""Rules on citations: nothing is stated without one, and each says how its source was seen."""

from collections.abc import Iterator

from ..model import Corpus, Prose, Source
from ..problems import Code, Problem


def every_paragraph_cites(corpus: Corpus) -> Iterator[Problem]:
    """Every paragraph of every text carries at least one citation."""
    for prose in _proses(corpus):
        for place in prose.uncited:
            fault = "this paragraph states facts and cites nothing."
            yield Problem(place, Code.UNCITED_PARAGRAPH, fault, "add [@source-id] or [@source-id, p. N].")


def _proses(corpus: Corpus) -> Iterator[Prose]:
    for entry in corpus:
        yield from entry.proses
    yield from (part.text for part in corpus.narrative.parts)


def every_source_is_cited(corpus: Corpus) -> Iterator[Problem]:
    """Every source is cited, or reports another, somewhere other than in its own file."""
    if corpus.unread:
        return  # one of the files that could not be read may cite it
    used = {citation.source.id for part in corpus.narrative.parts for citation in part.text.citations}
    for entry in corpus:
        cited = {citation.source.id for prose in entry.proses for citation in prose.citations}
        named = {ref.id for ref in entry.field_refs if ref.kind == "source"}
        used |= (cited | named) - ({str(entry.id)} if isinstance(entry, Source) else set())
    for source in corpus.of(Source):
        if source.id not in used:
            hint = f"cite it with [@{source.id}], or delete the file."
            yield Problem(source.id.place, Code.UNCITED_SOURCE, "no entry cites this source.", hint)


def access_says_what_was_seen(corpus: Corpus) -> Iterator[Problem]:
    """A source that was seen says where; one that was not names the source that reports it."""
    for source in corpus.of(Source):
        access = source.access
        if access.seen == "reported" and access.in_ is None:
            fault, hint = "a reported source names no source that reports it.", "add in: and that source's id."
            yield Problem(access.seen.place, Code.BAD_ACCESS, fault, hint)
        elif access.seen != "reported" and (access.where is None or access.in_ is not None):
            fault, hint = "a source that was seen says where.", "add where: and leave out in:."
            yield Problem(access.seen.place, Code.BAD_ACCESS, fault, hint)
