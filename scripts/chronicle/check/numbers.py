"""Rules on the ledger, the figures and the series: no verdict without its evidence, no number without its author."""

import re
from collections.abc import Iterator
from itertools import pairwise

from ..model import Corpus, Estimate, Figure, Ledger, Located, Row, Series, Source
from ..problems import Code, Problem

#: Verdicts that judge no fact and so need no other source, and those that must say what was found instead.
WITHOUT_SOURCE = ("interpretation", "bibliographic")
WITH_FINDING = ("refined", "disputed", "unsupported")
#: A number is contested only where at least two authors give one.
LEAST_ESTIMATES = 2

_CLAIM = re.compile(r"c\d{3}\Z")


def verdicts_rest_on_evidence(corpus: Corpus) -> Iterator[Problem]:
    """A verdict on a fact cites a source other than the article, and one that departs from it says what was found."""
    article = {str(source.id) for source in corpus.of(Source) if source.category == "article"}
    for row in _rows(corpus):
        others = {citation.source.id for citation in row.reason.citations} - article
        if row.verdict not in WITHOUT_SOURCE and not others:
            fault = f"the verdict '{row.verdict}' rests on the article alone."
            hint = "cite what bears on it, or make it an interpretation if it is no fact."
            yield Problem(row.verdict.place, Code.VERDICT_WITHOUT_SOURCE, fault, hint)
        if row.verdict in WITH_FINDING and row.finding is None:
            fault = f"the verdict '{row.verdict}' does not say what was found instead."
            yield Problem(row.verdict.place, Code.MISSING_FINDING, fault, "add finding: and the figure or fact.")


def claims_are_treated_and_counted_once(corpus: Corpus) -> Iterator[Problem]:
    """Every claim has an id of its own, such as c001, and is treated somewhere on the site."""
    first: dict[str, Located] = {}
    for row in _rows(corpus):
        if not _CLAIM.match(row.id):
            yield Problem(row.id.place, Code.WRONG_ID, f"'{row.id}' is not a claim's id.", "write c and three digits.")
        elif before := first.get(str(row.id)):
            fault = f"the claim {row.id} stands here a second time; the first is at {before.place}."
            yield Problem(row.id.place, Code.DUPLICATE_CLAIM, fault, "keep one of the two.")
        first.setdefault(str(row.id), row.id)
        if not row.treated:
            hint = "add treated: with the section or entry that deals with it, such as chapter:the-gulag#the-canal."
            yield Problem(row.id.place, Code.UNTREATED_CLAIM, f"the claim {row.id} is treated nowhere.", hint)


def figures_hold_estimates(corpus: Corpus) -> Iterator[Problem]:
    """A figure has at least two estimates; each has a number; low is not above best, nor best above high."""
    for figure in corpus.of(Figure):
        if len(figure.estimates) < LEAST_ESTIMATES:
            fault = "this figure has fewer than two estimates."
            hint = "add another author's, or give the number in the text of an entry."
            yield Problem(figure.id.place, Code.FEW_ESTIMATES, fault, hint)
        for estimate in figure.estimates:
            yield from _estimate(estimate, corpus)


def _estimate(estimate: Estimate, corpus: Corpus) -> Iterator[Problem]:
    at = estimate.source.at
    numbers = [number for number in (estimate.low, estimate.best, estimate.high) if number is not None]
    if not numbers:
        yield Problem(at, Code.BAD_ESTIMATE, "this estimate gives no number.", "add low, best or high.")
    if numbers != sorted(numbers):
        fault = "this estimate's numbers do not rise from low to high."
        yield Problem(at, Code.BAD_ESTIMATE, fault, "check low, best and high against the source.")
    source = corpus.get(estimate.source)
    if isinstance(source, Source) and (source.category == "article") != bool(estimate.article):
        fault = "article: true and the source do not agree."
        yield Problem(at, Code.BAD_ESTIMATE, fault, "mark the article's own estimate, and no other.")


def series_run_forward(corpus: Corpus) -> Iterator[Problem]:
    """The points of a series follow each other in time, each line for itself."""
    for series in corpus.of(Series):
        for line in series.lines:
            points = [point for point in series.points if point.line == line]
            for before, point in pairwise(points):
                if point.date.earliest <= before.date.earliest:
                    fault = f"this point is not later than the one before it, {before.date.edtf}."
                    hint = "put the points in order of time; name the line of each if there are several."
                    yield Problem(point.date.text.place, Code.SERIES_ORDER, fault, hint)


def _rows(corpus: Corpus) -> Iterator[Row]:
    for ledger in corpus.of(Ledger):
        yield from ledger.rows
