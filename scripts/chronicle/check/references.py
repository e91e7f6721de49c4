"""Rules on references: what is named must exist."""

from collections.abc import Iterator

from ..model import KINDS, Chapter, Corpus, Entry, Ledger, Prose, ReadingPath, Ref, Source
from ..problems import Code, Problem, did_you_mean


def what_is_named_exists(corpus: Corpus) -> Iterator[Problem]:
    """Every entry, section and source that is named exists."""
    for entry in corpus:
        for ref in (*entry.field_refs, *(ref for prose in entry.proses for ref in _refs(prose))):
            yield from _missing(ref, corpus)
    for part in corpus.narrative.parts:
        for ref in (*_refs(part.text), *(Ref("chapter", str(name), None, name.place) for name in part.chapters)):
            yield from _missing(ref, corpus)


def _refs(prose: Prose) -> tuple[Ref, ...]:
    return prose.references + tuple(citation.source for citation in prose.citations)


def _missing(ref: Ref, corpus: Corpus) -> Iterator[Problem]:
    if ref.key in corpus.unread:
        return
    if ref.key not in corpus.entries:
        hint = did_you_mean(
            ref.id, corpus.ids(ref.kind), f"write data/{KINDS[ref.kind]}/{ref.id}.yml, or name another."
        )
        yield Problem(ref.at, Code(f"unknown-{ref.kind}"), f"there is no {ref.kind} '{ref.id}'.", hint)
    elif ref.fragment and ref.fragment not in (sections := _sections(corpus.entries[ref.key])):
        hint = did_you_mean(ref.fragment, sections, f"its sections are: {', '.join(sections) or 'none'}.")
        yield Problem(ref.at, Code.UNKNOWN_SECTION, f"'{ref.id}' has no section '{ref.fragment}'.", hint)


def _sections(entry: Entry) -> list[str]:
    return [str(section.id) for section in entry.sections] if isinstance(entry, Chapter) else []


def no_entry_points_at_itself(corpus: Corpus) -> Iterator[Problem]:
    """An entry does not link to itself (a chapter may, to one of its sections)."""
    for entry in corpus:
        for ref in (*entry.field_refs, *(ref for prose in entry.proses for ref in prose.references)):
            if ref.key == entry.ref.key and not ref.fragment:
                hint = "leave the words unlinked."
                yield Problem(ref.at, Code.SELF_REFERENCE, "this entry points at itself.", hint)


def every_entry_is_reached(corpus: Corpus) -> Iterator[Problem]:
    """Something links to every entry. Chapters, the ledger and paths stand in the contents; a source needs its citation."""
    reached = {
        ref.key
        for entry in corpus
        for ref in (*entry.field_refs, *(ref for prose in entry.proses for ref in prose.references))
        if ref.key != entry.ref.key
    }
    for entry in corpus:
        if entry.ref.key not in reached and not isinstance(entry, Chapter | Ledger | ReadingPath | Source):
            hint = f"link to it where a reader would look for it: [words]({entry.ref})."
            yield Problem(entry.id.place, Code.ORPHAN_ENTRY, "nothing links to this entry.", hint)
