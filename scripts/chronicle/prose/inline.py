"""The nodes of a line of prose.

The reader makes those of the first group, as they were written. `compose` turns those that point somewhere (Reference, Citation,
NoteCall) into those of the second, which know their address on one page, and writers make text of those.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from ..dates import HistoricalDate
from ..problems import Place

NOWHERE = Place("(no file)")


@dataclass(frozen=True, slots=True)
class Ref:
    """What points at an entry: its kind, id and, where it has sections, a section's anchor; and where that was written."""

    kind: str
    id: str
    fragment: str | None = None
    at: Place = field(default=NOWHERE, compare=False)

    @property
    def key(self) -> tuple[str, str]:
        """What the corpus files the entry under."""
        return self.kind, self.id

    def __str__(self) -> str:
        return f"{self.kind}:{self.id}" + (f"#{self.fragment}" if self.fragment else "")


# As written


@dataclass(frozen=True, slots=True)
class Text:
    """Plain text: what a reader sees, never markup. `lang` (BCP 47) where it is not the language of the page."""

    text: str
    lang: str | None = None


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Words set in italics."""

    children: "Line"


@dataclass(frozen=True, slots=True)
class Strong:
    """Words set in bold."""

    children: "Line"


@dataclass(frozen=True, slots=True)
class Break:
    """The end of a line of verse."""


@dataclass(frozen=True, slots=True)
class When:
    """A date. `happening` is a span of time lived through (from … to …), not one day known within bounds.

    `calendar` is the id of the calendar in which it is given beside; `beside`, filled by `compose`, that date in words.
    """

    date: HistoricalDate
    happening: bool = False
    calendar: str | None = None
    beside: str = ""


@dataclass(frozen=True, slots=True)
class Reference:
    """A link to an entry, with the words shown for it; without words, its title is shown.

    `preview` is what is shown beside it, None for what the entry says of itself; `role` is a class of CSS.
    """

    target: Ref
    children: "Line" = ()
    preview: "Line | None" = None
    role: str = ""


@dataclass(frozen=True, slots=True)
class Citation:
    """A source and, where one was seen, the place in it. `prefix` is what Pandoc calls so: `see`, `cf.`."""

    source: Ref
    locator: str | None = None
    prefix: str = ""


@dataclass(frozen=True, slots=True)
class NoteCall:
    """The place in the text of a note of the editors' own."""

    label: str
    at: Place = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class FullReference:
    """A source as the bibliography names it."""

    source: Ref


@dataclass(frozen=True, slots=True)
class ShortReference:
    """A source as a note names it, and the place in it."""

    source: Ref
    locator: str | None = None
    prefix: str = ""


# As resolved, and links to other sites


@dataclass(frozen=True, slots=True)
class Link:
    """A link. `preview` is shown beside it; `role` is a class of CSS.

    `href` is an https address, an anchor of the page (`#x`) or, until `compose` makes it relative, a page of the site by its
    path: `/timeline/index.md#1917`.
    """

    href: str
    children: "Line"
    preview: "Line" = ()
    role: str = ""


@dataclass(frozen=True, slots=True)
class NoteUse:
    """A mark in the text that calls a note of its page."""

    label: str


Inline = (
    Text
    | Emphasis
    | Strong
    | Break
    | When
    | Reference
    | Citation
    | NoteCall
    | FullReference
    | ShortReference
    | Link
    | NoteUse
)
Line = tuple[Inline, ...]


def nodes_of(line: Line) -> Iterator[Inline]:
    """Every node of a line, and those inside it, in order."""
    for node in line:
        yield node
        if isinstance(node, Emphasis | Strong | Reference | Link):
            yield from nodes_of(node.children)
