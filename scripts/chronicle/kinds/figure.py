"""A figure: a contested number, with every estimate of it."""

from collections.abc import Iterator
from typing import Annotated, ClassVar

from ..blocks import Block, Dataset, Page
from ..draw import Interval, intervals, number_in_words
from ..located import Located
from ..problems import Code, Problem
from ..prose import Line as Words
from ..prose import Ref, When, joined, line
from .base import Entry, Rule
from .corpus import Corpus
from .kind import Kind
from .listing import a_to_z
from .numbers import Number
from .part import Part, field
from .rules_of_form import Locator
from .source import Source
from .tables import table
from .values import Date, Line, Of, OneOf, TrueOnly

BASES = ("archival count", "census reconstruction", "synthesis", "memoir", "contemporary guess", "official")
#: A number is contested only where at least two authors give one.
LEAST_ESTIMATES = 2


class Estimate(Part):
    """One author's number."""

    source: Annotated[Ref, Of("source")] = field(help="the id of the source")
    locator: Locator | None = field(None, help="where in it: `p. 23`")
    low: Number | None = field(None, help="a plain number")
    best: Number | None = field(None, help="a plain number", expected=True)
    high: Number | None = field(None, help="a plain number")
    as_given: Line | None = field(None, help="the source's words, short", expected=True)
    basis: Annotated[Located, OneOf(BASES)] | None = field(None, help="what it rests on")
    counts: Line | None = field(None, help="what exactly it counts", expected=True)
    period: Date | None = field(None, help="EDTF, where it is not the figure's")
    territory: Line | None = field(None, help="where it is not the figure's")
    note: Line | None = field(None, help="a remark")
    retold: TrueOnly | None = field(None, help="`true` on the estimate of the work retold")

    @property
    def numbers(self) -> list[float]:
        """The numbers that are given, from low to high."""
        return [number for number in (self.low, self.best, self.high) if number is not None]


def holds_estimates(figure: "Figure", corpus: Corpus) -> Iterator[Problem]:
    """A figure has at least two estimates; each has a number; low is not above best, nor best above high."""
    if len(figure.estimates) < LEAST_ESTIMATES:
        hint = "add another author's, or give the number in the text of an entry."
        yield Problem(figure.id.place, Code.FEW_ESTIMATES, "this figure has fewer than two estimates.", hint)
    for estimate in figure.estimates:
        yield from _estimate(estimate, corpus)


def _estimate(estimate: Estimate, corpus: Corpus) -> Iterator[Problem]:
    at, numbers = estimate.source.at, estimate.numbers
    if not numbers:
        yield Problem(at, Code.BAD_ESTIMATE, "this estimate gives no number.", "add low, best or high.")
    if numbers != sorted(numbers):
        fault = "this estimate's numbers do not rise from low to high."
        yield Problem(at, Code.BAD_ESTIMATE, fault, "check low, best and high against the source.")
    source = corpus.get(estimate.source)
    if isinstance(source, Source) and bool(estimate.retold) != retold(source, corpus):
        fault = "retold: true and the source do not agree."
        yield Problem(at, Code.BAD_ESTIMATE, fault, "mark the estimate of the work retold, and no other.")


def retold(source: Source, corpus: Corpus) -> bool:
    """Whether a source is the work that the site retells."""
    return bool(corpus.subject.word("categories", str(source.category)).retold)


class Figure(Entry):
    """A contested number."""

    kind: ClassVar[Kind] = Kind("figure", "figures", "Figure", "Figures", "a contested number", rank=70)
    rules: ClassVar[tuple[Rule, ...]] = (holds_estimates,)

    quantity: Line = field(help="what is counted: `deaths above the expected number`", label="What is counted")
    unit: Line = field(help="`people`, `tonnes`…", label="Unit")
    period: Date = field(help="EDTF", label="Period", role="when")
    territory: Line = field(help="plain text", label="Territory")
    estimates: tuple[Estimate, ...] = field(
        help="at least two, each of another author; all in one unit; never averaged",
        least=LEAST_ESTIMATES,
    )

    @property
    def range(self) -> tuple[float, float]:
        """The lowest and the highest number that any estimate gives."""
        given = [number for estimate in self.estimates for number in estimate.numbers]
        return min(given), max(given)

    def aside(self) -> Words:
        """The range of the estimates."""
        least, most = self.range
        return line(f"{number_in_words(least)} to {number_in_words(most)} {self.unit}")

    def after(self, corpus: Corpus) -> Iterator[Block]:
        """The estimates as a picture, as a table and as data."""
        called = f" ({corpus.subject.retold.called})" if corpus.subject.retold else ""
        drawn = [_interval(estimate, called, corpus) for estimate in self.estimates]
        yield intervals(str(self.title), str(self.unit), drawn)
        header = ("Estimate by", "Low", "Best", "High", "As given", "Basis", "What is counted", "Note")
        yield table(header, [_row(estimate, called) for estimate in self.estimates])
        yield self._dataset()

    def _dataset(self) -> Dataset:
        about = {"id": str(self.id), "title": str(self.title), "unit": str(self.unit), "quantity": str(self.quantity)}
        about |= {"period": self.period.edtf, "territory": str(self.territory)}
        columns = ("source", "locator", "low", "best", "high", "as_given", "basis", "counts", "period", "territory")
        rows = tuple(self._data(estimate) for estimate in self.estimates)
        return Dataset(self.path.removesuffix(".md"), about, (*columns, "note", "retold"), rows)

    def _data(self, estimate: Estimate) -> tuple[str | float | None, ...]:
        """A row of data: what an estimate says of its own scope, or takes from its figure."""
        e = estimate
        scope = ((e.period or self.period).edtf, str(e.territory or self.territory))
        words = [str(value) if value else None for value in (e.locator, e.as_given, e.basis, e.counts, e.note)]
        return (
            e.source.id,
            words[0],
            e.low,
            e.best,
            e.high,
            *words[1:4],
            *scope,
            words[4],
            "true" if e.retold else None,
        )

    @classmethod
    def pages(cls, corpus: Corpus) -> Iterator[Page]:
        """The figures from A to Z."""
        yield from a_to_z(cls, corpus)


def _interval(estimate: Estimate, called: str, corpus: Corpus) -> Interval:
    source = corpus.get(estimate.source)
    assert isinstance(source, Source)  # a rule has found it there
    name = source.named + (called if estimate.retold else "")
    return Interval(name, estimate.low, estimate.best, estimate.high, bool(estimate.retold))


def _row(estimate: Estimate, called: str) -> tuple[Words, ...]:
    e = estimate
    by = line(e.source, f", {e.locator}" if e.locator else None, called if e.retold else None)
    remarks: list[Words] = [(When(e.period, happening=True),)] if e.period else []
    remarks += [line(str(words)) for words in (e.territory, e.note) if words]
    numbers = (line(number_in_words(value)) for value in (e.low, e.best, e.high))
    words = (line(str(value)) if value else () for value in (e.as_given, e.basis, e.counts))
    return (by, *numbers, *words, joined(remarks, "; "))
