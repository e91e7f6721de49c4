"""Notes: the citations of one page, shared and numbered in order of first use."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..model import Citation, Corpus, NoteMark, Prose, Ref, Reference, Spans, Text
from ..model.inline import Inline, Line, Link, Markup, NoteUse, ShortReference
from ..model.site import Note
from .urls import link_to, path_of, relative


def citation_label(citation: Citation) -> str:
    """The stable label of the note for a (source, locator): `viola-1996-p-23`."""
    tail = re.sub(r"[^a-z0-9]+", "-", (citation.locator or "").lower()).strip("-")
    return f"{citation.source.id}-{tail}" if tail else citation.source.id


@dataclass(frozen=True, slots=True)
class Cited:
    """A citation as it stands on a page: the note that carries it, and the anchor of the place that calls it."""

    citation: Citation
    label: str
    anchor: str


class PageText:
    """Resolves the prose of one page, in the order of the page, collecting its notes.

    `uses` counts how often each note has been called, which gives each call its anchor; `cited` lists every citation with
    the label of its note and the anchor of the call.
    """

    def __init__(self, path: str, corpus: Corpus) -> None:
        self.path = path
        self.corpus = corpus
        self.notes: dict[str, Line] = {}
        self.uses: dict[str, int] = {}
        self.cited: list[Cited] = []

    def resolve(self, prose: Prose, scope: str = "") -> Line:
        """Prose → text with links and calls of notes. `scope` keeps apart the notes of a chapter's sections."""
        marks = {name: f"note-{scope}-{name}" if scope else f"note-{name}" for name in prose.notes}
        return tuple(_close_up(list(self._spans(prose.spans, marks, prose))))

    def _spans(self, spans: Spans, marks: dict[str, str], prose: Prose) -> Iterable[Inline]:
        for span in spans:
            match span:
                case Text(raw):
                    yield Markup(raw)
                case Reference(label, target):
                    yield self._link(label, target)
                case Citation():
                    label = citation_label(span)
                    self.notes.setdefault(label, (self._reference(span),))
                    self.cited.append(Cited(span, label, self._call(label)))
                    yield NoteUse(label)
                case NoteMark(name):
                    label = marks[name]
                    if label not in self.notes:
                        self.notes[label] = ()  # takes its number before the notes that it may cite
                        self.notes[label] = tuple(self._note_spans(prose.notes[name], label))
                    self._call(label)
                    yield NoteUse(label)

    def _note_spans(self, spans: Spans, label: str) -> Iterable[Inline]:
        """The inside of a note of our own: its citations stand in the line, for a note calls no note."""
        for span in spans:
            match span:
                case Text(raw):
                    yield Markup(" ".join(raw.split("\n")))
                case Reference(text, target):
                    yield self._link(text, target)
                case Citation():
                    self.cited.append(Cited(span, label, f"fn:{label}"))
                    yield Markup("(")
                    yield self._reference(span)
                    yield Markup(")")
                case NoteMark():
                    raise AssertionError("a note calls a note; check refuses this")

    def _link(self, label: str, target: Ref) -> Link:
        return link_to(self.path, self.corpus.entries[target.key], " ".join(label.split()), target.fragment)

    def _call(self, label: str) -> str:
        """The anchor that Python-Markdown gives to this call of a note."""
        self.uses[label] = count = self.uses.get(label, 0) + 1
        return f"fnref{count if count > 1 else ''}:{label}"

    def _reference(self, citation: Citation) -> ShortReference:
        source = self.corpus.source(citation.source)
        reporter = self.corpus.source(source.access.in_) if source.access.in_ else None
        return ShortReference(
            source,
            citation.locator,
            relative(self.path, path_of(source.ref)),
            reporter,
            relative(self.path, path_of(reporter.ref)) if reporter else "",
        )

    def finished(self) -> tuple[Note, ...]:
        """The page's notes, in order of first use."""
        return tuple(Note(label, content) for label, content in self.notes.items())


def _close_up(line: list[Inline]) -> Iterator[Inline]:
    """Sets calls of notes close to what they support, and a comma between two that stand side by side."""
    for part, after in zip(line, [*line[1:], None], strict=True):
        if isinstance(part, NoteUse) and isinstance(after, NoteUse):
            yield part
            yield Markup("<sup>,</sup>")
            continue
        if isinstance(part, Markup) and isinstance(after, NoteUse):
            if part.raw.rstrip():
                yield Markup(part.raw.rstrip())
        else:
            yield part
