"""Numbers in prose: what words say, held to a number, by the table in tests/numbers.yml."""

from decimal import Decimal
from typing import Any

import pytest
import yaml

from chronicle.check.amounts import HEDGES, fits, said_in
from conftest import TESTS

TABLE = yaml.safe_load((TESTS / "numbers.yml").read_text())


def told(case: dict[str, Any]) -> str:
    return " ".join(str(case[key]) for key in case)


def holds(case: dict[str, Any]) -> bool:
    found = said_in(case["words"], case.get("before", ""), case.get("behind", ""))
    assert len(found) == 1, found
    numbers = (case.get("low"), case.get("best", case.get("value")), case.get("high"))
    return fits(found[0], *(None if number is None else Decimal(str(number)) for number in numbers))


def test_the_table_is_long_enough() -> None:
    assert sum(map(len, TABLE.values())) >= 60


@pytest.mark.parametrize("case", TABLE["holds"], ids=told)
def test_what_is_said_holds(case: dict[str, Any]) -> None:
    assert holds(case)


@pytest.mark.parametrize("case", TABLE["fails"], ids=told)
def test_what_is_said_does_not_hold(case: dict[str, Any]) -> None:
    assert not holds(case)


@pytest.mark.parametrize("case", TABLE["counts"], ids=told)
def test_words_without_one_number_give_none_or_several(case: dict[str, Any]) -> None:
    assert len(said_in(case["words"])) == case["numbers"]


@pytest.mark.parametrize("hedge", HEDGES)
def test_every_hedge_is_read_before_the_number_and_before_the_link(hedge: str) -> None:
    words = f"600 {hedge}" if hedge.startswith("or ") else f"{hedge} 600"
    assert said_in(words)[0].hedge == HEDGES[hedge]
    around = {"behind": f" {hedge}"} if hedge.startswith("or ") else {"before": f"They shot {hedge} "}
    assert said_in("600", **around)[0].hedge == HEDGES[hedge]


def test_per_cent_is_told() -> None:
    assert said_in("55 per cent")[0].is_share
    assert said_in("55", behind="% of them")[0].is_share
    assert not said_in("55 people")[0].is_share
