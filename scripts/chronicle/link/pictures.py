"""Lineages and fates as pictures, each with its table: a body and what it came out of and turned into; a roll and what became of it."""

import datetime as dt
from typing import Any

from ..model import Corpus, Entry, Event, HistoricalDate, Organisation, Person
from ..model.entries import Roll
from ..model.inline import Line, Plain, When
from ..model.site import Chart, Table
from .charts import ARTICLE, INK, axis, spec_of
from .facts import MANNERS, Facts
from .previews import number_in_words

#: A lineage of fewer bodies is told by the panel of facts alone.
LEAST = 3
VIOLENT = ("executed", "murdered", "suicide", "in-custody")


def picture_of(entry: Entry, facts: Facts) -> tuple[Chart, Table] | None:
    """The picture of an entry and its table, if there is something to draw."""
    match entry:
        case Organisation(rolls=(roll, *_)):
            return _roll(roll, facts)
        case Organisation():
            line = lineage(entry, facts.corpus)
            return _lineage(line, facts) if len(line) >= LEAST else None
        case Event(fates=fates) if fates:
            return _fates(entry, facts)
        case _:
            return None


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
    return sorted(found.values(), key=lambda each: each.founded.earliest if each.founded else dt.date.max)


def _lineage(bodies: list[Organisation], facts: Facts) -> tuple[Chart, Table]:
    values: list[dict[str, Any]] = []
    rows: list[tuple[Line, ...]] = []
    for n, body in enumerate(bodies):
        assert body.founded
        end = body.dissolved
        values.append(
            {"n": n, "label": str(body.title), "from": _year(body.founded), "to": _year(end) if end else 1991}
        )
        rows.append(((facts.link(body.ref),), (When(body.founded),), (When(end),) if end else ()))
    said = "; ".join(f"{value['label']}, {int(value['from'])} to {int(value['to'])}" for value in values)
    return _bars(values, f"One body after another: {said}."), Table(("Body", "Founded", "Dissolved"), tuple(rows))


def _roll(roll: Roll, facts: Facts) -> tuple[Chart, Table]:
    people = [person for ref in roll.people if isinstance(person := facts.corpus.entries[ref.key], Person)]
    people.sort(key=lambda person: person.died.latest if person.died else dt.date.max)
    start = _year(roll.date)
    values = [
        {
            "n": n,
            "label": f"{person.title}: {_manner(person)}, {person.died.edtf[:4]}",
            "from": start,
            "to": _year(person.died),
            "violent": person.manner in VIOLENT,
        }
        for n, person in enumerate(people)
        if person.died
    ]
    rows = tuple(
        ((facts.link(person.ref),), (When(person.died),) if person.died else (), (Plain(str(person.fate or "")),))
        for person in people
    )
    said = "; ".join(str(value["label"]) for value in values)
    return _bars(values, f"{roll.title}: {said}."), Table((str(roll.title), "Died", "How"), rows)


def _manner(person: Person) -> str:
    words = {"executed": "shot", "natural": "died", "suicide": "killed himself"}
    manner = str(person.manner or "unknown")
    return words.get(manner, MANNERS.get(manner, manner))


def _fates(event: Event, facts: Facts) -> tuple[Chart, Table]:
    values: list[dict[str, Any]] = []
    for n, fate in enumerate(event.fates):
        share, whole = number_in_words(fate.number), number_in_words(fate.of)
        label = f"{fate.group}: {share} of {whole} {fate.what}"
        values.append({"n": n, "label": label, "from": 0, "to": 100, "violent": False})
        values.append({"n": n, "label": "", "from": 0, "to": 100 * fate.number / fate.of, "violent": True})
    rows: list[tuple[Line, ...]] = []
    for fate in event.fates:
        words = (fate.group, number_in_words(fate.of), number_in_words(fate.number), fate.what)
        rows.append((*((Plain(str(word)),) for word in words), (facts.link(fate.source),)))
    said = "; ".join(str(value["label"]) for value in values if value["label"])
    table = Table(("Group", "In all", "Of them", "What became of them", "Source"), tuple(rows))
    return _bars(values, f"{said}.", unit="per cent"), table


def _year(date: HistoricalDate) -> float:
    """The middle of a date as a year with its fraction."""
    middle = date.earliest + (date.latest - date.earliest) / 2
    return middle.year + (middle.timetuple().tm_yday - 1) / 366


def _bars(values: list[dict[str, Any]], description: str, unit: str | None = None) -> Chart:
    """Bars on one axis, each with its words above it; what was violent in the article's red."""
    row = {"y": {"field": "n", "type": "ordinal", "axis": None}}
    x_axis = {**axis(unit), **({} if unit else {"format": "d"})}
    x = {"type": "quantitative", "scale": {"zero": False, "nice": not unit}, "axis": x_axis}
    colour = {"color": {"condition": {"test": "datum.violent", "value": ARTICLE}, "value": INK}}
    layers = [
        {
            "mark": {"type": "text", "align": "left", "x": 0, "dy": -11, "fontSize": 11, "color": INK},
            "encoding": {**row, "text": {"field": "label"}},
        },
        {
            "mark": {"type": "rule", "strokeWidth": 7},
            "encoding": {
                **row,
                **colour,
                "opacity": {"condition": {"test": "datum.violent", "value": 1}, "value": 0.45},
                "x": {**x, "field": "from"},
                "x2": {"field": "to"},
            },
        },
    ]
    return Chart(spec_of(values, {"layer": layers, "height": {"step": 40}}), description)
