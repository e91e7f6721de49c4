"""Headwords: what the search knows of an entry, and what the browser must know beside."""

import pytest

from chronicle.kinds import TYPES
from chronicle.link import Headword, Mention, settings
from chronicle.link.headwords import headwords
from unit.link.small import SUBJECT, corpus

ASKING = """\
stop: The of
questions: [{begins: [How Many, how much], kind: figure}, {begins: [Who], kind: person}]
named: [person]
last: [source, path]
months: [January Январь, February]
ordinals: [ST]
beside: [ГОДА]
asked: {dies: Died dead, october: revolution}
"""


def head(kind: str, fields: str, **more: str) -> Headword:
    (found,) = headwords(corpus({f"{kind}:x": fields}, **more), {})
    return found


def test_an_entry_as_the_search_knows_it() -> None:
    found = head("event", "title: October\nsummary: It happened.")
    assert found == Headword(
        key=("event", "x"),
        path="events/x.md",
        title="October",
        kind="Event",
        order=TYPES["event"].kind.rank,
        weight=0,
        summary="It happened.",
        names=("october",),
        span=("1917-11-07", "1917-11-07"),
        other_span=("1917-10-25", "1917-10-25"),
    )


@pytest.mark.parametrize(("times", "weight"), [(0, 0), (1, 1), (99, 99), (100, 99), (150, 99)])
def test_an_entry_weighs_as_much_as_it_is_mentioned_up_to_99_times(times: int, weight: int) -> None:
    here = corpus({"event:x": "", "event:y": ""})
    mention = Mention(here.entries["event", "y"])
    assert [each.weight for each in headwords(here, {("event", "x"): (mention,) * times})] == [weight, 0]


@pytest.mark.parametrize(
    ("date", "calendar", "span", "other"),
    [
        ("1917-11-07", "", ("1917-11-07", "1917-11-07"), ("1917-10-25", "1917-10-25")),
        ("1917-11-07", "gregorian", ("1917-11-07", "1917-11-07"), None),
        ("1918-02-13", "", ("1918-02-13", "1918-02-13"), ("1918-01-31", "1918-01-31")),
        ("1918-02-14", "", ("1918-02-14", "1918-02-14"), None),  # the calendar had ended
        ("1918-02-10/1918-03-01", "", ("1918-02-10", "1918-03-01"), ("1918-01-28", "1918-01-28")),  # or ended meanwhile
        ("1917-01-01/1917-04-11", "", ("1917-01-01", "1917-04-11"), ("1916-12-19", "1917-03-29")),  # a hundred days
        ("1917-01-01/1917-04-12", "", ("1917-01-01", "1917-04-12"), None),  # and one more
        ("1917", "", ("1917-01-01", "1917-12-31"), None),
    ],
)
def test_what_happened_is_found_by_the_days_of_both_calendars(
    date: str, calendar: str, span: tuple[str, str], other: tuple[str, str] | None
) -> None:
    found = head("event", f"date: {date}" + (f"\ncalendar: {calendar}" if calendar else ""))
    assert (found.span, found.other_span) == (span, other)


def test_where_no_calendar_is_usual_an_event_has_one_date() -> None:
    found = head("event", "title: October", subject=SUBJECT.replace(", default: true", ""))
    assert (found.span, found.other_span) == (("1917-11-07", "1917-11-07"), None)


def test_a_life_is_no_happening() -> None:
    found = head("person", "born: 1870-01-01\ndied: 1924-01-21")
    assert (found.span, found.other_span) == (None, None)


@pytest.mark.parametrize(
    ("title", "names"),
    [
        ("Lenin Dies in October", ("lenin dies in october", "Died dead revolution")),
        ("October", ("october", "revolution")),
        ("Nothing", ("nothing",)),
        ("…", ()),
    ],
)
def test_a_title_is_found_by_what_readers_ask_instead(title: str, names: tuple[str, ...]) -> None:
    assert head("event", f"title: {title}", asking=ASKING).names == names


def test_only_what_is_searched_has_a_headword() -> None:
    found = headwords(corpus({"event:x": "", "ledger:z": "", "place:y": ""}), {})
    assert [each.key for each in found] == [("event", "x"), ("place", "y")]


def test_the_browser_is_told_all_in_the_normal_form() -> None:
    assert settings(corpus({}, asking=ASKING)) == {
        "normal": {"ʹ": ""},
        "lookalikes": (),
        "stop": ["the", "of"],
        "questions": [["how many", "Figure"], ["how much", "Figure"], ["who", "Person"]],
        "named": ["Person"],
        "last": min(TYPES["source"].kind.rank, TYPES["path"].kind.rank),
        "months": [["january", "январь"], ["february"]],
        "ordinals": ["st"],
        "beside": ["года"],
        "calendar": "julian",
    }


def test_where_nothing_is_said_of_asking_no_kind_stands_below_the_others() -> None:
    said = settings(corpus({}, subject=SUBJECT.replace(", default: true", "")))
    assert said["last"] == max(each.kind.rank for each in TYPES.values()) + 1
    assert said["calendar"] == ""
