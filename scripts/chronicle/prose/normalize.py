"""Characters that an editor cannot see, or that a PDF pasted: said so, and made plain."""

import re
import unicodedata
from collections.abc import Iterator

from ..located import Located
from ..problems import Code, Problem

_LIGATURES = {chr(point): unicodedata.normalize("NFKC", chr(point)) for point in range(0xFB00, 0xFB07)}
_LINE_ENDS = {"\u2028": "a line separator", "\u2029": "a paragraph separator"}
_UNSEEN = {
    "\u00ad": "a soft hyphen",
    "\u061c": "an Arabic letter mark",
    "\u200b": "a zero-width space",
    "\u200c": "a zero-width non-joiner",
    "\u200d": "a zero-width joiner",
    "\u200e": "a left-to-right mark",
    "\u200f": "a right-to-left mark",
    "\u2060": "a word joiner",
    "\ufeff": "a byte order mark",
    **dict.fromkeys(
        "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069", "a sign that turns the direction of text"
    ),
}
_NAMES = {**_UNSEEN, **_LINE_ENDS, **dict.fromkeys(_LIGATURES, "a ligature")}
#: Controls, halves of a character, points that are no characters, and the sign that one was lost.
_LOST_SIGNS = "\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffd-\uffff"
_LOST = re.compile(f"[{_LOST_SIGNS}]")
_HIDDEN = re.compile(f"[{''.join(_NAMES)}{_LOST_SIGNS}]")
_PLAIN = str.maketrans({**_LIGATURES, **dict.fromkeys(_UNSEEN, ""), **dict.fromkeys(_LINE_ENDS, " ")})
#: Two letters side by side of alphabets that have letters of one look.
_MIXED = re.compile("[A-Za-zÀ-ɏ][Ͱ-ϿЀ-ԯ]|[Ͱ-ϿЀ-ԯ][A-Za-zÀ-ɏ]|[Ͱ-Ͽ][Ѐ-ԯ]|[Ѐ-ԯ][Ͱ-Ͽ]")
_SPACES = re.compile("[ \t\n\r\x0b\x0c\x85\u2028\u2029]+")
#: For the parser: what would end a line or be dropped by it, one character for one, so that every offset stays.
_STEADY = str.maketrans({**dict.fromkeys("\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\u2028\u2029", " "), "\0": "\ufffd"})


def hidden(text: Located) -> Iterator[Problem]:
    """Each kind of character in a text that its editor cannot see or did not mean, at the first place where it stands."""
    found: dict[str, list[int]] = {}
    for match in _HIDDEN.finditer(text):
        found.setdefault(match[0], []).append(match.start())
    for sign, offsets in found.items():
        times = f", {len(offsets)} times" if len(offsets) > 1 else ""
        fault = f"this text holds {_named(sign)}{times}."
        yield Problem(text.place_of(offsets[0]), Code.HIDDEN_CHARACTER, fault, _cure(sign))
    if mixed := _MIXED.search(text):
        names = " and ".join(f"'{letter}' is {unicodedata.name(letter)}" for letter in mixed[0])
        fault = f"a word mixes two alphabets: {names}."
        hint = "retype the word in one alphabet: letters that look alike are not found by a search."
        yield Problem(text.place_of(mixed.start()), Code.HIDDEN_CHARACTER, fault, hint)


def normalized(text: str) -> str:
    """Text without what cannot be seen, with ligatures taken apart; a character that is lost shows that it is."""
    return _LOST.sub("\ufffd", text.translate(_PLAIN)) if _HIDDEN.search(text) else text


def legible(text: str) -> str:
    """Text as a writer may set it in a line: white space that ends lines is a space, and there are no controls."""
    if text.isprintable() and "  " not in text:
        return text
    return _LOST.sub("\ufffd", _SPACES.sub(" ", text))


def steady(text: str) -> str:
    r"""Text of the same length in which `\n` alone ends a line."""
    return text.translate(_STEADY)


def _named(sign: str) -> str:
    name = _NAMES.get(sign, "a control character")
    if sign == "\ufffd":
        name = "the sign that stands for a lost character"
    seen = f" '{sign}'" if sign in _LIGATURES else ""
    return f"{name}{seen} (U+{ord(sign):04X})"


def _cure(sign: str) -> str:
    if sign in _LIGATURES:
        return f"retype it as '{_LIGATURES[sign]}'; it was pasted from a PDF."
    if sign in _LINE_ENDS:
        return "retype it as a space, or as a new line."
    return "delete it and retype the word; it was pasted and cannot be seen."
