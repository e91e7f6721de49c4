"""The types of single values in an editor's file: text in, a checked value with its place out.

Each raises PydanticCustomError with a problem code as its type, the fault as its message and the cure as its `hint`.
Each carries its JSON Schema, from which editors' YAML language servers complete and validate.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler, PlainValidator, WithJsonSchema
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import PydanticCustomError
from pydantic_core.core_schema import CoreSchema, no_info_plain_validator_function

from ..problems import Code, did_you_mean
from .date import BadDate, HistoricalDate, parse_date
from .located import Located
from .markdown import parse_prose
from .prose import KINDS, Prose, Ref

ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z")


def refuse(code: Code, fault: str, hint: str) -> PydanticCustomError:
    """The error by which a value says what is wrong with it."""
    template = fault.replace("{", "(").replace("}", ")")
    return PydanticCustomError(code.value, template, {"hint": hint})


def read_text(value: Any) -> Located:
    """One line or block of text, not empty."""
    if not isinstance(value, str):
        raise refuse(Code.WRONG_TYPE, "this must be text.", "write words here, not a list or a mapping.")
    if not value.strip():
        raise refuse(Code.EMPTY_VALUE, "this key has no value.", "fill it, or leave the key out if it is optional.")
    return value if isinstance(value, Located) else Located(value)


def read_id(value: Any) -> Located:
    """An id: lower-case ASCII words joined by hyphens."""
    text = read_text(value)
    if not ID.match(text) or text == "index":
        raise refuse(Code.WRONG_ID, f"'{text}' is not an id.", "use lower-case ASCII words joined by hyphens.")
    return text


def read_date(value: Any) -> "LocatedDate":
    """EDTF text."""
    text = read_text(value)
    try:
        return LocatedDate(parse_date(str(text)), text)
    except BadDate as error:
        hint = "write 1930-03-02, 1930-03, 1930, 1932-23 (autumn), 1930~, or 1932-10/1933-08, in EDTF."
        raise refuse(Code.BAD_DATE, f"'{text}' is not a date.", hint) from error


class LocatedDate(HistoricalDate):
    """A date that knows where it was written."""

    __slots__ = ("text",)
    text: Located

    def __init__(self, date: HistoricalDate, text: Located) -> None:
        super().__init__(date.edtf, date.earliest, date.latest)
        object.__setattr__(self, "text", text)


def read_prose(value: Any) -> Prose:
    """Markdown with markers."""
    return parse_prose(read_text(value))


def read_number(value: Any) -> float:
    """A plain number."""
    text = read_text(value)
    try:
        return float(text)
    except ValueError as error:
        raise refuse(Code.WRONG_TYPE, f"'{text}' is not a number.", "write digits, with a point: 55.75.") from error


def read_true(value: Any) -> bool:
    """The word `true`."""
    if str(value) != "true":
        raise refuse(Code.UNKNOWN_VALUE, f"'{value}' is not true.", "write true, or leave the key out.")
    return True


def read_reference(value: Any) -> Ref:
    """A reference to an entry: `term:kulak`, `chapter:the-great-purge#yezhov`."""
    text = read_text(value)
    kind, colon, rest = text.partition(":")
    name, _, fragment = rest.partition("#")
    if kind not in KINDS or not colon or not ID.match(name):
        hint = did_you_mean(kind, KINDS, "write kind:id, such as term:kulak.")
        raise refuse(Code.BAD_REFERENCE, f"'{text}' is not a reference.", hint)
    return Ref(kind, name, fragment or None, text.place)


def _reference_to(kind: str) -> Callable[[Any], Ref]:
    def read(value: Any) -> Ref:
        text = read_id(value)
        return Ref(kind, str(text), None, text.place)

    return read


@dataclass(frozen=True)
class OneOf:
    """Annotates a value that takes one of these words; its JSON Schema lists them."""

    words: tuple[str, ...]

    def read(self, value: Any) -> Located:
        """One of the words."""
        text = read_text(value)
        if text not in self.words:
            hint = did_you_mean(text, self.words, f"one of: {', '.join(self.words)}.")
            raise refuse(Code.UNKNOWN_VALUE, f"'{text}' is not one of the values this key takes.", hint)
        return text

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return no_info_plain_validator_function(self.read)

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {"enum": [*self.words, *(int(word) for word in self.words if word.isdigit())]}


def _text_schema(**more: object) -> WithJsonSchema:
    return WithJsonSchema({"type": ["string", "number"], **more})


Line = Annotated[Located, PlainValidator(read_text), _text_schema()]
Id = Annotated[
    Located, PlainValidator(read_id), WithJsonSchema({"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"})
]
Date = Annotated[LocatedDate, PlainValidator(read_date), _text_schema(description="EDTF, New Style")]
Markdown = Annotated[Prose, PlainValidator(read_prose), WithJsonSchema({"type": "string", "description": "Markdown"})]
Number = Annotated[float, PlainValidator(read_number), _text_schema()]
TrueOnly = Annotated[bool, PlainValidator(read_true), WithJsonSchema({"const": True})]
Reference = Annotated[
    Ref, PlainValidator(read_reference), WithJsonSchema({"type": "string", "pattern": f"^({'|'.join(KINDS)}):"})
]
_ID_SCHEMA = WithJsonSchema({"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"})
PersonId = Annotated[Ref, PlainValidator(_reference_to("person")), _ID_SCHEMA]
EventId = Annotated[Ref, PlainValidator(_reference_to("event")), _ID_SCHEMA]
PlaceId = Annotated[Ref, PlainValidator(_reference_to("place")), _ID_SCHEMA]
OrganisationId = Annotated[Ref, PlainValidator(_reference_to("organisation")), _ID_SCHEMA]
SourceId = Annotated[Ref, PlainValidator(_reference_to("source")), _ID_SCHEMA]
FigureId = Annotated[Ref, PlainValidator(_reference_to("figure")), _ID_SCHEMA]
ChapterId = Annotated[Ref, PlainValidator(_reference_to("chapter")), _ID_SCHEMA]
