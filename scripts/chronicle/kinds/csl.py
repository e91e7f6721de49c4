"""CSL's words for a source (CSL 1.0.2, appendices III and IV): its types, and names in their parts."""

from .part import Part, field
from .values import Line

CSL_TYPES = (
    *("book", "chapter", "article-journal", "article-magazine", "article-newspaper", "entry-encyclopedia", "webpage"),
    *("post-weblog", "thesis", "report", "legislation", "speech", "document", "collection", "manuscript", "review"),
    *("interview", "personal_communication"),
)


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
