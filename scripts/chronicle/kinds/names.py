"""The names of a person, a body or a place: the forms that the subject knows, and others that readers meet."""

from collections.abc import Iterator
from typing import Any, ClassVar

from pydantic import ConfigDict, ValidationInfo, model_validator

from ..located import Located, LocatedMap
from ..problems import Code, did_you_mean
from .part import Part, field
from .values import Line, context_of, read_line, refuse


class Names(Part):
    """Names by form. Beside its fields it takes every key that `names` of data/site.yml lists, such as a script or a transliteration."""

    model_config = ConfigDict(
        frozen=True, extra="allow", arbitrary_types_allowed=True, json_schema_extra={"x-keys": "names"}
    )
    LEADING: ClassVar[tuple[str, ...]] = ()

    other: tuple[Line, ...] = field((), help="a list of spellings readers type", label="Also", role="name")

    @model_validator(mode="before")
    @classmethod
    def _known(cls, value: Any, info: ValidationInfo) -> Any:
        """Refuses a key that is neither a field nor a form of the subject; reads the forms."""
        if not isinstance(value, LocatedMap):
            return value
        fields, forms = list(cls.model_fields), list(context_of(info).vocabularies["names"])
        read = LocatedMap(value)
        for key, each in value.items():
            if key in fields:
                continue
            if key not in forms:
                hint = did_you_mean(key, [*fields, *forms], f"the keys here are: {', '.join([*forms, *fields])}.")
                raise refuse(Code.UNKNOWN_KEY, f"there is no key '{key}' here.", hint, value.keys_at[key])
            read[key] = read_line(each)
        return read

    @property
    def forms(self) -> dict[str, Located]:
        """The forms of the subject that are given."""
        return dict(self.model_extra or {})

    def values(self) -> Iterator[object]:
        """Every value, the forms of the subject among them."""
        yield from super().values()
        yield from self.forms.values()

    def found_by(self) -> Iterator[str]:
        """Every name."""
        yield from super().found_by()
        yield from self.forms.values()


class PersonNames(Names):
    """The names of a person."""

    birth: Line | None = field(None, help="name at birth", label="Born as", role="name")


class OrganisationNames(Names):
    """The names of a body."""

    LEADING: ClassVar[tuple[str, ...]] = ("full",)
    full: Line | None = field(None, help="the full name in English", label="Full name", role="name")
