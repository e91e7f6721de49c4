"""Headwords → shards: small scripts of JSON, one for the words that begin alike, so that a query fetches little however many there are.

They are scripts, not JSON, because a browser lets a page opened from disk load scripts alone.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from ..model.site import Headword
from .inline import Inlines

#: A shard with more rows than this is split by one more letter, down to this many letters.
ROWS, LETTERS = 220, 4
#: Words too common to be looked up by.
STOP = frozenset(
    [
        "the",
        "a",
        "an",
        "of",
        "in",
        "on",
        "and",
        "to",
        "for",
        "from",
        "by",
        "at",
        "is",
        "are",
        "was",
        "were",
        "it",
        "its",
        "as",
        "with",
        "de",
        "i",
        "v",
        "na",
    ]
)


def shards(headwords: Iterable[Headword], inlines: Inlines) -> Iterator[tuple[str, str]]:
    """Path and text of each shard, of the list of them, and of the events of each year."""
    rows = [(word, _row(word, inlines)) for word in headwords]
    by_prefix = _split([(w, row) for w, row in rows], 1)
    for prefix, found in sorted(by_prefix.items()):
        yield _file(name_of(prefix), found)
    years: dict[int, list[Any]] = defaultdict(list)
    for word, row in rows:
        if word.span and word.span[1].year - word.span[0].year <= 12:
            for year in range(word.span[0].year, word.span[1].year + 1):
                years[year].append([*row, word.span[0].isoformat(), word.span[1].isoformat()])
    for year, found in sorted(years.items()):
        yield _file(str(year), found)
    names = sorted([*by_prefix, *map(str, years)])
    yield "search/shards.js", f"headwords.shards({json.dumps(names, ensure_ascii=False, separators=(',', ':'))})\n"


def _row(word: Headword, inlines: Inlines) -> list[Any]:
    address = word.path.removesuffix(".md") + "/"
    return [
        word.title,
        word.kind,
        address,
        inlines.plain(word.aside),
        word.summary,
        "|".join(word.names),
        word.order,
        word.weight,
    ]


def _split(rows: list[tuple[Headword, list[Any]]], letters: int) -> dict[str, list[Any]]:
    """Rows by the first letters of any of their words, more letters where there are many rows."""
    found: dict[str, dict[str, tuple[Headword, list[Any]]]] = defaultdict(dict)
    for word, row in rows:
        for part in {part for name in word.names for part in name.split()} - STOP:
            found[part[:letters]][word.path] = (word, row)
    result: dict[str, list[Any]] = {}
    for prefix, held in found.items():
        result[prefix] = [row for _, row in held.values()]
    if letters < LETTERS:
        for prefix in [prefix for prefix, held in result.items() if len(held) > ROWS]:
            deeper = _split(list(found[prefix].values()), letters + 1)
            kept = {longer: held for longer, held in deeper.items() if longer.startswith(prefix)}
            if len(kept) > 1:
                del result[prefix]
                result |= kept
    return result


def name_of(prefix: str) -> str:
    """The file name of a shard: its letters, or their code points where they are not ASCII."""
    return prefix if prefix.isascii() else "-".join(f"{ord(letter):x}" for letter in prefix)


def _file(name: str, rows: list[Any]) -> tuple[str, str]:
    return (
        f"search/{name}.js",
        f"headwords.rows({json.dumps(name)},{json.dumps(rows, ensure_ascii=False, separators=(',', ':'))})\n",
    )
