"""Other calendars: a date in words by one of them, and a day of one read as a day New Style. All arithmetic is convertdate's."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module
from types import ModuleType

from .date import HistoricalDate, ends
from .point import MONTHS, Point
from .words import words_of

GREGORIAN = "gregorian"
#: The modules of convertdate that count years, months and days as the words of a date do. Its Hebrew calendar is left out: it
#: warns of itself at every use.
SYSTEMS = (
    GREGORIAN,
    "julian",
    "armenian",
    "coptic",
    "french_republican",
    "indian_civil",
    "islamic",
    "persian",
)


@dataclass(frozen=True)
class Calendar:
    """A calendar that was in use: `until` is the first day of the new one, New Style; None where it never changed."""

    id: str
    label: str
    system: str
    until: dt.date | None = None

    def __post_init__(self) -> None:
        if self.system not in SYSTEMS:
            raise ValueError(f"no calendar '{self.system}'; there are {', '.join(SYSTEMS)}")


def in_calendar(date: HistoricalDate, calendar: Calendar, happening: bool = False) -> str | None:
    """A day, or a span of days, in words by another calendar: "25 October 1917", "23 February – 3 March 1917".

    None where there is nothing to say: the date is not made of days, or begins when the calendar was no longer in use (or not
    yet), or the calendar is the Gregorian. Of a span that outlasts the calendar only the beginning is said ("from 25 October
    1917"): nobody dated its end so.
    """
    first, last = ends(date)
    if calendar.system == GREGORIAN or any(point and point.day is None for point in (first, last)):
        return None
    start, end = _by(calendar, first), _by(calendar, last)
    if (first and not start) or not (start or end):
        return None
    return words_of(start, end, happening)


def _by(calendar: Calendar, point: Point | None) -> Point | None:
    """A day as the calendar names it; None where it was not in use."""
    if point is None:
        return None
    day, _ = point.bounds
    if calendar.until and day >= calendar.until:
        return None
    module = _module(calendar.system)
    year, month, number = map(int, module.from_jd(_module(GREGORIAN).to_jd(day.year, day.month, day.day)))
    return Point(f"{year:04}", month, number, doubt=point.doubt, names=months_of(calendar)) if year > 0 else None


def day_in(day: dt.date, calendar: Calendar) -> str | None:
    """A day, New Style, as another calendar writes it: `1917-10-25`; None where it was not in use, or is the Gregorian."""
    if calendar.system == GREGORIAN or (calendar.until and day >= calendar.until):
        return None
    module = _module(calendar.system)
    year, month, number = map(int, module.from_jd(_module(GREGORIAN).to_jd(day.year, day.month, day.day)))
    return f"{year:04}-{month:02}-{number:02}"


def from_calendar(day: tuple[int, int, int], calendar: Calendar) -> dt.date:
    """Year, month and day by a calendar → the day New Style. Raises ValueError for a day that the calendar has not."""
    module = _module(calendar.system)
    moment = module.to_jd(*day)
    if tuple(map(int, module.from_jd(moment))) != day:
        raise ValueError(f"{calendar.label} has no day {day}")
    return dt.date(*map(int, _module(GREGORIAN).from_jd(moment)))


def months_of(calendar: Calendar) -> Sequence[str]:
    """The names of a calendar's months, in their order."""
    return getattr(_module(calendar.system), "MONTHS", MONTHS)


def _module(system: str) -> ModuleType:
    return import_module(f"convertdate.{system}")
