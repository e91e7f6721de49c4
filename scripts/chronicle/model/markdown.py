"""Markdown text → Prose: finds the markers with CommonMark's own parser, then cuts the text at them."""

import re
from collections.abc import Iterator, Sequence

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline import link as commonmark_link
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin

from ..problems import Code, Place, Problem, did_you_mean
from .located import Located
from .locator import is_locator
from .prose import KINDS, Citation, NoteMark, Prose, Ref, Reference, Span, Spans, Text

_DEFINITION = re.compile(r"^\[\^([^\]\s]+)\]:[ \t]*", re.MULTILINE)
_CITE = re.compile(r"@([A-Za-z0-9][\w-]*)(?:\s*,\s*(.+))?\Z", re.DOTALL)
_ATTRIBUTES = re.compile(r"\{[:.#]|^\s*(?:!!!|\?\?\?|--8<--|\*\[)", re.MULTILINE)
#: CommonMark lets these break a paragraph; Python-Markdown, which makes the site, does not.
_APART = {"bullet_list_open", "ordered_list_open", "blockquote_open"}
_APART_HINT = "leave an empty line before it."
_UNSUPPORTED = {
    "heading_open": "a heading",
    "image": "an image",
    "hr": "a rule",
    "fence": "a code block",
    "code_block": "a code block",
    "table_open": "a table",
}


def _link(state: StateInline, silent: bool) -> bool:
    """CommonMark's link rule, keeping the source text of what it found."""
    start, first = state.pos, len(state.tokens)
    if not commonmark_link(state, silent):
        return False
    if not silent:
        opened = next(token for token in state.tokens[first:] if token.type == "link_open")
        opened.meta = {"raw": state.src[start : state.pos]}
    return True


def _citation(state: StateInline, silent: bool) -> bool:
    """Pandoc's bracketed citation: `[@key, locator; @key]`."""
    if not state.src.startswith("[@", state.pos):
        return False
    end = state.src.find("]", state.pos)
    if end < 0:
        return False
    if not silent:
        token = state.push("citation", "", 0)
        token.content = state.src[state.pos + 1 : end]
        token.meta = {"raw": state.src[state.pos : end + 1]}
    state.pos = end + 1
    return True


def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark").enable("table").use(footnote_plugin, inline=False)
    parser.inline.ruler.before("link", "citation", _citation)
    parser.inline.ruler.at("link", _link)
    parser.validateLink = lambda url: True  # type: ignore[method-assign]  # noqa: ARG005  # we report a bad scheme ourselves
    parser.normalizeLink = lambda url: url  # type: ignore[method-assign]  # the address as it was written
    return parser


_PARSER = _parser()


def parse_prose(text: Located) -> Prose:
    """Markdown → Prose. Faults of form are collected in its `problems`; it never raises."""
    return _Reader(text).read()


class _Reader:
    """Reads one text. Holds what has been found so far, so that its parts need not be handed around."""

    def __init__(self, text: Located) -> None:
        self.text = text
        self.problems: list[Problem] = []
        self.cuts: list[tuple[int, int, tuple[Span, ...]]] = []
        self.uncited: list[Place] = []
        self.starts = [0]
        for line in text.splitlines(keepends=True):
            self.starts.append(self.starts[-1] + len(line))

    def read(self) -> Prose:
        env: dict[str, dict[str, object]] = {}
        tokens = _PARSER.parse(str(self.text), env)
        for index, token in enumerate(tokens):
            self._block(token, tokens[index - 1] if index else None)
        for name in env.get("references", {}):
            self._fault(str(self.text).lower().find(f"[{name.lower()}]"), Code.UNSUPPORTED_MARKUP, "a link definition")
        if found := _ATTRIBUTES.search(self.text):
            self._fault(found.start(), Code.UNSUPPORTED_MARKUP, f"'{found.group().strip()}'")
        body, notes = self._split()
        words = len(re.findall(r"\w[\w’'-]*", " ".join(_plain(span) for span in body)))
        marked = {span.label: span.at for span in body if isinstance(span, NoteMark)}
        self._match_notes(marked, notes)
        return Prose(self.text.place, body, notes, tuple(self.uncited), words, tuple(self.problems))

    def _fault(self, offset: int, code: Code, what: str, hint: str = "") -> None:
        hints = {
            Code.UNSUPPORTED_MARKUP: "use paragraphs, emphasis, lists and quotations only.",
            Code.RAW_HTML: "write Markdown; HTML is refused.",
        }
        fault = {
            Code.UNSUPPORTED_MARKUP: f"prose holds {what}, which the site does not carry.",
            Code.RAW_HTML: f"prose holds the HTML '{what}'.",
        }.get(code, what)
        self.problems.append(Problem(self.text.place_of(max(offset, 0)), code, fault, hint or hints[code]))

    def _line(self, number: int) -> str:
        return self.text[self.starts[number] : self.starts[number + 1]].strip()

    def _block(self, token: Token, before: Token | None) -> None:
        start = self.starts[token.map[0]] if token.map else 0
        if token.type in _UNSUPPORTED:
            self._fault(start, Code.UNSUPPORTED_MARKUP, _UNSUPPORTED[token.type])
        elif token.type in _APART and token.map and token.map[0] and not token.level and self._line(token.map[0] - 1):
            self._fault(start, Code.UNSUPPORTED_MARKUP, "a list or quotation with no empty line before it", _APART_HINT)
        elif token.type == "html_block":
            self._fault(start, Code.RAW_HTML, token.content.strip()[:40])
        elif token.type == "inline" and token.map:
            self._inline(token, start, self.starts[token.map[1]])
            cites = any(child.type in ("citation", "footnote_ref") for child in token.children or ())
            if before and before.type == "paragraph_open" and not cites:
                self.uncited.append(self.text.place_of(start))

    def _inline(self, token: Token, start: int, end: int) -> None:
        """Finds each marker again in the source, where the parser has joined the lines of a paragraph."""
        cursor = start
        for child in token.children or ():
            raw = child.meta.get("raw", "") if child.meta else ""
            if child.type == "footnote_ref":
                raw = f"[^{child.meta['label']}]"
            if child.type == "html_inline":
                self._fault(self.text.find(child.content, cursor), Code.RAW_HTML, child.content)
            elif child.type == "image":
                self._fault(self.text.find("![", cursor), Code.UNSUPPORTED_MARKUP, "an image")
            elif child.type == "link_open" and not raw:
                self._scheme(str(child.attrs["href"]), cursor)  # an autolink
            if not raw:
                continue
            first, last = self._find(raw, cursor, end)
            if first < 0:
                continue
            cursor = last if child.type != "link_open" else first + 1
            if spans := tuple(self._marker(child, raw, first)):
                self.cuts.append((first, last, spans))

    def _find(self, raw: str, cursor: int, end: int) -> tuple[int, int]:
        """Where a marker stands in the source. The parser drops what begins a line in a list or quotation."""
        first = self.text.find(raw, cursor, end)
        if first >= 0:
            return first, first + len(raw)
        found = re.compile(r"[\s>]+".join(map(re.escape, raw.split()))).search(self.text, cursor, end)
        return found.span() if found else (-1, -1)

    def _marker(self, token: Token, raw: str, offset: int) -> Iterator[Span]:
        if token.type == "footnote_ref":
            yield NoteMark(str(token.meta["label"]), self.text.place_of(offset))
        elif token.type == "citation":
            yield from self._citations(token.content, offset)
        else:
            kind, _, rest = str(token.attrs["href"]).partition(":")
            if kind in KINDS:
                name, _, fragment = rest.partition("#")
                label = raw[1 : raw.rindex("](")] if "](" in raw else raw.strip("[]")
                yield Reference(label, Ref(kind, name, fragment or None, self.text.place_of(offset)))
            else:
                self._scheme(str(token.attrs["href"]), offset)

    def _scheme(self, href: str, offset: int) -> None:
        scheme, colon, _ = href.partition(":")
        if scheme in ("http", "https") and colon:
            return
        hint = did_you_mean(scheme, KINDS, "link with a marker such as term:kulak, or to an https address.")
        self._fault(offset, Code.LINK_SCHEME, f"links to '{href[:60]}' are not allowed.", hint)

    def _citations(self, content: str, offset: int) -> Iterator[Citation]:
        for part in content.split(";"):
            match = _CITE.match(part.strip())
            if match is None:
                hint = "write [@source-id] or [@source-id, p. 12; @other-id]."
                self._fault(offset, Code.BAD_CITATION, f"'{part.strip()}' is not a citation.", hint)
                continue
            locator = " ".join(match[2].split()) if match[2] else None
            if locator and not is_locator(locator):
                hint = "write p. 12, pp. 12–15, ch. 4, n. 3, sec. 2, doc. 600… as data/README.md lists them."
                self._fault(offset, Code.BAD_LOCATOR, f"'{locator}' is in no known form of locator.", hint)
            yield Citation(Ref("source", match[1], None, self.text.place_of(offset)), locator)

    def _split(self) -> tuple[Spans, dict[str, Spans]]:
        """Cuts the source at its markers: the body, and the notes defined behind it."""
        heads = list(_DEFINITION.finditer(self.text))
        body = self._spans(0, heads[0].start() if heads else len(self.text))
        ends = [*(head.start() for head in heads[1:]), len(self.text)]
        return body, {head[1]: self._spans(head.end(), end) for head, end in zip(heads, ends, strict=False)}

    def _spans(self, start: int, end: int) -> Spans:
        spans: list[Span] = []
        for first, last, found in self.cuts:
            if start <= first and last <= end:
                spans += [Text(self.text[start:first]), *found]
                start = last
        spans.append(Text(self.text[start:end].rstrip()))
        return tuple(span for span in spans if span != Text(""))

    def _match_notes(self, marked: dict[str, Place], notes: dict[str, Spans]) -> None:
        for name in notes.keys() - marked.keys():
            at = self.text.find(f"[^{name}]:")
            self._fault(at, Code.NOTE_MISMATCH, f"note '{name}' is not used.", f"mark its place with [^{name}].")
        for span in (span for spans in notes.values() for span in spans if isinstance(span, NoteMark)):
            fault = f"note '{span.label}' is called from inside a note."
            self.problems.append(Problem(span.at, Code.NOTE_MISMATCH, fault, "call it from the text."))
        for found in re.finditer(r"\[\^([^\]\s]+)\](?!:)", self.text):
            if found[1] not in notes:
                hint = f"end the text with [^{found[1]}]: and the note."
                self._fault(found.start(), Code.NOTE_MISMATCH, f"note '{found[1]}' is not defined.", hint)


def _plain(span: Span) -> str:
    """The words of a span that a reader reads in the line."""
    return span.raw if isinstance(span, Text) else span.label if isinstance(span, Reference) else ""


def plain_text(spans: Sequence[Span]) -> str:
    """The words of prose without its markers."""
    return "".join(_plain(span) for span in spans)
