"""The pages that list: narrative, glossary, people, places, organizations, bibliography and the rest."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import groupby
from typing import TypeVar

from ..model import (
    CATEGORIES,
    Corpus,
    Entry,
    Figure,
    HistoricalPlace,
    Organisation,
    Person,
    Series,
    Source,
    Term,
)
from ..model.inline import FullReference, Line, Link, Plain, escape
from ..model.site import Group, Item, Page, Table
from .facts import CATEGORIES as CATEGORY_NAMES
from .facts import SEEN, when
from .mentions import Citing
from .notes import PageText
from .previews import life
from .urls import LABELS, index_of, listed, path_of, relative

E = TypeVar("E", bound=Entry)
#: A list holds every headword; in a search the entry itself should come before it.
LIST_BOOST = 0.1
#: What was seen of a source, as the head of a column.
SEEN_NAMES = {"whole": "Read whole", "excerpt": "In passages", "abstract": "In abstract", "reported": "Through another"}
assert SEEN_NAMES.keys() == SEEN.keys()
HOW_CHECKED = "sources/how-this-was-checked.md"


def lists(corpus: Corpus, cited_by: Mapping[str, Sequence[Citing]]) -> list[Page]:
    """Every page that lists a kind; a kind with no entries has none. `cited_by`: for each source, the pages that cite it."""
    pages = [_by_letter(corpus, Term, _term), _by_letter(corpus, Person, _person)]
    pages += [_by_letter(corpus, HistoricalPlace, _place), _by_letter(corpus, Organisation, _organisation)]
    pages += [_by_letter(corpus, kind, _plain) for kind in (Figure, Series) if corpus.of(kind)]
    return [*pages, _bibliography(corpus, cited_by)]


def narrative(corpus: Corpus) -> tuple[Page, PageText]:
    """The parts with their chapters, and the text of the page for the sources that it cites."""
    here = index_of("chapter")
    text = PageText(here, corpus)
    groups = tuple(
        Group(
            f"Part {part.number}. {part.title}",
            tuple(_chapter(here, corpus.entries["chapter", str(name)]) for name in part.chapters),
            str(part.id),
            text.resolve(part.text, str(part.id)),
        )
        for part in corpus.narrative.parts
    )
    summary = "The history in three parts, with every chapter in reading order."
    return Page(
        here, "Narrative", summary, boost=LIST_BOOST, summary=summary, groups=groups, notes=text.finished()
    ), text


def _chapter(here: str, chapter: Entry) -> Item:
    return Item((listed(here, chapter),), (Plain(f" — {chapter.summary}"),))


def _filed(entry: Entry) -> str:
    return str(entry.sort) if isinstance(entry, Person) else str(entry.title)


def _letter(entry: Entry) -> str:
    return next((sign.upper() for sign in _filed(entry) if sign.isalnum()), "#")


def _by_letter(corpus: Corpus, kind: type[E], describe: Callable[[str, E], Item]) -> Page:
    here, title = index_of(kind.KIND), LABELS[kind.KIND][1]
    entries = sorted(corpus.of(kind), key=lambda entry: (_letter(entry), _filed(entry).casefold(), entry.id))
    groups = tuple(
        Group(letter, tuple(describe(here, entry) for entry in group), letter.lower())
        for letter, group in groupby(entries, _letter)
    )
    letters = tuple(Link(group.heading, f"#{group.anchor}") for group in groups)
    summary = f"{title} from A to Z: {len(entries)} {'entry' if len(entries) == 1 else 'entries'}."
    return Page(here, title, summary, boost=LIST_BOOST, summary=summary, jumps=(("Letters", letters),), groups=groups)


def _plain(here: str, entry: Entry) -> Item:
    return Item((listed(here, entry),), (Plain(f" — {entry.summary}"),))


def _term(here: str, term: Term) -> Item:
    original: Line = (Plain(" "), Plain(term.original, "ru")) if term.original else ()
    return Item((listed(here, term), *original), (Plain(f" — {term.summary}"),))


def _person(here: str, person: Person) -> Item:
    lead = listed(here, person, escape(person.sort))
    years: Line = (Plain(" ("), *life(person), Plain(")")) if life(person) else ()
    fate = str(person.fate or person.summary)
    return Item((lead, *years), (Plain(f" — {fate}"),))


def _place(here: str, place: HistoricalPlace) -> Item:
    return Item((listed(here, place),), (Plain(f" ({place.now}) — {place.summary}"),))


def _organisation(here: str, body: Organisation) -> Item:
    founded: Line = (Plain(" ("), when(body.founded, False), Plain(")")) if body.founded else ()
    return Item((listed(here, body), *founded), (Plain(f" — {body.summary}"),))


def _bibliography(corpus: Corpus, cited_by: Mapping[str, Sequence[Citing]]) -> Page:
    here = index_of("source")

    def group(category: str) -> Group:
        sources = sorted((s for s in corpus.of(Source) if s.category == category), key=_by_author)
        items = tuple(_reference(here, source, cited_by.get(str(source.id), ())) for source in sources)
        return Group(CATEGORY_NAMES[category], items, category)

    groups = tuple(found for category in CATEGORIES if (found := group(category)).items)
    jumps = (
        ("Kinds", tuple(Link(g.heading, f"#{g.anchor}") for g in groups)),
        ("Download", (Link("CSL-JSON, for Zotero and others", "bibliography.json"),)),
        ("See also", (Link("how this was checked", relative(here, HOW_CHECKED)),)),
    )
    summary = "Every source that the site cites. The link after each leads to how it was checked and where it is cited."
    return Page(here, "Sources", summary, boost=LIST_BOOST, summary=summary, jumps=jumps, groups=groups)


def _by_author(source: Source) -> tuple[str, str, str]:
    names = [*source.author, *source.editor]
    first = (names[0].family or names[0].literal or "") if names else source.title
    return first.casefold(), source.issued.edtf if source.issued else "", str(source.id)


def _reference(here: str, source: Source, citing: Iterable[Citing]) -> Item:
    page = path_of(source.ref)
    count = sum(each.text.path != page for each in citing)
    more = Link(f"Cited on {count} page{'' if count == 1 else 's'}", relative(here, page))
    return Item((FullReference(source),), (Plain(" "), more, Plain(".")), str(source.id))


def how_checked(corpus: Corpus) -> Page:
    """What was seen of the sources, counted by kind, and those that are known only through another."""
    here, sources = HOW_CHECKED, corpus.of(Source)
    counts = Counter((str(source.category), str(source.access.seen)) for source in sources)
    kinds = [category for category in CATEGORIES if any(counts[category, seen] for seen in SEEN)]
    rows = [(CATEGORY_NAMES[kind], [counts[kind, seen] for seen in SEEN]) for kind in kinds]
    rows.append(("All", [sum(counts[kind, seen] for kind in kinds) for seen in SEEN]))
    table = Table(
        ("Sources", *SEEN_NAMES.values(), "All"),
        tuple(((Plain(name),), *((Plain(str(n)),) for n in (*numbers, sum(numbers)))) for name, numbers in rows),
    )
    reported = [source for source in sorted(sources, key=_by_author) if source.access.in_]
    items = tuple(
        Item((FullReference(source),), (Plain(" Reported in "), listed(here, corpus.entries[source.access.in_.key])))
        for source in reported
        if source.access.in_
    )
    groups = (Group("Known through another source", items, "reported"),) if items else ()
    read = sum(counts[kind, "whole"] for kind in kinds)
    summary = f"What was seen of the {len(sources)} sources: {read} were read whole, most of the others in passages."
    title = "How This Was Checked"
    return Page(here, title, summary, boost=LIST_BOOST, summary=summary, table=table, groups=groups)
