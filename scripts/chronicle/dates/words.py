"""Dates in words, from EDTF: in full, as years alone, as the span of a life."""

from .date import HistoricalDate, ends
from .point import WINTER, Point

_DOUBT = {"": "{}", "~": "about {}", "?": "{} (uncertain)", "%": "perhaps about {}"}


def words(date: HistoricalDate, happening: bool = False) -> str:
    """EDTF → words: "autumn 1932", "about 1930", "between October 1932 and August 1933".

    An interval is a span lived through ("from … to …") for a happening, else the bounds of one unknown day.
    """
    return words_of(*ends(date), happening)


def words_of(first: Point | None, last: Point | None, happening: bool) -> str:
    """The two ends of a date → words; None for an end that is open, the same twice for one point."""
    if last is None:
        assert first is not None
        return f"from {_point(first)}"
    if first is None:
        return f"until {_point(last)}"
    if first == last:
        return _point(first)
    return _span(first, last) if happening else f"between {_point(first)} and {_point(last)}"


def _span(first: Point, last: Point) -> str:
    """A span, with what its two ends share said once: "16–19 November 1929", "January–May 1930", "1931–1933"."""
    apart = f"from {_point(first)} to {_point(last)}"
    if not (first.plain and last.plain):
        return apart
    match first, last:
        case Point(month=None), Point(month=None):
            return f"{_point(first)}–{_point(last)}"
        case Point(month=int(), day=None), Point(month=int(), day=None) if first.digits == last.digits:
            return f"{_month(first)}–{_point(last)}"
        case Point(day=int()), Point(day=int()) if first.digits == last.digits:
            same = first.month == last.month
            return f"{first.day}–{_point(last)}" if same else f"{first.day} {_month(first)} – {_point(last)}"
    return apart


def _point(point: Point) -> str:
    """One point: "2 March 1930", "some day in March 1930", "winter 1932–33", "about the 1930s"."""
    said = _year(point)
    if point.season:
        said = f"{point.season} {said}"
    elif point.month:
        said = f"{_month(point)} {said}"
    if point.day:
        said = f"{point.day} {said}"
    # "about some day in March" would be a doubt about a doubt: about March says it
    if point.some and point.doubt in ("", "?"):
        said = f"some {point.some} in {said}"
    return _DOUBT[point.doubt].format(said)


def _month(point: Point) -> str:
    assert point.month
    return point.names[point.month - 1]


def _year(point: Point) -> str:
    if not point.digits.isdecimal():
        return f"the {mask_in_words(point.digits)}"
    return _winter(int(point.digits)) if point.month == WINTER else str(int(point.digits))


def _winter(year: int) -> str:
    """The two years of a winter: "1932–33", "1899–1900"."""
    short = year >= 1000 and (year + 1) % 100
    return f"{year}–{short:02}" if short else f"{year}–{year + 1}"


def mask_in_words(digits: str) -> str:
    """The digits of a year that is not known to the last → "1930s", "20th century"."""
    if digits.endswith("XX"):
        return f"{_ordinal(int(digits[:2]) + 1)} century"
    return f"{int(digits[:3])}0s"


def _ordinal(number: int) -> str:
    return f"{number}{'th' if number in (11, 12, 13) else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"
