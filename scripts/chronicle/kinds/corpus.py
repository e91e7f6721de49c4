"""The corpus: the subject and every entry by kind and id, read-only."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from ..dates import HistoricalDate
from ..prose import Ref
from .base import Entry
from .subject import Subject
from .writing import Asking, Writing

if TYPE_CHECKING:
    from .claims import Mark
    from .narrative import Narrative, NarrativePart

E = TypeVar("E", bound=Entry)


@dataclass(frozen=True, eq=False)
class Corpus:
    """Everything under `data/`: the subject, its scripts and how readers ask, the parts. `entries` are in the order of the registry, then of their ids."""

    subject: Subject
    writing: Writing
    asking: Asking
    narrative: "Narrative"
    entries: Mapping[tuple[str, str], Entry]
    #: Kind and id of the files that are there but could not be read: what names them is not at fault.
    unread: frozenset[tuple[str, str]] = frozenset()

    @cached_property
    def _by_type(self) -> dict[type[Entry], list[Entry]]:
        found: dict[type[Entry], list[Entry]] = {}
        for entry in self:
            found.setdefault(type(entry), []).append(entry)
        return found

    def of(self, kind: type[E]) -> tuple[E, ...]:
        """All entries of a type, by id."""
        return tuple(self._by_type.get(kind, ()))  # type: ignore[arg-type]

    def get(self, ref: Ref) -> Entry | None:
        """The entry that a reference names, if there is one."""
        return self.entries.get(ref.key)

    def ids(self, kind: str) -> tuple[str, ...]:
        """The ids of a kind."""
        return tuple(name for of, name in self.entries if of == kind)

    @cached_property
    def marks(self) -> dict[tuple[str, str, str | None], list["Mark"]]:
        """The claims that entries set in the sections of others, by kind, id and section."""
        found: dict[tuple[str, str, str | None], list[Mark]] = {}
        for entry in self:
            for ref, mark in entry.marks():
                found.setdefault((ref.kind, ref.id, ref.fragment), []).append(mark)
        return found

    def part_at(self, date: HistoricalDate) -> "NarrativePart":
        """The part in whose period a date begins; for what came before all, or after, the first or the last."""
        begun = [part for part in self.narrative.parts if part.period.earliest <= date.earliest]
        return begun[-1] if begun else self.narrative.parts[0]

    def part_of(self, chapter: str) -> "NarrativePart | None":
        """The part that lists a chapter."""
        return next((part for part in self.narrative.parts if any(ref.id == chapter for ref in part.chapters)), None)

    def __iter__(self) -> Iterator[Entry]:
        return iter(self.entries.values())
