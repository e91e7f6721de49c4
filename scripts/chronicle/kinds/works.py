"""The index of the sources: those cited most, then all by author, and those that name none by title."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from ..blocks import Block, Folded, Head, Heading, Item, Listing, Page, Sieve
from ..dates import years
from ..prose import Line, Text, line
from ..references import filed, initial, signed, unmarked
from .corpus import Corpus
from .listing import bare, jumps_to
from .sieves import choice, chosen, found_by

if TYPE_CHECKING:
    from .source import Source

MOST = 30
ORDERS = (("", "author"), ("-year", "year, newest first"), ("year", "year, oldest first"), ("-cited", "times cited"))
SUMMARY = "Every work that the site cites. Each leads to its full reference, to what was read of it and to each place that cites it."


def index_page(sources: Sequence["Source"], corpus: Corpus, seen: dict[str, str], jumps: tuple[Block, ...]) -> Page:
    """The page; `seen` is how a work can have been read, with the words for it, `jumps` what stands before the list."""
    times = times_cited(corpus)
    rows = {str(source.id): _row(source, times[str(source.id)]) for source in sources}
    return Page(
        Head("sources/index.md", "Sources", SUMMARY),
        (*jumps, _sieve(rows, corpus, seen), *_most(sources, times), *_all(sources, rows)),
    )


def times_cited(corpus: Corpus) -> Counter[str]:
    """How often the texts of the site cite each source; what a source's page cites of itself is not counted."""
    texts = [(str(entry.id), passage) for entry in corpus for passage in entry.passages()]
    texts += [("", passage) for passage in corpus.narrative.passages()]
    cited = ((of, citation.source.id) for of, passage in texts for citation in passage.prose.citations)
    return Counter(source for of, source in cited if source != of)


def _sieve(rows: dict[str, Item], corpus: Corpus, seen: dict[str, str]) -> Sieve:
    items = list(rows.values())
    choices = (
        choice("kind", "Kind", corpus.subject.categories, items),
        choice("language", "Language", corpus.subject.languages, items),
        chosen("read", "How it was read", seen, items),
    )
    return Sieve("Author or title", _works(len(rows)), choices, ORDERS)


def _most(sources: Sequence["Source"], times: Counter[str]) -> Iterator[Block]:
    """Those cited most, where there are many."""
    if len(sources) <= MOST:
        return
    ranked = sorted(sources, key=lambda source: (-times[str(source.id)], filed(source.csl())))[:MOST]
    yield Heading(line(f"The {MOST} works cited most"), "most-cited")
    yield Listing(tuple(_short(source, times[str(source.id)]) for source in ranked), ordered=True)


def _all(sources: Sequence["Source"], rows: dict[str, Item]) -> Iterator[Block]:
    """Those that begin with a name, and works of reference, by letters; the others folded."""
    ordered = sorted(sources, key=lambda source: filed(source.csl()))
    lettered = [source for source in ordered if _letter(source)]
    groups = [(letter, [rows[str(source.id)] for source in found]) for letter, found in groupby(lettered, key=_letter)]
    others = [rows[str(source.id)] for source in ordered if not _letter(source)]
    ends = [("Without author", "without-author")] if others else []
    yield jumps_to([(letter, f"letter-{letter.lower()}") for letter, _ in groups] + ends)
    for letter, found in groups:
        yield Heading((Text(letter),), f"letter-{letter.lower()}")
        yield Listing(tuple(found))
    if others:
        yield Heading(line("Works that name no author"), "without-author")
        yield Folded(f"{_works(len(others))}, by title", (Listing(tuple(others)),))


def _letter(source: "Source") -> str:
    """The letter of its first name, or of the title of a work of reference; none if it names no author."""
    record = source.csl()
    lead = signed(record) or (unmarked(str(source.title)) if "keyword" in record else "")
    return initial(lead) if lead else ""


def _row(source: "Source", times: int) -> Item:
    """Author, year, title and how often it is cited; a work without author begins with its title."""
    record = source.csl()
    title, names = unmarked(str(source.title)), signed(record)
    others = (name for each in (*source.author, *source.editor) for name in (each.family, each.given, each.literal))
    data = {"kind": str(source.category), "language": str(source.language), "read": str(source.access.seen)}
    if source.issued:
        data["year"] = str(source.issued.earliest.year)
    found = found_by(map(str, filter(None, (*others, source.title_short))), f"{names} {title}")
    lead, rest = _words(source, names, title, times)
    return Item(lead, rest, str(source.id), {**data, "cited": str(times), **found})


def _short(source: "Source", times: int) -> Item:
    """The same under the short title, and none of the works that the sieve narrows."""
    return Item(*_words(source, signed(source.csl()), unmarked(str(source.title_short or source.title)), times))


def _words(source: "Source", names: str, title: str, times: int) -> tuple[Line, Line]:
    year = years(source.issued) if source.issued else "n.d."
    linked = bare(source.ref, title)
    lead = line(f"{names.rstrip('.')}. ", f"{year.rstrip('.')}. ", linked) if names else line(linked, f", {year}")
    return lead, line(f" — {_often(times)}")


def _often(times: int) -> str:
    match times:
        case 0:
            return "named beside the text"
        case 1:
            return "cited once"
        case 2:
            return "cited twice"
    return f"cited {times}\N{NO-BREAK SPACE}times"


def _works(count: int) -> str:
    return f"{count} work{'' if count == 1 else 's'}"
