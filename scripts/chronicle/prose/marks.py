"""The rules for the other signs in a line: code, an `@` outside brackets, tags, attributes, Pandoc's notes; and the list of all rules."""

import re
from collections.abc import Callable

from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline import backtick as commonmark_code

from .brackets import KEY, bracket
from .faults import Fault
from .told import as_text, names, tell

_BARE_KEY = re.compile(r"@[A-Za-z][\w-]*")
_OPENED = re.compile(r"[\[(][^\[\]()@\n]{0,40}\Z")
_TAG = re.compile(
    r"</[A-Za-z][^<>]*>|<[A-Za-z][\w-]*(?:\s*/?>|/[^<>]*>|\s[^<>]*=[^<>]*>)|<[!?][A-Za-z\[-][^<>]*>?|<!--"
)
_MARKED_WORD = re.compile(r"[\[(]\s{0,3}([a-z]{1,20})\Z")
_ADDRESS = re.compile(r"<(?:[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*|[^\s<>@]+@[^\s<>@]+)>")
_ATTRIBUTES = re.compile(r"\{[:.#]")


def code(state: StateInline, silent: bool) -> bool:
    """CommonMark's code in the line, told."""
    start, before = state.pos, len(state.tokens)
    if not commonmark_code(state, silent):
        return False
    if any(token.type == "code_inline" for token in state.tokens[before:]):
        tell(state, start, Fault.unsupported("code (`…`)", "leave the sign ` out."))
    return True


def at_sign(state: StateInline) -> bool:
    """`@source` that no brackets enclose: `(@x)`, `[see @x`, @x."""
    src, pos = state.src, state.pos
    if not KEY.match(src, pos) or not (found := _BARE_KEY.match(src, pos, state.posMax)):
        return False
    opened = _OPENED.search(src[max(pos - 42, 0) : pos])
    tell(state, pos - len(opened[0]) if opened else pos, Fault.bare_citation(found[0]))
    return as_text(state, found.end())


def colon(state: StateInline) -> bool:
    """`(term:kulak)` with no words in brackets before it."""
    src, pos = state.src, state.pos
    found = _MARKED_WORD.search(src[max(pos - 24, 0) : pos])
    if not found or found[1] not in names(state) or not src[pos + 1 : pos + 2].isalnum():
        return False
    tell(state, pos - len(found[0]), Fault.loose_marker(f"{found[1]}:"))
    return as_text(state, pos + 1)


def tag(state: StateInline) -> bool:
    """A tag of HTML, a comment and the like. `a < b`, `<5 million` and `a<b and c>d` are text."""
    found = _TAG.match(state.src, state.pos, state.posMax)
    if not found:
        return False
    tell(state, state.pos, Fault.html(found[0]))
    return as_text(state, found.end())


def address(state: StateInline) -> bool:
    """`<https://…>`, CommonMark's autolink: an address without words."""
    found = _ADDRESS.match(state.src, state.pos, state.posMax)
    if not found:
        return False
    hint = "write [words](https://…); for the sign itself, write \\<."
    tell(state, state.pos, Fault.unsupported("an address in <…>", hint))
    return as_text(state, found.end())


def brace(state: StateInline) -> bool:
    """`{:`, `{.` and `{#` begin a list of attributes; any other brace is text."""
    found = _ATTRIBUTES.match(state.src, state.pos, state.posMax)
    if not found:
        return False
    tell(state, state.pos, Fault.unsupported(f"'{found[0]}'"))
    return as_text(state, found.end())


def caret(state: StateInline) -> bool:
    """`^[…]`, Pandoc's note in the line."""
    if not state.src.startswith("^[", state.pos):
        return False
    tell(state, state.pos, Fault.note_in_line())
    return as_text(state, state.pos + 2)


def _less(state: StateInline) -> bool:
    return address(state) or tag(state)


_BY_SIGN: dict[str, Callable[[StateInline], bool]] = {
    "[": bracket,
    "@": at_sign,
    ":": colon,
    "{": brace,
    "^": caret,
    "<": _less,
}
#: What ends plain text: the signs of our marks, the end of a link's words, and the signs of CommonMark's rules that are kept.
SIGNS = "".join(_BY_SIGN) + "]\n\\`*_&"


def mark(state: StateInline, silent: bool) -> bool:
    """The rule for every mark, told apart by its first sign. Lines are never read in silence: only CommonMark's links are."""
    rule = None if silent else _BY_SIGN.get(state.src[state.pos])
    return rule is not None and rule(state)
