"""Dates as years alone: for a life, a note, a tooltip."""

import re

from .date import HistoricalDate, ends
from .point import WINTER, Point
from .words import mask_in_words

_DOUBT = {"": "{}", "~": "about {}", "?": "{}?", "%": "about {}?"}
#: What a dash may stand beside without space: "about 1890–1940" is read rightly, "1886–1938 or 1939" is not.
_TIGHT = re.compile(r"(?:about )?(?:the )?[\ds?]+")


def years(date: HistoricalDate) -> str:
    """The years of a date: "1888", "about 1888", "1888?", "1938–1939", "until 1880", "from 1936", "1870s"."""
    first, last = ends(date)
    if first and last and _one_year(first, last):
        return _short(_year(first.digits, _both(first.doubt, last.doubt)))
    if first and first == last:  # a winter
        return _DOUBT[first.doubt].format(f"{int(first.digits)}–{int(_last_year(first))}")
    start, end = _ends(first, last)
    if start is None:
        return f"until {end}"
    return _joined(_short(start), _short(end)) if end else f"from {start}"


def span_of_life(born: HistoricalDate | None, died: HistoricalDate | None) -> str:
    """The years of a life: "1886–1934", "about 1890–?", "1886 – 1938 or 1939"; nothing where neither is known."""
    if not (born or died):
        return ""
    return _joined(*(once(date) if date else "?" for date in (born, died)))


def once(date: HistoricalDate) -> str:
    """The year of what happened on one day: "1938", "1938 or 1939", "between 1930 and 1935", "1880 or earlier"."""
    first, last = ends(date)
    if first and last and _one_year(first, last):
        return years(date)
    start, end = _ends(first, last)
    if start is None:
        return f"{end} or earlier"
    if end is None:
        return f"{start} or later"
    near = start.isdecimal() and end.isdecimal() and int(end) - int(start) == 1
    return f"{start} or {end}" if near else f"between {start} and {end}"


def _ends(first: Point | None, last: Point | None) -> tuple[str | None, str | None]:
    """The years of the two ends of a date, None for one that is open."""
    return _year(first.digits, first.doubt) if first else None, _year(_last_year(last), last.doubt) if last else None


def _one_year(first: Point, last: Point) -> bool:
    return first.digits == _last_year(last)


def _last_year(point: Point) -> str:
    """The digits of the year in which it ends: a winter ends in the next."""
    return f"{int(point.digits) + 1:04}" if point.month == WINTER else point.digits


def _both(one: str, other: str) -> str:
    """The doubt of a year in which both ends of a date lie."""
    signs = {one, other} - {""}
    return signs.pop() if len(signs) == 1 else "%" if signs else ""


def _year(digits: str, doubt: str) -> str:
    return _DOUBT[doubt].format(int(digits) if digits.isdecimal() else f"the {mask_in_words(digits)}")


def _short(year: str) -> str:
    return year.removeprefix("the ")


def _joined(start: str, end: str) -> str:
    """Two ends with a dash, which keeps its distance from ends of several words."""
    return f"{start}–{end}" if _TIGHT.fullmatch(start) and _TIGHT.fullmatch(end) else f"{start} – {end}"
