"""The tokens of a line → its nodes."""

import re
from collections.abc import Callable, Iterator, Sequence

from markdown_it.token import Token

from ..problems import Code, Place, Problem, did_you_mean
from .address import is_whole
from .closing import joined_up
from .faults import Fault
from .inline import Break, Citation, Emphasis, Inline, Line, Link, NoteCall, Ref, Reference, Strong, Text
from .locator import is_locator
from .normalize import normalized

_CITE = re.compile(
    r"(?P<prefix>[^@]*?)\s*(?<![\w.-])@(?P<id>[A-Za-z0-9][\w-]*)(?:\s*,\s*(?P<locator>.+))?\Z", re.DOTALL
)
#: Emphasis within emphasis within emphasis… : deeper than this it is read flat, and told.
_DEEPEST = 8
_EMPHASIS = {"em_open": 1, "strong_open": 1, "em_close": -1, "strong_close": -1}

PlaceOf = Callable[[int], Place]


class LineReader:
    """Reads lines of one text, one after another."""

    tokens: Sequence[Token]
    next: int
    place: PlaceOf

    def __init__(self, markers: frozenset[str], cited: str) -> None:
        self.markers = markers
        self.cited = cited
        self.problems: list[Problem] = []

    def read(self, tokens: Sequence[Token], place: PlaceOf) -> Line:
        """The tokens of a line, and what turns an offset in it into a place → its nodes."""
        self.tokens, self.next, self.place = _shallow(tokens), 0, place
        if len(self.tokens) < len(tokens):
            self._tell(0, Fault.unsupported("emphasis nested too deep", "write it flatter."))
        return self._nodes("")

    def taken(self) -> list[Problem]:
        """The problems found since the last time."""
        found, self.problems = self.problems, []
        return found

    def _tell(self, at: int, fault: Fault) -> None:
        self.problems.append(Problem(self.place(at), *fault))

    def _nodes(self, end: str) -> Line:
        return tuple(joined_up(self._until(end)))

    def _until(self, end: str) -> Iterator[Inline]:
        while self.next < len(self.tokens):
            token = self.tokens[self.next]
            self.next += 1
            if token.type == end:
                return
            yield from self._node(token)

    def _node(self, token: Token) -> Iterator[Inline]:
        match token.type:
            case "text" | "code_inline":
                yield Text(normalized(token.content))
            case "softbreak":
                yield Text(" ")
            case "hardbreak":
                yield Break()
            case "note_call":
                yield NoteCall(str(token.meta["label"]), self.place(token.meta["at"]))
            case "citation":
                yield from self._citations(token)
            case "fault":
                self._tell(token.meta["at"], token.meta["fault"])
            case "link_open":
                yield from self._link(token)
            case "em_open":
                yield Emphasis(self._nodes("em_close"))
            case "strong_open":
                yield Strong(self._nodes("strong_close"))

    def _link(self, token: Token) -> Iterator[Inline]:
        at, href = token.meta["at"], str(token.meta["href"])
        children = self._nodes("link_close")
        if token.meta["title"]:
            self._tell(at, Fault.titled_link())
        kind, colon, rest = href.partition(":")
        if colon and kind in self.markers:
            name, _, fragment = rest.partition("#")
            yield Reference(Ref(kind, name, fragment or None, self.place(at)), children)
            if not name:
                self._tell(
                    at, Fault(Code.BAD_REFERENCE, f"'{href}' names no entry.", f"write {kind}: and the entry's id.")
                )
        elif kind.lower() in ("http", "https") and is_whole(href):
            yield Link(href, children)
        else:
            yield from children
            self._tell(at, self._scheme(kind if colon else "", href))

    def _scheme(self, kind: str, href: str) -> Fault:
        hint = did_you_mean(kind, self.markers, "link with a marker such as term:kulak, or to an https address.")
        return Fault(Code.LINK_SCHEME, f"links to '{href[:60]}' are not allowed.", hint)

    def _citations(self, token: Token) -> Iterator[Citation]:
        """`see @x, p. 3; cf. @y`: each with its place, the first with that of the brackets."""
        at = token.meta["at"] + 1
        for number, part in enumerate(str(token.meta["content"]).split(";")):
            begins = at + len(part) - len(part.lstrip())
            yield from self._cite(part.strip(), begins if number else at - 1, begins)
            at += len(part) + 1

    def _cite(self, part: str, shown: int, begins: int) -> Iterator[Citation]:
        found = _CITE.match(part)
        if not found:
            self._tell(begins, Fault.not_a_citation(normalized(" ".join(part.split()))))
            return
        locator = normalized(" ".join(found["locator"].split())) if found["locator"] else None
        if locator and not is_locator(locator):
            self._tell(begins + found.start("locator"), Fault.bad_locator(locator))
        prefix = normalized(" ".join(found["prefix"].split()))
        yield Citation(Ref(self.cited, found["id"], None, self.place(shown)), locator, prefix)


def _shallow(tokens: Sequence[Token]) -> Sequence[Token]:
    """The tokens without the signs of emphasis that is nested too deep."""
    depth, kept = 0, []
    for token in tokens:
        step = _EMPHASIS.get(token.type, 0)
        if max(depth, depth + step) <= _DEEPEST or not step:
            kept.append(token)
        depth += step
    return kept
