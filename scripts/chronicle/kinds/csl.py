"""CSL's words for a source (CSL 1.0.2, appendices III and IV): its types, and names in their parts."""

import re

from .part import Part, field
from .values import Line

CSL_TYPES = (
    *("book", "chapter", "article-journal", "article-magazine", "article-newspaper", "entry-encyclopedia", "webpage"),
    *("post-weblog", "thesis", "report", "legislation", "speech", "document", "collection", "manuscript", "review"),
    *("interview", "personal_communication"),
)

#: Works of these types are short where they are not paged.
_SHORT = {
    *("article-newspaper", "document", "entry-encyclopedia", "interview", "legislation", "personal_communication"),
    *("post-weblog", "review", "speech", "webpage"),
}
#: A work of so many pages is no longer short.
_LONG = 10
_PAGES = re.compile(r"(\d+)(?:[–-](\d+))?")


def is_short(kind: str, page: str | None) -> bool:
    """Whether a work is short: under ten pages, by its pages in the journal or book; unpaged, by its type."""
    spans = [_span(*found.groups()) for found in _PAGES.finditer(page or "")]
    return sum(spans) < _LONG if spans else kind in _SHORT


def _span(first: str, last: str | None) -> int:
    """How many pages: 115–17 are three."""
    last = last or first
    return int(first[: max(len(first) - len(last), 0)] + last) - int(first) + 1


class Name(Part):
    """A person's name in its parts, or a body's as a literal."""

    family: Line | None = field(None, help="family name", expected=True)
    given: Line | None = field(None, help="given names", expected=True)
    suffix: Line | None = field(None, help="Jr.")
    dropping_particle: Line | None = field(None, help="as in CSL", alias="dropping-particle")
    non_dropping_particle: Line | None = field(None, help="as in CSL: von", alias="non-dropping-particle")
    literal: Line | None = field(None, help="the name of a body")

    @property
    def main(self) -> str:
        """The name by which a note calls its bearer."""
        return " ".join(str(part) for part in (self.non_dropping_particle, self.family or self.literal) if part)


def csl_name(name: Name) -> dict[str, str]:
    """A name as a CSL-JSON record has it: in its parts, or else as a literal, never both."""
    fields = type(name).model_fields.items()
    given = {info.alias or key: str(value) for key, info in fields if (value := getattr(name, key))}
    return {key: value for key, value in given.items() if (key == "literal") is ("family" not in given)}
