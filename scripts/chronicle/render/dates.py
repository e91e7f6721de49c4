"""Dates in words, from EDTF."""

import datetime as dt
import re

from ..model import HistoricalDate
from ..model.inline import When

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
SEASONS = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}

_POINT = re.compile(r"(\d{3}X|\d{2}XX|\d{4})(?:-(\d{2}|XX))?(?:-(\d{2}|XX))?([~?%]?)\Z")


def in_words(when: When) -> str:
    """A date as a reader reads it, with the Old Style day in brackets where it is given.

    An interval is a span lived through ("from … to …") for a happening, else the bounds of one unknown day.
    """
    words = date_words(when.date, when.happening)
    return f"{words} ({_day(when.old_style)} Old Style)" if when.old_style else words


def date_words(date: HistoricalDate, happening: bool = False) -> str:
    """EDTF → words: "autumn 1932", "about 1930", "between October 1932 and August 1933"."""
    start, slash, end = date.edtf.partition("/")
    if not slash:
        return _point(start)
    if end in ("..", ""):
        return f"from {_point(start)}"
    if start in ("..", ""):
        return f"until {_point(end)}"
    return _span(start, end) if happening else f"between {_point(start)} and {_point(end)}"


def _span(start: str, end: str) -> str:
    """A span, with what its two ends share said once: "16–19 November 1929", "January–May 1930", "1931–1933"."""
    first, last = _POINT.match(start), _POINT.match(end)
    plain = first and last and not first[4] and not last[4]
    if plain and first and last:
        if first[3] and last[3] and (first[1], first[2]) == (last[1], last[2]):
            return f"{int(first[3])}–{_point(end)}"
        if not first[3] and not last[3] and first[2] in _MONTHS and last[2] in _MONTHS and first[1] == last[1]:
            return f"{MONTHS[int(first[2]) - 1]}–{_point(end)}"
        if not first[2] and not last[2]:
            return f"{_point(start)}–{_point(end)}"
    return f"from {_point(start)} to {_point(end)}"


_MONTHS = {f"{number:02}" for number in range(1, 13)}


def _point(edtf: str) -> str:
    found = _POINT.match(edtf)
    if found is None:
        return edtf  # EDTF's rarer forms (sets, long years) have no words of ours; its own notation is exact
    year, month, day, doubt = found.groups()
    words = _year(year)
    if month in SEASONS:
        words = f"{SEASONS[month]} {words}"
    elif month and month != "XX":
        words = f"{MONTHS[int(month) - 1]} {words}"
        words = f"{int(day)} {words}" if day and day != "XX" else words
    return {"": words, "~": f"about {words}", "?": f"{words} (uncertain)", "%": f"perhaps about {words}"}[doubt]


def _year(year: str) -> str:
    if year.endswith("XX"):
        return f"the {int(year[:2]) + 1}th century"
    return f"the {year[:3]}0s" if year.endswith("X") else year


def _day(day: dt.date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
