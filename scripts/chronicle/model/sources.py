"""Sources, described by CSL's fields (CSL 1.0.2, appendix IV), and how each was checked."""

import re
from typing import Annotated, Any, ClassVar

from pydantic import Field

from .base import Entry, Part
from .located import Located
from .values import Date, Line, OneOf, SourceId

CSL_TYPES = (
    "book",
    "chapter",
    "article-journal",
    "article-magazine",
    "article-newspaper",
    "entry-encyclopedia",
    "webpage",
    "post-weblog",
    "thesis",
    "report",
    "legislation",
    "speech",
    "document",
    "collection",
    "manuscript",
    "review",
)
CATEGORIES = ("article", "scholarship", "documents", "testimony", "press", "reference")

CslType = Annotated[Located, OneOf(CSL_TYPES)]
Category = Annotated[Located, OneOf(CATEGORIES)]
Seen = Annotated[Located, OneOf(("whole", "excerpt", "abstract", "reported"))]


class Name(Part):
    """A person's name in its parts, or a body's as a literal."""

    family: Line | None = None
    given: Line | None = None
    literal: Line | None = None


class Access(Part):
    """What of the source was seen, and where; for a work not seen, the source that reports it."""

    seen: Seen
    where: Line | None = None
    in_: SourceId | None = Field(default=None, alias="in")
    note: Line | None = None


class Source(Entry):
    """A work that the site cites."""

    KIND: ClassVar[str] = "source"
    type: CslType
    category: Category
    author: tuple[Name, ...] = ()
    editor: tuple[Name, ...] = ()
    translator: tuple[Name, ...] = ()
    title_short: Line | None = Field(default=None, alias="title-short")
    issued: Date | None = None
    original_date: Date | None = Field(default=None, alias="original-date")
    container_title: Line | None = Field(default=None, alias="container-title")
    collection_title: Line | None = Field(default=None, alias="collection-title")
    publisher: Line | None = None
    publisher_place: Line | None = Field(default=None, alias="publisher-place")
    edition: Line | None = None
    volume: Line | None = None
    issue: Line | None = None
    page: Line | None = None
    number: Line | None = None
    genre: Line | None = None
    DOI: Line | None = None
    ISBN: Line | None = None
    URL: Line | None = None
    language: Line
    access: Access

    def csl(self) -> dict[str, Any]:
        """The CSL-JSON record of the work."""
        record: dict[str, Any] = {"id": str(self.id)}
        ours = {"id", "category", "access", "summary", "text", "see_also", "calendar"}
        for name, info in type(self).model_fields.items():
            value = getattr(self, name)
            if name in ours or not value:
                continue
            key = info.alias or name
            if name in ("issued", "original_date"):
                record[key] = _csl_date(value.edtf)
            elif isinstance(value, tuple):
                record[key] = [{k: str(v) for k, v in person if v} for person in value]
            else:
                record[key] = str(value)
        return record


def _csl_date(edtf: str) -> dict[str, Any]:
    """EDTF → a CSL date: the calendar date it begins with, or its year; a date in doubt is marked circa."""
    start = edtf.split("/", maxsplit=1)[0].rstrip("~?%")
    plain = re.fullmatch(r"(\d{4})(?:-(0[1-9]|1[0-2]))?(?:-(\d{2}))?", start)
    parts = [int(part) for part in plain.groups() if part] if plain else [int(start[:4].replace("X", "0"))]
    return {"date-parts": [parts]} | ({"circa": True} if edtf[-1] in "~?%X" else {})
