"""A datum: a number of a series or a figure that can be linked to, and to which the words of the link are held."""

from dataclasses import dataclass
from decimal import Decimal

from ..prose import Ref
from .units import is_share


@dataclass(frozen=True, slots=True)
class Datum:
    """What a number says: what it is called in a sentence, its least, best and most, their unit, and who gives it."""

    label: str
    low: Decimal | None
    best: Decimal | None
    high: Decimal | None
    unit: str
    source: Ref

    @property
    def is_given(self) -> bool:
        """Whether there is a number in it: an estimate without one is a fault, told by a rule of its own."""
        return any(number is not None for number in (self.low, self.best, self.high))

    @property
    def amount(self) -> str:
        """The number in figures: 20,201; 5–7; at least 5; 5–7, best 6."""
        low, best, high = (None if value is None else f"{value:,}" for value in (self.low, self.best, self.high))
        if low and high:
            return f"{low}–{high}" + (f", best {best}" if best else "")
        if low or high:
            return (f"at least {low}" if low else f"up to {high}") + (f", best {best}" if best else "")
        return str(best)

    @property
    def is_share(self) -> bool:
        """Whether it is per cent of something."""
        return is_share(self.unit)
