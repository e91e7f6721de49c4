"""A person: someone who lived."""

from collections.abc import Iterator
from typing import Annotated, ClassVar

from ..blocks import Item, Page, Sieve
from ..dates import HistoricalDate, span_of_life
from ..located import Located
from ..problems import Code, Problem
from ..prose import Line as Words
from ..prose import Ref, When, line
from .base import Entry, Rule
from .chronology import before, reversed_date
from .corpus import Corpus
from .kind import Kind
from .listing import a_to_z, bare
from .lives import groups_of
from .names import PersonNames
from .part import Part, field
from .sieves import choice, found_by
from .values import Calendar, Date, Line, Of, OneOf

OrganisationId = Annotated[Ref, Of("organisation")]
Manner = Annotated[Located, OneOf(vocabulary="manners")]


class Office(Part):
    """A post held."""

    title: Line = field(help="what the post was")
    period: Date = field(help="EDTF")
    organisation: OrganisationId | None = field(None, help="the id of the body, if it has an entry")

    def told(self) -> Words:
        """The post, its body and when."""
        post = bare(self.organisation, str(self.title)) if self.organisation else line(str(self.title))
        return (*post, *line(", "), When(self.period, happening=True))


def lives_run_forward(person: "Person", corpus: Corpus) -> Iterator[Problem]:
    """No one dies before birth, or holds an office before it or after death."""
    del corpus
    if before(person.died, person.born) and person.died:
        yield reversed_date(person.died, "this death comes before the birth.")
    for office in person.offices:
        fault = f"the office '{office.title}' lies outside this life."
        if not person.lived_at(office.period):
            yield Problem(office.period.text.place, Code.OUTSIDE_LIFE, fault, person.life_given)


class Person(Entry):
    """Someone who lived."""

    kind: ClassVar[Kind] = Kind(
        "person", "people", "Person", "People", "a person", rank=20, headword=True, surnamed=True
    )
    rules: ClassVar[tuple[Rule, ...]] = (lives_run_forward,)

    sort: Line = field(help="the name as it is filed: `Yezhov, Nikolai`", role="name")
    names: PersonNames = field(PersonNames(), help="the forms of the name")
    calendar: Calendar | None = field(
        None, help="the calendar of the country of birth and death, where it is not the usual one"
    )
    born: Date | None = field(None, help="EDTF date", label="Born")
    birthplace: Line | None = field(None, help="plain text", label="Born", role="beside")
    died: Date | None = field(None, help="EDTF date", label="Died")
    deathplace: Line | None = field(None, help="plain text", label="Died", role="beside")
    manner: Manner | None = field(None, help="manner of death", label="Died", role="beside")
    offices: tuple[Office, ...] = field((), help="the posts held, in order of time", label="Offices")
    fate: Line | None = field(None, help="how the life ended, in one plain sentence", label="Fate")

    @property
    def filed(self) -> str:
        """The name as it is filed."""
        return str(self.sort)

    @property
    def born_as(self) -> str:
        """The name at birth."""
        return str(self.names.birth or "")

    @property
    def life_given(self) -> str:
        """A hint that says what life the entry gives."""
        ends = [date.edtf if date else "?" for date in (self.born, self.died)]
        return f"the life is given as {' to '.join(ends)}; check the dates and the name."

    def lived_at(self, date: HistoricalDate) -> bool:
        """Whether the person can have been alive at a date."""
        return not (before(date, self.born) or before(self.died, date))

    def shown(self, name: str, corpus: Corpus) -> tuple[Words, ...] | None:
        """The manner of death in words, where it is said at all."""
        if name != "manner":
            return None
        manner = corpus.subject.word("manners", str(self.manner))
        return () if manner.unsaid else (line(manner.shown),)

    def aside(self) -> Words:
        """The years of the life, where either is known."""
        return line(span_of_life(self.born, self.died)) if self.born or self.died else ()

    @classmethod
    def pages(cls, corpus: Corpus) -> Iterator[Page]:
        """The people from A to Z."""
        people = corpus.of(cls)
        manners = choice("manner", "Manner of death", corpus.subject.manners, map(_listed, people))
        orders = (("", "name"), ("born", "year of birth"))
        sieve = Sieve("Name", f"{len(people)} people", (manners,) if manners.options else (), orders)
        yield from a_to_z(cls, corpus, _listed, sieve=sieve, groups=tuple(groups_of(people, corpus)))


def _listed(person: Person) -> Item:
    years = line(" (", person.aside(), ")") if person.aside() else ()
    data = {"manner": str(person.manner)} if person.manner else {}
    if person.born:
        data["born"] = str(person.born.earliest.year)
    names = found_by(person.names.found_by(), str(person.sort))
    rest = line(f" — {person.fate or person.summary}")
    return Item((*bare(person.ref, str(person.sort)), *years), rest, data={**data, **names})
