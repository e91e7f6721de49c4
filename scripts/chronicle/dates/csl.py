"""Dates for CSL-JSON, in the forms that citeproc-py and citeproc-js both print, and print alike."""

from dataclasses import replace
from typing import Any

from .date import HistoricalDate, ends
from .point import Point
from .words import words, words_of


def csl_date(date: HistoricalDate) -> dict[str, Any]:
    """A date → a CSL date that says no more than it: date-parts for what is plain, else words (`literal`).

    `circa` where it is approximate and the style is to say so. A span has date-parts only if its ends lie in different years and
    are said equally exactly: citeproc-py fails on two months of one year, citeproc-js on a month beside a year.
    """
    first, last = ends(date)
    if first is None or last is None:
        return {"literal": words(date)}
    circa = {"circa": True} if date.approximate else {}
    if first == last:
        return _point(first) | circa
    one, other = _parts(first), _parts(last)
    if one and other and len(one) == len(other) and one[0] < other[0] and not date.uncertain:
        return {"date-parts": [one, other]} | circa
    return {"literal": words(date, happening=True)}


def _point(point: Point) -> dict[str, Any]:
    """In brackets, as the Chicago Manual has it, where it is doubted: a bare "1930?" eats the full stop or doubles it."""
    if point.doubt == "?":
        return {"literal": f"[{_bare(point)}?]"}
    parts = _parts(point)
    return {"date-parts": [parts]} if parts else {"literal": _bare(point)}


def _parts(point: Point) -> list[int] | None:
    """Year, month and day, as far as they are known; None for a season, a decade, a century."""
    if point.season or not point.digits.isdecimal():
        return None
    return [int(part) for part in (point.digits, point.month, point.day) if part]


def _bare(point: Point) -> str:
    """A point in words, without its doubt."""
    bare = replace(point, doubt="", some="")
    return words_of(bare, bare, happening=False).removeprefix("the ")
