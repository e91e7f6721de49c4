"""The tree of prose: what an editor's text is, once it has been read, with the place of every node.

A `Line` is what stands in a line; a `Block` is a paragraph, a list, a quotation. The reader makes the nodes of the first group, as
they were written. `compose` turns those that point somewhere (Reference, Citation, NoteCall) into those of the second, which
know their address on one page, and writers make text of those. Nothing else crosses a room: there is no raw Markdown.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import Union

from ..dates import HistoricalDate
from ..problems import Place, Problem

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


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph."""

    line: Line
    at: Place = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Items:
    """A list; `start` is its first number, None where it is not numbered. Each item is blocks, the first of them a paragraph."""

    items: tuple["Blocks", ...]
    start: int | None = None
    at: Place = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation set apart."""

    blocks: "Blocks"
    at: Place = field(default=NOWHERE, compare=False)


Block = Union[Paragraph, Items, Quotation]
Blocks = tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Prose:
    """Prose as it was read: its blocks, and the notes of its own by label, in the order in which they are defined."""

    at: Place
    blocks: Blocks
    notes: dict[str, Blocks]
    problems: tuple[Problem, ...] = ()

    def lines(self) -> Iterator[tuple[Line, Place]]:
        """Every paragraph's line with its place: the text's, then those of its notes."""
        for blocks in (self.blocks, *self.notes.values()):
            yield from lines_of(blocks)

    def nodes(self) -> Iterator[Inline]:
        """Every node in the text, then those in its notes, in order of writing."""
        for line, _ in self.lines():
            yield from nodes_of(line)

    @property
    def references(self) -> tuple[Ref, ...]:
        """Every entry that is linked to, in order of writing."""
        return tuple(node.target for node in self.nodes() if isinstance(node, Reference))

    @property
    def citations(self) -> tuple[Citation, ...]:
        """Every citation, in order of writing."""
        return tuple(node for node in self.nodes() if isinstance(node, Citation))


def lines_of(blocks: Blocks) -> Iterator[tuple[Line, Place]]:
    """Every paragraph below blocks, with its place, in order."""
    for block in blocks:
        match block:
            case Paragraph(line, at):
                yield line, at
            case Items(items):
                for item in items:
                    yield from lines_of(item)
            case Quotation(inner):
                yield from lines_of(inner)


def with_lines(blocks: Blocks, change: Callable[[Line], Line]) -> Blocks:
    """The same blocks, with every line in them changed."""
    return tuple(_with_lines(block, change) for block in blocks)


def _with_lines(block: Block, change: Callable[[Line], Line]) -> Block:
    match block:
        case Paragraph():
            return replace(block, line=change(block.line))
        case Items():
            return replace(block, items=tuple(with_lines(item, change) for item in block.items))
        case Quotation():
            return replace(block, blocks=with_lines(block.blocks, change))


def nodes_of(line: Line) -> Iterator[Inline]:
    """Every node of a line, and those inside it, in order."""
    for node in line:
        yield node
        if isinstance(node, Emphasis | Strong | Reference | Link):
            yield from nodes_of(node.children)


def uncited(prose: Prose) -> tuple[Place, ...]:
    """The places of the paragraphs, in the text and in its notes, that cite nothing and call no note."""
    return tuple(
        at
        for line, at in prose.lines()
        if not any(isinstance(node, Citation | NoteCall) for node in nodes_of(line))
    )


def line(*parts: "Inline | HistoricalDate | Ref | str | Line | None") -> Line:
    """A line of parts: words become text, a Ref a link to its entry, a date a date; what is None or empty is left out."""
    made: list[Inline] = []
    for part in parts:
        match part:
            case None | "" | ():
                continue
            case str():
                made.append(Text(str(part)))
            case Ref():
                made.append(Reference(part))
            case HistoricalDate():
                made.append(When(part))
            case tuple():
                made += part
            case _:
                made.append(part)
    return tuple(made)


def joined(lines: "tuple[Line, ...] | list[Line]", sign: str = ", ") -> Line:
    """Lines one after another, with a sign between them."""
    return tuple(node for n, each in enumerate(lines) for node in ((Text(sign), *each) if n else each))
