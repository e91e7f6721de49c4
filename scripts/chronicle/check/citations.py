"""Rules on citations: nothing is stated without one, and no source stands unused."""

from collections.abc import Iterator

from ..kinds import Corpus
from ..problems import Code, Problem
from ..prose import uncited
from .walk import parts, proses, refs_in


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
