"""The names by which readers look for an entry: its own, and those that other transliterations make of its Cyrillic."""

import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache

import iuliia
import translitua

from ..model import Chapter, Entry, Event, HistoricalPlace, Organisation, Person, Source, Term

#: Russian: Library of Congress, BGN/PCGN, the scholarly one, and the popular one (iuliia's tables).
RUSSIAN = (iuliia.ALA_LC, iuliia.BGN_PCGN, iuliia.SCIENTIFIC, iuliia.WIKIPEDIA)
#: Ukrainian: Library of Congress, BGN/PCGN of 1965, and Ukraine's own of 2010, which BGN/PCGN took over in 2019.
UKRAINIAN = (translitua.UkrainianALALC, translitua.UkrainianBGN, translitua.UkrainianKMU)


def normal(text: str) -> str:
    """Lower case, without diacritics, signs of softness and punctuation: `Zinovʹev` → `zinovev`, `Хрущёв` → `хрущев`."""
    letters = unicodedata.normalize("NFD", text.casefold())
    kept = (" " if not (c.isalnum() or c in "ʹʺ'’") else c for c in letters if not unicodedata.combining(c))
    return " ".join("".join(c for c in kept if c not in "ʹʺ'’").split())


@cache
def russian(cyrillic: str) -> tuple[str, ...]:
    """Russian → Latin letters by each table, normalized, each once.

    iuliia leaves a Cyrillic letter in place of ё in three of its tables; all four have e with or without dots there, which
    `normal` makes e. The scholarly х is x or, as in German, ch. Names ending in -ий are in English mostly written -y,
    in German -ij: the tables have both.
    """
    plain = cyrillic.replace("ё", "е").replace("Ё", "Е")
    names = [normal(schema.translate(plain)) for schema in RUSSIAN]
    return tuple(dict.fromkeys([*names, names[2].replace("x", "ch")]))


@cache
def ukrainian(cyrillic: str) -> tuple[str, ...]:
    """Ukrainian → Latin letters by each table, normalized, each once."""
    return tuple(dict.fromkeys(normal(translitua.translit(cyrillic, table)) for table in UKRAINIAN))


def names_of(entry: Entry) -> tuple[str, ...]:
    """Every name of an entry, normalized, its title first, each once."""
    return tuple(dict.fromkeys(name for text in _names(entry) for name in text if name))


def _names(entry: Entry) -> Iterator[tuple[str, ...]]:
    yield (normal(entry.title),)
    match entry:
        case Term():
            yield from _written(entry.original, None, *entry.forms, entry.transliteration)
        case Person(names=names):
            more = (entry.sort, names.ala_lc, names.bgn_pcgn, names.birth, names.party, *names.other)
            yield from _written(names.cyrillic, names.ukrainian, *more)
        case Organisation(names=names):
            full = (entry.abbreviation, names.full, names.transliteration, *names.other)
            yield from _written(names.cyrillic, None, *full)
        case HistoricalPlace(names=names):
            former = (entry.now.split(",")[0], names.transliteration, *names.other)
            yield from _written(names.cyrillic, names.ukrainian, *former)
        case Source():
            yield tuple(normal(name.family or name.literal or "") for name in entry.author)
            yield (normal(entry.title_short or ""),)
        case Chapter() | Event() | _:
            return


def _written(cyrillic: str | None, ukraine: str | None, *others: str | None) -> Iterable[tuple[str, ...]]:
    yield tuple(normal(name) for name in others if name)
    if cyrillic:
        yield (normal(cyrillic), *(russian(str(cyrillic)) if _is_cyrillic(cyrillic) else ()))
    if ukraine:
        yield (normal(ukraine), *ukrainian(str(ukraine)))


def _is_cyrillic(text: str) -> bool:
    return any("Ѐ" <= letter <= "ӿ" for letter in text)
