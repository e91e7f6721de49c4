"""The estimates of a figure as its page shows them: rows on one axis, the same as a chart and as a table for paper."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..blocks import Block, Estimated, Estimates, Fact, Heading, Interval, Scale, Table
from ..dates import years
from ..draw import amount, given, middle, scale_over, spread, spread_chart
from ..prose import FullReference, Line, Reference, ShortReference, joined, line
from .corpus import Corpus
from .estimates import GUESSES, RANGES, Beside, Estimate
from .source import Source
from .tables import table

if TYPE_CHECKING:
    from .figure import Figure

#: For so many years the scholarship counts as recent; a band needs so many estimates.
_RECENT, _LEAST = 30, 2
_HEADER = ("Estimate by", "What it is", "Number", "As given", "Years", "Basis", "What is counted", "Note")


@dataclass(frozen=True, slots=True)
class _Band:
    since: int
    count: int
    words: str
    ends: tuple[float, float]


def shown(figure: "Figure", corpus: Corpus) -> Iterator[Block]:
    """The estimates by their value, the numbers beside them on an axis of their own; for paper a chart and tables."""
    named = list(zip(figure.ids, figure.every, strict=True))
    count = len(figure.estimates)
    rows, beside = ([_row(figure, name, e, corpus) for name, e in part] for part in (named[:count], named[count:]))
    rows.sort(key=lambda row: middle(row.drawn))
    band = _band(figure, corpus)
    ends = band.ends if band else None
    scale = scale_over(_numbers(rows), str(figure.unit))
    yield Estimates(tuple(rows), scale, ends, tuple(_key(rows, scale, band, corpus)))
    picture = spread_chart(str(figure.title), str(figure.unit), rows, scale, ends)
    yield picture
    yield figure.dataset(picture)
    places = {name: str(e.locator) for name, e in named if e.locator}
    yield _table(rows, "Estimate by", places)
    if beside:
        yield Heading(line("For comparison"), "for-comparison")
        yield Estimates(tuple(beside), scale_over(_numbers(beside), str(figure.unit)))
        yield _table(beside, "Number by", places)


def drawn(figure: "Figure", corpus: Corpus) -> list[Interval]:
    """Its estimates as they are drawn, by their value."""
    return sorted((_interval(estimate, corpus) for estimate in figure.estimates), key=middle)


def _numbers(rows: Sequence[Estimated]) -> list[float]:
    return [number for row in rows for number in given(row.drawn)]


def _source(estimate: Estimate, corpus: Corpus) -> Source:
    source = corpus.get(estimate.source)
    assert isinstance(source, Source)  # a rule has found it there
    return source


def _interval(estimate: Estimate, corpus: Corpus) -> Interval:
    called = f" ({corpus.subject.retold.called})" if estimate.retold and corpus.subject.retold else ""
    return estimate.drawn(f"{_source(estimate, corpus).named}{called}")


def _band(figure: "Figure", corpus: Corpus) -> _Band | None:
    """What the estimates of recent years span, guesses and the work retold apart, if there are enough of them."""
    edition = re.search(r"\d{4}", str(corpus.subject.edition))
    if not edition:
        return None
    since, found = int(edition[0]) - _RECENT, []
    for estimate in figure.estimates:
        issued, each = _source(estimate, corpus).issued, _interval(estimate, corpus)
        if issued and issued.earliest.year >= since and not (each.apart or each.hollow):
            found.append(each)
    numbers = [number for each in found for number in given(each)]
    if len(found) < _LEAST or min(numbers) == max(numbers):
        return None
    return _Band(since, len(found), spread(found, str(figure.unit)), (min(numbers), max(numbers)))


def _key(rows: Sequence[Estimated], scale: Scale, band: _Band | None, corpus: Corpus) -> Iterator[str]:
    drawings = [row.drawn for row in rows]
    if band:
        yield f"Shaded: the {band.count} estimates published since {band.since}, {band.words}."
    if corpus.subject.retold and any(each.apart for each in drawings):
        yield f"In colour: {corpus.subject.retold.called}."
    if any(each.hollow for each in drawings):
        yield f"Hollow: a {' or a '.join(GUESSES)}."
    if any((each.low is None) != (each.high is None) for each in drawings):
        yield "An arrow: one bound alone is given."
    if scale.ticks[0] > 0:
        yield "The axis does not begin at 0."


def _row(figure: "Figure", name: str, e: Estimate, corpus: Corpus) -> Estimated:
    each = _interval(e, corpus)
    number, when = amount(each), years(e.period or figure.period)
    counts, territory = str(e.counts or figure.quantity), str(e.territory or figure.territory)
    at = f" At {e.locator}." if e.locator else None
    what = f"{number} {figure.unit} ({counts}; {when}, {territory})."
    copied = line(f"{figure.title}: {what} ", FullReference(e.source), at)
    by = (Reference(e.source, line(each.name), ()),)
    return Estimated(name, by, each, number, line(when), tuple(_facts(e, counts)), copied)


def _facts(e: Estimate, counts: str) -> Iterator[Fact]:
    rows: tuple[tuple[str, Line | str | None], ...] = (
        ("What it is", str(e.is_) if isinstance(e, Beside) else None),
        ("As given", e.as_given and f"“{e.as_given}”"),
        ("What is counted", counts),
        ("Territory", e.territory and str(e.territory)),
        ("Basis", e.basis and str(e.basis)),
        ("The range is", e.range_is and RANGES[str(e.range_is)]),
        ("Note", e.note and str(e.note)),
        ("Source", (ShortReference(e.source, e.locator, ""),)),
    )
    return (Fact(name, (line(value) if isinstance(value, str) else value,)) for name, value in rows if value)


def _table(rows: Sequence[Estimated], by: str, places: Mapping[str, str]) -> Table:
    """The rows as a table for paper, where nothing opens; behind each name its place in the work."""
    header = (by, *_HEADER[1:])
    cells = [_cells(row, places.get(row.anchor)) for row in rows]
    made = table(header, cells)
    return Table(made.header, made.rows, printed=True)


def _cells(row: Estimated, place: str | None) -> tuple[Line, ...]:
    facts = {fact.name: fact.values[0] for fact in row.more}
    ranged, note = facts.get("The range is", ()), facts.get("Note", ())
    number = joined([line(row.amount), ranged] if ranged else [line(row.amount)], ", ")
    empty: Line = ()
    told = (facts.get(name, empty) for name in ("Basis", "What is counted"))
    by = line(*row.by, f", {place}" if place else None)
    return by, facts.get("What it is", empty), number, facts.get("As given", empty), row.years, *told, note
