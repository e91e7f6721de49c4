"""The axis that several drawings share: round numbers from below the least to above the most."""

from collections.abc import Sequence
from math import ceil, floor, log10

from ..blocks import Scale
from .manner import scaled

_STEPS, _ROUND = 5, (1, 2, 2.5, 5, 10)
#: Where the least is more than this part of the most, an axis from 0 would show all of them at one place.
_CLOSE = 0.8


def scale_over(numbers: Sequence[float], unit: str) -> Scale:
    """The axis over numbers; it begins at 0, if they are not close to each other and far from it."""
    least, most = min(numbers), max(numbers)
    start = least if least < 0 or (least < most and least > _CLOSE * most) else 0.0
    divisor, counted = scaled(most, unit)
    step = _step((most - start or abs(most) or 1.0) / _STEPS / divisor)
    first, last = floor(start / divisor / step + 1e-9), ceil(most / divisor / step - 1e-9)
    ticks = tuple(round(n * step, 6) * divisor for n in range(first, max(last, first + 1) + 1))
    return Scale(ticks, divisor, counted)


def _step(least: float) -> float:
    """The least round number that is no less: 1, 2, 2.5 or 5 times a power of ten."""
    power = 10.0 ** floor(log10(least))
    return power * next(each for each in _ROUND if each * power >= least * (1 - 1e-9))
