"""The timeline: all events by year, and the same list for each theme and each part, so that it filters without a script."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace
from itertools import groupby

from ..model import THEMES, Corpus, Event, NarrativePart
from ..model.inline import Link, Plain
from ..model.site import Dataset, Group, Item, Page
from .charts import shape_of
from .facts import when
from .indexes import LIST_BOOST
from .urls import link_to, relative

HERE = "timeline/index.md"
#: Where an event that is still going on ends on the axis.
LATEST = dt.date(2026, 12, 31)


def timeline(corpus: Corpus) -> list[Page]:
    """The timeline and its filtered lists. A theme or a part without events has no list."""
    events = sorted(corpus.of(Event), key=lambda event: (*event.date.sort_key, event.id))
    themes = [theme for theme in THEMES if any(theme in event.theme for event in events)]
    parts = [part for part in corpus.narrative.parts if any(_in(event, part, corpus) for event in events)]
    paths = {HERE: ("Timeline", events)}
    for theme in themes:
        paths[f"timeline/{theme}.md"] = (f"Timeline: {_name(theme)}", [e for e in events if theme in e.theme])
    for part in parts:
        chosen = [event for event in events if _in(event, part, corpus)]
        paths[f"timeline/{part.id}.md"] = (f"Timeline: Part {part.number}", chosen)

    def jumps(here: str) -> tuple[tuple[str, tuple[Link, ...]], ...]:
        every = Link("everything", relative(here, HERE))
        return (
            ("Theme", (every, *(Link(_name(theme), relative(here, f"timeline/{theme}.md")) for theme in themes))),
            ("Part", tuple(Link(f"{p.number}. {p.title}", relative(here, f"timeline/{p.id}.md")) for p in parts)),
        )

    pages = [_page(path, title, chosen, jumps(path)) for path, (title, chosen) in paths.items()]
    return [_to_scale(pages[0], events, parts, corpus), *pages[1:]]


def _to_scale(page: Page, events: list[Event], parts: list[NarrativePart], corpus: Corpus) -> Page:
    """The whole timeline with its shape as a chart, and the data from which a script draws it to scale."""
    columns = ("id", "title", "date", "from", "to", "fuzzy", "importance", "themes", "part", "part_name")
    rows = tuple(_row(event, next(part for part in parts if _in(event, part, corpus)), corpus) for event in events)
    about = {"id": "timeline", "title": "Events", "opens": corpus.narrative.parts[0].period.earliest.isoformat()}
    dataset = Dataset(
        HERE.removesuffix(".md"), about, (*columns, "people", "people_names", "place", "place_name"), rows
    )
    return replace(page, chart=shape_of(events), dataset=dataset, track=True)


def _row(event: Event, part: NarrativePart, corpus: Corpus) -> tuple[str | None, ...]:
    date = event.date
    span = (date.earliest.isoformat(), min(date.latest, LATEST).isoformat())
    fuzzy = "true" if set(date.edtf) & set("~?%X") or (not date.is_day and "/" not in date.edtf) else None
    people = [corpus.entries[ref.key] for ref in event.people]
    place = corpus.entries[event.place.key] if event.place else None
    return (
        *(str(event.id), str(event.title), date.edtf, *span, fuzzy, str(event.importance), " ".join(event.theme)),
        *(str(part.id), f"{part.number}. {part.title}"),
        *(" ".join(person.id for person in people) or None, "; ".join(person.title for person in people) or None),
        *((str(place.id), str(place.title)) if place else (None, None)),
    )


def _name(theme: str) -> str:
    return theme.replace("-", " ")


def _in(event: Event, part: NarrativePart, corpus: Corpus) -> bool:
    """An event belongs to the part in whose period it begins; what came before all, or after, to the first or last."""
    parts = corpus.narrative.parts
    begun = [other for other in parts if other.period.earliest <= event.date.earliest]
    return part == (begun[-1] if begun else parts[0])


def _page(path: str, title: str, events: list[Event], jumps: tuple[tuple[str, tuple[Link, ...]], ...]) -> Page:
    years: Iterable[tuple[int, Iterable[Event]]] = groupby(events, lambda event: event.date.earliest.year)
    groups = tuple(Group(str(year), tuple(_item(path, event) for event in found), str(year)) for year, found in years)
    every = ("Year", tuple(Link(group.heading, f"#{group.anchor}") for group in groups))
    summary = f"{len(events)} event{'' if len(events) == 1 else 's'}, in the order in which they began."
    return Page(
        path,
        title,
        summary,
        searchable=path == HERE,
        boost=LIST_BOOST,
        summary=summary,
        jumps=(*jumps, every),
        groups=groups,
    )


def _item(here: str, event: Event) -> Item:
    lead = (when(event.date, event.calendar is None, happening=True), Plain(": "), link_to(here, event))
    return Item(lead, (Plain(f" — {event.summary}"),), str(event.id))
