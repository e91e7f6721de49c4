"""The marks within a line, each a rule for markdown-it: links, citations, calls of notes, and what is mistaken for one.

A mark that is broken never passes as text: a token `fault` goes before it, and the words stay.
"""

import re
from collections.abc import Callable
from typing import Any

from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline import backtick as commonmark_code

from .faults import Fault, broken_brackets

_CALL = re.compile(r"\[\^([^\]\s\[]+)\]")
_FLAT = re.compile(r"\[([^\[\]]*)\]")
#: An `@` that names a source, not one in a mailbox.
_KEY = re.compile(r"(?<![\w.@\\])@[A-Za-z0-9]")
_BARE_KEY = re.compile(r"@[A-Za-z][\w-]*")
_OPENED = re.compile(r"[\[(][^\[\]()@\n]{0,40}\Z")
_BRACKET = re.compile(r"\\.|[\[\]]", re.DOTALL)
_TAG = re.compile(
    r"</[A-Za-z][^<>]*>|<[A-Za-z][\w-]*(?:\s*/?>|/[^<>]*>|\s[^<>]*=[^<>]*>)|<[!?][A-Za-z\[-][^<>]*>?|<!--"
)
_SPACED = re.compile(r"[ \n]*")
_MARKED_WORD = re.compile(r"[\[(]\s{0,3}([a-z]{1,20})\Z")
_OPENING = re.compile(r"\((?:\s*[a-z]+:)?")
_ATTRIBUTES = re.compile(r"\{[:.#]")


def tell(state: StateInline, at: int, fault: Fault) -> None:
    """Leaves a fault among the tokens."""
    token = state.push("fault", "", 0)
    token.meta = {"at": at, "fault": fault}


def _as_text(state: StateInline, end: int) -> bool:
    state.append_pending(state.src[state.pos : end])
    state.pos = end
    return True


def code(state: StateInline, silent: bool) -> bool:
    """CommonMark's code in the line, told."""
    start, before = state.pos, len(state.tokens)
    if not commonmark_code(state, silent):
        return False
    if any(token.type == "code_inline" for token in state.tokens[before:]):
        tell(state, start, Fault.unsupported("code (`…`)", "leave the sign ` out."))
    return True


def bracket(state: StateInline, silent: bool) -> bool:
    """`[`: a call of a note, a citation, a link, or text."""
    if silent or state.src[state.pos] != "[":
        return False
    return _call(state) or _citation(state) or _link(state) or _brackets_as_text(state)


def _call(state: StateInline) -> bool:
    found = _CALL.match(state.src, state.pos, state.posMax)
    if not found:
        return False
    if state.linkLevel:
        tell(state, state.pos, Fault.note_in_link())
    if state.src.startswith(":", found.end()) and not state.src[: state.pos].rpartition("\n")[2].strip():
        tell(state, state.pos, Fault.note_defined_within(found[1]))
    _push(state, "note_call", found.end(), {"label": found[1]})
    return True


def _citation(state: StateInline) -> bool:
    """Pandoc's bracketed citation: `[@key, locator; see @key]`."""
    found = _FLAT.match(state.src, state.pos, state.posMax)
    if not found or not _KEY.search(found[1]):
        return False
    if state.linkLevel or state.src.startswith("(", found.end()):
        tell(state, state.pos, Fault.citation_in_link())
    _push(state, "citation", found.end(), {"content": found[1]})
    return True


def _push(state: StateInline, kind: str, end: int, meta: dict[str, Any]) -> None:
    token = state.push(kind, "", 0)
    token.meta = {"at": state.pos, **meta}
    state.pos = end


def _link(state: StateInline) -> bool:
    start, close = state.pos, _pairs(state).get(state.pos, -1)
    if not start < close < state.posMax or not state.src.startswith("(", close + 1):
        return False
    target = _target(state, close + 2)
    if target is None or state.linkLevel:
        tell(state, start, Fault.link_in_link() if target else Fault.broken_link(state.src[start : close + 60]))
        return _as_text(state, _behind(_OPENING, state.src, close + 1, state.posMax))
    href, title, end = target
    if state.src[max(start - 2, 0) : start].endswith("!") and not state.src.startswith("\\!", max(start - 2, 0)):
        tell(state, start - 1, Fault.unsupported("an image"))
        return _as_text(state, end)
    opened = state.push("link_open", "a", 1)
    opened.meta = {"at": start, "href": href, "title": title}
    limit, state.pos, state.posMax = state.posMax, start + 1, close
    state.linkLevel += 1
    state.md.inline.tokenize(state)
    state.linkLevel -= 1
    state.push("link_close", "a", -1)
    state.pos, state.posMax = end, limit
    return True


def _target(state: StateInline, start: int) -> tuple[str, str, int] | None:
    """`address "title")` from an offset → the address, the title and the offset behind; None where it is not that."""
    src, limit, helpers = state.src, state.posMax, state.md.helpers
    at = _behind(_SPACED, src, start, limit)
    found = helpers.parseLinkDestination(src, at, limit)
    if not found.ok:
        return None
    href, behind = found.str, found.pos
    at, title = _behind(_SPACED, src, behind, limit), ""
    if at > behind and (named := helpers.parseLinkTitle(src, at, limit)).ok:
        title, at = named.str, _behind(_SPACED, src, named.pos, limit)
    return (href, title, at + 1) if at < limit and src[at] == ")" else None


def _behind(pattern: re.Pattern[str], src: str, at: int, limit: int) -> int:
    """The offset behind what a pattern finds at an offset; that offset itself where it finds nothing."""
    found = pattern.match(src, at, limit)
    return found.end() if found else at


def _pairs(state: StateInline) -> dict[int, int]:
    """Where each `[` of the line is closed, found in one pass. The parser's own cache, which our rules leave empty, keeps it."""
    if not state.cache:
        state.cache[-1] = -1
        opened: list[int] = []
        for found in _BRACKET.finditer(state.src):
            if found[0] == "[":
                opened.append(found.start())
            elif found[0] == "]" and opened:
                state.cache[opened.pop()] = found.start()
    return state.cache


def _brackets_as_text(state: StateInline) -> bool:
    found = broken_brackets(state.src, state.pos, _pairs(state), _names(state))
    if found is None:
        return _as_text(state, state.pos + 1)
    fault, end = found
    tell(state, state.pos, fault)
    return _as_text(state, min(end, state.posMax))


def _names(state: StateInline) -> frozenset[str]:
    names: frozenset[str] = state.env["markers"]
    return names


def at_sign(state: StateInline, silent: bool) -> bool:
    """`@source` that no brackets enclose: `(@x)`, `[see @x`, @x."""
    src, pos = state.src, state.pos
    if silent or src[pos] != "@" or not _KEY.match(src, pos) or not (found := _BARE_KEY.match(src, pos, state.posMax)):
        return False
    opened = _OPENED.search(src[max(pos - 42, 0) : pos])
    tell(state, pos - len(opened[0]) if opened else pos, Fault.bare_citation(found[0]))
    return _as_text(state, found.end())


def colon(state: StateInline, silent: bool) -> bool:
    """`(term:kulak)` with no words in brackets before it."""
    src, pos = state.src, state.pos
    if silent or src[pos] != ":":
        return False
    found = _MARKED_WORD.search(src[max(pos - 24, 0) : pos])
    if not found or found[1] not in _names(state) or not src[pos + 1 : pos + 2].isalnum():
        return False
    tell(state, pos - len(found[0]), Fault.loose_marker(f"{found[1]}:"))
    return _as_text(state, pos + 1)


def tag(state: StateInline, silent: bool) -> bool:
    """A tag of HTML, a comment and the like. `a < b`, `<5 million` and `a<b and c>d` are text."""
    if silent or state.src[state.pos] != "<":
        return False
    found = _TAG.match(state.src, state.pos, state.posMax)
    if not found:
        return False
    tell(state, state.pos, Fault.html(found[0]))
    return _as_text(state, found.end())


def brace(state: StateInline, silent: bool) -> bool:
    """`{:`, `{.` and `{#` begin a list of attributes; any other brace is text."""
    found = None if silent else _ATTRIBUTES.match(state.src, state.pos, state.posMax)
    if not found:
        return False
    tell(state, state.pos, Fault.unsupported(f"'{found[0]}'"))
    return _as_text(state, found.end())


def caret(state: StateInline, silent: bool) -> bool:
    """`^[…]`, Pandoc's note in the line."""
    if silent or not state.src.startswith("^[", state.pos):
        return False
    tell(state, state.pos, Fault.note_in_line())
    return _as_text(state, state.pos + 2)


MARKS: tuple[tuple[str, Callable[[StateInline, bool], bool]], ...] = (
    ("bracket", bracket),
    ("at_sign", at_sign),
    ("colon", colon),
    ("brace", brace),
    ("caret", caret),
    ("tag", tag),
)
