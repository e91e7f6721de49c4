"""A mapping in a file, and how a kind describes its fields."""

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel, ConfigDict, Field
from pydantic.fields import FieldInfo

from ..prose import Line as Words

_REQUIRED: Any = ...


def field(
    default: Any = _REQUIRED,
    *,
    help: str,  # noqa: A002
    label: str = "",
    role: str = "",
    alias: str | None = None,
    least: int = 0,
    expected: bool = False,
) -> Any:
    """Describes a field of a kind.

    `help` is what the manual and the schema say of it; `label` names it in the panel of facts, where it stands in the order of
    the fields; `role` says what else it is: `name` (the entry is found by it), `beside` (stands behind the fact before it),
    `when` (a span lived through), `quiet` (names an entry, but is no mention of it). A list has at `least` so many items; what may
    be left out, but mostly is not, is `expected`: both shape the schema and the blank, and refuse nothing.
    """
    said = {"x-role": role, "minItems": least, "x-expected": expected}
    extra = {key: value for key, value in said.items() if value} or None
    return Field(default, alias=alias, title=label or None, description=help, json_schema_extra=extra)  # type: ignore[arg-type]


def role_of(info: FieldInfo) -> str:
    """What else a field is; see `field`."""
    extra = info.json_schema_extra
    return str(extra.get("x-role", "")) if isinstance(extra, dict) else ""


class Part(BaseModel):
    """A mapping in a file: frozen, with no key that is not declared."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)

    def values(self) -> Iterator[object]:
        """Every value below this mapping, in the order of its fields."""
        for name in type(self).model_fields:
            yield from flatten(getattr(self, name))

    def told(self) -> Words:
        """What the panel of facts says of this mapping; nothing, if a kind does not say."""
        return ()

    def found_by(self) -> Iterator[str]:
        """The names that it gives its entry: every field of the role `name`, and those of the mappings in it."""
        for name, info in type(self).model_fields.items():
            value = getattr(self, name)
            if role_of(info) == "name":
                yield from (each for each in flatten(value) if isinstance(each, str))
            elif isinstance(value, Part):
                yield from value.found_by()


def flatten(value: object) -> Iterator[object]:
    """Every value in a field: those of its mappings and lists, not None."""
    if isinstance(value, Part):
        yield from value.values()
    elif isinstance(value, tuple):
        for item in value:
            yield from flatten(item)
    elif value is not None:
        yield value
