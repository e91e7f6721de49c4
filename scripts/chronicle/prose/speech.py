"""Words in another script, told apart so that they are read aloud in their language."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from .inline import Emphasis, Inline, Line, Link, Reference, Strong, Text

#: A language (BCP 47), the letters that begin a run of it, and what a run must hold to be in it (None: nothing more).
Language = tuple[str, re.Pattern[str], re.Pattern[str] | None]

#: What stands within a run of words, between letters.
_BETWEEN = "\\d\\s,.:;!?«»„“”()–—\u0300-\u036f'’ʼ-"
_ACCENTS = "\u0300-\u036f"


def spoken(line: Line, languages: Sequence[Language]) -> Line:
    """A line in which the words of each language say so. The first language whose letters and signs they have is theirs."""
    return tuple(part for node in line for part in _parts(node, languages))


def _parts(node: Inline, languages: Sequence[Language]) -> Iterator[Inline]:
    match node:
        case Text(text, None):
            yield from _split(text, languages)
        case Emphasis(children) | Strong(children) | Reference(_, children) | Link(_, children):
            yield replace(node, children=spoken(children, languages))
        case _:
            yield node


def _split(text: str, languages: Sequence[Language]) -> Iterator[Text]:
    cursor = 0
    for first, last, lang in _runs(text, languages):
        if text[cursor:first]:
            yield Text(text[cursor:first])
        yield Text(text[first:last], lang)
        cursor = last
    if text[cursor:]:
        yield Text(text[cursor:])


def _runs(text: str, languages: Sequence[Language]) -> Iterator[tuple[int, int, str]]:
    """Where each run begins and ends, and its language."""
    found = [
        match for letters in dict.fromkeys(each[1] for each in languages) for match in _run(letters).finditer(text)
    ]
    for match in sorted(found, key=lambda each: each.start()):
        for lang, letters, needed in languages:
            if letters.match(match[0]) and (needed is None or needed.search(match[0])):
                yield match.start(), match.end(), lang
                break


@lru_cache
def _run(letters: re.Pattern[str]) -> re.Pattern[str]:
    """Letters, and what stands between them, to the last letter and its accents."""
    one = f"(?:{letters.pattern})"
    return re.compile(f"{one}(?:(?:{one}|[{_BETWEEN}])*{one})?[{_ACCENTS}]*")
