"""Rules on references: what is named must exist."""

from collections.abc import Iterator

from ..kinds import TYPES, Corpus
from ..problems import Code, Problem, did_you_mean, unknown
from ..prose import Ref
from .walk import links_in, parts, refs_in


def what_is_named_exists(corpus: Corpus) -> Iterator[Problem]:
    """Every entry, section and source that is named exists."""
    for part in parts(corpus):
        for ref in refs_in(part):
            yield from _missing(ref, corpus)


def _missing(ref: Ref, corpus: Corpus) -> Iterator[Problem]:
    if ref.key in corpus.unread or not ref.id:  # a link that names nothing is a fault of the prose, told there
        return
    entry = corpus.get(ref)
    if entry is None:
        kind = TYPES[ref.kind].kind
        otherwise = f"write data/{kind.folder}/{ref.id}.yml, or name another."
        hint = otherwise if kind.cited else did_you_mean(ref.id, corpus.ids(ref.kind), otherwise)
        yield Problem(ref.at, unknown(ref.kind), f"there is no {ref.kind} '{ref.id}'.", hint)
    elif ref.fragment and ref.fragment not in (anchors := list(entry.anchors)) and entry.data:
        fault = f"'{ref.id}' has no number '{ref.fragment}'."
        yield Problem(ref.at, Code.UNKNOWN_NUMBER, fault, f"{entry.offers}.")
    elif ref.fragment and ref.fragment not in anchors:
        hint = did_you_mean(ref.fragment, anchors, f"its sections are: {', '.join(anchors) or 'none'}.")
        yield Problem(ref.at, Code.UNKNOWN_SECTION, f"'{ref.id}' has no section '{ref.fragment}'.", hint)


def no_entry_points_at_itself(corpus: Corpus) -> Iterator[Problem]:
    """An entry does not link to itself (one with sections may, to one of them)."""
    for entry in corpus:
        for ref in links_in(entry):
            if ref.key == entry.ref.key and not ref.fragment:
                hint = "leave the words unlinked."
                yield Problem(ref.at, Code.SELF_REFERENCE, "this entry points at itself.", hint)


def every_entry_is_reached(corpus: Corpus) -> Iterator[Problem]:
    """Something links to every entry whose kind asks for it: the others stand in the contents, or need a citation."""
    if corpus.unread:
        return  # one of the files that could not be read may link to it
    reached = {ref.key for entry in corpus for ref in links_in(entry) if ref.key != entry.ref.key}
    for entry in corpus:
        if entry.kind.linked and entry.ref.key not in reached:
            hint = f"link to it where a reader would look for it: [words]({entry.ref})."
            yield Problem(entry.id.place, Code.ORPHAN_ENTRY, "nothing links to this entry.", hint)
