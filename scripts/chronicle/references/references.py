"""References in words, by CSL: notes and entries of a bibliography, as lines of prose."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cached_property
from itertools import combinations
from typing import Any

from ..prose import Line
from .engine import Engine
from .order import Key, filed
from .reading import read
from .records import described, short_title


class References:
    """Formats the works of one corpus; each form of each work is made once. A method given an id that no record has raises KeyError."""

    def __init__(self, records: Iterable[Mapping[str, Any]], locale: str = "en-GB") -> None:
        """Takes CSL-JSON records, each with an `id` of its own."""
        self._records = {str(record["id"]): record for record in records}
        self._locale = locale
        self._notes: dict[tuple[str, str | None], Line] = {}
        self._full: dict[str, Line] = {}
        self._filed: dict[str, Key] = {}

    def note(self, id: str, locator: str | None = None) -> Line:  # noqa: A002  # CSL's name for it
        """The shortened note (author, short title, place in the work), without a closing stop of its own.

        Works that would share it are told apart by their years.
        """
        key = (str(id), locator)
        if key not in self._notes:
            self._notes[key] = read(self._engine.note(id, locator), self._engine.quotation_marks)
        return self._notes[key]

    def full(self, id: str) -> Line:  # noqa: A002
        """The entry of the bibliography. A DOI or a URL is a link, and the stop after it is outside."""
        if id not in self._full:
            self._full[id] = read(self._engine.entry(id), self._engine.quotation_marks)
        return self._full[id]

    def order(self, ids: Iterable[str]) -> list[str]:
        """Ids in the order of a bibliography."""
        return sorted(ids, key=self._key)

    def clashes(self) -> list[tuple[str, str]]:
        """Pairs of works that share author and short title, so that one note would stand for both, in order of ids."""
        return list(self._clashes)

    def _key(self, id: str) -> Key:  # noqa: A002
        if id not in self._filed:
            self._filed[id] = filed(self._records[id])
        return self._filed[id]

    @cached_property
    def _clashes(self) -> list[tuple[str, str]]:
        """Only works of one short title can share a note; of those, the notes are compared."""
        titles: dict[str, list[Mapping[str, Any]]] = defaultdict(list)
        for record in self._records.values():
            titles[short_title(record).casefold()].append(record)
        alike = [record for records in titles.values() if len(records) > 1 for record in records]
        engine = Engine([described(record) for record in alike], self._locale)
        notes: dict[str, list[str]] = defaultdict(list)
        for record in alike:
            notes[engine.note(str(record["id"]), None)].append(str(record["id"]))
        return sorted(pair for ids in notes.values() for pair in combinations(sorted(ids), 2))

    @cached_property
    def _engine(self) -> Engine:
        shared = {id for pair in self._clashes for id in pair}  # noqa: A001
        return Engine([described(record, shared=id in shared) for id, record in self._records.items()], self._locale)  # noqa: A001
