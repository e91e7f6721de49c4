"""Markdown → the tree of prose, with the place of each node and of each fault. Every character is in the one or in the other."""

import re
from collections.abc import Collection, Iterator
from functools import partial
from itertools import accumulate

from markdown_it.token import Token

from ..located import Located
from ..problems import Code, Place, Problem
from .faults import Fault
from .grammar import DEEPEST, parser
from .lines import LineReader
from .normalize import hidden, steady
from .notes import unmatched
from .tree import Block, Blocks, Items, Paragraph, Prose, Quotation

_PARSER = parser()
_UNSUPPORTED = {
    "heading_open": "a heading",
    "hr": "a rule",
    "fence": "a code block",
    "code_block": "a code block",
    "table_open": "a table",
    "link_definition": "a link definition",
}
_HINTS = {
    "code_block": "begin the line with fewer than four spaces.",
    "link_definition": "write the address in the text: [words](https://…).",
}
_APART = {"bullet_list_open", "ordered_list_open", "blockquote_open"}
_LINE_HEAD = re.compile(r"^[ ]*(!!!|\?\?\?|\*\[[^\[\]]*\](?=:)|:(?= ))", re.MULTILINE)


def read_prose(text: Located, markers: Collection[str], cited: str = "") -> Prose:
    """Markdown → Prose. Kinds in `markers` may be linked, citations name a `cited`. Faults are its problems; it never raises."""
    return _Reader(text, frozenset(markers), cited).read()


class _Reader:
    """Reads the blocks of one text. Holds the tokens that are left, and what has been found."""

    def __init__(self, text: Located, markers: frozenset[str], cited: str) -> None:
        self.text = text
        self.source = steady(text)
        self.rows = self.source.split("\n")
        self.starts = [0, *accumulate(len(row) + 1 for row in self.rows)]
        self.problems: list[Problem] = list(hidden(text))
        self.tokens = _PARSER.parse(self.source, {"markers": markers})
        self.next = 0
        self.notes: dict[str, Blocks] = {}
        self.defined: dict[str, Place] = {}
        self.too_deep = False
        self.line = LineReader(markers, cited)

    def read(self) -> Prose:
        blocks = self._blocks("")
        prose = Prose(self.text.place, blocks, self.notes)
        problems = (*self.problems, *unmatched(prose, self.defined))
        return Prose(self.text.place, blocks, self.notes, tuple(dict.fromkeys(sorted(problems))))

    def _tell(self, offset: int, fault: Fault) -> None:
        self.problems.append(Problem(self.text.place_of(offset), *fault))

    def _blocks(self, end: str) -> Blocks:
        """The blocks up to a closing token, which is taken too."""
        return tuple(self._until(end))

    def _until(self, end: str) -> Iterator[Block]:
        while self.next < len(self.tokens):
            token = self.tokens[self.next]
            self.next += 1
            if token.type == end:
                return
            if token.map:
                self._check(token)
            yield from self._block(token)

    def _block(self, token: Token) -> Iterator[Block]:
        at = self._at(token)
        match token.type:
            case "inline":
                yield self._paragraph(token)
            case "blockquote_open":
                yield Quotation(self._blocks("blockquote_close"), at)
            case "bullet_list_open" | "ordered_list_open":
                yield self._list(token, at)
            case "note_open":
                self._note(token, at)
            case "table_open":
                self._blocks("table_close")

    def _check(self, token: Token) -> None:
        """Tells what the site does not carry, what lies too deep, and what would break a paragraph unseen."""
        start = self.starts[token.map[0]] if token.map else 0
        if what := _UNSUPPORTED.get(token.type):
            self._tell(start, Fault.unsupported(what, *filter(None, [_HINTS.get(token.type)])))
        if token.level >= DEEPEST and not self.too_deep:
            self.too_deep = True
            self._tell(start, Fault.unsupported("lists or quotations nested too deep", "write them flatter."))
        if token.type in _APART and self._follows_paragraph(token):
            hint = "leave an empty line before it; a sign that is none, move to the line before."
            self._tell(start, Fault.unsupported("a list or quotation with no empty line before it", hint))

    def _follows_paragraph(self, token: Token) -> bool:
        row = token.map[0] if token.map else 0
        return bool(row and not token.level and self.rows[row - 1].strip())

    def _list(self, token: Token, at: Place) -> Items:
        start = int(token.attrs.get("start", 1)) if token.type == "ordered_list_open" else None
        items: list[Blocks] = []
        while self.tokens[self.next].type == "list_item_open":
            item = self.tokens[self.next]
            self.next += 1
            items.append(self._item(item))
        self.next += 1  # the list's end
        return Items(tuple(items), start, at)

    def _item(self, token: Token) -> Blocks:
        blocks = self._blocks("list_item_close")
        if blocks and isinstance(blocks[0], Paragraph):
            return blocks
        what, hint = "an item that begins with no words", "write the item's words behind its sign."
        self._tell(self._offset(token), Fault.unsupported(what, hint))
        return (Paragraph((), self._at(token)), *blocks)

    def _note(self, token: Token, at: Place) -> None:
        label = str(token.meta["label"])
        blocks = self._blocks("note_close")
        if label in self.defined:
            fault = Fault(Code.NOTE_MISMATCH, f"note '{label}' is defined a second time.", "give it another name.")
            self._tell(self._offset(token), fault)
        elif not blocks:
            fault = Fault(Code.NOTE_MISMATCH, f"note '{label}' is empty.", "write the note behind its colon.")
            self._tell(self._offset(token), fault)
        self.notes.setdefault(label, blocks)
        self.defined.setdefault(label, at)

    def _offset(self, token: Token) -> int:
        """Where a block begins in the text: its first sign."""
        row = token.map[0] if token.map else 0
        return self.starts[row] + len(self.rows[row]) - len(self.rows[row].lstrip())

    def _at(self, token: Token) -> Place:
        return self.text.place_of(self._offset(token)) if token.map else self.text.place

    def _paragraph(self, token: Token) -> Paragraph:
        offset_of = partial(self._offset_within, token)
        for found in _LINE_HEAD.finditer(token.content):
            self._tell(offset_of(found.start(1)), Fault.unsupported(f"'{found[1].strip()}'"))
        line = self.line.read(token.children or [], lambda at: self.text.place_of(offset_of(at)))
        self.problems += self.line.taken()
        return Paragraph(line, self.text.place_of(offset_of(0)))

    def _offset_within(self, token: Token, at: int) -> int:
        """Where the character at an offset of a line's content stands in the text: the end of a row is the end of a row there."""
        assert token.map
        before = token.content.count("\n", 0, at)
        head = token.content.rfind("\n", 0, at) + 1
        row = self.rows[token.map[0] + before]
        words = token.content[head:].partition("\n")[0].rstrip()
        return self.starts[token.map[0] + before] + max(row.rfind(words), 0) + at - head
