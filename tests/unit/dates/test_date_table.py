"""Every case of tests/dates.yml: bounds, words, hints, order."""

import datetime as dt
from itertools import pairwise
from typing import Any

import pytest

from chronicle.dates import (
    BadDate,
    HistoricalDate,
    csl_date,
    days_in_prose,
    in_calendar,
    parse_date,
    span_of_life,
    timeline_bounds,
    words,
    years,
)
from chronicle.dates.hints import GENERAL
from unit.dates.cases import CALENDARS, CASES, OLD_STYLE


@pytest.mark.parametrize("case", CASES["accepted"], ids=lambda case: case["edtf"])
def test_what_is_taken(case: dict[str, str]) -> None:
    date = parse_date(case["edtf"])
    assert date.edtf == case["edtf"]
    assert (date.earliest.isoformat(), date.latest.isoformat()) == (case["first"], case["last"])
    assert words(date) == case["words"]
    assert words(date, happening=True) == case.get("happening", case["words"])
    assert years(date) == case["years"]
    assert in_calendar(date, OLD_STYLE) == case.get("old")
    assert in_calendar(date, OLD_STYLE, happening=True) == case.get("old-happening", case.get("old"))


@pytest.mark.parametrize("case", CASES["refused"], ids=lambda case: case["edtf"].encode("unicode_escape").decode())
def test_what_is_refused_and_the_form_to_write_instead(case: dict[str, str]) -> None:
    with pytest.raises(BadDate) as refusal:
        parse_date(case["edtf"])
    assert str(refusal.value) == case["edtf"]
    if case["hint"] == "leave the date out":
        assert refusal.value.hint == f"leave the date out where nothing of it is known; {GENERAL}"
    else:
        assert refusal.value.hint == (GENERAL if case["hint"] == "GENERAL" else case["hint"])


def test_the_general_hint_names_only_forms_that_are_taken() -> None:
    for form in ("1930", "1930-03", "1930-03-02", "1932-23", "193X", "19XX", "1930/1932", "1930/..", "../1930"):
        assert form in GENERAL
        assert parse_date(form)


def test_prose_in_the_place_of_a_date_is_not_searched_for_one() -> None:
    for text in ("1930" + " " * 57, "1930-03-02 14:" + "0" * 47):
        with pytest.raises(BadDate) as refusal:
            parse_date(text)
        assert refusal.value.hint == GENERAL
    with pytest.raises(BadDate) as refusal:
        parse_date("1930" + " " * 56)
    assert refusal.value.hint.startswith("write 1930:")


def test_order() -> None:
    dates = [parse_date(edtf) for edtf in CASES["order"]]
    for one, other in pairwise(dates):
        assert one.sort_key < other.sort_key, (one.edtf, other.edtf)


@pytest.mark.parametrize("case", CASES["lives"], ids=str)
def test_lives(case: list[str | None]) -> None:
    born, died, shown = case
    assert span_of_life(parse_date(born) if born else None, parse_date(died) if died else None) == shown


@pytest.mark.parametrize("case", CASES["csl"], ids=lambda case: case[0])
def test_dates_for_citations(case: list[Any]) -> None:
    assert csl_date(parse_date(case[0])) == case[1]


@pytest.mark.parametrize("case", CASES["prose"], ids=repr)
def test_dates_behind_links(case: list[str]) -> None:
    text, *expected = case
    found = days_in_prose(text, CALENDARS)
    if not expected:
        assert found is None
        return
    assert found
    edtf, matched, *calendar = expected
    assert found.date == parse_date(edtf)
    assert text[: found.end] == matched
    assert [used.id for used in [found.calendar] if used] == calendar


def test_without_calendars_a_label_says_nothing() -> None:
    found = days_in_prose(" on 25 October 1917 (Old Style)")
    assert found == (parse_date("1917-10-25"), len(" on 25 October 1917"), None)


@pytest.mark.parametrize(
    ("edtf", "flags"),
    [
        ("1930-03-02", "day"),
        ("1930", ""),
        ("1930-03-XX", ""),
        ("1930-03-02?", "uncertain"),
        ("1930~", "approximate"),
        ("1930%", "uncertain approximate"),
        ("1930?/1932~", "uncertain approximate"),
        ("../1930", "open_start"),
        ("1930/..", "open_end"),
        ("1930-03-02/..", "open_end"),
        ("0001-01-01", "day"),
        ("../1930~", "approximate open_start"),
    ],
)
def test_flags(edtf: str, flags: str) -> None:
    date = parse_date(edtf)
    names = ("uncertain", "approximate", "open_start", "open_end")
    assert [name for name in ("day", *names) if getattr(date, f"is_{name}" if name == "day" else name)] == flags.split()


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("../1934", "1900-01-01", "1934-12-31"),
        ("1930/..", "1930-01-01", "1950-06-30"),
        ("1930/1932", "1930-01-01", "1932-12-31"),
        ("1899/1951", "1899-01-01", "1951-12-31"),  # what is written is not cut
        ("../1880", "1880-12-31", "1880-12-31"),  # a timeline that begins after the end of it
        ("1960/..", "1960-01-01", "1960-01-01"),
        ("1934-12-01", "1934-12-01", "1934-12-01"),
    ],
)
def test_open_ends_stop_at_the_limits_of_a_timeline(edtf: str, first: str, last: str) -> None:
    bounds = timeline_bounds(parse_date(edtf), dt.date(1900, 1, 1), dt.date(1950, 6, 30))
    assert [day.isoformat() for day in bounds] == [first, last]


def test_a_date_may_be_a_base_of_values_that_know_more() -> None:
    class Placed(HistoricalDate):
        __slots__ = ("place",)

    date = parse_date("1930~")
    placed = Placed(date.edtf, date.earliest, date.latest)
    object.__setattr__(placed, "place", "data/x.yml:1")
    assert words(placed) == "about 1930"
    with pytest.raises(AttributeError):
        placed.edtf = "1931"  # type: ignore[misc]
