"""An organisation: a party, a police, a ministry, a church, a journal."""

from collections.abc import Iterator
from typing import Annotated, Any, ClassVar

from ..blocks import Block, Chart, Item, Page, Table
from ..dates import once, years
from ..draw import bars, year_of
from ..problems import Problem
from ..prose import Line as Words
from ..prose import Ref, line
from .base import Entry, Rule
from .chronology import before, reversed_date
from .corpus import Corpus
from .kind import Kind
from .listing import a_to_z, bare
from .names import OrganisationNames
from .part import Part, field
from .person import Person
from .values import Calendar, Date, Line, Of

BodyId = Annotated[Ref, Of("organisation")]
#: A lineage of fewer bodies is told by the panel of facts alone.
LEAST_LINEAGE = 3


class Roll(Part):
    """The members of a body at a time."""

    title: Line = field(help="what the list is of")
    date: Date = field(help="EDTF")
    people: tuple[Annotated[Ref, Of("person")], ...] = field(help="ids")
    source: Annotated[Ref, Of("source")] = field(help="the id of the source of the list")


def ends_after_its_founding(body: "Organisation", corpus: Corpus) -> Iterator[Problem]:
    """No body ends before it is founded."""
    del corpus
    if before(body.dissolved, body.founded) and body.dissolved:
        yield reversed_date(body.dissolved, "this end comes before the founding.")


class Organisation(Entry):
    """A body."""

    kind: ClassVar[Kind] = Kind(
        *("organisation", "organisations", "Organization", "Organizations"),
        *("a body: party, police, ministry, church, journal", 30),
        headword=True,
    )
    rules: ClassVar[tuple[Rule, ...]] = (ends_after_its_founding,)

    names: OrganisationNames = field(OrganisationNames(), help="the forms of the name")
    abbreviation: Line | None = field(None, help="`OGPU`", label="Abbreviation", role="name")
    calendar: Calendar | None = field(
        None, help="the calendar in use where it was founded, where it is not the usual one"
    )
    founded: Date | None = field(None, help="EDTF date", label="Founded")
    dissolved: Date | None = field(None, help="EDTF date", label="Dissolved")
    predecessor: tuple[BodyId, ...] = field((), help="a list of ids", label="Predecessor")
    successor: tuple[BodyId, ...] = field((), help="a list of ids", label="Successor")
    rolls: tuple[Roll, ...] = field(
        (),
        help="its members at a time, with their fates drawn as a picture",
    )

    def after(self, corpus: Corpus) -> Iterator[Block]:
        """The picture of its members' fates or of its lineage, with the table of the same."""
        if self.rolls:
            yield from _roll(self.rolls[0], corpus)
        elif len(line_of := lineage(self, corpus)) >= LEAST_LINEAGE:
            yield from _lineage(line_of, corpus)

    @classmethod
    def pages(cls, corpus: Corpus) -> Iterator[Page]:
        """The bodies from A to Z."""
        yield from a_to_z(cls, corpus, _listed)


def _listed(body: Organisation) -> Item:
    founded = line(" (", body.founded, ")") if body.founded else ()
    return Item((*bare(body.ref), *founded), line(f" — {body.summary}"))


def lineage(body: Organisation, corpus: Corpus) -> list[Organisation]:
    """The body with all that came before and after it, in the order of their founding."""
    bodies = {str(each.id): each for each in corpus.of(Organisation) if each.founded}
    found: dict[str, Organisation] = {}
    todo = [str(body.id)]
    while todo:
        name = todo.pop()
        if name in bodies and name not in found:
            found[name] = bodies[name]
            todo += [ref.id for ref in (*bodies[name].predecessor, *bodies[name].successor)]
            todo += [
                i for i, other in bodies.items() if any(r.id == name for r in (*other.predecessor, *other.successor))
            ]
    return sorted(found.values(), key=lambda each: each.founded.sort_key if each.founded else ())


def _lineage(bodies: list[Organisation], corpus: Corpus) -> Iterator[Block]:
    limit = corpus.subject.bodies_until or corpus.subject.last_day
    values: list[dict[str, Any]] = []
    rows: list[tuple[Words, ...]] = []
    for body in bodies:
        assert body.founded  # `lineage` leaves out the others
        end = body.dissolved
        values.append({"label": str(body.title), "from": year_of(body.founded), "to": year_of(end or limit)})
        rows.append((line(body.ref), line(body.founded), line(end)))
    said = "; ".join(f"{body.title}, {_existed(body)}" for body in bodies)
    yield Chart(bars(values), f"One body after another: {said}.")
    yield Table((line("Body"), line("Founded"), line("Dissolved")), tuple(rows))


def _existed(body: Organisation) -> str:
    """The years of a body in words; one that has no end goes on."""
    first = years(body.founded) if body.founded else "?"
    return f"{first} to {years(body.dissolved)}" if body.dissolved else f"from {first}"


def _roll(roll: Roll, corpus: Corpus) -> Iterator[Block]:
    people = [person for ref in roll.people if isinstance(person := corpus.get(ref), Person)]
    people.sort(key=lambda person: (not person.died, person.died.sort_key if person.died else ()))
    values = [
        {
            "label": f"{person.title}: {_manner(person, corpus)}, {once(person.died)}",
            "from": year_of(roll.date),
            "to": year_of(person.died),
            "violent": _violent(person, corpus),
        }
        for person in people
        if person.died
    ]
    rows = tuple((line(person.ref), line(person.died), line(str(person.fate or ""))) for person in people)
    said = "; ".join(str(value["label"]) for value in values)
    yield Chart(bars(values), f"{roll.title}: {said}.")
    yield Table((line(str(roll.title)), line("Died"), line("How")), rows)


def _manner(person: Person, corpus: Corpus) -> str:
    manner = corpus.subject.word("manners", str(person.manner)) if person.manner else None
    return str(manner.said or manner.shown) if manner else "died"


def _violent(person: Person, corpus: Corpus) -> bool:
    return bool(person.manner and corpus.subject.word("manners", str(person.manner)).violent)
