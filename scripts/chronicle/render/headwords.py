"""Headwords → shards: small scripts of JSON, one for the words that begin alike, so that a query fetches little however many there are.

They are scripts, not JSON, because a browser lets a page opened from disk load scripts alone.
"""

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from typing import Any

from ..compose import Headword, Site
from ..kinds import REGISTRY
from ..prose import Line, plain

#: A shard with more rows than this is split by one more letter, down to this many letters.
ROWS, LETTERS = 220, 4
#: An event that lasts longer than this many years is not among those of each of them.
LONG = 12


def shards(site: Site) -> Iterator[tuple[str, str]]:
    """Path and text of each shard, of the events of each year, of what the kinds are called, and of what the browser must know."""
    rows = [(word, _row(word, aside)) for word, aside in site.headwords]
    by_prefix = _split(rows, 1, frozenset(site.search["stop"]))
    for prefix, found in sorted(by_prefix.items()):
        yield _file(name_of(prefix), found)
    years = _years(rows)
    for year, found in sorted(years.items()):
        yield _file(f"year-{year}", found)
    known = {"names": sorted(by_prefix), "years": sorted(years), **site.search}
    yield "search/shards.js", f"headwords.shards({_json(known)})\n"
    yield "search/kinds.js", f"window.siteKinds={_json({each.kind.folder: each.kind.label for each in REGISTRY})}\n"


def _row(word: Headword, aside: Line) -> list[Any]:
    address = word.path.removesuffix(".md") + "/"
    beside, names = plain(aside), "|".join(word.names)
    return [word.title, word.kind, address, beside, word.summary, names, word.order, word.weight]


def _years(rows: Iterable[tuple[Headword, list[Any]]]) -> dict[str, list[Any]]:
    """The events of each year in either calendar, each with its first and last day in the one and, if it has them, the other."""
    years: dict[str, list[Any]] = defaultdict(list)
    for word, row in rows:
        days = [*(word.span or ()), *(word.other_span or ())]
        if days and int(max(days)[:4]) - int(min(days)[:4]) <= LONG:
            for year in range(int(min(days)[:4]), int(max(days)[:4]) + 1):
                years[str(year)].append([*row, *days])
    return years


def _split(rows: list[tuple[Headword, list[Any]]], letters: int, stop: Collection[str]) -> dict[str, list[Any]]:
    """Rows by the first letters of any of their words, more letters where there are many rows."""
    found: dict[str, dict[str, tuple[Headword, list[Any]]]] = defaultdict(dict)
    for word, row in rows:
        for part in {part for name in word.names for part in name.split() if part not in stop}:
            found[part[:letters]][word.path] = (word, row)
    result: dict[str, list[Any]] = {}
    for prefix, held in found.items():
        result[prefix] = [row for _, row in held.values()]
    if letters < LETTERS:
        for prefix in [prefix for prefix, held in result.items() if len(held) > ROWS]:
            deeper = _split(list(found[prefix].values()), letters + 1, stop)
            kept = {longer: held for longer, held in deeper.items() if longer.startswith(prefix)}
            if len(kept) > 1:
                del result[prefix]
                result |= kept
    return result


def name_of(prefix: str) -> str:
    """The file name of a shard: its letters, or their code points where they are not ASCII."""
    return prefix if prefix.isascii() else "-".join(f"{ord(letter):x}" for letter in prefix)


def _file(name: str, rows: list[Any]) -> tuple[str, str]:
    return f"search/{name}.js", f"headwords.rows({json.dumps(name)},{_json(rows)})\n"


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
