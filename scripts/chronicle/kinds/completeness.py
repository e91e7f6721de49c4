"""What the record of each kind of work is looked up by, and what a record does not say of it."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .source import Source

_PERIODICAL = ("container-title", "issued")
#: For each CSL type the fields that its record asks for; of those joined by `or`, one (Chicago Manual of Style, 17th edition, chapter 14; 14.18 for the address of an article read on the web).
#: Any other work is asked for its date.
ASKED = {
    "book": ("author or editor", "issued", "publisher", "publisher-place"),
    "chapter": ("author", "container-title", "issued", "publisher"),
    "article-journal": ("author", *_PERIODICAL, "volume or issue", "page or number or DOI or URL"),
    "article-magazine": ("author", *_PERIODICAL),
    "article-newspaper": _PERIODICAL,
    "review": ("author", *_PERIODICAL),
    "thesis": ("author", "issued", "publisher"),
    "entry-encyclopedia": (*_PERIODICAL, "editor or publisher"),
    "webpage": ("container-title", "accessed"),
    "post-weblog": (*_PERIODICAL, "accessed"),
}
_ANY = ("issued",)
#: The most days between the parts of an article in a newspaper.
_DAYS = 1
#: The fields of which a record may say that they were looked for and not found.
SOUGHT = tuple(
    sorted({name for names in (*ASKED.values(), _ANY) for each in names for name in each.split(" or ")}, key=str.lower)
)
#: What a record says of a field that the work itself does not have.
WAIVED = {"author": "anonymous", "issued": "undated"}


def lacking(source: "Source") -> tuple[str, ...]:
    """What the record of a work does not say, and its kind of work is looked up by; a newspaper's date is a day, or two.

    What it says was not found counts as said.
    """
    asked = ASKED.get(str(source.type), _ANY)
    found = [each for each in asked if not any(_has(source, name) for name in each.split(" or "))]
    issued = source.issued
    if source.type == "article-newspaper" and issued and (issued.latest - issued.earliest).days > _DAYS:
        found.append("issued")
    sought = {str(name) for name in source.not_found}
    return tuple(names for names in found if sought.isdisjoint(names.split(" or ")))


def waivers(names: str) -> list[str]:
    """What a record may say instead of a field, or of several joined by `or`."""
    return [f"{WAIVED[name]}: true" for name in names.split(" or ") if name in WAIVED]


def _has(source: "Source", name: str) -> bool:
    waiver = WAIVED.get(name)
    return bool(getattr(source, name.replace("-", "_")) or (waiver and getattr(source, waiver)))
