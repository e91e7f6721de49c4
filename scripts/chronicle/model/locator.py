"""Locators: the place in a source, in the labels that CSL knows (CSL 1.0.2, "Locators")."""

import re

#: Our label → the CSL locator term.
LABELS = {
    "p.": "page",
    "pp.": "page",
    "ch.": "chapter",
    "vol.": "volume",
    "n.": "note",
    "sec.": "section",
    "para.": "paragraph",
    "art.": "article-locator",
    "doc.": "number",
    "no.": "issue",
    "col.": "column",
    "table": "table",
    "fig.": "figure",
    "line": "line",
    "s.v.": "sub-verbo",
}
#: A roman or arabic number, a range or a short list of them; or, for a section or a headword, words.
_NUMBERS = r"[0-9ivxlcIVXLC]+[a-z]?(?:[–-][0-9ivxlcIVXLC]+[a-z]?)?(?: and [0-9]+)?"
_PART = re.compile(rf"(?:(?:sec\.|s\.v\.) [^,;\]]+|(?:{'|'.join(map(re.escape, LABELS))}) {_NUMBERS})\Z")


def is_locator(text: str) -> bool:
    """Whether every part of a locator (`ch. 4, pp. 12–15, 20`) is in a known form."""
    parts = [part.strip() for part in text.split(",")]
    if not _PART.match(parts[0]):
        return False
    return all(_PART.match(part) or re.fullmatch(_NUMBERS, part) for part in parts[1:])
