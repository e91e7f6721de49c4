"""Sums of numbers that are printed to some place, and what a unit allows."""

import pytest

from chronicle.kinds.numbers import LocatedNumber
from chronicle.kinds.units import out_of_bounds
from chronicle.located import Located


def number(text: str) -> LocatedNumber:
    return LocatedNumber(Located(text))


@pytest.mark.parametrize(
    ("text", "doubt"), [("20201", "0"), ("0", "0"), ("73.3", "0.05"), ("80.0", "0.05"), ("147.027915", "0.0000005")]
)
def test_a_number_is_as_doubtful_as_half_its_last_decimal(text: str, doubt: str) -> None:
    assert number(text).doubt == number(doubt).exact


def test_a_number_is_kept_as_it_is_written() -> None:
    assert sum((number(text).exact for text in ("0.1", "0.2")), number("0").exact) == number("0.3").exact
    assert str(number("80.0").exact) == "80.0"
    assert float(number("80.0")) == 80


@pytest.mark.parametrize(
    ("text", "unit", "told"),
    [
        ("0", "people", False),
        ("-1", "people", True),
        ("100", "per cent", False),
        ("100.1", "per cent of households", True),
        ("101", "Per cent", True),
        ("101", "index, 1928 = 100", False),
    ],
)
def test_a_number_lies_within_the_bounds_of_its_unit(text: str, unit: str, told: bool) -> None:
    assert bool(list(out_of_bounds(number(text), unit))) is told
    assert not list(out_of_bounds(number(text), unit, may_exceed=True))
