"""The rules on the form of a series: points in order, lines that are known, numbers within the bounds of their unit."""

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from ..problems import Code, Problem, did_you_mean
from .columns import Point, Total
from .corpus import Corpus
from .estimates import says_where
from .units import out_of_bounds

if TYPE_CHECKING:
    from .series import Series


def runs_forward(series: "Series", corpus: Corpus) -> Iterator[Problem]:
    """A series has points, and they follow each other in time, each line for itself."""
    del corpus
    if not series.points:
        yield Problem(series.id.place, Code.EMPTY_VALUE, "this series has no points.", "add a date and a value.")
    for column in series.columns:
        points = [point for point in series.points if series.column_of(point) == column.id]
        for before, point in pairwise(points):
            if point.date.earliest <= before.date.earliest:
                fault = f"this point is not later than the one before it, {before.date.edtf}."
                hint = "put the points in order of time; name the line of each if there are several."
                yield Problem(point.date.text.place, Code.SERIES_ORDER, fault, hint)


def lines_are_known(series: "Series", corpus: Corpus) -> Iterator[Problem]:
    """No two lines have one id; what points, totals, sums and shares name is a line of the series."""
    del corpus
    known = [str(column.id) for column in series.columns]
    for n, column in enumerate(series.columns):
        if column.id in known[:n]:
            hint = "give each an id of its own under lines:."
            yield Problem(column.id.place, Code.DUPLICATE_ID, f"two lines have the id '{column.id}'.", hint)
    otherwise = f"its lines are: {', '.join(known)}."
    for column in series.lines:
        share = (column.share_of.part, column.share_of.whole) if column.share_of else ()
        for name in (*column.sum_of, *share):
            if name not in known:
                fault, hint = f"'{name}' is no line of this series.", did_you_mean(name, known, otherwise)
                yield Problem(name.place, Code.UNKNOWN_VALUE, fault, hint)
    named: list[Point | Total] = [*series.points, *series.totals]
    for part in named:
        if series.column_of(part) not in known:
            place = part.line.place if part.line else part.place
            fault = (
                f"'{part.line}' is no line of this series." if part.line else "this names none of the series' lines."
            )
            hint = did_you_mean(part.line or "", known, otherwise)
            yield Problem(place, Code.UNKNOWN_VALUE, fault, hint)


def numbers_say_where(series: "Series", corpus: Corpus) -> Iterator[Problem]:
    """The numbers of a series have a place in the work that gives them, unless it is short and was read whole."""
    yield from says_where(series.source, series.locator, corpus)
    for point in series.points:
        if point.source:
            yield from says_where(point.source, point.locator, corpus)


def numbers_lie_in_bounds(series: "Series", corpus: Corpus) -> Iterator[Problem]:
    """No number of a series is below 0, and none of a share above 100 per cent, if its line does not say that it may be."""
    del corpus
    columns = {str(column.id): column for column in series.columns}
    for point in series.points:
        column = columns.get(series.column_of(point))
        if point.number is not None and column:
            may_exceed = bool(column.may_exceed or series.may_exceed)
            yield from out_of_bounds(point.number, series.unit_of(column), may_exceed=may_exceed)
