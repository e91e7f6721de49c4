"""One point of an EDTF date: a year, a month, a day, a season, a decade or a century, with its mark of doubt."""

import datetime as dt
import re
from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
WINTER = 24
_FORM = re.compile(r"(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?([?~%]?)", re.ASCII)


@dataclass(frozen=True)
class Point:
    """What is written: `digits` of the year, with X for those unknown; `month` from 1, or a season from 21.

    `some` is "month" or "day" where one is written as unknown (`1930-XX`, `1930-03-XX`). `names` are the months of its calendar.
    """

    digits: str
    month: int | None = None
    day: int | None = None
    some: str = ""
    doubt: str = ""
    names: Sequence[str] = MONTHS

    @property
    def season(self) -> str | None:
        """Spring, summer, autumn or winter."""
        return SEASONS.get(self.month) if self.month else None

    @property
    def plain(self) -> bool:
        """True where nothing of it is in doubt or unknown but what is not said: a known year, month or day."""
        return self.digits.isdecimal() and not (self.doubt or self.some or self.season)

    @cached_property
    def bounds(self) -> tuple[dt.date, dt.date]:
        """The first and the last day that it may mean. Winter begins in December of its year and ends in February of the next."""
        first_year, last_year = int(self.digits.replace("X", "0")), int(self.digits.replace("X", "9"))
        if self.month is None:
            return dt.date(first_year, 1, 1), dt.date(last_year, 12, 31)
        if self.season:
            first = dt.date(first_year, 3 * (self.month - 20), 1)
            after = Point(f"{first_year + 1}", 2) if self.month == WINTER else replace(self, month=first.month + 2)
            return first, after.bounds[1]
        if self.day is None:
            return dt.date(first_year, self.month, 1), dt.date(
                last_year, self.month, monthrange(last_year, self.month)[1]
            )
        return (dt.date(first_year, self.month, self.day),) * 2


def read_point(text: str) -> Point | None:
    """`1930`, `1930-03`, `1930-03-02`, `1932-23`, `193X`, `19XX`, `1930-XX`, `1930-03-XX`, each with `?`, `~` or `%` behind it, or None.

    That a form is right does not say that the day exists: `bounds` raises ValueError where it does not.
    """
    found = _FORM.fullmatch(text)
    if found is None:
        return None
    digits, month, day, doubt = found.groups()
    some = "month" if month == "XX" and not day else "day" if day == "XX" else ""
    point = Point(digits, _number(month), _number(day), some, doubt)
    return point if _coherent(point, month, day) else None


def _number(digits: str | None) -> int | None:
    return int(digits) if digits and digits != "XX" else None


def _coherent(point: Point, month: str | None, day: str | None) -> bool:
    """What is unknown stands last: no month of an unknown year, no known day of an unknown month, no day of a season."""
    if not point.digits.isdecimal():
        return month is None
    if month == "XX" or point.season:
        return point.day is None and (day is None or month == "XX")
    return True
