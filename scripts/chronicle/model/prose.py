"""Prose: Markdown with two kinds of marker, parsed once, here, into spans that know their place.

`[kulaks](term:kulak)` is a Reference, `[@viola-1996, p. 23]` a Citation, `[^name]` a NoteMark; all else is Text, kept as
it was written. CommonMark's own parser (markdown-it-py) says what is a marker, so one inside code or an escape is not.
"""

from dataclasses import dataclass, field

from ..problems import Place, Problem

#: The marker of each kind of entry → the folder under `data/` and in the site's addresses.
KINDS = {
    "chapter": "narrative",
    "event": "events",
    "person": "people",
    "organisation": "organisations",
    "place": "places",
    "term": "glossary",
    "source": "sources",
    "figure": "figures",
    "series": "series",
    "ledger": "ledger",
    "path": "paths",
}


@dataclass(frozen=True, slots=True)
class Ref:
    """What points at an entry: its kind, id and, for a chapter, a section's anchor; and where that was written."""

    kind: str
    id: str
    fragment: str | None = None
    at: Place = field(default=Place("(no file)"), compare=False)

    @property
    def key(self) -> tuple[str, str]:
        """What the corpus files the entry under."""
        return self.kind, self.id

    def __str__(self) -> str:
        return f"{self.kind}:{self.id}" + (f"#{self.fragment}" if self.fragment else "")


@dataclass(frozen=True, slots=True)
class Text:
    """Markdown with no marker in it."""

    raw: str


@dataclass(frozen=True, slots=True)
class Reference:
    """A link to an entry, with the words shown for it (Markdown)."""

    label: str
    target: Ref


@dataclass(frozen=True, slots=True)
class Citation:
    """A source and, where one was seen, the place in it."""

    source: Ref
    locator: str | None


@dataclass(frozen=True, slots=True)
class NoteMark:
    """The place in the text of a note of our own."""

    label: str
    at: Place = field(compare=False)


Span = Text | Reference | Citation | NoteMark
Spans = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Prose:
    """Parsed prose. `notes` maps the label of each note of our own to its spans, in the order they are defined."""

    at: Place
    spans: Spans
    notes: dict[str, Spans]
    uncited: tuple[Place, ...]
    words: int
    problems: tuple[Problem, ...]

    @property
    def all_spans(self) -> Spans:
        """The text's spans, then those of its notes."""
        return self.spans + tuple(span for spans in self.notes.values() for span in spans)

    @property
    def references(self) -> tuple[Ref, ...]:
        """Every entry that is linked to, in order of writing."""
        return tuple(span.target for span in self.all_spans if isinstance(span, Reference))

    @property
    def citations(self) -> tuple[Citation, ...]:
        """Every citation, in order of writing."""
        return tuple(span for span in self.all_spans if isinstance(span, Citation))
