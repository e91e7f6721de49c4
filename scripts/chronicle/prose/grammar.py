"""The grammar of prose: CommonMark's parser with what prose may not hold left in, to be told, and notes and citations added.

Parsing yields markdown-it's tokens. Those of a line carry in `meta["at"]` their offset in the line's content; a token `fault`
carries a code, a fault and a hint, and what it is about is read as text.
"""

import re

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock, list_block
from markdown_it.rules_block import reference as commonmark_definition

from .marks import SIGNS, code, mark

#: Deeper than prose goes. The parser drops what lies deeper than its own limit, so ours must come first.
DEEPEST = 16
_PARSERS_LIMIT = 40

_DEFINITION = re.compile(r"\[\^([^\]\s]+)\]:[ \t]*")
#: 1917. The Duma… : a number of three digits or more begins a paragraph, never a list.
_YEAR = re.compile(r"\d{3,}[.)]")


def parser() -> MarkdownIt:
    """The parser. It holds nothing between two texts."""
    made = MarkdownIt("commonmark", {"maxNesting": _PARSERS_LIMIT}).enable("table")
    made.block.ruler.disable("html_block")  # HTML is told tag by tag, wherever it stands
    made.block.ruler.at("list", _list, {"alt": ["paragraph", "blockquote"]})
    made.block.ruler.at("reference", _link_definition)
    made.block.ruler.before("reference", "note", _note, {"alt": ["paragraph", "blockquote"]})
    made.block.ruler.before("list", "year", _year, {"alt": ["list"]})
    made.inline.ruler.before("link", "mark", mark)
    made.inline.terminator_re = re.compile(f"[{re.escape(SIGNS)}]")
    made.inline.ruler.at("backticks", code)
    made.inline.ruler.disable(["link", "image", "html_inline", "autolink"])
    made.validateLink = lambda url: True  # type: ignore[method-assign]  # noqa: ARG005  # a bad scheme is told by the reader
    return made


def _list(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    return not _begins_with_year(state, start) and list_block(state, start, end, silent)


def _year(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: ARG001  # the parser's signature
    """Ends a list where a year begins a line; it makes nothing itself."""
    return silent and _begins_with_year(state, start)


def _begins_with_year(state: StateBlock, line: int) -> bool:
    return bool(_YEAR.match(state.src, state.bMarks[line] + state.tShift[line], state.eMarks[line]))


def _link_definition(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """CommonMark's `[name]: address`, kept as a token of its own. A note that stands where none can is told in its line."""
    at = state.bMarks[start] + state.tShift[start]
    if state.src.startswith("[^", at) or not commonmark_definition(state, start, end, silent):
        return False
    token = state.push("link_definition", "", 0)
    token.map = [start, state.line]
    return True


def _note(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A note's definition: from `[^label]:` at the margin to an empty line before a line at the margin."""
    at = state.bMarks[start] + state.tShift[start]
    found = _DEFINITION.match(state.src, at, state.eMarks[start])
    if not found or not _at_margin(state, at) or (state.level and not silent):
        return False
    if silent:
        return True
    token = state.push("note_open", "", 1)
    token.map, token.meta = [start, end], {"label": found[1]}
    indent = _indent(state, start, end)
    state.bMarks[start], state.tShift[start], state.sCount[start], state.blkIndent = found.end(), 0, indent, indent
    state.md.block.tokenize(state, start, end)
    state.blkIndent = 0
    state.push("note_close", "", -1)
    return True


def _at_margin(state: StateBlock, at: int) -> bool:
    """Whether fewer than four spaces, and nothing else, stand before an offset in its line."""
    margin = state.src.rfind("\n", 0, at) + 1
    return at - margin < 4 and not state.src[margin:at].strip(" ")


def _indent(state: StateBlock, start: int, end: int) -> int:
    """The indent of a note's lines, at which the parser knows them: four spaces or, if one has fewer, two or three."""
    indent = 4
    for line in range(start + 1, end):
        spaces = state.sCount[line]
        if state.isEmpty(line):
            continue
        if spaces < 2 and (state.isEmpty(line - 1) or _note(state, line, end, True)):
            break
        indent = min(indent, spaces) if spaces >= 2 else indent
    return indent
