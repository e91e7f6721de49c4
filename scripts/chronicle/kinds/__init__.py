"""Kinds: one file each, with all that is particular to it; the registry, from which the rest of the house derives what it needs."""

from .base import Entry, Rule
from .bibliography import HOW_CHECKED
from .chronology import overlap
from .completeness import ASKED, lacking
from .corpus import Corpus
from .datum import Datum
from .doubles import works_differ
from .estimates import retold
from .facts import calendar_of, facts_of
from .figure import Figure
from .hosts import Hosts, is_number
from .kind import Kind, Passage
from .ledger import Ledger
from .listing import bare, lettered
from .narrative import Narrative, parts_differ
from .part import Part, field, role_of
from .registry import CITED, FOLDERS, GENERATED, MARKERS, REGISTRY, TYPES
from .series import Series
from .source import Source
from .subject import Subject
from .values import ID, Context, LocatedDate
from .writing import RULE, Asking, Cases, Ending, NormalTable, Script, System, Writing

__all__ = [
    "ASKED",
    "CITED",
    "FOLDERS",
    "GENERATED",
    "HOW_CHECKED",
    "ID",
    "MARKERS",
    "REGISTRY",
    "RULE",
    "TYPES",
    "Asking",
    "Cases",
    "Context",
    "Corpus",
    "Datum",
    "Ending",
    "Entry",
    "Figure",
    "Hosts",
    "Kind",
    "Ledger",
    "LocatedDate",
    "Narrative",
    "NormalTable",
    "Part",
    "Passage",
    "Rule",
    "Script",
    "Series",
    "Source",
    "Subject",
    "System",
    "Writing",
    "bare",
    "calendar_of",
    "facts_of",
    "field",
    "is_number",
    "lacking",
    "lettered",
    "overlap",
    "parts_differ",
    "retold",
    "role_of",
    "works_differ",
]
