"""Kinds: one file each, with all that is particular to it; the registry, from which the rest of the house derives what it needs."""

from .base import Entry, Rule
from .bibliography import HOW_CHECKED
from .chronology import overlap
from .corpus import Corpus
from .doubles import works_differ
from .facts import calendar_of, facts_of
from .hosts import Hosts
from .kind import Kind, Passage
from .listing import bare, lettered
from .narrative import Narrative, parts_differ
from .part import Part, field, role_of
from .registry import CITED, FOLDERS, GENERATED, MARKERS, REGISTRY, TYPES
from .subject import Subject
from .values import ID, Context, LocatedDate
from .writing import Asking, Cases, Ending, NormalTable, Script, System, Writing

__all__ = [
    "CITED",
    "FOLDERS",
    "GENERATED",
    "HOW_CHECKED",
    "ID",
    "MARKERS",
    "REGISTRY",
    "TYPES",
    "Asking",
    "Cases",
    "Context",
    "Corpus",
    "Ending",
    "Entry",
    "Hosts",
    "Kind",
    "LocatedDate",
    "Narrative",
    "NormalTable",
    "Part",
    "Passage",
    "Rule",
    "Script",
    "Subject",
    "System",
    "Writing",
    "bare",
    "calendar_of",
    "facts_of",
    "field",
    "lettered",
    "overlap",
    "parts_differ",
    "role_of",
    "works_differ",
]
