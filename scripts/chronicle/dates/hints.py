"""What to write instead of a date that is not taken: the form nearest to what was written, where there is one."""

import re
from calendar import monthrange
from collections.abc import Callable

from .point import MONTHS
from .rewrites import QUARTERS, REWRITES

GENERAL = (
    "write 1930, 1930-03, 1930-03-02, 1932-23 (autumn; 21 spring, 22 summer, 24 winter), 193X (the 1930s) or 19XX, "
    "with ~ (about), ? (uncertain) or % (both) at the end; a span as 1930/1932, an open one as 1930/.. or ../1930."
)
#: How many rewrites may follow on one another: " c. 2 March 1930" needs three.
_DEPTH = 3
#: Longer than any date, so that prose in the place of a date is not searched for one.
_LONG = 60
_DAY = re.compile(r"(\d{4})-(0[1-9]|1[0-2])-(\d\d)", re.ASCII)
_MONTH = re.compile(r"(\d{4})-(\d\d)(-\d\d)?", re.ASCII)


def hint_for(text: str, taken: Callable[[str], bool]) -> str:
    """Text that is no date, and what tells whether another would be → the form to write instead, and why."""
    if len(text) > _LONG:
        return GENERAL
    if text.strip("./ ") == "":
        return "leave the date out where nothing of it is known; " + GENERAL
    ends = [end.strip("?~% ") for end in text.split("/")]
    for end in ends:
        if fault := _impossible(end, taken):
            return fault
    if found := _mended(text, taken, _DEPTH):
        form, why = found
        return f"write {form}{_or_two_years(text, taken)}: {why}."
    return GENERAL


def _impossible(text: str, taken: Callable[[str], bool]) -> str | None:
    """What the calendar has not: a 30th of February, a thirteenth month, a year 0. None where the fault is another."""
    if text.startswith(("0000", "000X", "00XX")):
        return "years go from 0001 to 9999, and a century from 01XX."
    if (found := _DAY.fullmatch(text)) and found[3] != "00" and not taken(text):
        year, month = int(found[1]), int(found[2])
        return f"{MONTHS[month - 1]} {year} has {monthrange(year, month)[1]} days: check the day, or write {text[:7]}."
    if (found := _MONTH.fullmatch(text)) and (12 < int(found[2]) < 21 or int(found[2]) > 41):
        return f"months go from 01 to 12, and 21 to 24 are the seasons from spring to winter: check it, or write {found[1]}."
    return None


def _or_two_years(text: str, taken: Callable[[str], bool]) -> str:
    """`1932-33` is a quarter in EDTF; who writes it may well mean two years."""
    year, _, number = text.partition("-")
    two = f"{year}/{year[:2]}{number}"
    return f" (or {two}, if two years are meant)" if number in QUARTERS and taken(two) and number > year[2:] else ""


def _mended(text: str, taken: Callable[[str], bool], depth: int) -> tuple[str, str] | None:
    """The form nearest to a text, and why it is to be written so."""
    if depth == 0:
        return None
    for pattern, rewrite, why in REWRITES:
        if (found := pattern.fullmatch(text)) and (form := rewrite(found)) not in (None, text):
            if taken(form):
                return form, why
            if further := _mended(form, taken, depth - 1):
                return further[0], why
    return _mended_ends(text, taken, depth)


def _mended_ends(text: str, taken: Callable[[str], bool], depth: int) -> tuple[str, str] | None:
    """A span of which an end is to be mended, or both."""
    ends = text.split("/")
    if len(ends) != 2:
        return None
    why, forms = "", []
    for end in ends:
        found = (end, why) if end == ".." or taken(end) else _mended(end, taken, depth - 1)
        if found is None or "/" in found[0]:
            return None
        forms.append(found[0])
        why = why or found[1]
    form = "/".join(forms)
    if taken(form):
        return form, why
    return (forms[0], "its two ends are the same") if taken(forms[0]) else None
