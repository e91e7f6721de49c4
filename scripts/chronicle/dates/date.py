"""Dates as historians write them: EDTF (ISO 8601-2), in the forms that have words, compared by their outer bounds."""

import datetime as dt
from dataclasses import dataclass
from functools import cache

from .hints import hint_for
from .point import Point, read_point

OPEN = ".."


class BadDate(ValueError):
    """The text is no date that is taken. `hint` says, in an editor's words, what to write instead."""

    def __init__(self, text: str, hint: str) -> None:
        super().__init__(text)
        self.hint = hint


@dataclass(frozen=True, slots=True)
class HistoricalDate:
    """A date, New Style, with the first and the last day it may mean (both inclusive)."""

    edtf: str
    earliest: dt.date
    latest: dt.date

    @property
    def sort_key(self) -> tuple[dt.date, dt.date, str]:
        """Earlier first; of two that begin alike, the more exact first."""
        return (self.earliest, self.latest, self.edtf)

    @property
    def is_day(self) -> bool:
        """True where the date is one known day."""
        return self.earliest == self.latest and len(self.edtf) == len("1917-11-07")

    @property
    def uncertain(self) -> bool:
        """True where the source is doubted: ? or %."""
        return any(sign in self.edtf for sign in "?%")

    @property
    def approximate(self) -> bool:
        """True where it is a date nearby: ~ or %."""
        return any(sign in self.edtf for sign in "~%")

    @property
    def open_start(self) -> bool:
        """True where the beginning is not said."""
        return self.edtf.startswith(OPEN)

    @property
    def open_end(self) -> bool:
        """True where the end is not said."""
        return self.edtf.endswith(OPEN)


@cache
def parse_date(text: str) -> HistoricalDate:
    """EDTF text → a date with its bounds. Raises BadDate. An open end is bounded by the years 1 and 9999.

    A span may end before it begins: that is for a rule on the corpus to say.
    """
    date = _date(text)
    if date is None:
        raise BadDate(text, hint_for(text, lambda other: _date(other) is not None))
    return date


def _date(text: str) -> HistoricalDate | None:
    start, slash, end = text.partition("/")
    first = dt.date.min, dt.date.min
    last = dt.date.max, dt.date.max
    try:
        if not slash or start != OPEN:
            first = point_of(start).bounds
        if not slash:
            return HistoricalDate(text, *first)
        if end != OPEN:
            last = point_of(end).bounds
    except ValueError:
        return None
    return None if first == last or start == end else HistoricalDate(text, first[0], last[1])


def point_of(text: str) -> Point:
    """One end of a date that has been read. Raises ValueError where there is none."""
    if point := read_point(text):
        return point
    raise ValueError(text)


def ends(date: HistoricalDate) -> tuple[Point | None, Point | None]:
    """The two ends of a date, None for one that is open; the same twice for a date that is no span."""
    start, slash, end = date.edtf.partition("/")
    first = None if start == OPEN else point_of(start)
    if not slash:
        return first, first
    return first, None if end == OPEN else point_of(end)


def timeline_bounds(date: HistoricalDate, first: dt.date, last: dt.date) -> tuple[dt.date, dt.date]:
    """The bounds of a date on a timeline that goes from `first` to `last`, where an open end stops."""
    earliest = min(first, date.latest) if date.open_start else date.earliest
    latest = max(last, date.earliest) if date.open_end else date.latest
    return earliest, latest
