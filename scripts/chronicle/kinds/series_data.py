"""The numbers of a series as data, and as a chart is given them."""

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from ..blocks import Chart, Dataset
from ..draw import Measured
from .columns import Column, Point, Total

if TYPE_CHECKING:
    from .series import Series

COLUMNS = ("id", "date", "line", "value", "unit", "quality", "source", "locator", "note", "differs")


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
