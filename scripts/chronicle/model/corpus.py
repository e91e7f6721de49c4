"""The corpus: every entry by kind and id, read-only."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from .base import Entry
from .entries import Chapter, Event, HistoricalPlace, Narrative, NarrativePart, Organisation, Person, Term
from .guides import ReadingPath
from .numbers import Figure, Ledger, Series
from .prose import KINDS, Ref
from .sources import Source

#: Kind → the type of its entries, in the order of the manual.
TYPES: dict[str, type[Entry]] = {
    entry.KIND: entry
    for entry in (
        Chapter,
        Event,
        Person,
        Organisation,
        HistoricalPlace,
        Term,
        Source,
        Figure,
        Series,
        Ledger,
        ReadingPath,
    )
}
assert TYPES.keys() == KINDS.keys()

E = TypeVar("E", bound=Entry)


@dataclass(frozen=True)
class Corpus:
    """Everything under `data/`."""

    narrative: Narrative
    entries: Mapping[tuple[str, str], Entry]
    #: Kind and id of the files that are there but could not be read: what names them is not at fault.
    unread: frozenset[tuple[str, str]] = frozenset()

    def of(self, kind: type[E]) -> tuple[E, ...]:
        """All entries of a type, by id."""
        return tuple(entry for entry in self if isinstance(entry, kind))

    def get(self, ref: Ref) -> Entry | None:
        """The entry that a reference names, if there is one."""
        return self.entries.get(ref.key)

    def source(self, ref: Ref) -> Source:
        """The source that a reference names; `check` makes sure that there is one."""
        source = self.entries[ref.key]
        assert isinstance(source, Source)
        return source

    def ids(self, kind: str) -> tuple[str, ...]:
        """The ids of a kind."""
        return tuple(name for of, name in self.entries if of == kind)

    def part_of(self, chapter: str) -> NarrativePart | None:
        """The part that lists a chapter."""
        return next((part for part in self.narrative.parts if chapter in part.chapters), None)

    def __iter__(self) -> Iterator[Entry]:
        return iter(self.entries.values())
