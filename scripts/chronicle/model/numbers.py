"""Contested figures, measured series and the article's ledger of claims."""

from typing import Annotated, ClassVar

from .base import Entry, Part
from .located import Located
from .values import Date, Line, Markdown, Number, OneOf, Reference, SourceId, TrueOnly

BASES = ("archival count", "census reconstruction", "synthesis", "memoir", "contemporary guess", "official")
VERDICTS = ("supported", "refined", "disputed", "unsupported", "interpretation", "bibliographic")

Basis = Annotated[Located, OneOf(BASES)]
Verdict = Annotated[Located, OneOf(VERDICTS)]
Quality = Annotated[Located, OneOf(("official", "archival", "reconstructed", "disputed"))]


class Estimate(Part):
    """One author's number."""

    source: SourceId
    locator: Line | None = None
    low: Number | None = None
    best: Number | None = None
    high: Number | None = None
    as_given: Line | None = None
    basis: Basis | None = None
    counts: Line | None = None
    period: Date | None = None
    territory: Line | None = None
    note: Line | None = None
    article: TrueOnly | None = None


class Figure(Entry):
    """A contested number, with every estimate of it."""

    KIND: ClassVar[str] = "figure"
    quantity: Line
    unit: Line
    period: Date
    territory: Line
    estimates: tuple[Estimate, ...]

    @property
    def range(self) -> tuple[float, float]:
        """The lowest and the highest number that any estimate gives."""
        given = [n for e in self.estimates for n in (e.low, e.best, e.high) if n is not None]
        return min(given), max(given)


class Point(Part):
    """One value of a series."""

    date: Date
    value: Number
    line: Line | None = None
    source: SourceId | None = None
    quality: Quality | None = None
    note: Line | None = None


class Series(Entry):
    """A measured series."""

    KIND: ClassVar[str] = "series"
    unit: Line
    source: SourceId
    locator: Line | None = None
    points: tuple[Point, ...]
    quality: Line

    @property
    def lines(self) -> tuple[Located | None, ...]:
        """The names of its curves, in order of first use; None for one that needs no name."""
        return tuple(dict.fromkeys(point.line for point in self.points))


class Row(Part):
    """One of the article's claims, with our verdict."""

    id: Line
    claim: Line
    verdict: Verdict
    finding: Line | None = None
    reason: Markdown
    treated: tuple[Reference, ...]


class Ledger(Entry):
    """The claims of one section of the article."""

    KIND: ClassVar[str] = "ledger"
    rows: tuple[Row, ...]
