"""Kinds: one file each, with all that is particular to it; the registry, from which the rest of the house derives what it needs."""

from .base import Entry, Kind, Part, Passage, Rule, field, role_of
from .chapter import Narrative, parts_differ
from .corpus import Corpus
from .facts import calendar_of, facts_of
from .listing import bare, lettered
from .registry import CITED, FOLDERS, GENERATED, MARKERS, REGISTRY, TYPES
from .subject import Subject
from .values import ID, Context, LocatedDate
from .writing import Asking, Cases, Ending, NormalTable, Script, System, Writing

__all__ = [
    "Writing",
    "System",
    "Script",
    "NormalTable",
    "Ending",
    "Cases",
    "Asking",
    "CITED",
    "FOLDERS",
    "GENERATED",
    "ID",
    "MARKERS",
    "REGISTRY",
    "TYPES",
    "Context",
    "Corpus",
    "Entry",
    "Kind",
    "LocatedDate",
    "Narrative",
    "Part",
    "Passage",
    "Rule",
    "Subject",
    "bare",
    "calendar_of",
    "facts_of",
    "field",
    "lettered",
    "parts_differ",
    "role_of",
]
