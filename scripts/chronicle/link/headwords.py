"""The headwords of the search."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from ..kinds import Corpus, Entry
from .mentions import Key, Mention
from .names import normal


@dataclass(frozen=True, slots=True)
class Headword:
    """An entry as the search knows it: its page, title, kind (and that kind's rank), how often it is mentioned, and its names.

    `names` are in the normal form, the title first. `span` is the first and the last day of what happened.
    """

    key: Key
    path: str
    title: str
    kind: str
    order: int
    weight: int
    summary: str
    names: tuple[str, ...]
    span: tuple[dt.date, dt.date] | None = None


def headwords(corpus: Corpus, mentions: Mapping[Key, tuple[Mention, ...]]) -> tuple[Headword, ...]:
    """Every entry as the search knows it."""
    found = [entry for entry in corpus if entry.kind.searched]
    return tuple(_headword(entry, len(mentions.get(entry.ref.key, ()))) for entry in found)


def _headword(entry: Entry, mentioned: int) -> Headword:
    names = tuple(dict.fromkeys(normal(name) for name in entry.found_by()))
    when = entry.when if entry.kind.happens else None
    span = (when.earliest, when.latest) if when else None
    return Headword(
        *(entry.ref.key, entry.path, str(entry.title), entry.kind.label, entry.kind.rank, min(mentioned, 99)),
        *(str(entry.summary), names, span),
    )
