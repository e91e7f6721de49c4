"""A source: a work that the site cites, described by CSL's fields (CSL 1.0.2, appendix IV), and how it was checked."""

from collections.abc import Iterator
from typing import Annotated, Any, ClassVar

from ..blocks import Page
from ..dates import csl_date, years
from ..located import Located
from ..problems import Code, Problem
from ..prose import FullReference, Link, Ref, line
from ..prose import Line as Words
from ..references import valid_doi, valid_isbn
from .base import Entry, Rule
from .bibliography import SEEN, source_pages
from .corpus import Corpus
from .csl import CSL_TYPES, Name, csl_name
from .kind import Kind
from .part import Part, field
from .values import Date, Line, Of, OneOf

SourceId = Annotated[Ref, Of("source")]
#: Our own keys, and those of every entry, which are not CSL's.
_OURS = {"id", "category", "access", "summary", "text", "see_also", "calendar"}


class Access(Part):
    """What of the source was seen, and where; for a work not seen, the source that reports it."""

    seen: Annotated[Located, OneOf(tuple(SEEN))] = field(
        help="`whole` (read through), `excerpt` (passages), `abstract`, or `reported` (not seen; known through another source)"
    )
    where: Line | None = field(
        None, help="the address or edition in which it was seen; required unless reported", expected=True
    )
    in_: SourceId | None = field(None, help="the id of the source that reports it; required if reported", alias="in")
    note: Line | None = field(None, help="what exactly was seen")


def access_says_what_was_seen(source: "Source", corpus: Corpus) -> Iterator[Problem]:
    """A source that was seen says where; one that was not names the source that reports it."""
    del corpus
    access = source.access
    if access.seen == "reported" and access.in_ is None:
        fault, hint = "a reported source names no source that reports it.", "add in: and that source's id."
        yield Problem(access.seen.place, Code.BAD_ACCESS, fault, hint)
    if access.seen != "reported" and access.where is None:
        fault, hint = "a source that was seen does not say where.", "add where: and the address or edition."
        yield Problem(access.seen.place, Code.BAD_ACCESS, fault, hint)
    if access.seen != "reported" and access.in_ is not None:
        fault, hint = (
            "a source that was seen names a source that reports it.",
            "leave out in:, or write seen: reported.",
        )
        yield Problem(access.seen.place, Code.BAD_ACCESS, fault, hint)


def numbers_are_well_formed(source: "Source", corpus: Corpus) -> Iterator[Problem]:
    """A DOI has its form, an ISBN its check digit, a URL is an address of the web."""
    del corpus
    if source.DOI and not valid_doi(source.DOI):
        hint = "write it without https://doi.org/: 10.2307/2166597."
        yield Problem(source.DOI.place, Code.BAD_NUMBER, f"'{source.DOI}' is not a DOI.", hint)
    if source.ISBN and not valid_isbn(source.ISBN):
        fault = f"'{source.ISBN}' is not an ISBN: its form or its check digit is wrong."
        yield Problem(source.ISBN.place, Code.BAD_NUMBER, fault, "copy it again from the work.")
    if source.URL and not (source.URL.startswith(("https://", "http://")) and not set(source.URL) & set(' <>"')):
        hint = "begin with https://, and write a space as %20."
        yield Problem(source.URL.place, Code.BAD_NUMBER, f"'{source.URL}' is not an address.", hint)


def every_name_is_one(source: "Source", corpus: Corpus) -> Iterator[Problem]:
    """An author, an editor, a translator has a family name, or is a body with a literal one."""
    del corpus
    for name in (*source.author, *source.editor, *source.translator):
        if not name.main:
            hint = "add family:, or literal: for a body or for someone known by one name."
            at = next((value.place for value in name.values() if isinstance(value, Located)), source.id.place)
            yield Problem(at, Code.MISSING_KEY, "a name here has no family name.", hint)


class Source(Entry):
    """A work that the site cites."""

    kind: ClassVar[Kind] = Kind(
        *("source", "sources", "Source", "Sources", "a source", 110), linked=False, listed=False, cited=True
    )
    rules: ClassVar[tuple[Rule, ...]] = (access_says_what_was_seen, numbers_are_well_formed, every_name_is_one)

    type: Annotated[Located, OneOf(CSL_TYPES)] = field(help="a CSL type")
    category: Annotated[Located, OneOf(vocabulary="categories")] = field(
        help="how the bibliography groups it", label="Kind"
    )
    author: tuple[Name, ...] = field((), help="names in their parts, or `literal` for a body", expected=True)
    editor: tuple[Name, ...] = field((), help="the same")
    translator: tuple[Name, ...] = field((), help="the same")
    title_short: Line | None = field(
        None, help="the title used in notes, when the title is long", alias="title-short", role="name"
    )
    issued: Date | None = field(
        None, help="the date of publication: `1996`, `2010-05-24`; left out where none was seen", expected=True
    )
    original_date: Date | None = field(None, help="the date of the first edition", alias="original-date")
    container_title: Line | None = field(
        None, help="the journal, encyclopaedia or book it is in", alias="container-title"
    )
    collection_title: Line | None = field(None, help="the series it belongs to", alias="collection-title")
    publisher: Line | None = field(None, help="as printed")
    publisher_place: Line | None = field(None, help="as printed", alias="publisher-place")
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
    access: Access = field(help="how the work was checked", label="How it was checked")

    @property
    def reported_in(self) -> Ref | None:
        """The source through which it is known, if it was not seen."""
        return self.access.in_

    @property
    def named(self) -> str:
        """Its author or editor, or its title, with the year: how a chart calls it."""
        names = [name.main for name in (self.author or self.editor)]
        match names:
            case []:
                who = str(self.title_short or self.title)
            case [one]:
                who = one
            case [one, two]:
                who = f"{one} and {two}"
            case [one, *_]:
                who = f"{one} and others"
        return f"{who} {years(self.issued)}" if self.issued else who

    def facts(self, corpus: Corpus) -> Iterator[tuple[str, Words]]:
        """The panel: the reference, its kind, and how it was checked."""
        access, subject = self.access, corpus.subject
        yield "Reference", (FullReference(self.ref),)
        yield "Kind", line(subject.word("categories", str(self.category)).shown)
        yield "How it was checked", line(SEEN[str(access.seen)][0])
        yield "Reported in", line(access.in_)
        yield "Seen at", _address(access.where)
        yield "What was seen", line(access.note and str(access.note))
        yield "Language", line(subject.word("languages", str(self.language)).shown)

    def found_by(self) -> Iterator[str]:
        """Its title, short title and its authors' family names."""
        yield from super().found_by()
        for name in self.author:
            if name.family or name.literal:
                yield str(name.family or name.literal)

    def csl(self) -> dict[str, Any]:
        """The CSL-JSON record of the work."""
        record: dict[str, Any] = {"id": str(self.id)}
        for name, info in type(self).model_fields.items():
            value, key = getattr(self, name), info.alias or name
            if name in _OURS or not value:
                continue
            if name in ("issued", "original_date"):
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
    if where and where.startswith(("https://", "http://")) and not set(where) & set(" <>"):
        return (Link(str(where), line(str(where))),)
    return line(where and str(where))
