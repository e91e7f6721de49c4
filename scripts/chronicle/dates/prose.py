"""The date that stands directly after a link in an editor's text."""

import datetime as dt
import re
from collections.abc import Sequence
from contextlib import suppress
from typing import NamedTuple

from .calendars import Calendar, from_calendar, months_of
from .date import HistoricalDate, parse_date
from .point import MONTHS

#: "on 1 December 1934", "in March 1930", "of 1932", "(7 November 1929"; no decade ("1930s"), no first half of a span.
_DATED = re.compile(
    r"[\s,(]*(?:(?:on|in|of)\b)?\s*"
    rf"(?:(?:(?P<day>[0-9]{{1,2}})\s)?(?P<month>{'|'.join(MONTHS)})\s)?(?P<year>(?:1[0-9]|20)[0-9]{{2}})\b(?![–/-])"
)


class DatedText(NamedTuple):
    """A date found in a text, New Style; where it ends; and the calendar that the text says it is dated by, if any."""

    date: HistoricalDate
    end: int
    calendar: Calendar | None


def days_in_prose(text: str, calendars: Sequence[Calendar] = ()) -> DatedText | None:
    """The date with which a text begins: a day, a month or a year; None where it begins with none.

    A calendar's label behind it, in brackets or not (`25 October 1917 (Old Style)`), says by which it is dated.
    """
    found = _DATED.match(text)
    if found is None:
        return None
    day, month, year = found["day"], found["month"], found["year"]
    number = MONTHS.index(month) + 1 if month else None
    calendar, end = _label(text, found.end(), calendars)
    with suppress(ValueError):  # no such day: BadDate, or a day that the calendar has not
        return DatedText(_date(int(year), number, int(day) if day else None, calendar), end, calendar)
    return None


def _label(text: str, at: int, calendars: Sequence[Calendar]) -> tuple[Calendar | None, int]:
    """The calendar whose label stands at a place in the text, and where the label ends."""
    for calendar in calendars:
        if months_of(calendar) is not MONTHS:
            continue  # its dates have other months than those found here
        label = re.escape(calendar.label)
        if found := re.compile(rf"\s*\({label}\)|,?\s+{label}\b", re.IGNORECASE).match(text, at):
            return calendar, found.end()
    return None, at


def _date(year: int, month: int | None, day: int | None, calendar: Calendar | None) -> HistoricalDate:
    """The date that is meant, New Style: of a month or a year of another calendar, the span of its days."""
    if calendar is None:
        return parse_date("-".join(f"{part:02}" for part in (year, month, day) if part))
    first = from_calendar((year, month or 1, day or 1), calendar)
    if day:
        return parse_date(first.isoformat())
    after = (year, month + 1, 1) if month and month < len(MONTHS) else (year + 1, 1, 1)
    return parse_date(f"{first}/{from_calendar(after, calendar) - dt.timedelta(days=1)}")
