"""Ways through the site: reading paths, and the study aids of a chapter. `data/README.md` says what each field is for."""

from typing import ClassVar

from .base import Entry, Part
from .values import Line, Reference, SourceId


class Stop(Part):
    """A stop of a reading path, and why the reader is led there."""

    to: Reference
    why: Line


class ReadingPath(Entry):
    """An ordered walk through chapters and entries."""

    KIND: ClassVar[str] = "path"
    stops: tuple[Stop, ...]


class Question(Part):
    """A question for readers, and where the site answers it."""

    question: Line
    see: tuple[Reference, ...]


class Reading(Part):
    """A work to read further, and what it gives."""

    source: SourceId
    why: Line


class Study(Part):
    """What a teacher wants beside a chapter."""

    aims: tuple[Line, ...]
    questions: tuple[Question, ...]
    reading: tuple[Reading, ...]
