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
#: What an index says of names that are not the author’s: of one, of several.
_DONE = {"editor": (", ed.", ", eds"), "translator": (", trans.", ", trans.")}


def filed(record: Record) -> Key:
    """What a work is filed by: its authors or editors, else its title, as is a work of reference; then its date, its title, its id. The undated come last."""
    title = sort_key(unmarked(str(record.get("title", ""))))
    lead = tuple(sort_key(_inverted(name)) for name in _leads(record)) or (title,)
    return lead, _date(record.get("issued")), title, str(record["id"])


def _leads(record: Record) -> tuple[Mapping[str, Any], ...]:
    """The names with which a work begins in a bibliography: its authors’, else its editors’ or translators’; none if it has none."""
    return tuple(record.get(_role(record)) or ())


def _role(record: Record) -> str:
    """Whose names these are; a part of a work, and one of reference, begins with its author’s alone."""
    others = () if record.get("type") in PARTS or record.get("keyword") else tuple(_DONE)
    return next((role for role in others if not record.get("author") and record.get(role)), "author")


def signed(record: Record) -> str:
    """Those names as an index shows them: `Davies, R. W., and Stephen G. Wheatcroft`; `Millar, James R., ed.`; of many the first."""
    names = _leads(record)
    if not names:
        return ""
    second = {1: "", 2: f", and {_called(names[-1])}"}.get(len(names), ", and others")
    one, several = _DONE.get(_role(record), ("", ""))
    return _filed_as(names[0]) + second + (one if len(names) == 1 else several)


def _filed_as(name: Mapping[str, Any]) -> str:
    if "literal" in name:
        return str(name["literal"])
    behind = ("given", "dropping-particle", "non-dropping-particle")
    first = " ".join(str(name[part]) for part in behind if name.get(part))
    return ", ".join(str(part) for part in (name.get("family"), first, name.get("suffix")) if part)


def _called(name: Mapping[str, Any]) -> str:
    parts = ("literal", "given", "dropping-particle", "non-dropping-particle", "family", "suffix")
    return " ".join(str(name[part]) for part in parts if name.get(part))


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
