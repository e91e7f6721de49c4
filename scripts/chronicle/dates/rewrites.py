"""Forms of dates that are not taken, as people and other standards write them, each with the EDTF to write instead."""

import datetime as dt
import re
import unicodedata
from collections.abc import Callable

from .point import MONTHS, SEASONS

Rewrite = Callable[[re.Match[str]], str]

#: ISO 8601-2's divisions of a year beyond the four seasons: those of either hemisphere, quarters, thirds, halves.
_HEMISPHERES = {f"{number}": f"{21 + (number - 25) % 4}" for number in range(25, 33)}
_THIRDS = {"33": (1, 3), "34": (4, 6), "35": (7, 9), "36": (10, 12), "37": (1, 4), "38": (5, 8), "39": (9, 12)}
QUARTERS = _HEMISPHERES.keys() | (_MONTHS_OF := {**_THIRDS, "40": (1, 6), "41": (7, 12)}).keys()

_NAMES = "|".join(f"{name[:3]}(?:t|{name[3:]})?\\.?" for name in MONTHS)
_SEASONS = {**{name: number for number, name in SEASONS.items()}, "fall": 23}
_ABOUT = r"(?:about|around|approximately|approx\.?|circa|ca?\.?)"


def _to(template: str) -> Rewrite:
    return lambda found: found.expand(template)


def _digits(found: re.Match[str]) -> str:
    return "".join(str(unicodedata.digit(sign, sign)) for sign in found[0])


def _doubt(found: re.Match[str]) -> str:
    """All marks of doubt of a date → one at its end."""
    signs = set(found[0]) & set("?~%")
    return re.sub(r"[?~%]", "", found[0]) + (signs.pop() if len(signs) == 1 else "%")


def _set(found: re.Match[str]) -> str:
    """The members of a set → the span that holds them."""
    members = re.split(r",|(?<!^)\.\.(?!$)", found[1].replace(" ", ""))
    first, last = members[0], members[-1]
    if first.startswith(".."):
        return f"../{last.removeprefix('..')}"
    if last.endswith(".."):
        return f"{first.removesuffix('..')}/.."
    return first if first == last else f"{first}/{last}"


def _week(found: re.Match[str]) -> str:
    """A week of ISO 8601 → its days; the text as it was where there is no such week."""
    try:
        first = dt.date.fromisocalendar(int(found[1]), int(found[2]), int(found[3] or 1))
    except ValueError:
        return found[0]
    return str(first) if found[3] else f"{first}/{first + dt.timedelta(days=6)}"


def _quarter(found: re.Match[str]) -> str:
    year, number = found.groups()
    if number in _HEMISPHERES:
        return f"{year}-{_HEMISPHERES[number]}"
    first, last = _MONTHS_OF[number]
    return f"{year}-{first:02}/{year}-{last:02}"


def _mask(found: re.Match[str]) -> str:
    """A year with an X before its end: `19X3` → `19XX`."""
    return _unknown_after(found[0].split("X")[0]) or found[0]


def _unknown_after(known: str) -> str | None:
    """A year of which the first digits are known; of one alone there is a span. None where nothing is."""
    return f"{known}000/{known}999" if len(known) == 1 else known.ljust(4, "X") if known else None


def _precision(found: re.Match[str]) -> str:
    """A year with so many digits that count: `1930S2` → `19XX`."""
    return _unknown_after(found[1][: int(found[2])]) or found[0]


def _named(found: re.Match[str]) -> str:
    """A date with the name of a month in it."""
    month = next(number for number, name in enumerate(MONTHS, 1) if name[:3].lower() == found["month"][:3].lower())
    day = found.groupdict().get("day")
    return f"{found['year']}-{month:02}" + (f"-{int(day):02}" if day else "") + found["doubt"]


def _season(found: re.Match[str]) -> str:
    return f"{found['year']}-{_SEASONS[found['season'].lower()]}{found['doubt']}"


def _padded(found: re.Match[str]) -> str:
    return "-".join(part.zfill(2) for part in found.groups() if part)


def _abridged(found: re.Match[str]) -> str:
    """`1930/31`, `1899/00` → both years in full; the text as it was where the second does not follow."""
    year, short = int(found[1]), int(found[2])
    second = year - year % 100 + short if short > year % 100 else year + 1
    return f"{year:04}/{second:04}" if second % 100 == short else found[0]


def _century(found: re.Match[str]) -> str:
    return f"{int(found[1]) - 1:02}XX"


_ROWS: tuple[tuple[str, Rewrite, str], ...] = (
    (r"\s+(.*?)\s*|(.+?)\s+", lambda found: found[1] or found[2] or "", "no space stands before or after a date"),
    (r".*[^\x00-\x7F].*", _digits, "its digits are 0 to 9"),
    (r"[\[{](.*)[\]}]", _set, "of a set its span alone is said"),
    (r"(\d{4}-\d\d-\d\d)(?:T| \d)[^/]*", _to(r"\1"), "the time of day is not kept"),
    (r"(\d{4})-?W(\d\d)(?:-?(\d))?", _week, "weeks are written as their days"),
    (r"(\d{4})/(\d\d)/(\d\d)", _to(r"\1-\2-\3"), "year, month and day are joined by hyphens"),
    (r"(\d{4})(\d\d)(\d\d)", _to(r"\1-\2-\3"), "year, month and day are joined by hyphens"),
    (
        r"(\d\d?)[./](\d\d?)[./](\d{4})",
        lambda found: "-".join(part.zfill(2) for part in found.groups()[::-1]),
        "the year stands first",
    ),
    (r"(\d{4})\.(\d\d)(?:\.(\d\d))?", _padded, "year, month and day are joined by hyphens"),
    (r"(\d{4})[–—/](\d\d)", _abridged, "both years of a span are written in full"),
    (r"(\d{4})/(0[1-9]|1[0-2])", _to(r"\1-\2"), "year and month are joined by a hyphen"),
    (r"([^/]+)/[^/]+/(?:.+/)?([^/]+)", _to(r"\1/\2"), "a span has two ends"),
    (r"(.*[^./])/(?:open|unknown)?", _to(r"\1/.."), "an open end is written as two stops"),
    (r"(?:open|unknown)?/([^./].*)", _to(r"../\1"), "an open end is written as two stops"),
    (r"[^/]*[?~%][^/]*", _doubt, "a mark of doubt stands once, at the end of the date, and holds for all of it"),
    (r"(\d{4})-(2[5-9]|3\d|4[01])", _quarter, "of the parts of a year only 21 to 24, the seasons, are taken"),
    (r"(\d{4}-2[1-4])-.*", _to(r"\1"), "a season has no day"),
    (r"Y(\d{4})", _to(r"\1"), "years have four digits"),
    (r"Y?(\d{4})S(\d)", _precision, "digits that are not known are written as X"),
    (
        r"[\dxu]{4}.*",
        lambda found: found[0].replace("x", "X").replace("u", "X"),
        "digits that are not known are written as X",
    ),
    (r"[\dX]{4}", _mask, "in a year only the last digit, or the last two, may be unknown"),
    (r"((?:\d{3}X|\d\dXX))-.*", _to(r"\1"), "a year not known has no month"),
    (
        r"(\d{4})-(?:\dX|X\d)(?:-.*)?|(\d{4})-XX-\d\d",
        lambda found: f"{found[1] or found[2]}-XX",
        "of a month or day not known both digits are X",
    ),
    (r"(\d{4}-\d\d)-(?:\dX|X\d)", _to(r"\1-XX"), "of a month or day not known both digits are X"),
    (r"(\d{4}(?:-\d\d)?)-00(?:-00)?", _to(r"\1"), "what is not known is left out"),
    (r"(\d{4})-(\d\d?)(?:-(\d\d?|XX))?", _padded, "month and day have two digits"),
    (r"(\d{3})", lambda found: found[1].zfill(4), "years have four digits"),
    (rf"{_ABOUT}\s*(.+)", _to(r"\1~"), "about is written as ~ at the end"),
    (r"(?:perhaps|probably|possibly)\s+(.+)", _to(r"\1?"), "doubt is written as ? at the end"),
    (r"(?:until|to|by|till|up to)\s+(.+)", _to(r"../\1"), "an open beginning is written as two stops"),
    (
        r"(?:between\s+(.+)\s+and|from\s+(.+)\s+to)\s+(.+)",
        lambda found: f"{found[1] or found[2]}/{found[3]}",
        "a span is written with a slash",
    ),
    (r"(?:from|since)\s+(.+)", _to(r"\1/.."), "an open end is written as two stops"),
    (r"(\d{4}) ?[–—-] ?(\d{4})", _to(r"\1/\2"), "a span is written with a slash"),
    (r"(\d{4})\s*[-–—]", _to(r"\1/.."), "an open end is written as two stops"),
    (r"(?:the\s+)?(\d{3})0'?s", _to(r"\1X"), "a decade is written with an X"),
    (r"(?:the\s+)?(\d\d?)(?:st|nd|rd|th)\s+century", _century, "a century is written with two Xs"),
    (
        rf"(?:(?P<day>\d\d?)(?:st|nd|rd|th)?\s+)?(?P<month>{_NAMES}),?\s+(?P<year>\d{{4}})(?P<doubt>[?~]?)",
        _named,
        "months are written as numbers",
    ),
    (
        rf"(?P<month>{_NAMES})\s+(?P<day>\d\d?)(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}})(?P<doubt>[?~]?)",
        _named,
        "months are written as numbers",
    ),
    (
        r"(?P<season>spring|summer|autumn|fall|winter)\s+(?:of\s+)?(?P<year>\d{4})(?:[-–/]\d+)?(?P<doubt>[?~]?)",
        _season,
        "seasons are numbered: 21 spring, 22 summer, 23 autumn, 24 winter",
    ),
    (r"(.+?)\s*(?:[–—]|\s-\s|\sto\s|\.\.)\s*(.+)", _to(r"\1/\2"), "a span is written with a slash"),
)
#: The nearest first; each looks at the whole text.
REWRITES = tuple((re.compile(pattern, re.IGNORECASE), rewrite, why) for pattern, rewrite, why in _ROWS)
