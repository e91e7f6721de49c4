"""A series: measured numbers, one after another in time."""

import re
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from functools import cached_property
from typing import Annotated, ClassVar

from ..blocks import Block, Chart, Page
from ..dates import words
from ..draw import small_curves
from ..located import Located
from ..prose import Line as Words
from ..prose import Ref, line
from .base import Entry, Rule
from .columns import DATED, Column, Point, Total
from .corpus import Corpus
from .datum import Datum
from .grid import shown
from .kind import Kind
from .part import field
from .rules_of_form import Locator
from .series_data import measured
from .series_form import lines_are_known, numbers_lie_in_bounds, numbers_say_where, runs_forward
from .shelf import shelf_page
from .sums import shares_hold, sums_hold, totals_hold
from .units import PER_CENT
from .values import Line, Of, OneOf, TrueOnly


def slug(name: str) -> str:
    """The id of a line that has only a name: `sentenced to death` → `sentenced-to-death`."""
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")


#: So many dates are told one by one.
_FEW = 12


class Series(Entry):
    """A measured series."""

    kind: ClassVar[Kind] = Kind(
        *("series", "series", "Series", "Series", "a measured series for a chart", 90), listed=False, under="figure"
    )
    rules: ClassVar[tuple[Rule, ...]] = (
        *(runs_forward, lines_are_known, numbers_lie_in_bounds, numbers_say_where),
        *(sums_hold, shares_hold, totals_hold),
    )

    counts: Line | None = field(None, help="what exactly is counted", label="What is counted", expected=True)
    unit: Line = field(help="what the numbers are: `people`, `million tonnes`, `per cent of households`", label="Unit")
    date: Annotated[Located, OneOf(tuple(DATED))] | None = field(
        None,
        help="when in the year the numbers hold; `flow` is what happened in its course",
        label="Date in the year",
        expected=True,
    )
    territory: Line | None = field(None, help="plain text", label="Territory", expected=True)
    source: Annotated[Ref, Of("source")] = field(help="the id of the source", label="Source")
    locator: Locator | None = field(None, help="where in it: `p. 23`", expected=True)
    lines: tuple[Column, ...] = field((), help="its lines, where they need more than a name: definitions, sums, shares")
    points: tuple[Point, ...] = field(help="the values, in order of time")
    totals: tuple[Total, ...] = field((), help="the sums of its lines over time")
    total_note: Line | None = field(None, help="a remark on the totals")
    may_exceed: TrueOnly | None = field(None, help="`true` where the numbers may be below 0, or above 100 per cent")
    quality: Line = field(help="one sentence on how far the numbers can be trusted", label="Quality")

    @cached_property
    def columns(self) -> tuple[Column, ...]:
        """Its lines: those that it declares, else those that its points name, in order of first use, or the one without a name."""
        if self.lines:
            return self.lines
        names = dict.fromkeys(point.line for point in self.points)
        return tuple(
            Column.model_construct(id=Located(slug(name or ""), name.place if name else None), name=name or self.unit)
            for name in names
        )

    def column_of(self, part: Point | Total) -> str:
        """The id of the line of a point or a total, which name it by its id or its name."""
        name = part.line or ""
        return self._ids.get(name, str(name)) if self.lines else slug(name)

    @cached_property
    def _ids(self) -> dict[str, str]:
        return {str(column.name): str(column.id) for column in self.lines}

    def has(self, lines: Iterable[object]) -> bool:
        """Whether all these are ids of its lines; where not, another rule says so."""
        return set(lines) <= {column.id for column in self.columns}

    def name_of(self, column: str) -> str:
        """What a line is called; its id where there is no such line."""
        return next((str(each.name) for each in self.columns if each.id == column), column)

    def unit_of(self, column: Column) -> str:
        """What the numbers of a line are."""
        return str(column.unit or (PER_CENT if column.share_of else self.unit))

    @cached_property
    def _cells(self) -> dict[tuple[str, str], Point]:
        return {(point.date.edtf, self.column_of(point)): point for point in reversed(self.points)}

    def cell(self, row: str, column: str) -> Point | None:
        """The point of a date, in EDTF, on a line."""
        return self._cells.get((row, column))

    @cached_property
    def rows(self) -> tuple[str, ...]:
        """The dates of its points, in EDTF and in order of time."""
        dates = {point.date.edtf: point.date for point in self.points}
        return tuple(sorted(dates, key=lambda row: dates[row].sort_key))

    @cached_property
    def totals_by_period(self) -> dict[str, list[Total]]:
        """Its totals by their time, in EDTF; that of the whole is `total`."""
        found: dict[str, list[Total]] = {}
        for total in self.totals:
            found.setdefault(total.period.edtf if total.period else "total", []).append(total)
        return found

    def anchor(self, row: str, column: str) -> str:
        """By what a link leads to a number: `1930.death`; `1930`, where the only line has no name."""
        return ".".join(filter(None, (row.replace("%", "~"), column)))

    def sum_of_parts(self, point: Point) -> Decimal:
        """What the parts of a point add up to."""
        column = next(each for each in self.columns if each.id == self.column_of(point))
        cells = [self.cell(point.date.edtf, str(name)) for name in column.sum_of]
        return sum((cell.number.exact for cell in cells if cell and cell.number is not None), Decimal(0))

    @cached_property
    def data(self) -> Mapping[str, Datum]:
        """Every value that the source gives, and every total, by its anchor."""
        units = {str(column.id): self.unit_of(column) for column in self.columns}
        found: dict[str, Datum] = {}
        for row, totals in self.totals_by_period.items():
            for total in totals:
                column = self.column_of(total)
                when = words(total.period, happening=True) if total.period else "in all"
                found[self.anchor(row, column)] = self._datum(column, when, total.value.exact, units, self.source)
        for point in self.points:
            if point.number is not None:
                column = self.column_of(point)
                datum = self._datum(column, words(point.date), point.number.exact, units, point.source or self.source)
                found[self.anchor(point.date.edtf, column)] = datum
        return found

    @property
    def offers(self) -> str:
        """Its dates and its lines."""
        dates = ", ".join(self.rows) if len(self.rows) <= _FEW else f"{self.rows[0]} to {self.rows[-1]}"
        named = [str(column.id) for column in self.columns if column.id]
        lines = f", each followed by a line: .{', .'.join(named)}" if named else ""
        return f"its numbers go by their dates, {dates}{lines}"

    def _datum(self, column: str, when: str, value: Decimal, units: Mapping[str, str], source: Ref) -> Datum:
        label = f"{self.name_of(column)}, {when}" if column else when
        return Datum(label, None, value, None, units.get(column, str(self.unit)), source)

    def shown(self, name: str, corpus: Corpus) -> tuple[Words, ...] | None:
        """When in the year, in words; the source with the place in it."""
        del corpus
        if name == "source" and self.locator:
            return (line(self.source, f", {self.locator}"),)
        return (line(self.dated),) if name == "date" else None

    @property
    def dated(self) -> str | None:
        """When in the year its numbers hold, in words."""
        return DATED[str(self.date)] if self.date else None

    @property
    def period(self) -> str:
        """Its first and its last date, in EDTF."""
        return "/".join(dict.fromkeys((self.rows[0], self.rows[-1])))

    @property
    def covered(self) -> tuple[int, int]:
        """Its first year and its last."""
        return min(p.date.earliest.year for p in self.points), max(p.date.latest.year for p in self.points)

    def small(self, corpus: Corpus) -> Chart | None:
        """Its numbers as a small drawing; none where they are all unknown."""
        del corpus
        points = measured(self)
        return small_curves(str(self.title), str(self.unit), points) if points else None

    def lead(self, corpus: Corpus) -> Iterator[Block]:
        """The numbers as a chart, as a table and as data."""
        del corpus
        yield from shown(self)

    @classmethod
    def pages(cls, corpus: Corpus) -> Iterator[Page]:
        """The series one below another."""
        yield from shelf_page(corpus.of(cls), corpus)
