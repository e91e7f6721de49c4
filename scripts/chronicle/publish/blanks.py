"""The annotated blank of each kind, made from its schema: what an editor starts from.

A word in CAPITALS is to be replaced. What must be there comes first, in the order of the kind's fields; what may be left out
follows behind a `#`. `tests/test_corpus.py` fills every blank and has it checked.
"""

import textwrap
from collections.abc import Iterable, Iterator, Mapping
from itertools import cycle

from ..kinds import MARKERS, TYPES
from .schema import Schema, target

WIDTH = 120
#: What every entry opens and closes with, round the fields of its own kind.
_FIRST, _LAST, _VERY_LAST = ("id", "title"), ("summary", "text"), "see_also"
_PROSE = "CITED MARKDOWN WITH A LINK TO ANOTHER ENTRY, SUCH AS [WORDS](term:TERM-ID). [@SOURCE-ID, p. 1]"


def blank(kind: str, schema: Schema, *, whole: bool = False) -> str:
    """The blank of a kind by its schema; `whole`: with nothing behind a `#` but the remarks."""
    return "\n".join((*_head(kind), *_Blank(schema, whole=whole).lines())) + "\n"


def _head(kind: str) -> Iterator[str]:
    about = TYPES[kind].kind
    yield f"# yaml-language-server: $schema=./schema/{kind}.json"
    least, most = (f"{number:,}" for number in about.words)
    name = about.about.partition(":")[0]
    yield from _remark(f"{name[:1].upper()}{name[1:]}. Its text has {least} to {most} words.")
    yield from _remark(
        "Fill every word in CAPITALS; take the # from what you have something for; delete the rest, and the remarks."
    )


class _Blank:
    """Writes the keys of one schema."""

    def __init__(self, schema: Schema, *, whole: bool) -> None:
        self.schema = schema
        self.whole = whole
        self.markers = cycle(MARKERS)

    def lines(self) -> Iterator[str]:
        fields: Mapping[str, Schema] = self.schema["properties"]
        wanted = [key for key in fields if self._wanted(key, self.schema)]
        own = [key for key in wanted if key not in (*_FIRST, *_LAST)]
        first = [key for key in (*_FIRST, *own, *_LAST) if key in wanted]
        more = [key for key in fields if key not in wanted]
        yield from self._keys(self.schema, [*first, *sorted(more, key=lambda key: key == _VERY_LAST)])

    def _wanted(self, key: str, schema: Schema) -> bool:
        return key in schema.get("required", ()) or bool(schema["properties"][key].get("x-expected"))

    def _keys(self, schema: Schema, keys: Iterable[str], *, off: bool = False, brief: bool = False) -> Iterator[str]:
        """The lines of these keys of a mapping; `off`: all of it stands behind a `#` already; `brief`: without remarks."""
        for key in keys:
            hidden = not (off or self.whole or self._wanted(key, schema))
            lines = self._key(key, schema["properties"][key], schema["title"], off=off or hidden)
            for line in lines:
                if not (brief and line.startswith("#")):
                    yield f"# {line}" if hidden else line.partition(" # ")[0] if brief else line

    def _key(self, key: str, field: Schema, owner: str, *, off: bool) -> Iterator[str]:
        """A key with its remark and its value: beside it if it is one word, else below."""
        value, below = self._value(key, field, owner, off=off)
        line, remark = f"{key}: {value}".rstrip(), _said(field)
        if len(line) + len(remark) + 8 <= WIDTH:
            yield f"{line} # {remark}"
        else:
            yield from _remark(remark)
            yield line
        yield from below

    def _value(self, key: str, field: Schema, owner: str, *, off: bool) -> tuple[str, list[str]]:
        """What stands beside a key, and the lines below it."""
        if field.get("format") == "markdown":
            return "|", [f"  {line}" for line in textwrap.wrap(_PROSE, WIDTH - 20, break_long_words=False)]
        if "properties" in (part := target(field, self.schema)):
            return "", [f"  {line}" for line in self._mapping(part, off=off)]
        if field.get("type") == "array" and "items" in field:
            return "", [line for n in range(field.get("minItems", 1)) for line in self._item(key, field, n, off=off)]
        return self._word(key, field, owner), []

    def _item(self, key: str, field: Schema, number: int, *, off: bool) -> Iterator[str]:
        """One item of a list; the second and later ones say only what they must."""
        part = target(field["items"], self.schema)
        if "properties" not in part:
            yield f"  - {self._word(key, part, '')}"
            return
        for n, line in enumerate(self._mapping(part, off=off, brief=number > 0)):
            yield f"  {' ' if n else '-'} {line}"

    def _mapping(self, part: Schema, *, off: bool, brief: bool = False) -> Iterator[str]:
        wanted = [key for key in part["properties"] if self._wanted(key, part)]
        rest = [] if brief else [key for key in part["properties"] if key not in wanted]
        yield from self._keys(part, [*wanted, *rest], off=off, brief=brief)

    def _word(self, key: str, field: Schema, owner: str) -> str:
        """A value in CAPITALS, or the first word that the key takes."""
        capitals = key.upper().replace("_", " ").replace("-", " ")
        if "enum" in field:
            return str(field["enum"][0])
        if "const" in field:
            return "true"
        if field.get("format") == "edtf":
            return "DATE"
        if "x-kind" in field:
            return f"{field['x-kind'].upper()}-ID"
        if key == "id":
            return "ID" if owner == self.schema["title"] else f"{owner.upper()}-ID"
        match field.get("pattern", ""):
            case "":
                return "ONE PLAIN SENTENCE." if key == "summary" else capitals
            case pattern if ":" in pattern:
                marker = next(self.markers)
                return f"{marker}:{marker.upper()}-ID"
            case pattern if "[a-z" in pattern:
                return f"{capitals}-ID"
        return "NUMBER"


def _said(field: Schema) -> str:
    """The remark on a field: its help, and the words that it takes, if the help does not name them."""
    words = [str(word) for word in field.get("enum", field.get("items", {}).get("enum", ())) if isinstance(word, str)]
    said: str = field["description"]
    return said if not words or all(f"`{word}`" in said for word in words) else f"{said}: {', '.join(words)}"


def _remark(text: str) -> Iterator[str]:
    yield from (f"# {line}" for line in textwrap.wrap(text, WIDTH - 8, break_long_words=False, break_on_hyphens=False))
