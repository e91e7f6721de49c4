"""The estimates of a figure, and the numbers that stand beside them: quotas, plans, parts of the whole, other years."""

from collections.abc import Iterator, Sequence
from typing import Annotated

from ..blocks import Interval
from ..located import Located
from ..problems import Code, Place, Problem
from ..prose import Ref
from .corpus import Corpus
from .numbers import LocatedNumber, Number
from .part import Part, field
from .rules_of_form import Locator
from .source import Source
from .units import out_of_bounds
from .values import Date, Id, Line, Of, OneOf, TrueOnly

BASES = ("archival count", "census reconstruction", "synthesis", "memoir", "contemporary guess", "official")
#: What is worth less than the others: it is drawn hollow.
GUESSES = ("memoir", "contemporary guess")
#: What a range is → how the table says it.
RANGES = {
    "author": "the author’s own",
    "spread": "the spread of the sources",
    "confidence": "a confidence interval",
}
BESIDE = ("quota", "plan", "target", "part of the whole", "other year", "other territory", "other count")


class Estimate(Part):
    """One author's number."""

    id: Id | None = field(
        None, help="by which links name it, where that is not the id of its source: `commission-1963`"
    )
    source: Annotated[Ref, Of("source")] = field(help="the id of the source")
    locator: Locator | None = field(None, help="where in it: `p. 23`", expected=True)
    low: Number | None = field(None, help="a plain number")
    best: Number | None = field(None, help="a plain number", expected=True)
    high: Number | None = field(None, help="a plain number")
    range_is: Annotated[Located, OneOf(tuple(RANGES))] | None = field(
        None,
        help="what low and high are: the author's own range (`author`), the spread of several sources (`spread`), or a confidence interval (`confidence`)",
    )
    as_given: Line | None = field(None, help="the source's words, short", expected=True)
    basis: Annotated[Located, OneOf(BASES)] | None = field(None, help="what it rests on")
    counts: Line | None = field(None, help="what exactly it counts", expected=True)
    period: Date | None = field(None, help="EDTF, where it is not the figure's")
    territory: Line | None = field(None, help="where it is not the figure's")
    note: Line | None = field(None, help="a remark")
    retold: TrueOnly | None = field(None, help="`true` on the estimate of the work retold")

    @property
    def numbers(self) -> list[LocatedNumber]:
        """The numbers that are given, from low to high."""
        return [number for number in (self.low, self.best, self.high) if number is not None]

    def drawn(self, name: str = "") -> Interval:
        """How a chart shows it, under the name of who gives it."""
        return Interval(name, self.low, self.best, self.high, bool(self.retold), str(self.basis) in GUESSES)


class Beside(Estimate):
    """A number that is no estimate of what the figure asks, but is read beside it."""

    is_: Annotated[Located, OneOf(BESIDE)] = field(help="what it is", alias="is")


def says_where(source: Ref, locator: Located | None, corpus: Corpus) -> Iterator[Problem]:
    """A number has its place in the work, unless the work is short and was read whole."""
    work = corpus.get(source)
    if locator is None and isinstance(work, Source) and not work.is_found_at_once:
        fault = f"this number has no place in '{source.id}'."
        hint = "add locator: and the page, table or chapter where it was seen."
        yield Problem(source.at, Code.ESTIMATE_WITHOUT_LOCATOR, fault, hint)


def sound(estimate: Estimate, corpus: Corpus) -> Iterator[Problem]:
    """An estimate has a number; low is not above best, nor best above high; a range has two ends; the work retold is marked."""
    at, numbers = estimate.source.at, estimate.numbers
    if not numbers:
        yield _bad(at, "this estimate gives no number.", "add low, best or high.")
    if numbers != sorted(numbers):
        yield _bad(
            at, "this estimate's numbers do not rise from low to high.", "check low, best and high against the source."
        )
    if estimate.range_is and (estimate.low is None or estimate.high is None):
        yield _bad(
            estimate.range_is.place,
            "this says what the range is, but there is none.",
            "give low and high, or leave range_is out.",
        )
    if estimate.low is not None and estimate.high is not None and not estimate.range_is:
        *most, last = RANGES
        hint = f"add range_is: {', '.join(most)} or {last}."
        yield _bad(at, "this estimate has a range and does not say whose it is.", hint)
    source = corpus.get(estimate.source)
    if isinstance(source, Source) and bool(estimate.retold) != retold(source, corpus):
        hint = "mark the estimate of the work retold, and no other."
        yield _bad(at, "retold: true and the source do not agree.", hint)


def within_bounds(estimates: Sequence[Estimate], unit: str, *, may_exceed: bool) -> Iterator[Problem]:
    """Their numbers lie within the bounds of their unit."""
    for estimate in estimates:
        for number in estimate.numbers:
            yield from out_of_bounds(number, unit, may_exceed=may_exceed)


def ids_of(estimates: Sequence[Estimate]) -> list[str]:
    """By what links name each: its own id, or that of its source, numbered from the second that has it."""
    taken = [str(estimate.id) for estimate in estimates if estimate.id]
    found = []
    for estimate in estimates:
        name, count = str(estimate.id or estimate.source.id), 1
        while not estimate.id and name in taken:
            count += 1
            name = f"{estimate.source.id}-{count}"
        taken.append(name)
        found.append(name)
    return found


def ids_differ(estimates: Sequence[Estimate]) -> Iterator[Problem]:
    """No two have one id."""
    first: dict[str, Located] = {}
    for estimate in estimates:
        if estimate.id and first.setdefault(str(estimate.id), estimate.id) is not estimate.id:
            fault = f"two estimates have the id '{estimate.id}'."
            yield Problem(estimate.id.place, Code.DUPLICATE_ID, fault, "give one another.")


def retold(source: Source, corpus: Corpus) -> bool:
    """Whether a source is the work that the site retells."""
    return bool(corpus.subject.word("categories", str(source.category)).retold)


def _bad(at: Place, fault: str, hint: str) -> Problem:
    return Problem(at, Code.BAD_ESTIMATE, fault, hint)
