"""The rules for `[`: links, citations and calls of notes, and what is mistaken for one.

A mark that is broken never passes as text: a token `fault` goes before it, and the words stay.
"""

import re
from collections.abc import Mapping
from functools import lru_cache

from markdown_it.rules_inline import StateInline

from .faults import Fault, broken_brackets
from .told import as_text, leave, names, tell

_CALL = re.compile(r"\[\^([^\]\s\[]+)\]")
_FLAT = re.compile(r"\[([^\[\]]*)\]")
#: An `@` that names a source, not one in a mailbox.
_KEY = re.compile(r"(?<![\w.@\\])@[A-Za-z0-9]")
_BRACKET = re.compile(r"\\.|[\[\]]", re.DOTALL)
_SPACED = re.compile(r"[ \n]*")
_OPENING = re.compile(r"\((?:\s*[a-z]+:)?")


def bracket(state: StateInline) -> bool:
    """`[`: a call of a note, a citation, a link, or text."""
    return _call(state) or _citation(state) or _link(state) or _brackets_as_text(state)


def _call(state: StateInline) -> bool:
    found = _CALL.match(state.src, state.pos, state.posMax)
    if not found:
        return False
    if state.linkLevel:
        tell(state, state.pos, Fault.note_in_link())
    if state.src.startswith(":", found.end()) and not state.src[: state.pos].rpartition("\n")[2].strip():
        tell(state, state.pos, Fault.note_defined_within(found[1]))
    leave(state, "note_call", state.pos, label=found[1])
    state.pos = found.end()
    return True


def _citation(state: StateInline) -> bool:
    """Pandoc's bracketed citation: `[@key, locator; see @key]`."""
    found = _FLAT.match(state.src, state.pos, state.posMax)
    if not found or not _KEY.search(found[1]):
        return False
    if state.linkLevel or state.src.startswith("(", found.end()):
        tell(state, state.pos, Fault.citation_in_link())
    leave(state, "citation", state.pos, content=found[1])
    state.pos = found.end()
    return True


def _link(state: StateInline) -> bool:
    start, close = state.pos, _pairs(state.src).get(state.pos)
    if close is None or not state.src.startswith("(", close + 1):
        return False
    target = _target(state, close + 2)
    if target is None or state.linkLevel:
        tell(state, start, Fault.link_in_link() if target else Fault.broken_link(state.src[start : close + 60]))
        return as_text(state, _behind(_OPENING, state.src, close + 1, state.posMax))
    href, title, end = target
    if state.src.endswith("!", 0, start) and not state.src.endswith("\\!", 0, start):
        tell(state, start - 1, Fault.unsupported("an image"))
        return as_text(state, end)
    state.push("link_open", "a", 1).meta = {"at": start, "href": href, "title": title}
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


@lru_cache
def _pairs(src: str) -> Mapping[int, int]:
    """Where each `[` of a line is closed, found in one pass."""
    pairs: dict[int, int] = {}
    opened: list[int] = []
    for found in _BRACKET.finditer(src):
        if found[0] == "[":
            opened.append(found.start())
        elif found[0] == "]" and opened:
            pairs[opened.pop()] = found.start()
    return pairs


def _brackets_as_text(state: StateInline) -> bool:
    found = broken_brackets(state.src, state.pos, _pairs(state.src), names(state))
    if found is None:
        return as_text(state, state.pos + 1)
    fault, end = found
    tell(state, state.pos, fault)
    return as_text(state, min(end, state.posMax))
