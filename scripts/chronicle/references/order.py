"""The order of a bibliography."""

import re
from collections.abc import Mapping
from typing import Any

from .collation import sort_key
from .marks import unmarked
from .records import Record

Key = tuple[Any, ...]
#: Parts of a work: its editor is not theirs, and without an author they are filed by their title. The style says so too.
PARTS = ("chapter", "entry-dictionary", "entry-encyclopedia")


def filed(record: Record) -> Key:
    """What a work is filed by: its authors or editors, else its title, as is a work of reference; then its date, its title, its id. The undated come last."""
    title = sort_key(unmarked(str(record.get("title", ""))))
    names = record.get("author") or ()
    if not names and record.get("type") not in PARTS and not record.get("keyword"):
        names = record.get("editor") or record.get("translator") or ()
    lead = tuple(sort_key(_inverted(name)) for name in names) or (title,)
    return lead, _date(record.get("issued")), title, str(record["id"])


def _inverted(name: Mapping[str, Any]) -> str:
    """A name as the bibliography begins with it; a comma would count for nothing, so that Ree, Erik would stand as Reeerik."""
    parts = ("family", "given", "dropping-particle", "non-dropping-particle", "suffix")
    return str(name.get("literal") or " ".join(str(name[part]) for part in parts if name.get(part)))


def _date(date: Mapping[str, Any] | None) -> tuple[int, ...]:
    if not date:
        return (9999, 13)
    if parts := date.get("date-parts"):
        return tuple(parts[0])
    year = re.search(r"\d{1,4}", str(date.get("literal", "")))
    return (int(year[0].ljust(4, "0")),) if year else (9999,)
