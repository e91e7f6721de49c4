"""Rules on time."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from ..dates import Calendar, DatedText, HistoricalDate, days_in_prose
from ..kinds import Corpus, Entry, LocatedDate, overlap
from ..problems import Code, Problem
from ..prose import Prose, Reference, Text
from .walk import parts


def dates_run_forward(corpus: Corpus) -> Iterator[Problem]:
    """No date ends before it begins."""
    for part in parts(corpus):
        for value in part.values():
            if isinstance(value, LocatedDate) and value.earliest > value.latest:
                fault, hint = f"'{value.edtf}' ends before it begins.", "check both dates against the source."
                yield Problem(value.text.place, Code.REVERSED_DATE, fault, hint)


def happenings_are_dated_alike(corpus: Corpus) -> Iterator[Problem]:
    """Where a text gives a date directly after a link to what happened, it is the date that the entry itself gives."""
    calendars = tuple(corpus.subject.calendars_by_id.values())
    for entry in corpus:
        for prose in entry.proses:
            for ref, written in _dated_links(prose, calendars):
                named = corpus.get(ref.target)
                if named is not None and named.kind.happens and named.when and not overlap(written.date, named.when):
                    yield _mismatch(ref, written, named, named.when)


def _mismatch(ref: Reference, written: DatedText, named: Entry, when: HistoricalDate) -> Problem:
    fault = f"the text dates '{named.title}' {written.date.edtf}; its entry says {when.edtf}."
    hint = "check both against the source, New Style; where sources differ, say so, and keep the link off the date."
    return Problem(ref.target.at, Code.DATE_MISMATCH, fault, hint)


def _dated_links(prose: Prose, calendars: Sequence[Calendar]) -> Iterator[tuple[Reference, DatedText]]:
    for line, _ in prose.lines():
        for node, after in pairwise(line):
            if (
                isinstance(node, Reference)
                and isinstance(after, Text)
                and (found := days_in_prose(after.text, calendars))
            ):
                yield node, found
