"""Events, people, organisations, places and terms. `data/README.md` says what each field is for."""

from typing import Annotated, ClassVar

from .base import Entry, Part
from .guides import Study
from .located import Located
from .values import (
    Date,
    EventId,
    FigureId,
    Id,
    Line,
    Markdown,
    Number,
    OneOf,
    OrganisationId,
    PersonId,
    PlaceId,
    SourceId,
)

THEMES = (
    "party",
    "opposition",
    "collectivization",
    "famine",
    "industry",
    "labour",
    "women",
    "daily-life",
    "police",
    "camps",
    "purge",
    "army",
    "press",
    "culture",
    "religion",
    "nationalities",
    "law",
    "foreign",
    "revolution",
    "memory",
)
MANNERS = ("natural", "executed", "suicide", "murdered", "in-custody", "in-war", "accident", "disputed", "unknown")
PLACE_KINDS = (
    "city",
    "town",
    "village",
    "region",
    "republic",
    "country",
    "camp",
    "canal",
    "works",
    "prison",
    "building",
    "sea",
    "burial-site",
)

Theme = Annotated[Located, OneOf(THEMES)]
Manner = Annotated[Located, OneOf(MANNERS)]
PlaceKind = Annotated[Located, OneOf(PLACE_KINDS)]
Importance = Annotated[Located, OneOf(("1", "2", "3"))]
Calendar = Annotated[Located, OneOf(("gregorian",))]


class Fate(Part):
    """What became of a group of people: so many of so many."""

    group: Line
    of: Number
    number: Number
    what: Line
    source: SourceId


class Roll(Part):
    """The members of a body at a time."""

    title: Line
    date: Date
    people: tuple[PersonId, ...]
    source: SourceId


class Event(Entry):
    """Something that happened."""

    KIND: ClassVar[str] = "event"
    date: Date
    calendar: Calendar | None = None
    place: PlaceId | None = None
    people: tuple[PersonId, ...] = ()
    organisations: tuple[OrganisationId, ...] = ()
    theme: tuple[Theme, ...]
    importance: Importance
    fates: tuple[Fate, ...] = ()


class PersonNames(Part):
    """A person's names in the forms that readers meet."""

    cyrillic: Line | None = None
    ukrainian: Line | None = None
    ala_lc: Line | None = None
    bgn_pcgn: Line | None = None
    birth: Line | None = None
    party: Line | None = None
    other: tuple[Line, ...] = ()


class Office(Part):
    """A post held."""

    title: Line
    period: Date
    organisation: OrganisationId | None = None


class Person(Entry):
    """Someone who lived."""

    KIND: ClassVar[str] = "person"
    sort: Line
    names: PersonNames = PersonNames()
    calendar: Calendar | None = None
    born: Date | None = None
    birthplace: Line | None = None
    died: Date | None = None
    deathplace: Line | None = None
    manner: Manner | None = None
    offices: tuple[Office, ...] = ()
    fate: Line | None = None


class OrganisationNames(Part):
    """A body's names."""

    cyrillic: Line | None = None
    transliteration: Line | None = None
    full: Line | None = None
    other: tuple[Line, ...] = ()


class Organisation(Entry):
    """A body: a party, a police, a ministry, a church, a journal."""

    KIND: ClassVar[str] = "organisation"
    names: OrganisationNames = OrganisationNames()
    abbreviation: Line | None = None
    founded: Date | None = None
    dissolved: Date | None = None
    predecessor: tuple[OrganisationId, ...] = ()
    successor: tuple[OrganisationId, ...] = ()
    rolls: tuple[Roll, ...] = ()


class PlaceNames(Part):
    """A place's names."""

    cyrillic: Line | None = None
    ukrainian: Line | None = None
    transliteration: Line | None = None
    other: tuple[Line, ...] = ()


class Position(Part):
    """A point of the earth, in decimal degrees."""

    latitude: Number
    longitude: Number


class HistoricalPlace(Entry):
    """Somewhere, named as it was at the time."""

    KIND: ClassVar[str] = "place"
    names: PlaceNames = PlaceNames()
    now: Line
    kind: PlaceKind
    latitude: Number
    longitude: Number
    course: tuple[Position, ...] = ()


class Term(Entry):
    """A word that a reader may need explained."""

    KIND: ClassVar[str] = "term"
    forms: tuple[Line, ...] = ()
    original: Line | None = None
    transliteration: Line | None = None
    pronunciation: Line | None = None
    literal: Line | None = None


class Section(Part):
    """A headed part of a chapter."""

    id: Id
    title: Line
    text: Markdown


class Chapter(Entry):
    """A chapter of the narrative."""

    KIND: ClassVar[str] = "chapter"
    text: Markdown | None = None  # type: ignore[assignment]  # a chapter's lead is optional; its sections are its text
    part: Id
    period: Date
    people: tuple[PersonId, ...] = ()
    events: tuple[EventId, ...]
    figures: tuple[FigureId, ...] = ()
    sections: tuple[Section, ...]
    study: Study | None = None


class NarrativePart(Part):
    """One of the three parts: its chapters in reading order, none while it is still to come."""

    id: Id
    number: Line
    title: Line
    period: Date
    summary: Line
    text: Markdown
    chapters: tuple[Id, ...] = ()


class Narrative(Part):
    """`data/narrative.yml`: the parts in order."""

    parts: tuple[NarrativePart, ...]
