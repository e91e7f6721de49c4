"""Dates held to other authorities: convertdate for calendars, the edtf library for the grammar; and laws over all forms."""

import datetime as dt
import re
from calendar import isleap
from importlib import import_module
from itertools import product

import edtf
import pytest
from edtf.parser.edtf_exceptions import EDTFParseException
from hypothesis import given, settings
from hypothesis import strategies as st

from chronicle.dates import (
    SYSTEMS,
    BadDate,
    Calendar,
    HistoricalDate,
    csl_date,
    from_calendar,
    in_calendar,
    parse_date,
    words,
    years,
)
from chronicle.dates.point import MONTHS
from unit.dates.cases import NEW_STYLE, OLD_STYLE, REPUBLICAN

JULIAN = Calendar("julian", "Julian", "julian")
POINTS = [
    core + doubt
    for core in (
        *(
            "1930",
            "0930",
            "193X",
            "200X",
            "19XX",
            "20XX",
            "1930-03",
            "1930-XX",
            "1930-03-02",
            "1930-03-XX",
            "1932-02-29",
        ),
        *("1932-21", "1932-22", "1932-23", "1932-24", "1899-24", "1931-03-02", "1930-04"),
    )
    for doubt in ("", "?", "~", "%")
]
#: Of what forms that are nearly right are made.
SIGNS = (
    *(
        "1930",
        "193X",
        "19XX",
        "1932",
        "0000",
        "-",
        "-03",
        "-02",
        "-XX",
        "-24",
        "-33",
        "-30",
        "/",
        "/",
        "..",
        "?",
        "~",
        "%",
    ),
    *("[", "]", "{", "}", ",", " ", "T12", "W10", "S2", "Y", "X", "1", "March"),
)


def taken(text: str) -> HistoricalDate | None:
    try:
        return parse_date(text)
    except BadDate:
        return None


def hint_of(text: str) -> str:
    with pytest.raises(BadDate) as refusal:
        parse_date(text)
    return refusal.value.hint


def every_date() -> list[HistoricalDate]:
    spans = (f"{one}/{other}" for one, other in product([*POINTS, ".."], repeat=2))
    return [date for text in (*POINTS, *spans) if (date := taken(text))]


def test_every_day_from_1580_to_1930_by_the_julian_calendar_and_back() -> None:
    julian = import_module("convertdate.julian")
    day = dt.date(1580, 1, 1)
    while day.year <= 1930:
        year, month, number = julian.from_gregorian(day.year, day.month, day.day)
        assert in_calendar(parse_date(day.isoformat()), JULIAN) == f"{number} {MONTHS[month - 1]} {year}"
        assert from_calendar((year, month, number), JULIAN) == day
        day += dt.timedelta(days=1)


def test_the_days_of_the_julian_calendar_follow_on_one_another() -> None:
    """Counted here without convertdate: every fourth year has a leap day, and 5 October 1582 was the 15th."""
    day = dt.date(1582, 10, 15)
    year, month, number = 1582, 10, 5
    while day.year < 1931:
        assert from_calendar((year, month, number), JULIAN) == day
        day += dt.timedelta(days=1)
        length = 28 + (year % 4 == 0) if month == 2 else 30 if month in (4, 6, 9, 11) else 31
        number += 1
        if number > length:
            month, number = month + 1, 1
        if month > 12:
            year, month = year + 1, 1


@pytest.mark.parametrize("system", SYSTEMS)
def test_every_system_goes_there_and_back(system: str) -> None:
    calendar = Calendar("x", "X", system)
    module = import_module(f"convertdate.{system}")
    for step in range(0, 60_000, 4001):
        day = dt.date(1800, 1, 1) + dt.timedelta(days=step)
        jd = day.toordinal() + 1721424.5
        year, month, number = map(int, module.from_jd(jd))
        assert from_calendar((year, month, number), calendar) == day
        if system != "gregorian":
            said = in_calendar(parse_date(day.isoformat()), calendar)
            names = getattr(module, "MONTHS", MONTHS)
            assert said == f"{number} {names[month - 1]} {year}"


@pytest.mark.parametrize(
    ("edtf_text", "calendar", "said"),
    [
        ("1794-07-27", REPUBLICAN, "9 Thermidor 2"),
        ("1799-11-09/1799-11-10", REPUBLICAN, "18–19 Brumaire 8"),
        ("1805-12-31", REPUBLICAN, "10 Nivôse 14"),
        ("1806-01-01", REPUBLICAN, None),
        ("1789-07-14", REPUBLICAN, None),  # before its first year
        ("1791-12-01", REPUBLICAN, None),  # in the year that would be 0
        ("1792-09-22", REPUBLICAN, "1 Vendémiaire 1"),
        ("1789-07-14/1794-07-27", REPUBLICAN, None),
        ("../1794-07-27", REPUBLICAN, "until 9 Thermidor 2"),
        ("1917-11-07", NEW_STYLE, None),
        ("1953-03-05", JULIAN, "20 February 1953"),
        ("0001-01-01", Calendar("x", "X", "islamic"), None),
        ("1920-03-21", Calendar("x", "X", "persian"), "1 Farvardin 1299"),
        ("1920-03-21", Calendar("x", "X", "islamic"), "1 Rajab 1338"),
        ("1918-02-14/1918-02-13", OLD_STYLE, None),  # reversed: it begins in the new calendar
    ],
)
def test_other_calendars(edtf_text: str, calendar: Calendar, said: str | None) -> None:
    assert in_calendar(parse_date(edtf_text), calendar, happening=True) == said


@pytest.mark.parametrize("day", [(1917, 2, 29), (1917, 13, 1), (1917, 0, 1), (1917, 4, 31), (1917, 4, 0)])
def test_days_that_a_calendar_has_not(day: tuple[int, int, int]) -> None:
    with pytest.raises(ValueError, match=r".") as refusal:
        from_calendar(day, JULIAN)
    assert refusal.value.args[0]


def test_an_unknown_system_is_refused_by_name() -> None:
    with pytest.raises(ValueError, match=r"no calendar 'julien'; there are gregorian, julian, "):
        Calendar("x", "X", "julien")


def test_words_hold_no_sign_of_edtf() -> None:
    for date in every_date():
        for happening in (False, True):
            for said in (words(date, happening), in_calendar(date, JULIAN, happening) or ""):
                assert not re.search(r"X|~|%|/|\.\.|\?|None", said), (date.edtf, said)
        assert not re.search(r"X|~|%|/|\.\.|None", years(date)), date.edtf
        assert not re.search(r"X|~|%|/|\.\.|None", str(csl_date(date).get("literal"))[:-1] or "-"), date.edtf


def test_bounds_are_those_of_the_ends_and_keys_are_total() -> None:
    dates = every_date()
    assert len(dates) > 3000
    assert len({date.sort_key for date in dates}) == len(dates)
    for date in dates:
        first, _, last = date.edtf.partition("/")
        if "/" not in date.edtf:
            assert date.earliest <= date.latest
            continue
        assert date.earliest == (dt.date.min if first == ".." else parse_date(first).earliest)
        assert date.latest == (dt.date.max if last == ".." else parse_date(last).latest)


def test_doubt_moves_no_bound_and_is_always_said() -> None:
    for text in POINTS:
        date, bare = parse_date(text), parse_date(text.rstrip("?~%"))
        assert (date.earliest, date.latest) == (bare.earliest, bare.latest)
        assert ("(uncertain)" in words(date) or "perhaps" in words(date)) == date.uncertain
        assert ("about" in words(date)) == date.approximate
        assert ("?" in years(date)) == date.uncertain
        assert ("about" in years(date)) == date.approximate
        assert csl_date(date).get("circa", False) == date.approximate


@pytest.mark.parametrize("year", [1600, 1700, 1800, 1900, 1904, 1930, 1932, 2000])
def test_every_month_ends_where_the_calendar_says(year: int) -> None:
    lengths = (31, 29 if isleap(year) else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
    for month, length in enumerate(lengths, 1):
        assert parse_date(f"{year}-{month:02}").latest == dt.date(year, month, length)
        assert parse_date(f"{year}-{month:02}-{length}").is_day
        assert taken(f"{year}-{month:02}-{length + 1}") is None


@pytest.mark.parametrize("text", [point for point in POINTS if not re.search(r"-2[1-4].", point)])
def test_the_edtf_library_takes_what_is_taken_and_bounds_it_alike(text: str) -> None:
    """Of seasons it knows no doubt, and it ends a winter in December."""
    parsed, date = edtf.parse_edtf(text), parse_date(text)
    assert parsed is not None
    if "-24" not in text:
        assert parsed.lower_strict()[:3] == (date.earliest.year, date.earliest.month, date.earliest.day)
        assert parsed.upper_strict()[:3] == (date.latest.year, date.latest.month, date.latest.day)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(SIGNS), max_size=6).map("".join))
def test_what_is_taken_is_edtf_and_what_is_refused_has_a_hint(text: str) -> None:
    date = taken(text)
    if date is None:
        hint = hint_of(text)
        assert hint.endswith(".")
        found = re.match(r"write (\S+?)(?: \(or .*?\))?: ", hint)
        assert found is None or taken(found[1]), (text, hint)
        return
    assert words(date)
    assert years(date)
    bare = re.sub(r"(-2[1-4])[?~%]", r"\1", text)
    try:
        assert edtf.parse_edtf(bare) is not None
    except EDTFParseException as error:
        pytest.fail(f"{text}: {error}")


def test_every_hint_names_a_form_that_is_taken() -> None:
    for one, other in product("0123456789X", repeat=2):
        text = f"1930-{one}{other}"
        if not taken(text):
            forms = re.findall(r"\d[\dX-]{3,}(?:/[\dX-]+)?", hint_of(text))
            assert forms
            assert all(taken(form) for form in forms), (text, forms)


def test_nothing_is_printed(capfd: pytest.CaptureFixture[str]) -> None:
    for text in ("../", "/..", "1984-1X", "check", "1930-03-02", "[..1934]"):
        taken(text)
    assert capfd.readouterr() == ("", "")
