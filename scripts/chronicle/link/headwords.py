"""The headwords of the search, and the page that lists them all for a browser without scripts."""

import datetime as dt
from itertools import groupby

from ..model import Corpus, Entry, Event, Ledger, Series
from ..model.inline import Plain
from ..model.site import Group, Headword, Item, Page
from .indexes import LIST_BOOST
from .mentions import Key, Mention
from .names import names_of, normal
from .previews import aside_of
from .urls import LABELS, listed, path_of

HERE = "search/index.md"
#: What a reader most likely means by a name that several kinds share.
ORDER = ("term", "person", "organisation", "event", "place", "chapter", "figure", "path", "series", "ledger", "source")
#: Words by which readers ask for what a title calls otherwise, so that a question finds its entry.
ASKED = {
    "murder": ("killed", "murdered", "assassinated", "assassination", "kill"),
    "murdered": ("killed", "murder", "assassinated", "death"),
    "deaths": ("died", "dead", "die", "killed", "victims", "toll"),
    "dead": ("died", "deaths", "die", "killed", "victims"),
    "shot": ("executed", "killed", "execution", "death"),
    "executions": ("executed", "shot", "killed", "died"),
    "arrests": ("arrested",),
    "arrested": ("arrests",),
    "deported": ("deportation", "deportations", "exiled"),
    "begins": ("start", "started", "begin", "began"),
    "founded": ("created", "start", "began", "established"),
    "dies": ("died", "death", "dead", "die"),
    "population": ("inhabitants", "people", "prisoners", "inmates"),
    "camps": ("gulag",),
    "members": ("membership",),
    "7": ("seven", "seventh"),
    "people": ("population", "inhabitants"),
    "wages": ("earn", "earned", "pay", "paid"),
}


def headwords(corpus: Corpus, mentions: dict[Key, tuple[Mention, ...]]) -> tuple[Headword, ...]:
    """Every entry as the search knows it."""
    return tuple(
        _headword(entry, len(mentions.get(entry.ref.key, ()))) for entry in corpus if not isinstance(entry, Ledger)
    )


def _headword(entry: Entry, mentioned: int) -> Headword:
    span: tuple[dt.date, dt.date] | None = None
    if isinstance(entry, Event):
        span = entry.date.earliest, entry.date.latest
    names = names_of(entry)
    asked = " ".join(word for of in names[0].split() for word in ASKED.get(of, ()))
    return Headword(
        path_of(entry.ref),
        str(entry.title),
        LABELS[entry.KIND][0],
        ORDER.index(entry.KIND),
        min(mentioned, 99),
        aside_of(entry),
        str(entry.summary),
        (*names, asked) if asked else names,
        span,
    )


def search_page(corpus: Corpus) -> Page:
    """Where the search box leads: results by script; every headword from A to Z without."""
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
