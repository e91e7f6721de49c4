"""A figure: a contested number, with every estimate of it."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import ClassVar

from ..blocks import Block, Chart, Dataset, Page
from ..draw import small_intervals, spread
from ..problems import Code, Problem
from ..prose import Line as Words
from ..prose import line
from .base import Entry, Rule
from .corpus import Corpus
from .datum import Datum
from .estimates import Beside, Estimate, ids_differ, ids_of, says_where, sound, within_bounds
from .kind import Kind
from .part import field
from .series import Series
from .shelf import data_page, shelf_page
from .spread import drawn, shown
from .values import Date, Line, TrueOnly

#: A number is contested only where at least two authors give one.
LEAST_ESTIMATES = 2
_COLUMNS = (
    *("id", "source", "locator", "low", "best", "high", "range_is", "as_given", "basis", "counts", "period"),
    *("territory", "note", "retold", "beside"),
)


def holds_estimates(figure: "Figure", corpus: Corpus) -> Iterator[Problem]:
    """A figure has at least two estimates, each sound, with ids of their own, in the bounds of its unit."""
    if len(figure.estimates) < LEAST_ESTIMATES:
        hint = "add another author's, or give the number in the text of an entry."
        yield Problem(figure.id.place, Code.FEW_ESTIMATES, "this figure has fewer than two estimates.", hint)
    for estimate in figure.every:
        yield from sound(estimate, corpus)
        yield from says_where(estimate.source, estimate.locator, corpus)
    yield from ids_differ(figure.every)
    yield from within_bounds(figure.every, str(figure.unit), may_exceed=bool(figure.may_exceed))


class Figure(Entry):
    """A contested number."""

    kind: ClassVar[Kind] = Kind(
        "figure", "figures", "Figure", "Figures", "a contested number", rank=70, more_folders=("data",)
    )
    rules: ClassVar[tuple[Rule, ...]] = (holds_estimates,)

    quantity: Line = field(help="what is counted: `deaths above the expected number`", label="What is counted")
    unit: Line = field(help="`people`, `tonnes`…", label="Unit")
    period: Date = field(help="EDTF", label="Period", role="when")
    territory: Line = field(help="plain text", label="Territory")
    estimates: tuple[Estimate, ...] = field(
        help="at least two, each of another author; all in one unit; never averaged",
        least=LEAST_ESTIMATES,
    )
    beside: tuple[Beside, ...] = field(
        (), help="numbers that answer another question, for comparison: quotas, plans, parts of the whole, other years"
    )
    may_exceed: TrueOnly | None = field(None, help="`true` where the numbers may be below 0, or above 100 per cent")

    @property
    def every(self) -> tuple[Estimate, ...]:
        """Its estimates, then the numbers beside them."""
        return (*self.estimates, *self.beside)

    @cached_property
    def ids(self) -> list[str]:
        """By what links name each of these."""
        return ids_of(self.every)

    @cached_property
    def data(self) -> Mapping[str, Datum]:
        """Every estimate by its id, and every number beside them."""
        return {name: self._datum(estimate) for name, estimate in zip(self.ids, self.every, strict=True)}

    def _datum(self, estimate: Estimate) -> Datum:
        low, best, high = (None if n is None else n.exact for n in (estimate.low, estimate.best, estimate.high))
        what = str(estimate.is_) if isinstance(estimate, Beside) else str(self.quantity)
        return Datum(str(estimate.counts or what), low, best, high, str(self.unit), estimate.source)

    @property
    def offers(self) -> str:
        """The ids of its estimates."""
        return f"its estimates are: {', '.join(self.ids)}"

    def aside(self) -> Words:
        """From the lowest to the highest of its estimates."""
        return line(spread([estimate.drawn() for estimate in self.estimates], str(self.unit)))

    def answer(self) -> Words:
        """The same."""
        return self.aside()

    @property
    def covered(self) -> tuple[int, int]:
        """Its first year and its last."""
        return self.period.earliest.year, self.period.latest.year

    def small(self, corpus: Corpus) -> Chart:
        """Its estimates as a small drawing."""
        return small_intervals(str(self.title), str(self.unit), drawn(self, corpus))

    def lead(self, corpus: Corpus) -> Iterator[Block]:
        """The estimates on one axis, and what stands beside them; as data; for paper as a picture and as tables."""
        yield from shown(self, corpus)

    def dataset(self, chart: Chart) -> Dataset:
        """Its estimates as data, with their picture."""
        about = {"id": str(self.id), "title": str(self.title), "unit": str(self.unit), "quantity": str(self.quantity)}
        about |= {"period": self.period.edtf, "territory": str(self.territory)}
        rows = tuple(self._data(name, estimate) for name, estimate in zip(self.ids, self.every, strict=True))
        return Dataset(self.path.removesuffix(".md"), about, _COLUMNS, rows, chart=chart)

    def _data(self, name: str, e: Estimate) -> tuple[str | float | None, ...]:
        """A row of data: what an estimate says of its own scope, or takes from its figure."""
        said = [
            str(value) if value else None for value in (e.locator, e.range_is, e.as_given, e.basis, e.counts, e.note)
        ]
        scope = ((e.period or self.period).edtf, str(e.territory or self.territory))
        beside = str(e.is_) if isinstance(e, Beside) else None
        numbers = (e.low, e.best, e.high)
        return name, e.source.id, said[0], *numbers, *said[1:5], *scope, said[5], "true" if e.retold else None, beside

    @classmethod
    def pages(cls, corpus: Corpus) -> Iterator[Page]:
        """The figures one below another, and the page of all data."""
        yield from shelf_page(corpus.of(cls), corpus)
        yield from data_page(corpus.of(cls), corpus.of(Series), corpus)
