"""The rules for the other signs in a line: code, an `@` outside brackets, tags, attributes, Pandoc's notes; and the list of all rules."""

import re
from collections.abc import Callable

from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline import backtick as commonmark_code

from .brackets import bracket
from .faults import Fault
from .told import as_text, names, tell

_BARE_KEY = re.compile(r"(?<![\w.@\\])@[A-Za-z][\w-]*")
_OPENED = re.compile(r"[\[(][^\[\]()@\n]{0,40}\Z")
#: A tag of HTML, a comment and the like. `a < b`, `<5 million` and `a<b and c>d` are text.
_TAG = re.compile(r"</[A-Za-z][^<>]*>|<[A-Za-z][\w-]*(?:\s*/?>|/[^<>]*>|\s[^<>]*=[^<>]*>)|<[!?][A-Za-z\[-][^<>]*>?")
_MARKED_WORD = re.compile(r"[\[(]\s{0,3}([a-z]{1,20})\Z")
#: `<https://…>`, CommonMark's autolink: an address without words.
_ADDRESS = re.compile(r"<(?:[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*|[^\s<>@]+@[^\s<>@]+)>")
#: `{:`, `{.` and `{#` begin a list of attributes; any other brace is text.
_ATTRIBUTES = re.compile(r"\{[:.#]")
#: `^[…]`, as Pandoc has it.
_NOTE_IN_LINE = re.compile(r"\^\[")

Rule = Callable[[StateInline], bool]


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
    found = _BARE_KEY.match(src, pos, state.posMax)
    if found:
        opened = _OPENED.search(src[max(pos - 42, 0) : pos])
        tell(state, pos - len(opened[0]) if opened else pos, Fault.bare_citation(found[0]))
        as_text(state, found.end())
    return bool(found)


def colon(state: StateInline) -> bool:
    """`(term:kulak)` with no words in brackets before it."""
    src, pos = state.src, state.pos
    found = _MARKED_WORD.search(src[max(pos - 24, 0) : pos])
    if not found or found[1] not in names(state) or not src[pos + 1 : pos + 2].isalnum():
        return False
    tell(state, pos - len(found[0]), Fault.loose_marker(f"{found[1]}:"))
    return as_text(state, pos + 1)


def _tells(pattern: re.Pattern[str], fault: Callable[[str], Fault]) -> Rule:
    """The rule that takes what a pattern finds as text, and says what is wrong with it."""

    def rule(state: StateInline) -> bool:
        found = pattern.match(state.src, state.pos, state.posMax)
        if found:
            tell(state, state.pos, fault(found[0]))
            as_text(state, found.end())
        return bool(found)

    return rule


def _bare_address(_: str) -> Fault:
    return Fault.unsupported("an address in <…>", "write [words](https://…); for the sign itself, write \\<.")


_BY_SIGN: dict[str, tuple[Rule, ...]] = {
    "[": (bracket,),
    "@": (at_sign,),
    ":": (colon,),
    "{": (_tells(_ATTRIBUTES, lambda found: Fault.unsupported(f"'{found}'")),),
    "^": (_tells(_NOTE_IN_LINE, lambda _: Fault.note_in_line()),),
    "<": (_tells(_ADDRESS, _bare_address), _tells(_TAG, Fault.html)),
}
#: What ends plain text: the signs of our marks, the end of a link's words, and the signs of CommonMark's rules that are kept.
SIGNS = "".join(_BY_SIGN) + "]\n\\`*_&"


def mark(state: StateInline, silent: bool) -> bool:  # noqa: ARG001  # lines are read in silence only for CommonMark's links
    """The rule for every mark, told apart by its first sign."""
    return any(rule(state) for rule in _BY_SIGN.get(state.src[state.pos], ()))
