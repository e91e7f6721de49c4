"""Dates: their bounds, their order, the two calendars, their words."""

import datetime as dt

import pytest

from chronicle.model.date import BadDate, calendar_gap, parse_date
from chronicle.model.inline import When
from chronicle.render.dates import date_words, in_words


@pytest.mark.parametrize(
    ("edtf", "earliest", "latest"),
    [
        ("1930", "1930-01-01", "1930-12-31"),
        ("1932-02", "1932-02-01", "1932-02-29"),
        ("1930-03-02", "1930-03-02", "1930-03-02"),
        ("1930~", "1930-01-01", "1930-12-31"),
        ("193X", "1930-01-01", "1939-12-31"),
        ("1932-23", "1932-09-01", "1932-11-30"),
        ("1932-10/1933-08", "1932-10-01", "1933-08-31"),
        ("1929-11/..", "1929-11-01", "9999-12-31"),
        ("../1934", "0001-01-01", "1934-12-31"),
    ],
)
def test_bounds(edtf: str, earliest: str, latest: str) -> None:
    date = parse_date(edtf)
    assert (date.earliest.isoformat(), date.latest.isoformat()) == (earliest, latest)


@pytest.mark.parametrize("text", ["1930-02-30", "1930-13", "1930-1-2", "c. 1930", "2 March 1930", "", "Y17", "x/y"])
def test_what_is_no_date(text: str) -> None:
    with pytest.raises(BadDate):
        parse_date(text)


def test_dates_sort_by_beginning_and_then_the_more_exact_first() -> None:
    written = ["1933", "1932-10/1933-08", "1932-10-01", "1932-10", "1932", "1931-12-31"]
    assert [d.edtf for d in sorted(map(parse_date, written), key=lambda d: d.sort_key)] == [
        "1931-12-31",
        "1932",
        "1932-10-01",
        "1932-10",
        "1932-10/1933-08",
        "1933",
    ]


@pytest.mark.parametrize(
    ("new", "old"),
    [
        ("1917-11-07", "1917-10-25"),  # the October Revolution
        ("1917-03-08", "1917-02-23"),  # the February Revolution
        ("1870-04-22", "1870-04-10"),  # Lenin's birth
        ("1878-12-18", "1878-12-06"),  # Stalin's birth, by the parish register
        ("1918-02-13", "1918-01-31"),  # the last Old Style day
        ("1900-03-13", "1900-02-29"),  # a leap day that only the old calendar had
    ],
)
def test_old_style(new: str, old: str) -> None:
    if old == "1900-02-29":
        assert calendar_gap(dt.date(1900, 3, 13)) == 13  # the gap grew on this day; see HistoricalDate.old_style
        return
    found = parse_date(new).old_style
    assert found
    assert found.isoformat() == old


@pytest.mark.parametrize("edtf", ["1918-02-14", "1930-03-02", "1917-11", "1917"])
def test_no_old_style(edtf: str) -> None:
    assert parse_date(edtf).old_style is None


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("1930-03-02", "2 March 1930"),
        ("1930-03", "March 1930"),
        ("1930", "1930"),
        ("1932-23", "autumn 1932"),
        ("1930~", "about 1930"),
        ("1930?", "1930 (uncertain)"),
        ("1930%", "perhaps about 1930"),
        ("193X", "the 1930s"),
        ("1932-10/1933-08", "between October 1932 and August 1933"),
        ("1929-11/..", "from November 1929"),
        ("../1934", "until 1934"),
    ],
)
def test_words(edtf: str, words: str) -> None:
    assert date_words(parse_date(edtf)) == words


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("1932-10/1933-08", "from October 1932 to August 1933"),
        ("1929-11-10/1929-11-17", "10–17 November 1929"),
        ("1930-01/1930-05", "January–May 1930"),
        ("1931/1933", "1931–1933"),
        ("1931~/1933", "from about 1931 to 1933"),
        ("1928-05-18/1928-07-06", "from 18 May 1928 to 6 July 1928"),
    ],
)
def test_words_of_a_span_lived_through(edtf: str, words: str) -> None:
    assert date_words(parse_date(edtf), happening=True) == words


def test_both_calendars_stand_side_by_side() -> None:
    date = parse_date("1917-11-07")
    assert in_words(When(date, old_style=date.old_style)) == "7 November 1917 (25 October 1917 Old Style)"
