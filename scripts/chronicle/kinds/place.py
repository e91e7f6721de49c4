"""A place: somewhere, named as it was at the time."""

from collections.abc import Iterator
from typing import Annotated, ClassVar

from ..blocks import Block, Item, Map, Page, Spot
from ..located import Located
from ..problems import Code, Problem
from ..prose import Line as Words
from ..prose import line
from .atlas import map_pages, overview, shows
from .base import Entry, Rule
from .corpus import Corpus
from .kind import Kind
from .listing import a_to_z, bare
from .names import Names
from .numbers import Number
from .part import Part, field
from .values import Line, OneOf

PlaceKind = Annotated[Located, OneOf(vocabulary="place_kinds")]


class Position(Part):
    """A point of the earth, in decimal degrees."""

    latitude: Number = field(help="degrees north")
    longitude: Number = field(help="degrees east")


def coordinates_lie_on_the_globe(place: "HistoricalPlace", corpus: Corpus) -> Iterator[Problem]:
    """A latitude lies between −90 and 90, a longitude between −180 and 180, also along a course."""
    del corpus
    points = [("this place", place.latitude, place.longitude)]
    points += [(f"point {n} of the course", at.latitude, at.longitude) for n, at in enumerate(place.course, 1)]
    for what, north, east in points:
        if abs(north) > 90 or abs(east) > 180:
            fault = f"the coordinates of {what} ({north:g}, {east:g}) are not on the globe."
            hint = "degrees north from -90 to 90, degrees east from -180 to 180."
            yield Problem(place.id.place, Code.OUT_OF_RANGE, fault, hint)


class HistoricalPlace(Entry):
    """Somewhere."""

    kind: ClassVar[Kind] = Kind(
        "place", "places", "Place", "Places", "a place", rank=50, headword=True, more_folders=("map",)
    )
    rules: ClassVar[tuple[Rule, ...]] = (coordinates_lie_on_the_globe,)

    now: Line = field(help="today's name and country: `Kyiv, Ukraine`", label="Today")
    what: PlaceKind = field(help="what it is", label="Kind", alias="kind")
    names: Names = field(Names(), help="the forms of the name")
    latitude: Number = field(
        help="decimal degrees north, −90 to 90; for a region or country, its middle", label="Coordinates"
    )
    longitude: Number = field(help="decimal degrees east, −180 to 180")
    course: tuple[Position, ...] = field((), help="for a canal or a railway: its points from one end to the other")

    def shown(self, name: str, corpus: Corpus) -> tuple[Words, ...] | None:
        """What it is, in words; the coordinates as a map gives them."""
        del corpus
        match name:
            case "what":
                return (line(str(self.what).replace("-", " ")),)
            case "latitude":
                north = f"{abs(self.latitude):g}° {'N' if self.latitude >= 0 else 'S'}"
                east = f"{abs(self.longitude):g}° {'E' if self.longitude >= 0 else 'W'}"
                return (line(f"{north}, {east}"),)
        return None

    def spot(self, corpus: Corpus) -> Spot:
        """The place as a map draws it."""
        course = tuple((at.longitude, at.latitude) for at in self.course)
        symbol = str(corpus.subject.word("place_kinds", str(self.what)).symbol)
        return Spot(str(self.title), self.longitude, self.latitude, symbol, str(self.what), self.ref, course=course)

    def after(self, corpus: Corpus) -> Iterator[Block]:
        """A small map with the one place, if it lies on it."""
        view = corpus.subject.view("small")
        if view and shows(view, self.spot(corpus)):
            yield Map(view.drawn, f"Where {self.title} lies.", (self.spot(corpus),), small=True)

    @classmethod
    def pages(cls, corpus: Corpus) -> Iterator[Page]:
        """The places from A to Z, and the map."""
        yield from a_to_z(cls, corpus, _listed)
        yield from map_pages(cls, corpus, lambda place: place.spot(corpus), _listed)

    @classmethod
    def pictures(cls, corpus: Corpus) -> Iterator[tuple[str, Block]]:
        """Every place as a mark on a map."""
        if places := corpus.of(cls):
            drawn = overview([place.spot(corpus) for place in places], corpus)
            yield from [("map/places.svg", drawn)] if drawn else []


def _listed(place: HistoricalPlace) -> Item:
    return Item(bare(place.ref), line(f" ({place.now}) — {place.summary}"))
