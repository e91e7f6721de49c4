"""The tree of prose: what an editor's text is, once it has been read, with the place of every node.

A `Line` is what stands in a line; a `Block` is a paragraph, a list, a quotation. Nothing else crosses a room: there is no raw
Markdown.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from ..problems import Place, Problem
from .inline import NOWHERE, Citation, Inline, Line, NoteCall, Ref, Reference, nodes_of


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


Block = Paragraph | Items | Quotation
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


def uncited(prose: Prose) -> tuple[Place, ...]:
    """The places of the paragraphs, in the text and in its notes, that cite nothing and call no note."""
    return tuple(
        at for line, at in prose.lines() if not any(isinstance(node, Citation | NoteCall) for node in nodes_of(line))
    )
