"""The types of single values in an editor's file: text in, a checked value with its place out.

Each raises PydanticCustomError with a problem code as its type, the fault as its message and the cure as its `hint`.
Each carries its JSON Schema, from which editors' YAML language servers complete and validate. What a value may be is known
from the subject and from the registry of kinds, which validation gets as its context (`Context`).
"""

import re
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler, PlainValidator, ValidationInfo, WithJsonSchema
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import PydanticCustomError
from pydantic_core.core_schema import CoreSchema, no_info_plain_validator_function, with_info_plain_validator_function

from ..dates import BadDate, HistoricalDate, parse_date
from ..located import Located
from ..problems import Code, Place, did_you_mean
from ..prose import Prose, Ref, read_prose

ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z")
_ID_SCHEMA = {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"}


@dataclass(frozen=True)
class Context:
    """What a value is checked against: the words of each vocabulary, the kinds that can be linked to, and the one that is cited."""

    vocabularies: dict[str, tuple[str, ...]]
    markers: tuple[str, ...]
    cited: str


def context_of(info: ValidationInfo) -> Context:
    """The context that validation was given; an entry cannot be read without one."""
    assert isinstance(info.context, Context)  # `load` always gives it
    return info.context


def refuse(code: Code, fault: str, hint: str, at: Place | None = None) -> PydanticCustomError:
    """The error by which a value says what is wrong with it, and where, if not at its head."""
    template = fault.replace("{", "(").replace("}", ")")
    return PydanticCustomError(code.value, template, {"hint": hint, "at": at})


def read_text(value: Any) -> Located:
    """Text, not empty."""
    if not isinstance(value, str):
        raise refuse(Code.WRONG_TYPE, "this must be text.", "write words here, not a list or a mapping.")
    if not value.strip():
        raise refuse(Code.EMPTY_VALUE, "this key has no value.", "fill it, or leave the key out if it is optional.")
    return value if isinstance(value, Located) else Located(value)


def read_line(value: Any) -> Located:
    """Text on one line."""
    text = read_text(value)
    if "\n" in text.strip():
        hint = "write it on one line: no | and no empty line."
        raise refuse(Code.WRONG_TYPE, "this text has several lines.", hint)
    return Located(text.strip(), text.place, text.indent) if text != text.strip() else text


def read_id(value: Any) -> Located:
    """An id: lower-case ASCII words joined by hyphens."""
    text = read_line(value)
    if not ID.match(text):
        raise refuse(Code.WRONG_ID, f"'{text}' is not an id.", "use lower-case ASCII words joined by hyphens.")
    if text == "index":
        raise refuse(Code.WRONG_ID, "'index' is no id: the page of that name lists all entries.", "use another word.")
    return text


class LocatedDate(HistoricalDate):
    """A date that knows where it was written."""

    __slots__ = ("text",)
    text: Located

    def __init__(self, date: HistoricalDate, text: Located) -> None:
        super().__init__(date.edtf, date.earliest, date.latest)
        object.__setattr__(self, "text", text)


def read_date(value: Any) -> LocatedDate:
    """EDTF text."""
    text = read_line(value)
    try:
        return LocatedDate(parse_date(str(text)), text)
    except BadDate as error:
        raise refuse(Code.BAD_DATE, f"'{text}' is not a date that the site takes.", error.hint) from error


def read_markdown(value: Any, info: ValidationInfo) -> Prose:
    """Markdown with markers."""
    context, text = context_of(info), read_text(value)
    if text.joined:
        fault = "the lines of this text run together, paragraphs too."
        raise refuse(Code.JOINED_LINES, fault, "write | behind the colon, and indent the text below it.")
    return read_prose(text, context.markers, context.cited)


def read_true(value: Any) -> bool:
    """The word `true`."""
    if str(value) != "true":
        raise refuse(Code.UNKNOWN_VALUE, f"'{value}' is not true.", "write true, or leave the key out.")
    return True


def read_reference(value: Any, info: ValidationInfo) -> Ref:
    """A reference to an entry: `term:kulak`, `chapter:its-id#the-section`."""
    text, kinds = read_line(value), context_of(info).markers
    kind, colon, rest = text.partition(":")
    name, hash_sign, fragment = rest.partition("#")
    if kind not in kinds or not colon or not ID.match(name) or (hash_sign and not ID.match(fragment)):
        hint = "write kind:id or kind:id#section, both in lower-case ASCII words joined by hyphens."
        if kind not in kinds:
            hint = did_you_mean(kind, kinds, f"write kind:id; the kinds are {', '.join(kinds)}.")
        raise refuse(Code.BAD_REFERENCE, f"'{text}' is not a reference.", hint)
    return Ref(kind, name, fragment or None, text.place)


@dataclass(frozen=True)
class Of:
    """Annotates a reference that names an entry of one kind by its id alone: `Annotated[Ref, Of("person")]`."""

    kind: str

    def read(self, value: Any) -> Ref:
        """An id."""
        text = read_id(value)
        return Ref(self.kind, str(text), None, text.place)

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return no_info_plain_validator_function(self.read)

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {**_ID_SCHEMA, "x-kind": self.kind}


@dataclass(frozen=True)
class OneOf:
    """Annotates a value that takes one of these words, or of a vocabulary of the subject; its JSON Schema lists them."""

    words: tuple[str, ...] = ()
    vocabulary: str = ""

    def read(self, value: Any, info: ValidationInfo) -> Located:
        """One of the words."""
        words = self.words or context_of(info).vocabularies[self.vocabulary]
        text = read_line(value)
        if text not in words:
            hint = did_you_mean(text, words, f"one of: {', '.join(words)}.")
            raise refuse(Code.UNKNOWN_VALUE, f"'{text}' is not one of the values this key takes.", hint)
        return text

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return with_info_plain_validator_function(self.read)

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        if self.vocabulary:
            return {"x-vocabulary": self.vocabulary}
        return {"enum": [*self.words, *(int(word) for word in self.words if word.isdigit())]}


def text_schema(**more: object) -> WithJsonSchema:
    """The JSON Schema of a scalar, with what more is known of it."""
    return WithJsonSchema({"type": ["string", "number"], **more})


Line = Annotated[Located, PlainValidator(read_line), text_schema()]
Id = Annotated[Located, PlainValidator(read_id), WithJsonSchema(_ID_SCHEMA)]
Date = Annotated[LocatedDate, PlainValidator(read_date), text_schema(format="edtf")]
Markdown = Annotated[Prose, PlainValidator(read_markdown), WithJsonSchema({"type": "string", "format": "markdown"})]
TrueOnly = Annotated[bool, PlainValidator(read_true), WithJsonSchema({"const": True})]
Reference = Annotated[
    Ref,
    PlainValidator(read_reference),
    WithJsonSchema({"type": "string", "pattern": "^[a-z]+:[a-z0-9-]+(#[a-z0-9-]+)?$"}),
]

Calendar = Annotated[Located, OneOf(vocabulary="calendars")]
