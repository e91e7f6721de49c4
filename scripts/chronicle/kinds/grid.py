"""The numbers of a series as a page shows them: a chart, and a table with a row for each date and a column for each line, or the reverse."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ..blocks import Block, Body, Item, Listing, Table
from ..dates import words
from ..draw import curves, number_in_words, wide_curves
from ..prose import Emphasis, Line, Paragraph, Ref, Strong, When, joined, line
from .columns import DATED, DISPUTED, Column, Point, Total
from .numbers import UNKNOWN
from .series_data import dataset, measured
from .tables import table

if TYPE_CHECKING:
    from .series import Series

#: The points of a row of the table, each with the name of its column.
_Row = Sequence[tuple[str, str, str, Point | None]]


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
    usual = usual_qualities(series)
    alike = len(set(usual.values())) == 1
    if alike and any(usual.values()):
        yield Body((Paragraph(line(f"Where nothing else is said, the numbers are {next(iter(usual.values()))}.")),))
    said = [(column, _said(series, column, "" if alike else usual[str(column.id)])) for column in series.columns]
    if defined := tuple(_definition(column, words) for column, words in said if words):
        yield Listing(defined)


def _table(series: "Series") -> Table:
    """A row for each date; where there are fewer dates than lines, a row for each line."""
    dates = {point.date.edtf: words(point.date) for point in series.points}
    turned = len(series.rows) < len(series.columns) and not series.totals
    columns = {str(column.id): _head(series, column) for column in series.columns}
    across, down = (dates, columns) if turned else (columns, dates)
    ids = list(series.rows) if turned else list(columns)
    made = []
    for name in columns if turned else series.rows:
        places = [(each, name) if turned else (name, each) for each in ids]
        made.append(
            (down[name], [(across[each], *place, series.cell(*place)) for each, place in zip(ids, places, strict=True)])
        )
    header = ("Line" if turned else "Date", *(across[each] for each in ids), "Quality", "Source", "Note")
    rows = [_row(series, lead, row) for lead, row in made]
    anchors = [("", *(series.anchor(date, line_) if point else "" for _, date, line_, point in row)) for _, row in made]
    for period, totals in series.totals_by_period.items():
        rows.append(_total_row(series, totals))
        given = {series.column_of(total) for total in totals}
        anchors.append(("", *(series.anchor(period, name) if name in given else "" for name in ids)))
    return table(header, rows, [(*each, "", "", "") for each in anchors])


def _head(series: "Series", column: Column) -> str:
    unit = "" if series.unit_of(column) == series.unit else f", {series.unit_of(column)}"
    return f"{column.name}{unit}"


def _row(series: "Series", lead: str, row: _Row) -> tuple[Line, ...]:
    usual = usual_qualities(series)
    points = [(name, column, point) for name, _, column, point in row if point]
    quality = _told([(name, line(_unusual(point, usual[column]))) for name, column, point in points])
    source = _told([(name, _from(point.source, point.locator)) for name, _, point in points])
    note = _told([(name, _note(series, point)) for name, _, point in points])
    return line(lead), *(_number(point) for *_, point in row), quality, source, note


def usual_qualities(series: "Series") -> dict[str, str]:
    """How far most numbers of each line can be trusted, by the id of the line; nothing where it is not said, or in doubt."""
    counted: dict[str, Counter[str]] = {str(column.id): Counter() for column in series.columns}
    for point in series.points:
        if point.quality != DISPUTED:
            counted[series.column_of(point)][str(point.quality or "")] += 1
    return {name: found.most_common(1)[0][0] if found else "" for name, found in counted.items()}


def _unusual(point: Point, usual: str) -> str | None:
    """The quality of a point where it is not that of its line."""
    quality = str(point.quality or "")
    return None if quality == usual else quality


def _from(source: Ref | None, locator: str | None) -> Line:
    return line(source, f", {locator}" if locator else None) if source else ()


def _number(point: Point | None) -> Line:
    if point and point.quality == DISPUTED:
        return line(Emphasis(line(number_in_words(point.number) or UNKNOWN)), "\u00a0◇")
    return line(number_in_words(point.number) or UNKNOWN) if point else ()


def _note(series: "Series", point: Point) -> Line:
    notes = [line(str(point.note))] if point.note else []
    if point.differs:
        added = series.sum_of_parts(point)
        notes.append(line(f"its parts add up to {added:,} ({point.differs})"))
    return joined(notes, "; ")


def _told(said: Sequence[tuple[str, Line]]) -> Line:
    """What is said of the points of a row: once if it holds for all, else behind the name of each."""
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


def _said(series: "Series", column: Column, quality: str) -> list[str]:
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
    return [*said, quality] if quality else said


def _definition(column: Column, said: Sequence[str]) -> Item:
    return Item((Strong(line(str(column.name))),), line(f": {'; '.join(said)}."))
