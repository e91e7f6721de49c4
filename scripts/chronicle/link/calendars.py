"""The days of an event by the calendar that was in use before, so that it is found by either."""

import datetime as dt

from convertdate import julian  # type: ignore[import-untyped]

from ..model import Event
from ..model.date import NEW_CALENDAR

#: What is known no closer than this is not a matter of two weeks.
_CLOSE = dt.timedelta(days=100)

#: Days as they are written, `1917-10-25`: the older calendar has days that `datetime` does not know.
Days = tuple[str, str]


def days_of(event: Event) -> Days:
    """The first and the last day that an event may mean."""
    return event.date.earliest.isoformat(), event.date.latest.isoformat()


def other_days_of(event: Event) -> Days | None:
    """The same by the older calendar; None after its end, where it was not in use, or for what is dated by the year alone."""
    first, last = event.date.earliest, event.date.latest
    if event.calendar or first >= NEW_CALENDAR or last - first > _CLOSE:
        return None
    return _julian(first), _julian(last)


def _julian(day: dt.date) -> str:
    year, month, number = julian.from_gregorian(day.year, day.month, day.day)
    return f"{year:04}-{month:02}-{number:02}"
