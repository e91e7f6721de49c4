"""The people once more, without a script: by what they died of, and by when they were born."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from ..blocks import Closed, Fact
from ..dates import years
from ..prose import Line, joined, line
from ..references import sort_key
from .corpus import Corpus
from .listing import bare

if TYPE_CHECKING:
    from .person import Person


def groups_of(people: Sequence["Person"], corpus: Corpus) -> Iterator[Closed]:
    """Both lists, each where there is something to group by."""
    ordered = sorted(people, key=lambda person: (sort_key(person.filed), str(person.id)))
    by_manner = [(word.shown, [p for p in ordered if p.manner == word.id]) for word in corpus.subject.manners]
    if rows := [Fact(f"{shown}, {len(found)}", (_names(found),)) for shown, found in by_manner if found]:
        yield Closed("By manner of death", tuple(rows))
    born = sorted((p for p in ordered if p.born), key=_year)
    decades = [(decade, list(found)) for decade, found in groupby(born, key=lambda person: _year(person) // 10 * 10)]
    if decades:
        yield Closed("By year of birth", tuple(Fact(f"{decade}s", (_dated(found),)) for decade, found in decades))


def _year(person: "Person") -> int:
    return person.born.earliest.year if person.born else 0


def _names(people: Sequence["Person"]) -> Line:
    return joined([bare(person.ref) for person in people])


def _dated(people: Sequence["Person"]) -> Line:
    """Each with the year of birth."""
    return joined([line(bare(person.ref), f" {years(person.born)}" if person.born else None) for person in people])
