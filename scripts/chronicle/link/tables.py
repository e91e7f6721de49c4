"""The tables of figures and series, and the same numbers as data."""

from ..model import Estimate, Figure, Series
from ..model.inline import Line, Plain, When
from ..model.site import Dataset, Table
from .facts import Facts
from .previews import number_in_words
from .urls import path_of


def table_of(entry: Figure | Series, facts: Facts) -> Table:
    """The table of an entry that has one."""
    return _figure(entry, facts) if isinstance(entry, Figure) else _series(entry, facts)


def dataset_of(entry: Figure | Series) -> Dataset:
    """The numbers of an entry, as they were given."""
    about = {"id": str(entry.id), "title": str(entry.title), "unit": str(entry.unit)}
    name = path_of(entry.ref).removesuffix(".md")
    if isinstance(entry, Figure):
        about |= {"quantity": str(entry.quantity), "period": entry.period.edtf, "territory": str(entry.territory)}
        columns = ("source", "locator", "low", "best", "high", "as_given", "basis", "counts")
        rows = tuple(
            (
                e.source.id,
                *_texts(e.locator),
                e.low,
                e.best,
                e.high,
                *_texts(e.as_given, e.basis, e.counts),
                *_own(e, entry),
            )
            for e in entry.estimates
        )
        return Dataset(name, about, (*columns, "period", "territory", "note", "article"), rows)
    points = tuple(
        (p.date.edtf, *_texts(p.line), p.value, *_texts(p.quality), (p.source or entry.source).id, *_texts(p.note))
        for p in entry.points
    )
    return Dataset(name, about, ("date", "line", "value", "quality", "source", "note"), points)


def _own(estimate: Estimate, figure: Figure) -> tuple[str | None, ...]:
    """What an estimate says of its own scope, or takes from its figure."""
    period = (estimate.period or figure.period).edtf
    territory = str(estimate.territory or figure.territory)
    return (period, territory, *_texts(estimate.note), "true" if estimate.article else None)


def _texts(*values: str | None) -> tuple[str | None, ...]:
    return tuple(str(value) if value else None for value in values)


def _figure(figure: Figure, facts: Facts) -> Table:
    header = ("Estimate by", "Low", "Best", "High", "As given", "Basis", "What is counted", "Note")
    rows = tuple(
        (
            (
                facts.link(e.source),
                *_plain(f", {e.locator}" if e.locator else ""),
                *_plain(" (the article)" * bool(e.article)),
            ),
            *(_plain(number_in_words(value)) for value in (e.low, e.best, e.high)),
            _plain(e.as_given),
            _plain(e.basis),
            _plain(e.counts),
            _remarks(e),
        )
        for e in figure.estimates
    )
    return _without_empty_columns(Table(header, rows))


def _remarks(estimate: Estimate) -> Line:
    """The period and territory of an estimate where they are its own, and the note on it."""
    parts: list[Line] = [_plain(estimate.territory), _plain(estimate.note)]
    if estimate.period:
        parts.insert(0, (When(estimate.period, happening=True),))
    filled = [part for part in parts if part]
    return tuple(piece for n, part in enumerate(filled) for piece in ((Plain("; "), *part) if n else part))


def _series(series: Series, facts: Facts) -> Table:
    named = any(series.lines)
    sourced = any(point.source for point in series.points)
    header = ("Date", *["Line"] * named, series.unit, "Quality", *["Source"] * sourced, "Note")
    rows = tuple(
        (
            (When(point.date),),
            *[_plain(point.line)] * named,
            _plain(number_in_words(point.value)),
            _plain(point.quality),
            *[(facts.link(point.source or series.source),)] * sourced,
            _plain(point.note),
        )
        for point in series.points
    )
    return _without_empty_columns(Table(header, rows))


def _without_empty_columns(table: Table) -> Table:
    """A column in which no row has anything takes room on a telephone and says nothing."""
    kept = [n for n in range(len(table.header)) if any(row[n] for row in table.rows)]
    rows = tuple(tuple(row[n] for n in kept) for row in table.rows)
    return Table(tuple(table.header[n] for n in kept), rows)


def _plain(text: str | None) -> Line:
    return (Plain(str(text)),) if text else ()
