"""The timeline: all events by year, and the same list for each theme and each part, so that it filters without a script."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from ..blocks import Block, Dataset, Head, Heading, Item, Jumps, Listing, Page, Sieve
from ..dates import timeline_bounds
from ..draw import shape
from ..prose import Link, Text, line
from .corpus import Corpus
from .listing import FEW, to_page
from .narrative import NarrativePart

if TYPE_CHECKING:
    from .event import Event

PATH = "timeline/index.md"
COLUMNS = ("id", "title", "date", "from", "to", "fuzzy", "importance", "themes", "part", "part_name")
MORE_COLUMNS = ("people", "people_names", "place", "place_name")


def theme_path(theme: str) -> str:
    """The page of a theme."""
    return f"timeline/{theme}.md"


def part_path(part: NarrativePart) -> str:
    """The page of a part; a rule keeps its id apart from those of the themes."""
    return f"timeline/{part.id}.md"


def timeline_pages(events: Sequence["Event"], corpus: Corpus) -> Iterator[Page]:
    """The timeline and its filtered lists. A theme or a part without events has no list."""
    if not events:
        return
    ordered = sorted(events, key=lambda event: (*event.date.sort_key, str(event.id)))
    themes = [theme for theme in corpus.subject.themes if any(theme.id in event.theme for event in ordered)]
    by_part = [(part, [e for e in ordered if corpus.part_at(e.date) is part]) for part in corpus.narrative.parts]
    by_part = [(part, found) for part, found in by_part if found]
    jumps = (
        Jumps("Theme", (to_page("everything", PATH), *(to_page(t.shown, theme_path(t.id)) for t in themes))),
        Jumps("Part", tuple(to_page(part.named, part_path(part)) for part, _ in by_part)),
    )
    counts = [(event.date.earliest.year, int(event.importance)) for event in ordered]
    yield _page(PATH, "Timeline", ordered, (shape(counts), _dataset(ordered, corpus), *jumps), corpus)
    for theme in themes:
        found = [event for event in ordered if theme.id in event.theme]
        yield _page(theme_path(theme.id), f"Timeline: {theme.shown}", found, jumps, corpus)
    for part, found in by_part:
        yield _page(part_path(part), f"Timeline: Part {part.number}", found, jumps, corpus)


def _page(path: str, title: str, events: list["Event"], before: tuple[Block, ...], corpus: Corpus) -> Page:
    years = [(str(year), list(found)) for year, found in groupby(events, lambda event: _year(event, corpus))]
    sieves = [Sieve("Find in the list", f"{len(events)} events")] if len(events) > FEW else []
    blocks: list[Block] = [
        *before,
        *sieves,
        Jumps("Year", tuple((Link(f"#{year}", (Text(year),)),) for year, _ in years)),
    ]
    for year, found in years:
        blocks += [Heading((Text(year),), year), Listing(tuple(_item(event, corpus) for event in found))]
    summary = f"{len(events)} events, in the order in which they began." if len(events) > 1 else "One event."
    return Page(Head(path, title, summary), tuple(blocks))


def _year(event: "Event", corpus: Corpus) -> int:
    return timeline_bounds(event.date, corpus.subject.first_day.earliest, corpus.subject.last_day.latest)[0].year


def _item(event: "Event", corpus: Corpus) -> Item:
    return Item(line(event.dated(corpus), ": ", event.ref), line(f" — {event.summary}"), str(event.id))


def _dataset(events: list["Event"], corpus: Corpus) -> Dataset:
    """The data from which a script draws the timeline to scale."""
    rows = tuple(_row(event, corpus) for event in events)
    opens = corpus.narrative.parts[0].period.earliest.isoformat()
    names = {str(theme.id): theme.shown for theme in corpus.subject.themes}
    about = {"id": "timeline", "title": "Events", "opens": opens, "theme_names": names}
    return Dataset(PATH.removesuffix(".md"), about, (*COLUMNS, *MORE_COLUMNS), rows, track=True)


def _row(event: "Event", corpus: Corpus) -> tuple[str | None, ...]:
    date, part = event.date, corpus.part_at(event.date)
    first, last = timeline_bounds(date, corpus.subject.first_day.earliest, corpus.subject.last_day.latest)
    inexact = date.uncertain or date.approximate or "X" in date.edtf or (not date.is_day and "/" not in date.edtf)
    people = [corpus.entries[ref.key] for ref in event.people]
    place = corpus.entries[event.place.key] if event.place else None
    return (
        *(str(event.id), str(event.title), date.edtf, first.isoformat(), last.isoformat()),
        *("true" if inexact else None, str(event.importance), " ".join(event.theme), str(part.id), part.named),
        *(" ".join(person.id for person in people) or None, "; ".join(person.title for person in people) or None),
        *((str(place.id), str(place.title)) if place else (None, None)),
    )
