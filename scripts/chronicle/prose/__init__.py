"""Prose: an editor's text as a typed tree with places. The only room that knows Markdown."""

from .anchors import call_anchor, note_anchor
from .build import joined, line
from .html import HtmlWriter
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
    Ref,
    Reference,
    ShortReference,
    Strong,
    Text,
    When,
    nodes_of,
)
from .locator import WORDED, is_locator, label_of, places_in
from .markdown import MarkdownWriter
from .normalize import hidden
from .plain import plain
from .plain import words as word_count
from .quoted import quotations_in
from .read import read_prose
from .sentences import sentence_before
from .speech import Language, spoken
from .tree import Block, Blocks, Items, Paragraph, Prose, Quotation, lines_of, uncited, with_lines

__all__ = [
    "WORDED",
    "Block",
    "Blocks",
    "Break",
    "Citation",
    "Emphasis",
    "FullReference",
    "HtmlWriter",
    "Inline",
    "Items",
    "Language",
    "Line",
    "Link",
    "MarkdownWriter",
    "NoteCall",
    "NoteUse",
    "Paragraph",
    "Prose",
    "Quotation",
    "Ref",
    "Reference",
    "ShortReference",
    "Strong",
    "Text",
    "When",
    "call_anchor",
    "hidden",
    "is_locator",
    "joined",
    "label_of",
    "line",
    "lines_of",
    "nodes_of",
    "note_anchor",
    "places_in",
    "plain",
    "quotations_in",
    "read_prose",
    "sentence_before",
    "spoken",
    "uncited",
    "with_lines",
    "word_count",
]
