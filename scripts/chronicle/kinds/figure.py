"""A figure: a contested number, with every estimate of it."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import ClassVar

from ..blocks import Block, Dataset, Heading, Page, Table
from ..draw import Interval, intervals, number_in_words
from ..problems import Code, Problem
from ..prose import Line as Words
from ..prose import When, joined, line
from .base import Entry, Rule
from .corpus import Corpus
from .datum import Datum
from .estimates import RANGES, Beside, Estimate, ids_differ, ids_of, says_where, sound, within_bounds
from .kind import Kind
from .listing import a_to_z
from .part import field
from .series import Series
from .shelf import data_page
from .source import Source
from .tables import table
from .values import Date, Line, TrueOnly

#: A number is contested only where at least two authors give one.
LEAST_ESTIMATES = 2
_HEADER = ("Estimate by", "Low", "Best", "High", "The range is", "As given", "Basis", "What is counted", "Note")
_BESIDE_HEADER = ("Number by", "What it is", *_HEADER[1:])
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

    @property
    def range(self) -> tuple[float, float]:
        """The lowest and the highest number that any estimate gives."""
        given = [number for estimate in self.estimates for number in estimate.numbers]
        return min(given), max(given)

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
        """The range of the estimates."""
        least, most = self.range
        return line(f"{number_in_words(least)} to {number_in_words(most)} {self.unit}")

    def drawn(self, corpus: Corpus) -> list[Interval]:
        """Its estimates, as they are drawn."""
        return [_interval(estimate, _called(corpus), corpus) for estimate in self.estimates]

    def after(self, corpus: Corpus) -> Iterator[Block]:
        """The estimates as a picture, as a table and as data; what stands beside them as a table of its own."""
        called = _called(corpus)
        yield intervals(str(self.title), str(self.unit), self.drawn(corpus))
        names = iter(self.ids)
        yield _table(
            _HEADER, [_row(estimate, called) for estimate in self.estimates], [next(names) for _ in self.estimates]
        )
        if self.beside:
            yield Heading(line("For comparison"), "for-comparison")
            yield _table(_BESIDE_HEADER, [_beside(each, called) for each in self.beside], list(names))
        yield self._dataset()

    def _dataset(self) -> Dataset:
        about = {"id": str(self.id), "title": str(self.title), "unit": str(self.unit), "quantity": str(self.quantity)}
        about |= {"period": self.period.edtf, "territory": str(self.territory)}
        rows = tuple(self._data(name, estimate) for name, estimate in zip(self.ids, self.every, strict=True))
        return Dataset(self.path.removesuffix(".md"), about, _COLUMNS, rows)

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
        """The figures from A to Z, and the page of all data."""
        yield from a_to_z(cls, corpus)
        yield from data_page(corpus.of(cls), corpus.of(Series), corpus)


def _called(corpus: Corpus) -> str:
    """What stands behind the name of the work retold."""
    return f" ({corpus.subject.retold.called})" if corpus.subject.retold else ""


def _interval(estimate: Estimate, called: str, corpus: Corpus) -> Interval:
    source = corpus.get(estimate.source)
    assert isinstance(source, Source)  # a rule has found it there
    name = source.named + (called if estimate.retold else "")
    return Interval(name, estimate.low, estimate.best, estimate.high, bool(estimate.retold))


def _table(header: tuple[str, ...], rows: list[tuple[Words, ...]], names: list[str]) -> Table:
    return table(header, rows, [(name, *([""] * (len(header) - 1))) for name in names])


def _row(estimate: Estimate, called: str) -> tuple[Words, ...]:
    e = estimate
    by = line(e.source, f", {e.locator}" if e.locator else None, called if e.retold else None)
    remarks: list[Words] = [(When(e.period, happening=True),)] if e.period else []
    remarks += [line(str(words)) for words in (e.territory, e.note) if words]
    numbers = (line(number_in_words(value)) for value in (e.low, e.best, e.high))
    words = (line(str(value)) if value else () for value in (e.as_given, e.basis, e.counts))
    return by, *numbers, line(e.range_is and RANGES[str(e.range_is)]), *words, joined(remarks, "; ")


def _beside(beside: Beside, called: str) -> tuple[Words, ...]:
    by, *rest = _row(beside, called)
    return by, line(str(beside.is_)), *rest
