"""What the record of each kind of work is looked up by, and which records have it all."""

from collections.abc import Iterator, Sequence

from ..kinds import Source
from .row import Row

#: For each CSL type the fields that its record asks for; of those joined by `or`, one (Chicago Manual of Style, 17th edition, chapter 14).
ASKED = {
    "book": ("author or editor", "issued", "publisher", "publisher-place"),
    "chapter": ("container-title", "author or editor", "issued", "publisher"),
    "article-journal": ("container-title", "issued", "volume or issue", "page or number"),
    "article-newspaper": ("container-title", "issued"),
    "entry-encyclopedia": ("container-title", "issued", "editor or publisher"),
    "webpage": ("container-title", "accessed"),
    "post-weblog": ("container-title", "accessed"),
}
#: What a record says of a field that the work itself does not have.
_WAIVED = {"author": "anonymous", "issued": "undated"}


def lacking(source: Source) -> tuple[str, ...]:
    """What the record of a work does not say, and its kind of work is looked up by; a newspaper's date is a day."""
    asked = ASKED.get(str(source.type), ())
    found = [each for each in asked if not any(_has(source, name) for name in each.split(" or "))]
    issued = source.issued
    if source.type == "article-newspaper" and issued and issued.earliest != issued.latest:
        found.append("issued")
    return tuple(found)


def of_records(sources: Sequence[Source]) -> Iterator[Row]:
    """How many records of each kind of work have all that it is looked up by."""
    for kind in ASKED:
        of_kind = [source for source in sources if source.type == kind]
        if of_kind:
            whole = sum(not lacking(source) for source in of_kind)
            yield Row(f"of the type {kind}, with all that it is looked up by", whole, len(of_kind))


def _has(source: Source, name: str) -> bool:
    waiver = _WAIVED.get(name)
    return bool(getattr(source, name.replace("-", "_")) or (waiver and getattr(source, waiver)))
