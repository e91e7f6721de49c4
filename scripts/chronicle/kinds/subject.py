"""The subject: all that the site knows of its period before any entry, from `data/site.yml`. The code knows none of it."""

from collections.abc import Mapping
from functools import cached_property
from typing import Annotated, Any, ClassVar

from ..blocks import View
from ..dates import SYSTEMS, Calendar
from ..located import Located
from .numbers import Number
from .part import Part, field
from .rules_of_form import Key, Pattern
from .values import Date, Id, Line, OneOf, TrueOnly


class Word(Part):
    """A word that a field may take, and what the reader is shown for it."""

    id: Id = field(help="the word, as an entry writes it")
    label: Line | None = field(None, help="what the reader is shown; without it, the id with spaces")

    @property
    def shown(self) -> str:
        """What the reader is shown."""
        return str(self.label or self.id.replace("-", " "))


class Verdict(Word):
    """A verdict on a claim of the work retold."""

    meaning: Line = field(help="one sentence for the reader")
    evidence: TrueOnly | None = field(None, help="true: needs a source other than the work retold")
    finding: TrueOnly | None = field(None, help="true: needs a finding, which says what was found instead")


class Manner(Word):
    """A manner of death."""

    said: Line | None = field(None, help="what a picture of fates says: shot")
    violent: TrueOnly | None = field(None, help="true: drawn as violent")
    unsaid: TrueOnly | None = field(None, help="true: the panel of facts does not mention it")


class PlaceKind(Word):
    """A kind of place; those that come first are labelled first on a map."""

    symbol: Annotated[
        Located,
        OneOf(("disc", "dot", "point", "square", "hollow-square", "triangle", "diamond", "cross", "ring", "none")),
    ] = field(help="its mark on a map; none for an area, which is a name alone")


class Category(Word):
    """A kind of source, by which the bibliography is grouped."""

    retold: TrueOnly | None = field(None, help="true: the work that the site retells")


class UsedCalendar(Word):
    """A calendar that was in use."""

    system: Annotated[Located, OneOf(SYSTEMS)] = field(help="how it reckons")
    until: Date | None = field(None, help="the first day of the new calendar, New Style")
    default: TrueOnly | None = field(None, help="true: an entry that says nothing used this one")

    @property
    def calendar(self) -> Calendar:
        """The calendar as the dates know it."""
        return Calendar(str(self.id), self.shown, str(self.system), self.until.earliest if self.until else None)


class NameForm(Word):
    """A form of a name that an entry may give; its id is the key."""

    id: Key = field(help="the key: small letters, digits and _")
    lang: Line | None = field(None, help="BCP 47")
    script: Line | None = field(
        None, help="the id of a script in data/scripts.yml, by which other spellings are made of it"
    )


class Language(Word):
    """A language in which sources are written."""


class MapView(Part):
    """A map: what of the earth it shows."""

    id: Annotated[Located, OneOf(("whole", "part", "overview", "small"))] = field(
        help="whole and part: the page of the map; overview: the home page; small: the page of a place"
    )
    title: Line = field(help="its heading")
    width: Number = field(help="in pixels")
    height: Number = field(help="in pixels")
    scale: Number = field(help="the larger, the nearer")
    meridian: Number = field(help="the meridian that runs straight up, in degrees east")
    latitude: Number = field(help="that of the map's middle, in degrees north")
    parallels: tuple[Number, Number] = field(help="the two parallels on which the map is true, in degrees north")

    @property
    def drawn(self) -> View:
        """The view as a map needs it."""
        sizes = (self.width, self.height, self.scale, self.meridian, self.latitude)
        return View(str(self.title), *sizes, self.parallels)


class Retold(Part):
    """The work that the site retells, and what it is called in running text."""

    called: Line = field(help="with its article: the article")
    claims: Pattern = field(help="a claim's id, as a regular expression of Python: c\\d{3}")


class Subject(Part):
    """`data/site.yml`."""

    name: Line = field(help="the name of the site")
    edition: Line = field(help="the edition, as readers cite it")
    first_day: Date = field(help="where the timeline begins, if an event has no beginning")
    last_day: Date = field(help="where an event that still goes on ends on the timeline")
    bodies_until: Date | None = field(None, help="where a body that has no end ends in a picture of its lineage")
    retold: Retold | None = field(None, help="the work that the site retells, if there is one")
    themes: tuple[Word, ...] = field((), help="what an event is about, in the order of the timeline's filters")
    verdicts: tuple[Verdict, ...] = field((), help="the scale of the ledger")
    manners: tuple[Manner, ...] = field((), help="manners of death")
    place_kinds: tuple[PlaceKind, ...] = field(
        (), help="kinds of place; those that come first are labelled first on a map"
    )
    categories: tuple[Category, ...] = field(help="kinds of source, in the order of the bibliography")
    calendars: tuple[UsedCalendar, ...] = field((), help="calendars that were in use")
    names: tuple[NameForm, ...] = field(
        (), help="the forms of a name that an entry may give, in the order of the panel of facts"
    )
    languages: tuple[Language, ...] = field(help="languages in which sources are written")
    maps: tuple[MapView, ...] = field((), help="maps, in Albers' conic projection")
    map_summary: Line | None = field(None, help="the summary of the page of the map")
    map_note: Line | None = field(None, help="what that page says before its maps")

    VOCABULARIES: ClassVar[tuple[str, ...]] = (
        *("themes", "verdicts", "manners", "place_kinds", "categories", "calendars", "names", "languages"),
    )

    @property
    def vocabularies(self) -> dict[str, tuple[str, ...]]:
        """The words of each vocabulary."""
        return {name: tuple(str(word.id) for word in getattr(self, name)) for name in self.VOCABULARIES}

    def word(self, vocabulary: str, name: str) -> Any:
        """A word of a vocabulary by its id; the values of entries have been checked against it."""
        return next(word for word in getattr(self, vocabulary) if word.id == name)

    @cached_property
    def calendar(self) -> UsedCalendar | None:
        """The calendar that an entry used which says nothing."""
        return next((used for used in self.calendars if used.default), None)

    @cached_property
    def calendars_by_id(self) -> Mapping[str, Calendar]:
        """Every calendar, by its id."""
        return {str(used.id): used.calendar for used in self.calendars}

    def view(self, name: str) -> MapView | None:
        """A map's view by its id, if the subject has it."""
        return next((view for view in self.maps if view.id == name), None)
