"""Rules on time and space."""

import calendar
import re
from collections.abc import Iterator
from itertools import pairwise

from ..model import (
    Chapter,
    Corpus,
    Event,
    HistoricalDate,
    HistoricalPlace,
    Located,
    Organisation,
    Person,
    Prose,
    Reference,
    Text,
)
from ..model.date import BadDate, parse_date
from ..model.values import LocatedDate
from ..problems import Code, Place, Problem


def dates_run_forward(corpus: Corpus) -> Iterator[Problem]:
    """No date ends before it begins; no one dies before birth; no body ends before it is founded."""
    for entry in corpus:
        for value in entry.values():
            if isinstance(value, LocatedDate) and value.earliest > value.latest:
                yield _reversed(value, f"'{value.edtf}' ends before it begins.")
        if isinstance(entry, Person) and _before(entry.died, entry.born):
            yield _reversed(entry.died, "this death comes before the birth.")
        if isinstance(entry, Organisation) and _before(entry.dissolved, entry.founded):
            yield _reversed(entry.dissolved, "this end comes before the founding.")


def _before(later: HistoricalDate | None, earlier: HistoricalDate | None) -> bool:
    return bool(later and earlier and later.latest < earlier.earliest)


def _reversed(date: LocatedDate | None, fault: str) -> Problem:
    assert date is not None
    return Problem(date.text.place, Code.REVERSED_DATE, fault, "check both dates against the source.")


def people_act_within_their_lives(corpus: Corpus) -> Iterator[Problem]:
    """Nobody takes part in an event, or holds an office, before birth or after death."""
    for event in corpus.of(Event):
        for ref in event.people:
            person = corpus.get(ref)
            if isinstance(person, Person):
                yield from _outside(person, event.date, ref.at, f"{person.title} was not alive at '{event.date.edtf}'.")
    for person in corpus.of(Person):
        for office in person.offices:
            fault = f"the office '{office.title}' lies outside this life."
            yield from _outside(person, office.period, office.period.text.place, fault)


def _outside(person: Person, date: HistoricalDate, place: Place, fault: str) -> Iterator[Problem]:
    if _before(date, person.born) or _before(person.died, date):
        life = f"{person.born.edtf if person.born else '?'} to {person.died.edtf if person.died else '?'}"
        yield Problem(place, Code.OUTSIDE_LIFE, fault, f"the life is given as {life}; check the dates and the name.")


def chapters_lie_in_their_parts(corpus: Corpus) -> Iterator[Problem]:
    """Every chapter is listed once, by the part that it names, and its period lies in that part's."""
    for chapter in corpus.of(Chapter):
        listed = corpus.part_of(chapter.id)
        if listed is None:
            hint = "add it to the chapters of its part in data/narrative.yml."
            yield Problem(chapter.id.place, Code.CHAPTER_NOT_LISTED, "no part lists this chapter.", hint)
        elif listed.id != chapter.part:
            yield _out_of_part(chapter.part, f"part '{listed.id}' lists this chapter, not '{chapter.part}'.")
        elif not _within(chapter.period, listed.period):
            fault = f"'{chapter.period.edtf}' lies outside the part's period, {listed.period.edtf}."
            yield _out_of_part(chapter.period.text, fault)


def _within(inner: HistoricalDate, outer: HistoricalDate) -> bool:
    return outer.earliest <= inner.earliest and inner.latest <= outer.latest


def _out_of_part(at: Located, fault: str) -> Problem:
    return Problem(at.place, Code.OUTSIDE_PART, fault, "check the chapter and data/narrative.yml against each other.")


def coordinates_lie_on_the_globe(corpus: Corpus) -> Iterator[Problem]:
    """A latitude lies between −90 and 90, a longitude between −180 and 180."""
    for place in corpus.of(HistoricalPlace):
        if abs(place.latitude) > 90 or abs(place.longitude) > 180:
            hint = "degrees north from -90 to 90, degrees east from -180 to 180."
            yield Problem(place.id.place, Code.OUT_OF_RANGE, "these coordinates are not on the globe.", hint)


#: What follows a link and dates it: "on 1 December 1934", "in March 1930", "of 1932", "(7 November 1929".
_MONTHS = {name: f"{number:02}" for number, name in enumerate(calendar.month_name) if name}
_DATED = re.compile(rf"[\s,(]*(?:on|in|of)?\s*(?:(?:(\d\d?) )?({'|'.join(_MONTHS)}) )?(1[89]\d\d)\b(?![–-])")


def events_are_dated_alike(corpus: Corpus) -> Iterator[Problem]:
    """Where a text gives a date directly after a link to an event, it is the date that the event's own entry gives."""
    for entry in corpus:
        for prose in entry.proses:
            for ref, written in _dated_links(prose):
                event = corpus.get(ref.target)
                if isinstance(event, Event) and not _overlap(written, event.date):
                    fault = f"the text dates '{event.title}' {written.edtf}; its entry says {event.date.edtf}."
                    hint = (
                        "check both against the source; where sources differ, say so, and keep the link off the date."
                    )
                    yield Problem(ref.target.at, Code.DATE_MISMATCH, fault, hint)


def _dated_links(prose: Prose) -> Iterator[tuple[Reference, HistoricalDate]]:
    for span, after in pairwise(prose.all_spans):
        if isinstance(span, Reference) and isinstance(after, Text) and (found := _DATED.match(after.raw)):
            day, month, year = found.groups()
            parts = [year, *([_MONTHS[month]] if month else []), *([f"{int(day):02}"] if day else [])]
            try:
                yield span, parse_date("-".join(parts))
            except BadDate:
                continue


def _overlap(one: HistoricalDate, other: HistoricalDate) -> bool:
    return one.earliest <= other.latest and other.earliest <= one.latest


def chapters_have_key_events(corpus: Corpus) -> Iterator[Problem]:
    """Every chapter names its key events."""
    for chapter in corpus.of(Chapter):
        if not chapter.events:
            hint = "list the events that a reader must know under events:."
            yield Problem(chapter.id.place, Code.NO_KEY_EVENT, "this chapter names no key event.", hint)
