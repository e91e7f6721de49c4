"""Markdown → the tree of prose, with the place of each node and of each fault. Every character is in the one or in the other."""

import re
from collections.abc import Collection, Iterator

from markdown_it.token import Token

from ..located import Located
from ..problems import Code, Place, Problem
from .faults import Fault
from .grammar import DEEPEST, parser
from .inline import Text
from .lines import LineReader
from .normalize import hidden
from .notes import unmatched
from .rows import Rows
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
_PLAIN = {"paragraph_open", "inline", "list_item_open", "note_open"}
_APART = {"bullet_list_open", "ordered_list_open", "blockquote_open"}
_LINE_HEAD = re.compile(r"^[ ]*(!!!|\?\?\?|\*\[[^\[\]]*\](?=:)|:(?= ))", re.MULTILINE)


def read_prose(text: Located, markers: Collection[str], cited: str) -> Prose:
    """Markdown → Prose. Kinds in `markers` may be linked, citations name a `cited`. Faults are its problems; it never raises."""
    return _Reader(text, frozenset(markers), cited).read()


class _Reader:
    """Reads the blocks of one text. Holds the tokens that are left, and what has been found."""

    def __init__(self, text: Located, markers: frozenset[str], cited: str) -> None:
        self.at = text.place
        self.rows = Rows(text)
        self.problems: list[Problem] = list(hidden(text))
        self.tokens = _PARSER.parse(self.rows.source, {"markers": markers})
        self.next = 0
        self.notes: dict[str, Blocks] = {}
        self.defined: dict[str, Place] = {}
        self.too_deep = False
        self.quotes = 0
        self.line = LineReader(markers, cited)

    def read(self) -> Prose:
        blocks = self._blocks("")
        prose = Prose(self.at, blocks, self.notes)
        problems = (*self.problems, *unmatched(prose, self.defined))
        return Prose(self.at, blocks, self.notes, tuple(dict.fromkeys(sorted(problems))))

    def _tell(self, offset: int, fault: Fault) -> None:
        self.problems.append(Problem(self.rows.place(offset), *fault))

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
        match token.type:
            case "inline" if _is_seen(paragraph := self._paragraph(token)):
                yield paragraph
            case "blockquote_open":
                yield self._quotation(self._at(token))
            case "bullet_list_open" | "ordered_list_open":
                yield self._list(token, self._at(token))
            case "note_open":
                self._note(token, self._at(token))
            case "table_open":
                self._blocks("table_close")

    def _check(self, token: Token) -> None:
        """Tells what the site does not carry, what lies too deep, and what would break a paragraph unseen."""
        if token.type in _PLAIN and token.level < DEEPEST:
            return
        start = self.rows.first(token) if token.type == "code_block" else self._offset(token)
        if what := _UNSUPPORTED.get(token.type):
            self._tell(start, Fault.unsupported(what, *filter(None, [_HINTS.get(token.type)])))
        if token.level >= DEEPEST and not self.too_deep:
            self.too_deep = True
            self._tell(start, Fault.unsupported("lists or quotations nested too deep", "write them flatter."))
        if token.type in _APART and not token.level and self.rows.follows_words(token):
            hint = "leave an empty line before it; a sign that is none, move to the line before."
            self._tell(start, Fault.unsupported("a list or quotation with no empty line before it", hint))

    def _quotation(self, at: Place) -> Quotation:
        self.quotes += 1
        blocks = self._blocks("blockquote_close")
        self.quotes -= 1
        return Quotation(blocks, at)

    def _list(self, token: Token, at: Place) -> Items:
        start = int(token.attrs.get("start", 1)) if token.type == "ordered_list_open" else None
        items: list[Blocks] = []
        while self.tokens[self.next].type == "list_item_open":
            items.append(self._item(self.tokens[self.next]))
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

    def _at(self, token: Token) -> Place:
        return self.rows.place(self._offset(token))

    def _offset(self, token: Token) -> int:
        return self.rows.sign(token, self.quotes)

    def _paragraph(self, token: Token) -> Paragraph:
        place = self.rows.within(token)
        for found in _LINE_HEAD.finditer(token.content):
            fault = Fault.unsupported(f"'{found[1].strip()}'")
            self.problems.append(Problem(place(found.start(1)), *fault))
        line = self.line.read(token.children or [], place)
        self.problems += self.line.taken()
        return Paragraph(line, place(0))


def _is_seen(paragraph: Paragraph) -> bool:
    """Whether anything is left of a paragraph: one of characters that cannot be seen is none."""
    return any(not isinstance(node, Text) or node.text.strip(" ") for node in paragraph.line)
