"""Plain text → Markdown that the engine (Python-Markdown, with the extensions of mkdocs.yml) can read in one way only."""

import re

_SIGNS = {sign: f"\\{sign}" for sign in "*_{}[]#"} | {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    **{sign: f"&#{ord(sign)};" for sign in "\\`|^"},
}
_ESCAPES = str.maketrans(_SIGNS)
#: What the engine reads as a list, a definition or a line below a heading, but only at the head of a line.
_HEAD = re.compile(r"( *(?:\d+(?=[.)])|(?=[-+:=~])))(.)")
#: The engine strips white space of any kind from the ends of what it reads; a plain space there is meant to go.
_WIDE = re.compile(r"[^\S ]")
#: What a link's address may hold and would yet be read as its end.
_IN_ADDRESS = re.compile(r"[&()'\[\]]")
_IN_ATTRIBUTE = re.compile(r"[^\w .,;–—’“”«»-]|[^\S ]|_")


def escaped(text: str, *, head: bool = True) -> str:
    """Text that shows itself. At the head of a line, or where it may stand there, what begins a block is escaped too."""
    made = text.translate(_ESCAPES)
    if head and (found := _HEAD.match(made)):
        before, sign, behind = found[1], found[2], made[found.end() :]
        made = before + (f"\\{sign}" if sign in "-+.)" else _reference(sign)) + behind
    # A bracket and a colon would define a link, even escaped; the slashes mark the place of the footnotes.
    made = made.replace("\\]:", "&#93;:").replace("///", "&#47;//")
    return _edged(made)


def _edged(text: str) -> str:
    words = text.strip()
    start = text.find(words)
    before, after = (
        _WIDE.sub(lambda space: _reference(space[0]), each) for each in (text[:start], text[start + len(words) :])
    )
    return f"{before}{words}{after}"


def in_attribute(text: str) -> str:
    """Text as the value of an attribute of HTML, or a link's title, that nothing in it ends."""
    return _IN_ATTRIBUTE.sub(lambda sign: _reference(sign[0]), text)


def in_address(href: str) -> str:
    """A clean address as the target of a link."""
    return _IN_ADDRESS.sub(lambda sign: _reference(sign[0]), href)


def _reference(sign: str) -> str:
    return f"&#{ord(sign)};"
