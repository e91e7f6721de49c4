"""The corpus → the site: a page for every entry, then the pages that list them."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from ..model import (
    KINDS,
    Chapter,
    Corpus,
    Entry,
    Event,
    Figure,
    HistoricalPlace,
    Ledger,
    ReadingPath,
    Ref,
    Series,
    Source,
)
from ..model.inline import Link, Plain, escape
from ..model.site import Chart, Map, Page, Passage, Site, Tongue
from .charts import chart_of, shape_of
from .facts import Facts
from .guides import guides, stops_of, study_link
from .headwords import headwords, search_page, settings
from .indexes import how_checked, lists, narrative
from .ledger import Marks, claims_of, find_marks, ledger_pages
from .maps import locator, map_page, overview
from .mentions import Citing, Key, Mention, citing_groups, find_mentions, mention_groups, pages_by_source
from .notes import PageText
from .pictures import picture_of
from .tables import dataset_of, table_of
from .timeline import timeline
from .urls import LABELS, index_of, path_of, relative
from .writing import read_asking, read_writing

#: How much a kind's pages count in the search: readers look for headwords.
BOOSTS = {"term": 4.0, "person": 3.0, "organisation": 2.0, "place": 2.0, "chapter": 1.5, "source": 0.3}


def link(corpus: Corpus, subject: Mapping[str, Any]) -> Site:
    """Makes every choice: order, numbering, notes, back-links, addresses. The corpus must have passed `check`.

    `subject` holds the values of its files of settings: `scripts`, `search`.
    """
    writing, asking = read_writing(subject.get("scripts")), read_asking(subject.get("search"))
    mentions, marks = find_mentions(corpus), find_marks(corpus)
    pages: list[Page] = []
    citing: list[Citing] = []
    for entry in corpus:
        if not isinstance(entry, Source):
            page, text = _entry_page(entry, corpus, mentions, marks=marks)
            pages.append(page)
            citing.append(Citing(str(entry.title), text))
    parts, parts_text = narrative(corpus)
    citing.append(Citing(parts.title, parts_text))
    for source in corpus.of(Source):
        text = PageText(path_of(source.ref), corpus)
        text.resolve(source.text)
        citing.append(Citing(str(source.title), text))
    cited_by = pages_by_source(citing)
    pages += [_entry_page(each, corpus, mentions, cited_by.get(str(each.id), ()))[0] for each in corpus.of(Source)]
    pages += [
        parts,
        *lists(corpus, cited_by),
        *timeline(corpus),
        *ledger_pages(corpus),
        *guides(corpus),
        *map_page(corpus),
        how_checked(corpus),
        search_page(corpus, writing),
    ]
    _refuse_collisions(pages)
    return Site(
        tuple(pages),
        corpus.of(Source),
        _counts(corpus, pages, [each.text for each in citing]),
        _pictures(corpus),
        headwords(corpus, mentions, writing, asking),
        settings(writing, asking),
        {folder: LABELS[kind][0] for kind, folder in KINDS.items()},
        tuple(Tongue(s.lang, s.alphabet, s.own, s.apostrophes) for s in writing.scripts),
    )


def _pictures(corpus: Corpus) -> dict[str, Chart | Map]:
    """What the home page shows of the whole: the shape of the timeline, and the map."""
    events, places = corpus.of(Event), corpus.of(HistoricalPlace)
    shape: dict[str, Chart | Map] = {"timeline/shape.svg": shape_of(events)} if events else {}
    return {**shape, **({"map/places.svg": overview(places)} if places else {})}


def _entry_page(
    entry: Entry,
    corpus: Corpus,
    mentions: dict[Key, tuple[Mention, ...]],
    citing: Iterable[Citing] = (),
    marks: Marks | None = None,
) -> tuple[Page, PageText]:
    here = path_of(entry.ref)
    text, facts = PageText(here, corpus), Facts(here, corpus)
    page = Page(
        here,
        str(entry.title),
        str(entry.summary),
        facets=_facets(entry, corpus),
        made_from=f"data/{KINDS[entry.KIND]}/{entry.id}.yml",
        kicker=(Link(LABELS[entry.KIND][1], relative(here, index_of(entry.KIND))),),
        boost=BOOSTS.get(entry.KIND, 1.0),
        summary=str(entry.summary),
        facts=facts.of(entry),
        text=text.resolve(entry.text) if entry.text else (),
        passages=_passages(entry, text, marks or {}) if isinstance(entry, Chapter) else (),
        claims=claims_of(entry, facts, text) if isinstance(entry, Ledger) else (),
        notes=text.finished(),
        see_also=tuple(facts.link(ref) for ref in entry.see_also),
        mentions=(
            *citing_groups(here, citing, str(entry.id)),
            *mention_groups(here, mentions.get(entry.ref.key, ())),
        ),
    )
    if isinstance(entry, Figure | Series):
        page = replace(page, chart=chart_of(entry, corpus), table=table_of(entry, facts), dataset=dataset_of(entry))
    elif picture := picture_of(entry, facts):
        page = replace(page, chart=picture[0], table=picture[1])
    if isinstance(entry, HistoricalPlace):
        page = replace(page, maps=locator(entry))
    if isinstance(entry, ReadingPath):
        page = replace(page, groups=(stops_of(entry, facts),))
    return (_in_order(page, entry, facts) if isinstance(entry, Chapter) else page), text


def _facets(entry: Entry, corpus: Corpus) -> dict[str, str]:
    """By what a search of the text can be narrowed: the kind, and for chapters and events the part and the decade."""
    facets = {"kind": LABELS[entry.KIND][0]}
    if isinstance(entry, Chapter | Event):
        date = entry.period if isinstance(entry, Chapter) else entry.date
        begun = [part for part in corpus.narrative.parts if part.period.earliest <= date.earliest]
        part = corpus.part_of(entry.id) or (begun[-1] if begun else corpus.narrative.parts[0])
        facets |= {"part": f"{part.number}. {part.title}", "decade": f"{date.earliest.year // 10 * 10}s"}
    return facets


def _passages(chapter: Chapter, text: PageText, marks: Marks) -> tuple[Passage, ...]:
    return tuple(
        Passage(
            str(section.id),
            str(section.title),
            text.resolve(section.text, str(section.id)),
            marks.get((str(chapter.id), str(section.id)), ()),
        )
        for section in chapter.sections
    )


def _in_order(page: Page, chapter: Chapter, facts: Facts) -> Page:
    """A chapter's page with its place in its part: what it is, and what comes before and after."""
    part = facts.corpus.part_of(chapter.id)
    assert part is not None  # `check` refuses a chapter that no part lists
    names = [str(name) for name in part.chapters]
    number = names.index(chapter.id)
    before = names[number - 1] if number else None
    after = names[number + 1] if number + 1 < len(names) else None
    shelf = Link(f"Part {part.number}. {escape(part.title)}", relative(page.path, index_of("chapter"), part.id))
    return replace(
        page,
        jumps=study_link(page.path, chapter),
        kicker=(shelf, Plain(f" · chapter {number + 1} of {len(names)}")),
        previous=facts.link(Ref("chapter", before)) if before else None,
        next=facts.link(Ref("chapter", after)) if after else None,
    )


def _refuse_collisions(pages: Iterable[Page]) -> None:
    """Two pages at one address would overwrite each other: ids rule that out, and this makes sure."""
    taken = Counter(page.path for page in pages)
    twice = [path for path, count in taken.items() if count > 1]
    if twice:
        raise AssertionError(f"two pages at one address: {', '.join(twice)}")


def _counts(corpus: Corpus, pages: list[Page], texts: list[PageText]) -> dict[str, int]:
    """What a build reports: entries by kind, pages, notes, and links from prose and notes."""
    kinds = Counter(entry.KIND for entry in corpus)
    links = sum(len(prose.references) for entry in corpus for prose in entry.proses)
    return {
        **{KINDS[kind]: kinds[kind] for kind in KINDS},
        "pages": len(pages),
        "notes": sum(len(text.notes) for text in texts),
        "citations": sum(len(text.cited) for text in texts),
        "links": links,
    }
