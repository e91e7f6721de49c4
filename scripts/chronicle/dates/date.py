"""Dates as historians write them: EDTF (ISO 8601-2), read by the `edtf` library, compared by their outer bounds."""

import calendar
import datetime as dt
from dataclasses import dataclass
from functools import cache
from typing import Any

import edtf
from edtf.parser.edtf_exceptions import EDTFParseException

#: The day on which Russia went over to the Gregorian calendar: 1 February 1918 (Old Style) became 14 February.
NEW_CALENDAR = dt.date(1918, 2, 14)


class BadDate(ValueError):
    """The text is not an EDTF date, or names a day that does not exist."""


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
    def old_style(self) -> dt.date | None:
        """The same day by the Julian calendar as year, month and day; None after its end in Russia or for no one day.

        Julian 29 February 1900 has no Gregorian twin and cannot be returned: nothing here needs it.
        """
        if not self.is_day or self.earliest >= NEW_CALENDAR:
            return None
        return self.earliest - dt.timedelta(days=calendar_gap(self.earliest))


def calendar_gap(day: dt.date) -> int:
    """Days by which the Julian calendar lags on a Gregorian day: 11 in the 18th century, 12 in the 19th, 13 after."""
    century = day.year // 100 if (day.month, day.day) >= (3, 1) else (day.year - 1) // 100
    return century - century // 4 - 2


@cache
def parse_date(text: str) -> HistoricalDate:
    """EDTF text → a date with its bounds. Raises BadDate. An open end is bounded by the years 1 and 9999.

    Plain dates and intervals, nine dates in ten, are read here, and so are open ends, which the EDTF library
    cannot bound; it takes 5 to 20 ms over each date, and reads the rest.
    """
    if plain := _calendar_date(text):
        return plain
    lower, slash, upper = text.partition("/")
    if slash and lower and upper:
        first = dt.date.min if lower == ".." else parse_date(lower).earliest
        last = dt.date.max if upper == ".." else parse_date(upper).latest
        return HistoricalDate(text, first, last)
    try:
        parsed = edtf.parse_edtf(text)
        return HistoricalDate(text, _bound(parsed.lower_strict()), _bound(parsed.upper_strict()))
    except (EDTFParseException, ValueError, AttributeError, TypeError) as error:
        raise BadDate(text) from error


def _calendar_date(text: str) -> HistoricalDate | None:
    """A year, a month or a day (ISO 8601-1), or None."""
    try:
        first = dt.date.fromisoformat(text + "-01-01"[len(text) - 4 :] if len(text) in (4, 7) else text)
    except ValueError:
        return None
    match len(text):
        case 4:
            return HistoricalDate(text, first, first.replace(month=12, day=31))
        case 7:
            return HistoricalDate(text, first, first.replace(day=calendar.monthrange(first.year, first.month)[1]))
        case 10:
            return HistoricalDate(text, first, first)
    return None


def _bound(moment: Any) -> dt.date:
    return dt.date(moment[0], moment[1], moment[2])
