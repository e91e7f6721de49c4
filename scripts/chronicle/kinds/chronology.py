"""What rules of several kinds ask of dates."""

from ..dates import HistoricalDate
from ..problems import Code, Problem
from .values import LocatedDate


def before(one: HistoricalDate | None, other: HistoricalDate | None) -> bool:
    """Whether the first date certainly lies before the second."""
    return bool(one and other and one.latest < other.earliest)


def within(inner: HistoricalDate, outer: HistoricalDate) -> bool:
    """Whether a date lies wholly in another."""
    return outer.earliest <= inner.earliest and inner.latest <= outer.latest


def overlap(one: HistoricalDate, other: HistoricalDate) -> bool:
    """Whether two dates can be the same day."""
    return one.earliest <= other.latest and other.earliest <= one.latest


def reversed_date(date: LocatedDate, fault: str) -> Problem:
    """A date that comes before what it should follow."""
    return Problem(date.text.place, Code.REVERSED_DATE, fault, "check both dates against the source.")
