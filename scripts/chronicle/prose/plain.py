"""The tree of prose → plain text: the words that a reader reads, and nothing else."""

import re

from .. import dates
from .inline import (
    Break,
    Citation,
    Emphasis,
    FullReference,
    Inline,
    Line,
    Link,
    NoteCall,
    NoteUse,
    Reference,
    ShortReference,
    Strong,
    Text,
    When,
)
from .tree import Block, Blocks, Items, Paragraph, Prose, Quotation

_WORD = re.compile("\\w[\\w\u0300-\u036f’'-]*")


def plain(line: Line) -> str:
    """The words of a line. Citations and notes leave no trace, not even the space before them."""
    made = ""
    for node in line:
        made = made.rstrip() if isinstance(node, Citation | NoteCall | NoteUse) else made + _words(node)
    return made


def plain_blocks(blocks: Blocks) -> str:
    """The words of blocks, with an empty line between two of them."""
    return "\n\n".join(filter(None, map(_block, blocks)))


def words(prose: Prose) -> int:
    """How many words a reader reads in prose, its notes apart."""
    return len(_WORD.findall(plain_blocks(prose.blocks)))


def in_words(when: When) -> str:
    """A date as it is read, with the same date in another calendar beside it."""
    said = dates.words(when.date, happening=when.happening)
    return f"{said} ({when.beside})" if when.beside else said


def _words(node: Inline) -> str:
    match node:
        case Text(text):
            return text
        case Emphasis(children) | Strong(children) | Reference(_, children) | Link(_, children):
            return plain(children)
        case Break():
            return "\n"
        case When():
            return in_words(node)
        case Citation() | NoteCall() | NoteUse() | FullReference() | ShortReference():
            return ""


def _block(block: Block) -> str:
    match block:
        case Paragraph(line):
            return plain(line)
        case Items(items):
            return "\n\n".join(map(plain_blocks, items))
        case Quotation(inner):
            return plain_blocks(inner)
