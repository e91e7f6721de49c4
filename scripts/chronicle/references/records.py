"""CSL records on their way to citeproc."""

from collections.abc import Iterable, Mapping
from typing import Any

from .marks import guarded, marked, unmarked

Record = Mapping[str, Any]
#: What the style prints before a DOI.
RESOLVER = "https://doi.org/"


def described(record: Record, *, shared: bool = False) -> dict[str, Any]:
    """A record with the two marks that the style asks for: `medium` on a supplied title, `annote` on a note shared with another work."""
    supplied = in_brackets(str(record.get("title", "")))
    return {**record, **({"medium": "supplied"} if supplied else {}), **({"annote": "shared"} if shared else {})}


def in_brackets(title: str) -> bool:
    """Whether a title stands in brackets as a whole, as one does that was supplied."""
    depth = 0
    for at, sign in enumerate(title):
        depth += (sign == "[") - (sign == "]")
        if depth <= 0:
            return at > 0 and at == len(title) - 1 and sign == "]"
    return False


def short_title(record: Record) -> str:
    """The words by which a note calls a work."""
    return unmarked(str(record.get("title-short") or record.get("title", "")))


def prepared(record: Record, key: str, fields: Iterable[str]) -> dict[str, Any]:
    """A described record as citeproc-py is to have it: the style's fields alone, their words kept apart from the style's signs."""
    made = {field: _value(field, record[field]) for field in fields if record.get(field)}
    return {**made, "id": key, "type": str(record["type"])}


def _value(field: str, value: Any) -> Any:
    match value:
        case list() | tuple():
            return [{part: marked(str(text)) for part, text in name.items()} for name in value]
        case Mapping():
            return {part: marked(given) if part == "literal" else given for part, given in value.items()}
    text = str(value)
    match field:
        case "DOI":
            return _address(RESOLVER + text, text)
        case "URL":
            return _address(text, text)
        case "page" | "issue" | "volume":
            return "-".join(map(guarded, text.split("-")))  # a range is the style's to shorten
        case _:
            return marked(text)


def _address(address: str, words: str) -> str:
    return f'<a href="{guarded(address)}">{guarded(words)}</a>'
