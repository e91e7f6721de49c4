"""What can be wrong in prose, in an editor's words; and which brackets in a text are a mark gone wrong."""

import re
from collections.abc import Mapping
from typing import NamedTuple, Self

from ..problems import Code

#: The id of a source as it is commonly made: `werth-2011`, `getty-et-al-1993a`.
_SOURCE_ID = re.compile(r"[a-z][a-z0-9-]*-(?:1[5-9]|20)\d\d[a-z]?(?:\s*,[^\[\]]*)?\Z")
_FLAT = re.compile(r"\[([^\[\]]*)\]")
_TARGET = re.compile(r"\s+\(\s*([a-z]+):\s*[^\s()]*")
#: Brackets that follow brackets at once and hold a name; those of a note, a citation, an omission or a link hold none.
_REFERENCE = re.compile(r"\[(?!\^|…|\.\.\.)[^\[\]@]*\](?!\()")
_SHOWN = 60


class Fault(NamedTuple):
    """A fault without its place."""

    code: Code
    fault: str
    hint: str

    @classmethod
    def unsupported(cls, what: str, hint: str = "use paragraphs, emphasis, lists and quotations only.") -> Self:
        """Markup that the grammar does not have."""
        return cls(Code.UNSUPPORTED_MARKUP, f"prose holds {what}, which the site does not carry.", hint)

    @classmethod
    def html(cls, what: str) -> Self:
        """A tag, a comment and the like."""
        hint = "write Markdown; HTML is refused. For the sign itself, write \\<."
        return cls(Code.RAW_HTML, f"prose holds the HTML '{_short(what)}'.", hint)

    @classmethod
    def broken_link(cls, what: str) -> Self:
        """`[words](` that is no link."""
        fault = f"'{_short(what)}' is not a link: its brackets do not close, or its address holds a space."
        hint = "write [words](term:kulak) with no space in the address; for brackets as such, write \\[ and \\]."
        return cls(Code.UNSUPPORTED_MARKUP, fault, hint)

    @classmethod
    def spaced_link(cls, what: str) -> Self:
        """`[words] (term:kulak)`."""
        fault = f"'{_short(what)}' is not a link: a space stands between its brackets."
        return cls(Code.UNSUPPORTED_MARKUP, fault, "write [words](term:kulak), with nothing between ] and (.")

    @classmethod
    def double_brackets(cls, what: str) -> Self:
        """`[[kulak]]`."""
        fault = f"'{_short(what)}' is not a link here."
        return cls(Code.UNSUPPORTED_MARKUP, fault, "write [words](term:kulak).")

    @classmethod
    def loose_marker(cls, what: str) -> Self:
        """`(term:kulak)` with no words before it."""
        fault = f"'{what}' stands in brackets, but no link does."
        return cls(Code.UNSUPPORTED_MARKUP, fault, f"write [words]({what}its-id).")

    @classmethod
    def link_in_link(cls) -> Self:
        """A link within the words of another."""
        return cls(
            Code.UNSUPPORTED_MARKUP, "a link stands within the words of a link.", "end the first link before it."
        )

    @classmethod
    def titled_link(cls) -> Self:
        """`[words](term:kulak "title")`."""
        fault = "this link has a title in quotation marks, which no reader would see."
        return cls(Code.UNSUPPORTED_MARKUP, fault, "leave only the address between the brackets.")

    @classmethod
    def note_in_link(cls) -> Self:
        """`[words[^note]](term:kulak)`."""
        return cls(Code.NOTE_MISMATCH, "a note is called within the words of a link.", "call it behind the link.")

    @classmethod
    def citation_in_link(cls) -> Self:
        """`[@source](term:kulak)`."""
        fault = "a citation stands within the words of a link."
        return cls(Code.BAD_CITATION, fault, "end the link first: [words](term:kulak) [@source-id].")

    @classmethod
    def note_in_line(cls) -> Self:
        """`^[a note]`, as Pandoc has it."""
        return cls.unsupported("a note within the line (^[…])", "write [^name] here and, below, [^name]: and the note.")

    @classmethod
    def note_defined_within(cls, label: str) -> Self:
        """`[^note]:` where no definition can stand."""
        fault = f"the note '{label}' is defined within a list, a quotation, a note or a paragraph."
        hint = f"begin the line [^{label}]: at the margin, behind the list or quotation."
        return cls(Code.NOTE_MISMATCH, fault, hint)

    @classmethod
    def nameless_note(cls, what: str) -> Self:
        """`[^a note]`."""
        fault = f"'{_short(what)}' names no note."
        return cls(Code.NOTE_MISMATCH, fault, "write [^name], the name without a space.")

    @classmethod
    def bare_citation(cls, what: str) -> Self:
        """`@source`, outside brackets."""
        hint = f"write [{what}] or [{what}, p. 12], in square brackets that close; for the sign itself, write \\@."
        return cls(Code.BAD_CITATION, f"'{what}' looks like a citation, but is none.", hint)

    @classmethod
    def not_a_citation(cls, what: str) -> Self:
        """What stands among citations and is none."""
        hint = "write [@source-id] or [@source-id, p. 12; @other-id]."
        return cls(Code.BAD_CITATION, f"'{what}' is not a citation.", hint)

    @classmethod
    def bad_locator(cls, what: str) -> Self:
        """A locator in no known form."""
        hint = "write p. 12, pp. 12–15, ch. 4, n. 3, sec. 2, doc. 600… as data/README.md lists them."
        return cls(Code.BAD_LOCATOR, f"'{what}' is in no known form of locator.", hint)


def broken_brackets(src: str, at: int, pairs: Mapping[int, int], markers: frozenset[str]) -> tuple[Fault, int] | None:
    """What is wrong with the `[` at an offset that opened nothing, and the offset behind; None where it is plain text."""
    close = pairs.get(at)
    if src.startswith("[@", at):
        end = at + 2 if close is None else close + 1
        return Fault.not_a_citation(_short(src[at:end])), end
    if close is None:
        return None
    end = close + 1
    if pairs.get(at + 1) == close - 1:
        return Fault.double_brackets(src[at:end]), end
    if found := _TARGET.match(src, end):
        is_target = found[1] in markers | {"http", "https"}
        return (Fault.spaced_link(src[at : found.end()]), found.end()) if is_target else None
    fault = _broken_name(src, at, end)
    return (fault, end) if fault else None


def _broken_name(src: str, at: int, end: int) -> Fault | None:
    """What is wrong with the brackets between two offsets, if they hold no others."""
    if not (flat := _FLAT.match(src, at)):
        return None
    if flat[1].startswith("^"):
        return Fault.nameless_note(flat[0])
    if _SOURCE_ID.match(flat[1]):
        return Fault.not_a_citation(_short(flat[0]))._replace(hint=f"write [@{flat[1]}].")
    if src == "[TOC]":
        return Fault.unsupported("'[TOC]'")
    if _REFERENCE.match(src, end):
        return Fault.unsupported("a link by reference ([words][name])", "write [words](term:kulak).")
    return None


def _short(text: str) -> str:
    return " ".join(text.split())[:_SHOWN]
