"""Sums of numbers that are printed to some place, and what a unit allows."""

from pathlib import Path

import pytest

from chronicle.kinds.numbers import LocatedNumber
from chronicle.kinds.units import out_of_bounds
from chronicle.located import Located
from chronicle.pipeline import Project, run


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


@pytest.mark.parametrize(
    ("parts", "whole", "holds"),
    [
        (("201.4", "1001.8"), "1203", False),
        (("201.44", "1001.53"), "1203.0", True),
        (("201.4", "1001.6"), "1203.0", True),
        (("201.4", "1001.7"), "1203.0", True),
        (("201.4", "1001.8"), "1203.0", False),
        (("0.1", "0.2"), "0.3", True),
    ],
)
def test_a_sum_of_rounded_numbers_may_be_off_by_what_was_rounded(
    parts: tuple[str, str], whole: str, holds: bool, sample: Path
) -> None:
    file = sample / "data" / "series" / "sentences.yml"
    text = file.read_text()
    for was, now in zip(("201\n", "1002\n", "1203\n"), (*parts, whole), strict=True):
        text = text.replace(f"value: {was}", f"value: {now}\n")
    file.write_text(text)
    found = [str(problem) for problem in run(Project(sample), only_check=True).problems]
    assert any("in 1930 'all sentences' is" in each for each in found) is not holds, found
