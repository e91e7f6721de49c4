"""A source: a work that the site cites, described by CSL's fields (CSL 1.0.2, appendix IV), and how it was checked."""

from collections.abc import Iterator
from typing import Annotated, Any, ClassVar

from pydantic import model_validator

from ..blocks import Block, Closed, Fact, Page
from ..dates import csl_date, years
from ..located import Located
from ..prose import FullReference, Link, Ref, When, line
from ..prose import Line as Words
from ..references import is_address
from . import source_rules as rules
from .access import Access
from .base import Entry, Rule
from .bibliography import CAUTIONS, SEEN, source_pages
from .completeness import SOUGHT
from .contents import Piece, shown
from .corpus import Corpus
from .csl import CSL_TYPES, Name, csl_name, is_short
from .kind import Kind
from .part import field
from .values import Date, Line, OneOf, TrueOnly

#: Our own keys, and those of every entry, which are not CSL's.
_OURS = {
    *("id", "category", "access", "summary", "text", "see_also"),
    *("contents", "not_found", "undated", "anonymous", "title_supplied"),
}


class Source(Entry):
    """A work that the site cites."""

    kind: ClassVar[Kind] = Kind(
        *("source", "sources", "Source", "Sources", "a source", 110), linked=False, listed=False, cited=True
    )
    rules: ClassVar[tuple[Rule, ...]] = (
        rules.record_is_complete,
        rules.access_says_what_was_seen,
        rules.numbers_are_well_formed,
        rules.every_name_is_one,
        rules.what_is_waived_is_not_there,
        rules.brackets_are_said,
    )

    type: Annotated[Located, OneOf(CSL_TYPES)] = field(help="a CSL type")
    category: Annotated[Located, OneOf(vocabulary="categories")] = field(
        help="how the bibliography groups it", label="Kind"
    )
    author: tuple[Name, ...] = field((), help="names in their parts, or `literal` for a body", expected=True)
    editor: tuple[Name, ...] = field((), help="the same")
    translator: tuple[Name, ...] = field((), help="the same")
    anonymous: TrueOnly | None = field(None, help="true: the work itself names no author")
    title_supplied: TrueOnly | None = field(
        None,
        help="true: the title is ours; it is written here without brackets, and printed in them",
        alias="title-supplied",
    )
    title_short: Line | None = field(
        None, help="the title used in notes, when the title is long", alias="title-short", role="name"
    )
    issued: Date | None = field(
        None, help="the date of publication: `1996`, `2010-05-24`; left out where none was seen", expected=True
    )
    undated: TrueOnly | None = field(None, help="true: the work itself bears no date")
    not_found: tuple[Annotated[Located, OneOf(SOUGHT)], ...] = field(
        (),
        help="what its kind of work is looked up by, and was looked for in vain: `[volume, page]`",
        alias="not-found",
    )
    accessed: Date | None = field(None, help="of a page of the web, the day on which it was read")
    original_date: Date | None = field(None, help="the date of the first edition", alias="original-date")
    container_title: Line | None = field(
        None, help="the journal, encyclopaedia or book it is in", alias="container-title"
    )
    collection_title: Line | None = field(None, help="the series it belongs to", alias="collection-title")
    publisher: Line | None = field(None, help="as printed", expected=True)
    publisher_place: Line | None = field(None, help="as printed", alias="publisher-place", expected=True)
    edition: Line | None = field(None, help="as printed")
    volume: Line | None = field(None, help="as printed")
    issue: Line | None = field(None, help="as printed")
    page: Line | None = field(None, help="its pages in the journal or book: `1017–1049`")
    number: Line | None = field(None, help="of a report, a law or a document")
    genre: Line | None = field(None, help="`PhD dissertation`")
    archive: Line | None = field(None, help="the archive that holds it")
    archive_location: Line | None = field(None, help="its fond, opis and delo, or shelf mark")
    DOI: Line | None = field(None, help="only as seen; never guessed")
    ISBN: Line | None = field(None, help="only as seen; never guessed")
    URL: Line | None = field(None, help="only as seen; never guessed")
    language: Annotated[Located, OneOf(vocabulary="languages")] = field(help="as BCP 47", label="Language")
    contents: tuple[Piece, ...] = field(
        (), help="its parts, by which citations name them; what is cited of a kind listed here must be one of them"
    )
    access: Access = field(help="how the work was checked", label="How it was checked")

    @model_validator(mode="before")
    @classmethod
    def _bracketed(cls, value: Any) -> Any:
        """A title that we supplied gets its brackets as it is read, so that it has them wherever it is shown."""
        if not isinstance(value, dict) or value.get("title-supplied") != "true":
            return value
        titles = {key: title for key in ("title", "title-short") if isinstance(title := value.get(key), Located)}
        return value | {key: Located(f"[{title.strip()}]", title.place) for key, title in titles.items()}

    @property
    def reported_in(self) -> Ref | None:
        """The source through which it is known, if it was not seen."""
        return self.access.in_

    @property
    def caution(self) -> str:
        """What a note says where the work itself was not read."""
        return CAUTIONS.get(str(self.access.seen), "")

    @property
    def read(self) -> str:
        """What was read of it, in a sentence."""
        return SEEN[str(self.access.seen)][0]

    @property
    def is_found_at_once(self) -> bool:
        """Whether what is cited of it needs no place: it was read whole and is short, or all that was read is its abstract."""
        return self.access.seen == "abstract" or (self.access.seen == "whole" and is_short(self.type, self.page))

    @property
    def named(self) -> str:
        """Its author or editor, else what published it, else its title, with the year: how a chart calls it."""
        names = [name.main for name in (self.author or self.editor)]
        match names:
            case []:
                who = str(self.container_title or self.title_short or self.title)
            case [one]:
                who = one
            case [one, two]:
                who = f"{one} and {two}"
            case [one, *_]:
                who = f"{one} and others"
        return f"{who} {years(self.issued)}" if self.issued else who

    def facts(self, corpus: Corpus) -> Iterator[tuple[str, Words]]:
        """The panel: the reference, its kind and language, and what reports it."""
        yield "Reference", (FullReference(self.ref),)
        yield "Kind", line(corpus.subject.word("categories", str(self.category)).shown)
        yield "Reported in", line(self.access.in_)
        yield "Language", line(corpus.subject.word("languages", str(self.language)).shown)

    def after(self, corpus: Corpus) -> Iterator[Block]:
        """Its contents; what was read of it, and where it can be seen."""
        del corpus
        yield from shown(self.contents)
        access = self.access
        rows = (
            ("How it was checked", line(self.read)),
            ("Part", line(access.extent and str(access.extent))),
            ("Seen at", _address(access.where)),
            ("Read on", (When(self.accessed),) if self.accessed else ()),
            ("Not found", line(", ".join(map(str, self.not_found)))),
            ("Remarks", line(access.note and str(access.note))),
        )
        yield Closed("What was read", tuple(Fact(name, (words,)) for name, words in rows if words))

    def found_by(self) -> Iterator[str]:
        """Its title, short title and its authors' family names."""
        yield from super().found_by()
        for name in self.author:
            if name.family or name.literal:
                yield str(name.family or name.literal)

    def csl(self) -> dict[str, Any]:
        """The CSL-JSON record of the work."""
        record: dict[str, Any] = {"id": str(self.id)}
        if not self.author and any(piece.at.startswith("s.v. ") for piece in self.contents):
            record["keyword"] = "cited by the headword"
        for name, info in type(self).model_fields.items():
            value, key = getattr(self, name), info.alias or name
            if name in _OURS or not value:
                continue
            if name in ("issued", "accessed", "original_date"):
                record[key] = csl_date(value)
            elif isinstance(value, tuple):
                record[key] = [csl_name(person) for person in value]
            else:
                record[key] = str(value)
        return record

    @classmethod
    def pages(cls, corpus: Corpus) -> Iterator[Page]:
        """The bibliography, and how the sources were checked."""
        yield from source_pages(corpus.of(cls), corpus)


def _address(where: str | None) -> Words:
    """Where a source was seen: an address is a link."""
    if is_address(where):
        return (Link(str(where), line(str(where))),)
    return line(where and str(where))
