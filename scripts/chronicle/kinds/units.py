"""Units: the bounds within which their numbers lie."""

from collections.abc import Iterator

from ..problems import Code, Place, Problem
from .numbers import LocatedNumber

PER_CENT = "per cent"
_ALL = 100


def is_share(unit: str) -> bool:
    """Whether a unit is per cent of something."""
    return unit.casefold().startswith(PER_CENT)


def out_of_bounds(number: LocatedNumber, unit: str, *, may_exceed: bool = False) -> Iterator[Problem]:
    """No number is below 0, and none of a share above 100 per cent, if the file does not say that it may be."""
    if may_exceed:
        return
    place, hint = number.text.place, "check it against the source; where it may be so, add may_exceed: true."
    if number < 0:
        yield _out(place, f"{number.exact:,} {unit} is fewer than none.", hint)
    if number > _ALL and is_share(unit):
        yield _out(place, f"{number.exact:,} {unit} is more than the whole.", hint)


def _out(place: Place, fault: str, hint: str) -> Problem:
    return Problem(place, Code.OUT_OF_RANGE, fault, hint)
