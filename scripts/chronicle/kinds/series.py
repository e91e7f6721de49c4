"""A series: measured numbers, one after another in time."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Annotated, ClassVar

from ..blocks import Block, Dataset, Page
from ..draw import Measured, curves, number_in_words
from ..located import Located
from ..problems import Code, Problem
from ..prose import Line as Words
from ..prose import Ref, line
from .base import Entry, Rule
from .corpus import Corpus
from .kind import Kind
from .listing import a_to_z
from .part import Part, field
from .rules_of_form import Locator
from .tables import table
from .values import Date, Line, Number, Of, OneOf

SourceId = Annotated[Ref, Of("source")]
QUALITIES = ("official", "archival", "reconstructed", "disputed")


class Point(Part):
    """One value of a series."""

    date: Date = field(help="EDTF")
    value: Number = field(help="a plain number")
    line: Line | None = field(None, help="which curve it is on")
    source: SourceId | None = field(None, help="where it is not the series'")
    quality: Annotated[Located, OneOf(QUALITIES)] | None = field(None, help="how far it can be trusted")
    note: Line | None = field(None, help="a remark")


def runs_forward(series: "Series", corpus: Corpus) -> Iterator[Problem]:
    """A series has points, and they follow each other in time, each line for itself."""
    del corpus
    if not series.points:
        yield Problem(series.id.place, Code.EMPTY_VALUE, "this series has no points.", "add a date and a value.")
    for name in series.lines:
        points = [point for point in series.points if point.line == name]
        for before, point in pairwise(points):
            if point.date.earliest <= before.date.earliest:
                fault = f"this point is not later than the one before it, {before.date.edtf}."
                hint = "put the points in order of time; name the line of each if there are several."
                yield Problem(point.date.text.place, Code.SERIES_ORDER, fault, hint)


class Series(Entry):
    """A measured series."""

    kind: ClassVar[Kind] = Kind(
        *("series", "series", "Series", "Series", "a measured series for a chart", 90), listed=False, under="figure"
    )
    rules: ClassVar[tuple[Rule, ...]] = (runs_forward,)

    unit: Line = field(help="what the numbers are", label="Unit")
    source: SourceId = field(help="the id of the source", label="Source")
    locator: Locator | None = field(None, help="where in it: `p. 23`")
    points: tuple[Point, ...] = field(help="the values, in order of time")
    quality: Line = field(help="one sentence on how far the numbers can be trusted", label="Quality")

    @property
    def lines(self) -> tuple[Located | None, ...]:
        """The names of its curves, in order of first use; None for one that needs no name."""
        return tuple(dict.fromkeys(point.line for point in self.points))

    def after(self, corpus: Corpus) -> Iterator[Block]:
        """The numbers as a chart, as a table and as data."""
        del corpus
        measured = [
            Measured(p.date, p.value, str(p.line or self.unit), str(p.quality or "not stated")) for p in self.points
        ]
        yield curves(str(self.title), str(self.unit), measured)
        header = ("Date", "Line", str(self.unit), "Quality", "Source", "Note")
        yield table(header, [self._row(point) for point in self.points])
        yield self._dataset()

    def _row(self, point: Point) -> tuple[Words, ...]:
        sourced = any(each.source for each in self.points)
        words = (line(str(value)) if value else () for value in (point.line, point.quality, point.note))
        name, quality, note = words
        number = line(number_in_words(point.value))
        return line(point.date), name, number, quality, line(point.source or self.source) if sourced else (), note

    def _dataset(self) -> Dataset:
        about = {"id": str(self.id), "title": str(self.title), "unit": str(self.unit)}
        columns = ("date", "line", "value", "quality", "source", "note")
        rows = tuple(
            (
                *(p.date.edtf, str(p.line) if p.line else None, p.value, str(p.quality) if p.quality else None),
                *((p.source or self.source).id, str(p.note) if p.note else None),
            )
            for p in self.points
        )
        return Dataset(self.path.removesuffix(".md"), about, columns, rows)

    @classmethod
    def pages(cls, corpus: Corpus) -> Iterator[Page]:
        """The series from A to Z."""
        yield from a_to_z(cls, corpus)
