"""The headwords of the search, what the browser must know to find them, and the page that lists them all for a browser without scripts."""

from collections.abc import Mapping
from itertools import groupby
from typing import Any

from ..model import Corpus, Entry, Event, Ledger, Series
from ..model.inline import Plain
from ..model.site import Group, Headword, Item, Page
from .calendars import days_of, other_days_of
from .indexes import LIST_BOOST
from .mentions import Key, Mention
from .names import Names
from .normal import Normal
from .previews import aside_of
from .urls import LABELS, listed, path_of
from .writing import Asking, Writing

HERE = "search/index.md"
#: What a reader most likely means by a name that several kinds share.
ORDER = ("term", "person", "organisation", "event", "place", "chapter", "figure", "path", "series", "ledger", "source")


def headwords(
    corpus: Corpus, mentions: Mapping[Key, tuple[Mention, ...]], writing: Writing, asking: Asking
) -> tuple[Headword, ...]:
    """Every entry as the search knows it."""
    names = Names(writing)
    return tuple(
        _headword(entry, len(mentions.get(entry.ref.key, ())), _names(entry, names, asking))
        for entry in corpus
        if not isinstance(entry, Ledger)
    )


def _names(entry: Entry, names: Names, asking: Asking) -> tuple[str, ...]:
    """The names of an entry, and last, as one name, the words by which readers ask for what its title calls otherwise."""
    found = names.of(entry)
    asked = " ".join(word for of in found[0].split() for word in asking.asked.get(of, ())) if found else ""
    return (*found, asked) if asked else found


def _headword(entry: Entry, mentioned: int, names: tuple[str, ...]) -> Headword:
    event = entry if isinstance(entry, Event) else None
    return Headword(
        path_of(entry.ref),
        str(entry.title),
        LABELS[entry.KIND][0],
        ORDER.index(entry.KIND),
        min(mentioned, 99),
        aside_of(entry),
        str(entry.summary),
        names,
        days_of(event) if event else None,
        other_days_of(event) if event else None,
    )


def settings(writing: Writing, asking: Asking) -> dict[str, Any]:
    """What the browser must know to find headwords, as JSON: the table of the normal form, and how readers ask, all in that form."""
    normal = Normal(writing.normal)
    return {
        "normal": normal.letters,
        "lookalikes": writing.lookalikes,
        "stop": [normal(word) for word in asking.stop],
        "questions": [[normal(begin), LABELS[q.kind][0]] for q in asking.questions for begin in q.begins],
        "named": [LABELS[kind][0] for kind in asking.named],
        "last": min((ORDER.index(kind) for kind in asking.last), default=len(ORDER)),
        "months": [[normal(name) for name in month] for month in asking.months],
        "ordinals": [normal(each) for each in asking.ordinals],
        "beside": [normal(each) for each in asking.beside],
        "calendar": asking.calendar,
    }


def search_page(corpus: Corpus, writing: Writing) -> Page:
    """Where the search box leads: results by script; every headword from A to Z without."""
    normal = Normal(writing.normal)
    kept = [e for e in corpus if e.KIND in ORDER and e.KIND != "source" and not isinstance(e, Series)]
    entries = sorted(kept, key=lambda entry: (normal(entry.title), entry.id))
    groups = tuple(
        Group(
            letter.upper(),
            tuple(Item((listed(HERE, e),), (Plain(f" ({LABELS[e.KIND][0].lower()})"),)) for e in found),
            f"letter-{letter}",
        )
        for letter, found in groupby(entries, lambda entry: normal(entry.title)[:1])
    )
    summary = "Search the entries and the text; below, every headword from A to Z."
    return Page(HERE, "Search", summary, boost=LIST_BOOST, summary=summary, results=True, groups=groups)
