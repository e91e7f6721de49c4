"""A line of prose as a string that a test can hold: *italics*, **bold**, [link](where it leads, unless that is its words)."""

from chronicle.prose.inline import Emphasis, Line, Link, Strong, Text


def shown(line: Line) -> str:
    return "".join(map(_shown, line))


def _shown(node: object) -> str:
    match node:
        case Text(text):
            return text
        case Emphasis(children):
            return f"*{shown(children)}*"
        case Strong(children):
            return f"**{shown(children)}**"
        case Link(href, children):
            words = shown(children)
            return f"[{words}]" if words == href else f"[{words}]({href})"
    raise AssertionError(node)
