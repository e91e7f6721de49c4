"""The headwords of the search, and what the browser must know to find them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from ..dates import HistoricalDate, day_in
from ..kinds import TYPES, Corpus, Entry, calendar_of
from .mentions import Key, Mention
from .names import Names
from .normal import Normal

#: What is known no closer than this is not a matter of the days by which two calendars differ.
_CLOSE = timedelta(days=100)
#: Days as they are written, `1917-10-25`: another calendar has days that `datetime` does not know.
Days = tuple[str, str]


@dataclass(frozen=True)
class Headword:
    """An entry as the search knows it: its page, title, kind (and that kind's rank), how often it is mentioned, and its names.

    `names` are in the normal form, the title first. `span` is the first and the last day of what happened, `other_span` the same
    by the calendar in which it was lived.
    """

    key: Key
    path: str
    title: str
    kind: str
    order: int
    weight: int
    summary: str
    names: tuple[str, ...]
    span: Days | None = None
    other_span: Days | None = None


def headwords(corpus: Corpus, mentions: Mapping[Key, tuple[Mention, ...]]) -> tuple[Headword, ...]:
    """Every entry as the search knows it."""
    names = Names(corpus)
    found = [entry for entry in corpus if entry.kind.searched]
    return tuple(_headword(entry, len(mentions.get(entry.ref.key, ())), names, corpus) for entry in found)


def _headword(entry: Entry, mentioned: int, names: Names, corpus: Corpus) -> Headword:
    when = entry.when if entry.kind.happens else None
    return Headword(
        *(entry.ref.key, entry.path, str(entry.title), entry.kind.label, entry.kind.rank, min(mentioned, 99)),
        *(str(entry.summary), _names(entry, names, corpus)),
        (when.earliest.isoformat(), when.latest.isoformat()) if when else None,
        _other_days(when, entry, corpus) if when else None,
    )


def _names(entry: Entry, names: Names, corpus: Corpus) -> tuple[str, ...]:
    """The names of an entry, and last, as one name, the words by which readers ask for what its title calls otherwise."""
    found = names.of(entry)
    asked = " ".join(word for of in found[0].split() for word in corpus.asking.asked.get(of, ())) if found else ""
    return (*found, asked) if asked else found


def _other_days(when: HistoricalDate, entry: Entry, corpus: Corpus) -> Days | None:
    """Its days by the calendar in use; None where that is the site's own, or had ended, or the date is too wide."""
    name = calendar_of(entry, corpus)
    calendar = corpus.subject.calendars_by_id[name] if name else None
    if calendar is None or when.latest - when.earliest > _CLOSE:
        return None
    first, last = day_in(when.earliest, calendar), day_in(when.latest, calendar)
    return (first, last or first) if first else None


def settings(corpus: Corpus) -> dict[str, Any]:
    """What the browser must know to find headwords, as JSON: the table of the normal form, and how readers ask, all in that form."""
    normal, asking = Normal(corpus.writing.normal), corpus.asking
    last = max(kind.kind.rank for kind in TYPES.values()) + 1
    calendar = corpus.subject.calendar
    return {
        "normal": normal.letters,
        "lookalikes": corpus.writing.lookalikes,
        "stop": [normal(word) for word in asking.stop],
        "questions": [[normal(begin), _label(q.kind)] for q in asking.questions for begin in q.begins],
        "named": [_label(kind) for kind in asking.named],
        "last": min((TYPES[str(kind)].kind.rank for kind in asking.last), default=last),
        "months": [[normal(name) for name in month] for month in asking.months],
        "ordinals": [normal(each) for each in asking.ordinals],
        "beside": [normal(each) for each in asking.beside],
        "calendar": calendar.shown if calendar else "",
    }


def _label(kind: str) -> str:
    return TYPES[str(kind)].kind.label
