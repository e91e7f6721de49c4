"""An event: something that happened."""

from collections.abc import Iterator
from typing import Annotated, ClassVar

from ..blocks import Block, Chart, Page, Table
from ..dates import HistoricalDate
from ..draw import bars, number_in_words, shape
from ..located import Located
from ..problems import Code, Problem
from ..prose import Line as Words
from ..prose import Ref, When, joined, line
from .base import Entry, Rule
from .corpus import Corpus
from .facts import calendar_of
from .kind import Kind
from .listing import to_page
from .numbers import Number
from .part import Part, field
from .person import Person
from .timeline import PATH, theme_path, timeline_pages
from .values import Calendar, Date, Line, Of, OneOf

Theme = Annotated[Located, OneOf(vocabulary="themes")]
Importance = Annotated[Located, OneOf(("1", "2", "3"))]


class Fate(Part):
    """What became of a group of people: so many of so many."""

    group: Line = field(help="which people")
    of: Number = field(help="how many in all")
    number: Number = field(help="how many of them")
    what: Line = field(help="what became of them")
    source: Annotated[Ref, Of("source")] = field(help="the id of the source")


def people_were_alive(event: "Event", corpus: Corpus) -> Iterator[Problem]:
    """Nobody takes part in an event before birth or after death."""
    for ref in event.people:
        person = corpus.get(ref)
        if isinstance(person, Person) and not person.lived_at(event.date):
            fault = f"{person.title} was not alive at '{event.date.edtf}'."
            yield Problem(ref.at, Code.OUTSIDE_LIFE, fault, person.life_given)


def fates_are_shares(event: "Event", corpus: Corpus) -> Iterator[Problem]:
    """What became of a group is told of at least one person, and of no more than there were."""
    del corpus
    for fate in event.fates:
        if not 0 <= fate.number <= fate.of or not fate.of:
            fault = f"{number_in_words(fate.number)} of {number_in_words(fate.of)} is no share."
            yield Problem(fate.group.place, Code.OUT_OF_RANGE, fault, "check number and of against the source.")


def has_a_theme(event: "Event", corpus: Corpus) -> Iterator[Problem]:
    """An event has at least one theme, by which the timeline finds it."""
    del corpus
    if not event.theme:
        hint = "add the theme under which a reader would look for it."
        yield Problem(event.id.place, Code.EMPTY_VALUE, "this event has no theme.", hint)


class Event(Entry):
    """Something that happened."""

    kind: ClassVar[Kind] = Kind(
        "event",
        "events",
        "Event",
        "Timeline",
        "an event",
        rank=40,
        headword=True,
        index=PATH,
        happens=True,
        several="events",
        more_folders=("timeline",),
    )
    rules: ClassVar[tuple[Rule, ...]] = (people_were_alive, fates_are_shares, has_a_theme)

    date: Date = field(help="EDTF, New Style", label="Date", role="when")
    calendar: Calendar | None = field(
        None,
        help="the calendar of the country, where it is not the usual one: `gregorian` where no other date is to be shown",
    )
    place: Annotated[Ref, Of("place")] | None = field(None, help="the id of a place", label="Place")
    people: tuple[Annotated[Ref, Of("person")], ...] = field(
        (), help="ids of the people who took part; each must have been alive", label="People"
    )
    organisations: tuple[Annotated[Ref, Of("organisation")], ...] = field(
        (), help="ids of the bodies that took part", label="Organizations"
    )
    theme: tuple[Theme, ...] = field(help="a list of themes", label="Themes")
    importance: Importance = field(help="`1` (a turning point), `2` (important) or `3` (detail)")
    fates: tuple[Fate, ...] = field(
        (),
        help="what became of groups of people, drawn as a picture",
    )

    @property
    def when(self) -> HistoricalDate:
        """Its date."""
        return self.date

    def aside(self) -> Words:
        """Its date."""
        return (When(self.date, happening=True),)

    def dated(self, corpus: Corpus) -> When:
        """Its date, with that of the calendar in which it was lived."""
        return When(self.date, happening=True, calendar=calendar_of(self, corpus))

    def shown(self, name: str, corpus: Corpus) -> tuple[Words, ...] | None:
        """Each theme leads to its part of the timeline."""
        if name != "theme":
            return None
        words = [corpus.subject.word("themes", str(theme)) for theme in self.theme]
        return (joined([to_page(word.shown, theme_path(word.id)) for word in words]),)

    def after(self, corpus: Corpus) -> Iterator[Block]:
        """The picture of what became of groups of people, with its table."""
        del corpus
        if self.fates:
            yield from _fates(self.fates)

    @classmethod
    def pages(cls, corpus: Corpus) -> Iterator[Page]:
        """The timeline."""
        yield from timeline_pages(corpus.of(cls), corpus)

    @classmethod
    def pictures(cls, corpus: Corpus) -> Iterator[tuple[str, Block]]:
        """The shape of the timeline."""
        if events := corpus.of(cls):
            yield "timeline/shape.svg", shape([(e.date.earliest.year, int(e.importance)) for e in events])


def _fates(fates: tuple[Fate, ...]) -> Iterator[Block]:
    values = []
    rows: list[tuple[Words, ...]] = []
    for fate in fates:
        share, whole = number_in_words(fate.number), number_in_words(fate.of)
        label = f"{fate.group}: {share} of {whole} {fate.what}"
        values.append({"label": label, "from": 0, "to": 100, "violent": False})
        values.append({"label": "", "from": 0, "to": 100 * fate.number / fate.of, "violent": True})
        words = (fate.group, whole, share, fate.what)
        rows.append((*(line(str(word)) for word in words), line(fate.source)))
    said = "; ".join(str(value["label"]) for value in values if value["label"])
    yield Chart(bars(values, unit="per cent"), f"{said}.")
    header = ("Group", "In all", "Of them", "What became of them", "Source")
    yield Table(tuple(line(name) for name in header), tuple(rows))
