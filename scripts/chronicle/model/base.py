"""What every part of a file, and every entry, has in common."""

from collections.abc import Iterator
from functools import cached_property
from typing import ClassVar

from pydantic import BaseModel, ConfigDict, Field

from .prose import Prose, Ref
from .values import Id, Line, Markdown, Reference


class Part(BaseModel):
    """A mapping in a file: frozen, with no key that is not declared."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)

    def values(self) -> Iterator[object]:
        """Every value below this mapping, in the order of its fields."""
        for name in type(self).model_fields:
            yield from _flatten(getattr(self, name))


def _flatten(value: object) -> Iterator[object]:
    if isinstance(value, Part):
        yield from value.values()
    elif isinstance(value, tuple):
        for item in value:
            yield from _flatten(item)
    elif value is not None:
        yield value


class Entry(Part):
    """One file under `data/`: one entry of the site."""

    KIND: ClassVar[str]

    id: Id
    title: Line
    summary: Line
    text: Markdown
    see_also: tuple[Reference, ...] = Field(default=())

    @property
    def ref(self) -> Ref:
        """What points at this entry."""
        return Ref(self.KIND, str(self.id), None, self.id.place)

    @cached_property
    def proses(self) -> tuple[Prose, ...]:
        """Every piece of prose in the entry, in the order of the page."""
        return tuple(value for value in self.values() if isinstance(value, Prose))

    @cached_property
    def field_refs(self) -> tuple[Ref, ...]:
        """Every entry named in a field, outside prose."""
        return tuple(value for value in self.values() if isinstance(value, Ref))
