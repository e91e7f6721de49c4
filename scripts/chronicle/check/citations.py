"""Rules on citations: nothing is stated without one, no source stands unused, and no place is cited that a work does not have."""

from collections.abc import Iterator

from ..kinds import Corpus, Source
from ..problems import Code, Problem, did_you_mean
from ..prose import WORDED, Citation, Ref, label_of, places_in, quotations_in, uncited
from .walk import citations_in, parts, proses, refs_in


def every_paragraph_cites(corpus: Corpus) -> Iterator[Problem]:
    """Every paragraph of every text carries at least one citation."""
    for prose in proses(corpus):
        for place in uncited(prose):
            fault = "this paragraph states facts and cites nothing."
            yield Problem(place, Code.UNCITED_PARAGRAPH, fault, "add [@source-id] or [@source-id, p. N].")


def every_source_is_cited(corpus: Corpus) -> Iterator[Problem]:
    """Every source is cited, or reports another, somewhere other than in its own file."""
    if corpus.unread:
        return  # one of the files that could not be read may cite it
    used: set[tuple[str, str]] = set()
    for part in parts(corpus):
        named = {ref.key for ref in refs_in(part)}
        used |= named - {part.ref.key} if hasattr(part, "ref") else named
    for entry in corpus:
        if entry.kind.cited and entry.ref.key not in used:
            hint = f"cite it with [@{entry.id}], or delete the file."
            yield Problem(entry.id.place, Code.UNCITED_SOURCE, "no entry cites this source.", hint)


def a_quotation_says_where(corpus: Corpus) -> Iterator[Problem]:
    """What is quoted can be turned to: the citation has a place in the work, unless the work is short and was read whole."""
    for prose in proses(corpus):
        for line, _ in prose.lines():
            for quotation in quotations_in(line):
                if quotation.citations and not any(_says_where(each, corpus) for each in quotation.citations):
                    source = quotation.citations[0].source
                    fault = f"“{quotation.words}” is quoted without its place in '{source.id}'."
                    hint = "add the page, chapter or section where it was seen: [@source-id, p. 23]."
                    yield Problem(source.at, Code.QUOTATION_WITHOUT_LOCATOR, fault, hint)


def _says_where(citation: Citation, corpus: Corpus) -> bool:
    source = corpus.get(citation.source)
    return bool(citation.locator) or not isinstance(source, Source) or source.is_found_at_once


def what_is_cited_of_a_work_is_in_it(corpus: Corpus) -> Iterator[Problem]:
    """Where a work lists its chapters, its headwords or its sections, a place that is cited in it is one of them."""
    listed = {
        str(source.id): [str(piece.at) for piece in source.contents] for source in corpus.of(Source) if source.contents
    }
    for part in parts(corpus):
        for citation in citations_in(part):
            known = listed.get(citation.source.id, [])
            for place in places_in(citation.locator or ""):
                alike = [each for each in known if label_of(each) == label_of(place)]
                if alike and place not in alike:
                    yield _unlisted(place, citation.source, alike)


def _unlisted(place: str, source: Ref, listed: list[str]) -> Problem:
    hint = f"list it under contents: in the record of '{source.id}', if the work has it."
    if label_of(place) in WORDED:
        hint = did_you_mean(place, listed, hint)
    return Problem(source.at, Code.BAD_LOCATOR, f"the contents of '{source.id}' list no '{place}'.", hint)
