"""The numbers of a series as a page shows them: a row for each date, a column for each line; and as data."""

from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from ..blocks import Block, Body, Chart, Dataset, Item, Listing, Table
from ..draw import Measured, curves, number_in_words, wide_curves
from ..prose import Emphasis, Line, Paragraph, Ref, Strong, When, joined, line
from .columns import DATED, DISPUTED, Column, Point, Total
from .numbers import UNKNOWN
from .tables import table

if TYPE_CHECKING:
    from .series import Series

COLUMNS = ("id", "date", "line", "value", "unit", "quality", "source", "locator", "note", "differs")


def shown(series: "Series") -> Iterator[Block]:
    """The numbers as a chart and as a table, and what the lines count."""
    chart = None
    if points := measured(series):
        about = str(series.title), str(series.unit)
        yield (chart := wide_curves(*about, points))
        yield curves(*about, points)
    yield dataset(series, chart)
    yield _table(series)
    if series.total_note:
        yield Body((Paragraph(line(str(series.total_note))),))
    if defined := tuple(_definition(series, column) for column in series.lines if _said(series, column)):
        yield Listing(defined)


def measured(series: "Series") -> list[Measured]:
    """What is drawn: the values of the lines that have the unit of the series."""
    units = {str(column.id): series.unit_of(column) for column in series.columns}
    return [
        Measured(p.date, p.number, series.name_of(series.column_of(p)), str(p.quality or "not stated"))
        for p in series.points
        if p.number is not None and units[series.column_of(p)] == series.unit
    ]


def dataset(series: "Series", chart: Chart | None) -> Dataset:
    """The numbers as data, a row for each point; what is unknown is null."""
    scope = {
        "counts": series.counts,
        "date_in_year": series.date,
        "territory": series.territory,
        "quality": series.quality,
    }
    about: dict[str, Any] = {"id": str(series.id), "title": str(series.title), "unit": str(series.unit)}
    about |= {key: str(value) for key, value in scope.items() if value}
    if series.lines:
        about["lines"] = [_about_column(series, column) for column in series.lines]
    if series.totals:
        about["totals"] = [_about_total(series, total) for total in series.totals]
    rows = tuple(_data(series, point) for point in series.points)
    return Dataset(series.path.removesuffix(".md"), about, COLUMNS, rows, nullable=("value",), chart=chart)


def _table(series: "Series") -> Table:
    header = ("Date", *(_head(series, column) for column in series.columns), "Quality", "Source", "Note")
    rows = [_row(series, row) for row in series.rows]
    rows += [_total_row(series, totals) for totals in series.totals_by_period.values()]
    ids = [str(column.id) for column in series.columns]
    anchors = [
        ("", *(series.anchor(row, name) if series.cell(row, name) else "" for name in ids)) for row in series.rows
    ]
    for period, totals in series.totals_by_period.items():
        given = {series.column_of(total) for total in totals}
        anchors.append(("", *(series.anchor(period, name) if name in given else "" for name in ids)))
    return table(header, rows, [(*each, "", "", "") for each in anchors])


def _head(series: "Series", column: Column) -> str:
    unit = "" if series.unit_of(column) == series.unit else f", {series.unit_of(column)}"
    return f"{column.name}{unit}"


def _row(series: "Series", row: str) -> tuple[Line, ...]:
    points = [point for column in series.columns if (point := series.cell(row, str(column.id)))]
    numbers = [_number(series.cell(row, str(column.id))) for column in series.columns]
    words = dict.fromkeys(str(point.quality) for point in points if point.quality)
    quality = line(*words) if len(words) == 1 else _told(series, points, _quality)
    source = _told(series, points, _source) or _from(series.source, series.locator)
    sourced = any(point.source for point in series.points)
    note = _told(series, points, lambda point: _note(series, point))
    return line(points[0].date), *numbers, quality, source if sourced else (), note


def _source(point: Point) -> Line:
    return _from(point.source, point.locator)


def _from(source: Ref | None, locator: str | None) -> Line:
    return line(source, f", {locator}" if locator else None) if source else ()


def _quality(point: Point) -> Line:
    return line(point.quality and str(point.quality))


def _number(point: Point | None) -> Line:
    if point and point.quality == DISPUTED:
        return line(Emphasis(line(number_in_words(point.number) or UNKNOWN)), " ◇")
    return line(number_in_words(point.number) or UNKNOWN) if point else ()


def _note(series: "Series", point: Point) -> Line:
    notes = [line(str(point.note))] if point.note else []
    if point.differs:
        added = series.sum_of_parts(point)
        notes.append(line(f"its parts add up to {added:,} ({point.differs})"))
    return joined(notes, "; ")


def _told(series: "Series", points: list[Point], words: Callable[[Point], Line]) -> Line:
    """What is said of the points of a row: once if it holds for all, else behind the name of each line."""
    said = [(series.name_of(series.column_of(point)), words(point)) for point in points]
    if len({each for _, each in said}) == 1:
        return said[0][1]
    return joined([line(f"{name}: ", each) for name, each in said if each], "; ")


def _total_row(series: "Series", totals: list[Total]) -> tuple[Line, ...]:
    by_line = {series.column_of(total): total for total in totals}
    period = totals[0].period
    numbers = [by_line.get(str(column.id)) for column in series.columns]
    notes = [
        line(f"{series.name_of(name)}: the source prints {number_in_words(total.printed)} ({total.differs})")
        for name, total in by_line.items()
        if total.printed is not None
    ]
    lead = line("Total, ", When(period, happening=True)) if period else line("Total")
    return (
        lead,
        *(line(number_in_words(total.value)) if total else () for total in numbers),
        (),
        (),
        joined(notes, "; "),
    )


def _said(series: "Series", column: Column) -> list[str]:
    """What is to be said of a line."""
    said = [str(column.counts)] if column.counts else []
    if column.date:
        said.append(DATED[str(column.date)])
    if column.sum_of:
        said.append(f"the sum of {', '.join(series.name_of(str(name)) for name in column.sum_of)}")
    if share := column.share_of:
        said.append(
            f"the share, in per cent, of {series.name_of(str(share.part))} in {series.name_of(str(share.whole))}"
        )
    return said


def _definition(series: "Series", column: Column) -> Item:
    return Item((Strong(line(str(column.name))),), line(f": {'; '.join(_said(series, column))}."))


def _about_column(series: "Series", column: Column) -> dict[str, Any]:
    about: dict[str, Any] = {"id": str(column.id), "name": str(column.name), "unit": series.unit_of(column)}
    if column.counts:
        about["counts"] = str(column.counts)
    if column.date:
        about["date_in_year"] = str(column.date)
    if column.sum_of:
        about["sum_of"] = [str(name) for name in column.sum_of]
    if share := column.share_of:
        about["share_of"] = {"part": str(share.part), "whole": str(share.whole)}
    return about


def _about_total(series: "Series", total: Total) -> dict[str, Any]:
    about: dict[str, Any] = {"line": series.name_of(series.column_of(total)), "value": _plain(total.value.exact)}
    if total.period:
        about["period"] = total.period.edtf
    if total.printed is not None:
        about |= {"printed": _plain(total.printed.exact), "differs": str(total.differs)}
    return about


def _plain(value: Decimal) -> int | float:
    return int(value) if value == int(value) else float(value)


def _data(series: "Series", point: Point) -> tuple[str | float | None, ...]:
    column = series.column_of(point)
    words = [str(value) if value else None for value in (point.quality, point.note, point.differs)]
    unit = next(series.unit_of(each) for each in series.columns if each.id == column)
    name = series.name_of(column) if point.line else None
    start = (series.anchor(point.date.edtf, column), point.date.edtf, name, point.number, unit)
    source, locator = (point.source, point.locator) if point.source else (series.source, series.locator)
    return *start, words[0], source.id, locator and str(locator), *words[1:]
