"""The panel of facts of an entry, from the labels of its fields, in their order."""

from collections.abc import Iterator

from ..blocks import Fact, Facts
from ..dates import HistoricalDate
from ..prose import Line, Ref, Text, When, joined, line
from .base import Entry
from .corpus import Corpus
from .names import Names
from .part import Part, role_of


def facts_of(entry: Entry, corpus: Corpus) -> Facts:
    """Every labelled field that has a value; one of the role `beside` stands behind the fact before it."""
    own = entry.facts(corpus)
    if own is not None:
        return Facts(tuple(Fact(name, (words,)) for name, words in own if words))
    rows: list[Fact] = []
    for name, info in type(entry).model_fields.items():
        value = getattr(entry, name)
        if value is None or value == ():
            continue
        if isinstance(value, Names):
            rows += names_facts(value, corpus)
            continue
        if not info.title:
            continue
        shown = entry.shown(name, corpus)
        values = shown if shown is not None else tuple(_values(value, role_of(info), calendar_of(entry, corpus)))
        if not any(values):
            continue
        if role_of(info) == "beside" and rows and rows[-1].name == info.title:
            rows[-1] = Fact(rows[-1].name, (line(*rows[-1].values[0], ", ", values[0]),))
        else:
            rows.append(Fact(info.title, tuple(values)))
    return Facts(tuple(rows))


def calendar_of(entry: Entry, corpus: Corpus) -> str | None:
    """The calendar beside which an entry's dates stand: its own word, or the subject's default."""
    own = getattr(entry, "calendar", None)
    if own:
        return str(own)
    default = corpus.subject.calendar
    return str(default.id) if default else None


def _values(value: object, role: str, calendar: str | None) -> Iterator[Line]:
    match value:
        case HistoricalDate():
            yield (When(value, happening=role == "when", calendar=calendar),)
        case Ref():
            yield line(value)
        case Part():
            yield value.told()
        case tuple() if value and all(isinstance(item, Ref) for item in value):
            yield joined([line(item) for item in value if isinstance(item, Ref)])
        case tuple() if value and all(isinstance(item, str) for item in value):
            yield line(", ".join(map(str, value)))
        case tuple():
            yield from (item.told() for item in value if isinstance(item, Part))
        case _:
            yield line(str(value))


def names_facts(names: Names, corpus: Corpus) -> Iterator[Fact]:
    """The names of an entry: its own leading ones, the forms of the subject in their order, its others."""
    fields = [(name, info) for name, info in type(names).model_fields.items() if getattr(names, name)]
    leading = [pair for pair in fields if pair[0] in names.LEADING]
    yield from (Fact(str(info.title), (line(_all(getattr(names, name))),)) for name, info in leading)
    for form in corpus.subject.names:
        if value := names.forms.get(str(form.id)):
            yield Fact(form.shown, ((Text(str(value), str(form.lang) if form.lang else None),),))
    yield from (
        Fact(str(info.title), (line(_all(getattr(names, name))),))
        for name, info in fields
        if (name, info) not in leading
    )


def _all(value: object) -> str:
    return "; ".join(map(str, value)) if isinstance(value, tuple) else str(value)
