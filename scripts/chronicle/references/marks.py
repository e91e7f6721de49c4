"""What an editor's words hold, kept apart from what the style prints around them.

citeproc-py prints a field as it finds it: a stop of a title and a stop of the style look alike, `<` is taken for markup, and a
quotation within a title gets the marks of the quotation around it. So each sign of a field that could be mistaken is written as a
sign of its own while citeproc has it, and `signs` gives it back.
"""

import re

from .quotations import turned

#: A sign of a field → what stands for it, in Unicode's Private Use Area; and back.
GUARDS = {sign: chr(0xE010 + n) for n, sign in enumerate('.&<>"-‘’“”')}
SIGNS = {ord(guard): sign for sign, guard in GUARDS.items()}
_TABLE = str.maketrans(GUARDS)
#: CSL's markup of a field, and nothing else that has angle brackets: how it opens, how it closes.
_TAGS = {"<i>": "</i>", "<b>": "</b>", '<span class="nocase">': "</span>"}
_TAG = re.compile("(" + "|".join(map(re.escape, (*_TAGS, *_TAGS.values()))) + ")")
_NUMERALS = (r"\d+[a-z]?(?:ob\.)?", "[ivxlc]+", "[IVXLC]+")
#: From one to another of a kind; 58-10 is an article, and 2-3-4 are three issues.
_RANGE = re.compile(rf"(?<!art\. )(?<![\w-])(?:{'|'.join(f'{n}-{n}' for n in _NUMERALS)})(?![\w-])")
_PAGE = re.compile(r"(?<![\w.])pp?\. ")


def marked(text: str) -> str:
    """A field for citeproc: its markup stays, its quotation marks are paired, every other sign is guarded."""
    parts = _TAG.split(turned(text))
    tags = _paired(parts)
    return "".join(part if n in tags else guarded(part) for n, part in enumerate(parts))


def unmarked(text: str) -> str:
    """The words of a field, without its markup."""
    parts = _TAG.split(text)
    tags = _paired(parts)
    return "".join(part for n, part in enumerate(parts) if n not in tags)


def guarded(text: str) -> str:
    """Text in which nothing is markup and no sign is the style's."""
    return text.translate(_TABLE)


def marked_locator(locator: str) -> str:
    """A locator for citeproc: a page is its number alone (The Chicago Manual, 14.155), a range has its dash."""
    return guarded(turned(_RANGE.sub(lambda found: found[0].replace("-", "–"), _PAGE.sub("", locator))))


def _paired(parts: list[str]) -> set[int]:
    """Where, among the parts of a field, the tags stand that open and close each other."""
    found: set[int] = set()
    open_: list[int] = []
    for n, part in enumerate(parts):
        if part in _TAGS:
            open_.append(n)
        elif open_ and part == _TAGS[parts[open_[-1]]]:
            found |= {open_.pop(), n}
    return found
