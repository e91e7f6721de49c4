"""How names and titles are filed: by the Unicode Collation Algorithm, as in an English index."""

import re
import unicodedata
from functools import cache

from pyuca import Collator

_ARTICLE = re.compile(r"(?:an?|the)\s+(?=\S)", re.IGNORECASE)


def sort_key(text: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """What text is filed by, word by word: its letters, then their accents.

    A leading English article, case, punctuation and the signs for ъ and ь count for nothing: é stands with e, Å with a.
    """
    return _weights(_filed(text))


def initial(text: str) -> str:
    """The letter under which text is filed, a capital without its accent; a number's first digit; `#` if there is neither."""
    filed = _filed(text)
    if not filed:
        return "#"
    base, _ = _weights(filed[0])
    return _letters().get(base[:1], filed[0].upper())


def _filed(text: str) -> str:
    """Text as it is filed: letters and digits, one space between words."""
    return re.sub(r"\s+", " ", "".join(map(_kept, _without_article(text)))).strip()


def _without_article(text: str) -> str:
    """Text from its first letter or digit on, and without the article there, unless that is all there is."""
    start = next((n for n, sign in enumerate(text) if _kept(sign).strip()), len(text))
    article = _ARTICLE.match(text, start)
    return text[article.end() if article else start :]


def _kept(sign: str) -> str:
    """A letter, an accent, a digit as it is; a space for what parts words; nothing for an apostrophe, a prime, any other sign."""
    category = unicodedata.category(sign)
    if category == "Lm":
        return ""
    if category[0] in "LMN":
        return sign
    return " " if category in ("Pd", "Zs", "Cc") or sign == "/" else ""


@cache
def _collator() -> Collator:
    return Collator()


@cache
def _weights(filed: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The first two levels of the key; the third is case."""
    key = _collator().sort_key(filed)
    first = key.index(0)
    return key[:first], key[first + 1 : key.index(0, first + 1)]


@cache
def _letters() -> dict[tuple[int, ...], str]:
    """The capital by the weight of its letter, for the Latin and the Cyrillic alphabets."""
    capitals = "ABCDEFGHIJKLMNOPQRSTUVWXYZАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ"
    return {_weights(letter)[0]: letter for letter in capitals}
