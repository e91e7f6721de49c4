"""Dates as historians write them: EDTF in, with bounds, order and words; and other calendars."""

from .calendars import SYSTEMS, Calendar, day_in, from_calendar, in_calendar
from .csl import csl_date
from .date import BadDate, HistoricalDate, parse_date, timeline_bounds
from .prose import DatedText, days_in_prose
from .words import words
from .years import once, span_of_life, years

__all__ = [
    "SYSTEMS",
    "BadDate",
    "Calendar",
    "DatedText",
    "HistoricalDate",
    "csl_date",
    "day_in",
    "days_in_prose",
    "from_calendar",
    "in_calendar",
    "once",
    "parse_date",
    "span_of_life",
    "timeline_bounds",
    "words",
    "years",
]
