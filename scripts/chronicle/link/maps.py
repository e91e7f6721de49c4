"""The map of all places, and a small one for the page of each."""

from collections.abc import Sequence

from ..model import Corpus, HistoricalPlace
from ..model.inline import Plain
from ..model.site import Group, Item, Map, Page, Projection, Spot
from .geography import lay_labels, near, project
from .indexes import LIST_BOOST
from .previews import preview_of
from .urls import listed, path_of, relative

HERE = "map/index.md"
#: The whole country, and its west, where most of the places lie.
WHOLE = Projection(width=1000, height=560, scale=680, meridian=80, latitude=59)
WEST = Projection(width=1000, height=700, scale=1750, meridian=40, latitude=56)
HALF = Projection(width=500, height=280, scale=340, meridian=80, latitude=59)
SMALL = Projection(width=320, height=180, scale=218, meridian=80, latitude=59)
#: Kinds that name an area: words without a mark. The rest, those that should be labelled first before the others.
AREAS = ("country", "republic", "region", "sea")
KINDS = ("city", "camp", "canal", "works", "burial-site", "town", "prison", "village", "building")
NAMES = {
    "city": "Cities",
    "camp": "Camps",
    "canal": "Canals",
    "works": "Works",
    "burial-site": "Burial sites",
    "town": "Towns",
    "prison": "Prisons",
    "village": "Villages",
    "building": "Buildings",
    "country": "Countries",
    "republic": "Republics",
    "region": "Regions",
    "sea": "Seas",
}
NOTE = (
    "The coasts and lakes are those of today, from Natural Earth. No borders are drawn: those of the time moved more than"
    " once, and are not those of today. Places bear the names of the time; the list below gives today’s."
)
#: A mark nearer than this to a more important one would hide it: the list below the map has it.
CLOSE = 7.0


def map_page(corpus: Corpus) -> list[Page]:
    """The map with the list of every place by kind; no page where there is no place."""
    places = corpus.of(HistoricalPlace)
    if not places:
        return []
    groups = tuple(
        Group(name, tuple(_item(place) for place in places if place.kind == kind), kind)
        for kind, name in NAMES.items()
        if any(place.kind == kind for place in places)
    )
    summary = "The places of this history on the coasts of today: cities, camps, canals, works and graves."
    maps = tuple(_drawn(view, name, places) for view, name in ((WHOLE, "The whole country"), (WEST, "The west")))
    text = (Plain(NOTE),)
    return [Page(HERE, "Map", summary, boost=LIST_BOOST, summary=summary, text=text, maps=maps, groups=groups)]


def _item(place: HistoricalPlace) -> Item:
    return Item((listed(HERE, place),), (Plain(f" ({place.now}) — {place.summary}"),))


def locator(place: HistoricalPlace) -> tuple[Map, ...]:
    """A small map with the one place, if it lies on it."""
    x, y = project(SMALL, place.longitude, place.latitude)
    if not _inside(SMALL, x, y):
        return ()
    course = tuple(project(SMALL, at.longitude, at.latitude) for at in place.course)
    spot = Spot(x, y, str(place.kind), None, (), None, course)
    return (Map(SMALL, "", f"Where {place.title} lies.", (spot,), small=True),)


def overview(places: Sequence[HistoricalPlace]) -> Map:
    """Every place as a mark without words, for a page that leads to the map."""
    points = [(place, *project(HALF, place.longitude, place.latitude)) for place in places if place.kind not in AREAS]
    spots = tuple(Spot(x, y, str(place.kind), None, (), None) for place, x, y in points if _inside(HALF, x, y))
    return Map(HALF, "", f"{len(spots)} places on a map of the country.", spots, small=True)


def _drawn(view: Projection, name: str, places: Sequence[HistoricalPlace]) -> Map:
    order = (*KINDS, *AREAS)
    shown: list[tuple[HistoricalPlace, float, float]] = []
    for place in sorted(places, key=lambda place: order.index(place.kind)):
        x, y = project(view, place.longitude, place.latitude)
        hidden = place.kind not in AREAS and any(
            near((x, y), (there[1], there[2]), CLOSE) for there in shown if there[0].kind not in AREAS
        )
        if _inside(view, x, y) and not hidden:
            shown.append((place, x, y))
    labels = lay_labels(
        ((str(place.title), x, y, place.kind in AREAS) for place, x, y in shown), view.width, view.height
    )
    spots = tuple(
        Spot(
            *(x, y, str(place.kind), relative(HERE, path_of(place.ref)), preview_of(place), label),
            tuple(project(view, at.longitude, at.latitude) for at in place.course),
        )
        for (place, x, y), label in zip(shown, labels, strict=True)
        if label or place.kind not in AREAS
    )
    return Map(view, name, f"{name}: {len(spots)} places. The list below names every place.", spots)


def _inside(view: Projection, x: float, y: float) -> bool:
    return 4 <= x <= view.width - 4 and 4 <= y <= view.height - 4
