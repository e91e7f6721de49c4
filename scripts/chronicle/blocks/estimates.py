"""Estimates of one number, each a row that opens: who gives it, where it lies on the axis that all share, and what it says."""

from dataclasses import dataclass

from ..prose import Line
from .block import Block
from .words import Fact


@dataclass(frozen=True, slots=True)
class Interval:
    """An estimate as it is drawn: who gives it, its numbers, whether it is that of the work retold, and whether it is a mere guess."""

    name: str
    low: float | None
    best: float | None
    high: float | None
    apart: bool = False
    hollow: bool = False


@dataclass(frozen=True, slots=True)
class Scale:
    """An axis: its ticks, from its first number to its last; by what these are divided, and what they count then."""

    ticks: tuple[float, ...]
    divisor: float
    unit: str


@dataclass(frozen=True, slots=True)
class Estimated:
    """An estimate: by what a link leads to it, who gives it, its numbers drawn and in words, the years, what opens, what is copied."""

    anchor: str
    by: Line
    drawn: Interval
    amount: str
    years: Line
    more: tuple[Fact, ...]
    copied: Line


@dataclass(frozen=True, slots=True)
class Estimates(Block):
    """Estimates on one axis; `band` is shaded, and `key` says what that and the colours mean."""

    rows: tuple[Estimated, ...]
    scale: Scale
    band: tuple[float, float] | None = None
    key: tuple[str, ...] = ()
