"""The types of the corpus. Frozen; no behaviour but reading themselves."""

from .base import Entry, Part
from .corpus import TYPES, Corpus
from .date import HistoricalDate, parse_date
from .entries import (
    THEMES,
    Chapter,
    Event,
    HistoricalPlace,
    Narrative,
    NarrativePart,
    Office,
    Organisation,
    Person,
    Term,
)
from .guides import Question, Reading, ReadingPath, Stop, Study
from .located import Located, LocatedList, LocatedMap
from .locator import LABELS
from .markdown import parse_prose, plain_text
from .numbers import Estimate, Figure, Ledger, Point, Row, Series
from .prose import KINDS, Citation, NoteMark, Prose, Ref, Reference, Span, Spans, Text
from .sources import CATEGORIES, Name, Source

__all__ = [
    "CATEGORIES",
    "KINDS",
    "LABELS",
    "THEMES",
    "TYPES",
    "Chapter",
    "Citation",
    "Corpus",
    "Entry",
    "Estimate",
    "Event",
    "Figure",
    "HistoricalDate",
    "HistoricalPlace",
    "Ledger",
    "Located",
    "LocatedList",
    "LocatedMap",
    "Name",
    "Narrative",
    "NarrativePart",
    "NoteMark",
    "Office",
    "Organisation",
    "Part",
    "Person",
    "Point",
    "Prose",
    "Question",
    "Reading",
    "ReadingPath",
    "Ref",
    "Reference",
    "Row",
    "Series",
    "Source",
    "Span",
    "Spans",
    "Stop",
    "Study",
    "Term",
    "Text",
    "parse_date",
    "parse_prose",
    "plain_text",
]
