"""Rules on numbers: one that is linked to the data is the number in the data."""

from collections.abc import Iterator
from decimal import Decimal

from ..kinds import Corpus, Datum
from ..problems import Code, Problem
from ..prose import Emphasis, Inline, Line, Reference, Strong, Text, plain
from .amounts import Said, fits, said_in
from .walk import proses

_SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9}


def numbers_are_those_of_the_data(corpus: Corpus) -> Iterator[Problem]:
    """The words of a link to a number of a series or a figure say that number, exactly or openly rounded."""
    for prose in proses(corpus):
        for line, _ in prose.lines():
            for node, before, behind in _links(line):
                entry = corpus.get(node.target)
                datum = entry.data.get(node.target.fragment or "") if entry else None
                if datum and datum.is_given:
                    yield from _mismatch(node, datum, before, behind)


def _links(line: Line) -> Iterator[tuple[Reference, str, str]]:
    """Every link in a line, with the text directly before and behind it."""
    for before, node, behind in zip((None, *line), line, (*line[1:], None), strict=False):
        if isinstance(node, Emphasis | Strong):
            yield from _links(node.children)
        elif isinstance(node, Reference):
            yield node, _text(before), _text(behind)


def _text(node: Inline | None) -> str:
    return node.text if isinstance(node, Text) else ""


def _mismatch(node: Reference, datum: Datum, before: str, behind: str) -> Iterator[Problem]:
    words = plain(node.children)
    found = said_in(words, before, behind)
    is_given = f"{datum.label}: {datum.amount} {datum.unit}"
    if len(found) != 1:
        fault = f"the words '{words}' give {'several numbers' if found else 'no number'}, but link to one: {is_given}."
        hint = "put the brackets round that number alone; for other words, link to the page without #."
        yield Problem(node.target.at, Code.NUMBER_MISMATCH, fault, hint)
    elif not _agrees(found[0], datum):
        said = found[0].words.strip()
        fault = f"the text says '{said}'{_hedged(found[0])}; the data have {is_given}."
        yield Problem(node.target.at, Code.NUMBER_MISMATCH, fault, _cure(datum))


def _agrees(said: Said, datum: Datum) -> bool:
    if said.is_share and not datum.is_share:
        return False
    numbers = (datum.low, datum.best, datum.high)
    scale = _SCALES.get(datum.unit.partition(" ")[0], 1)
    scaled = (None if number is None else number * scale for number in numbers)
    return fits(said, *scaled) or (not said.amount.scaled and fits(said, *numbers))


def _hedged(said: Said) -> str:
    means = {"about": "rounded", "under": "or less", "most": "at most", "over": "or more", "least": "at least"}
    return f" ({means[said.hedge]})" if said.hedge else ""


def _cure(datum: Datum) -> str:
    if datum.best is None:
        return f"write {datum.amount}; ends may be rounded with a word for it: about, million."
    rounded = _round(datum.best)
    if rounded == datum.best:
        return f"write {datum.amount}, or correct the data."
    return f"write {datum.best:,}, or a rounded number with a word for it: some {rounded:,f}."


def _round(value: Decimal) -> Decimal:
    """A number to its first two digits."""
    return value.quantize(Decimal(1).scaleb(value.adjusted() - 1)) if value else value
