"""The map of all entries of a kind that have a place on the earth."""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from ..blocks import Block, Body, Head, Heading, Item, Listing, Map, Page, Spot
from ..draw import project
from ..prose import Inline, Paragraph, Text, line
from .base import Entry
from .corpus import Corpus
from .listing import bare
from .subject import MapView

E = TypeVar("E", bound=Entry)
PATH = "map/index.md"
#: Nothing is drawn nearer to the frame than this, in the units of the map.
MARGIN = 4


def shows(view: MapView, spot: Spot) -> bool:
    """Whether a place lies on a map."""
    x, y = project(view.drawn, spot.longitude, spot.latitude)
    return MARGIN <= x <= view.width - MARGIN and MARGIN <= y <= view.height - MARGIN


def map_pages(kind: type[E], corpus: Corpus, spot: Callable[[E], Spot], item: Callable[[E], Item]) -> Iterator[Page]:
    """The page of the map, with the list of every place by what it is; none where there is no place or no map."""
    places, subject = corpus.of(kind), corpus.subject
    views = [view for view in subject.maps if view.id in ("whole", "part")]
    if not places or not views:
        return
    spots = _ordered([spot(place) for place in places], corpus)
    blocks: list[Block] = [Body((Paragraph(line(str(subject.map_note))),))] if subject.map_note else []
    for view in views:
        shown = tuple(each for each in spots if shows(view, each))
        blocks += [
            Heading((Text(str(view.title)),)),
            Map(view.drawn, f"{view.title}. The list below names every place.", shown),
        ]
    if beyond := [each for each in spots if not any(shows(view, each) for view in views)]:
        blocks.append(Body((Paragraph(tuple(_beyond(beyond))),)))
    for word in subject.place_kinds:
        found = tuple(item(place) for place in places if spot(place).kind == word.id)
        if found:
            blocks += [Heading(line(word.shown), str(word.id)), Listing(found)]
    summary = str(subject.map_summary or f"{len(places)} places on a map.")
    yield Page(Head(PATH, "Map", summary), tuple(blocks))


def _beyond(spots: Sequence[Spot]) -> Iterator[Inline]:
    """A sentence that names the places that lie on none of the maps."""
    yield Text("Beyond the edges of these maps: ")
    for n, spot in enumerate(spots):
        yield from ([Text(", ")] if n else [])
        yield from bare(spot.target) if spot.target else [Text(spot.name)]
    yield Text(".")


def overview(spots: Sequence[Spot], corpus: Corpus) -> Map | None:
    """Every place as a mark without words, for a page that leads to the map."""
    view = corpus.subject.view("overview")
    if view is None:
        return None
    shown = tuple(each for each in spots if each.symbol != "none" and shows(view, each))
    return Map(view.drawn, f"{len(shown)} places on a map.", shown, small=True)


def _ordered(spots: list[Spot], corpus: Corpus) -> list[Spot]:
    """Those of the kinds that come first in the subject's list first, areas last: they are labelled in this order."""
    order = [str(word.id) for word in corpus.subject.place_kinds]
    return sorted(spots, key=lambda each: (each.symbol == "none", order.index(each.kind)))
