"""The rules that hold for one source."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..located import Located
from ..problems import Code, Problem
from ..references import in_brackets, is_address, valid_doi, valid_isbn
from .completeness import lacking, waivers
from .corpus import Corpus

if TYPE_CHECKING:
    from .source import Source


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


def record_is_complete(source: "Source", corpus: Corpus) -> Iterator[Problem]:
    """A record gives what its kind of work is looked up by, or says that the work has none; of passages read, it says which."""
    del corpus
    for names in lacking(source):
        if names == "issued" and source.issued:
            fault, hint = "a newspaper's article has no day here.", "write the day of the issue: 1930-03-02."
        else:
            fault = f"the record of this {source.type} gives no {names}."
            others = " or ".join(waivers(names))
            sought = f"; if you looked in vain, write not-found: [{names.split(' or ')[0]}]"
            hint = (
                f"look it up and add it{f'; where the work itself has none, write {others}' if others else ''}{sought}."
            )
        yield Problem(source.type.place, Code.INCOMPLETE_SOURCE, fault, hint)
    if source.access.seen == "excerpt" and not source.access.extent:
        fault, hint = "passages were read, and the record does not say which.", "add extent: ch. 4; pp. 201–18."
        yield Problem(source.access.seen.place, Code.INCOMPLETE_SOURCE, fault, hint)


def numbers_are_well_formed(source: "Source", corpus: Corpus) -> Iterator[Problem]:
    """A DOI has its form, an ISBN its check digit, a URL is an address of the web."""
    del corpus
    if source.DOI and not valid_doi(source.DOI):
        hint = "write it without https://doi.org/: 10.2307/2166597."
        yield Problem(source.DOI.place, Code.BAD_NUMBER, f"'{source.DOI}' is not a DOI.", hint)
    if source.ISBN and not valid_isbn(source.ISBN):
        fault = f"'{source.ISBN}' is not an ISBN: its form or its check digit is wrong."
        yield Problem(source.ISBN.place, Code.BAD_NUMBER, fault, "copy it again from the work.")
    for address in (source.URL, *(piece.where for piece in source.contents)):
        if address and not is_address(address):
            hint = "begin with https://, and write a space as %20."
            yield Problem(address.place, Code.BAD_NUMBER, f"'{address}' is not an address.", hint)


def every_name_is_one(source: "Source", corpus: Corpus) -> Iterator[Problem]:
    """An author, an editor, a translator has a family name, or is a body with a literal one."""
    del corpus
    for name in (*source.author, *source.editor, *source.translator):
        if not name.main:
            hint = "add family:, or literal: for a body or for someone known by one name."
            at = next((value.place for value in name.values() if isinstance(value, Located)), source.id.place)
            yield Problem(at, Code.MISSING_KEY, "a name here has no family name.", hint)


def what_is_waived_is_not_there(source: "Source", corpus: Corpus) -> Iterator[Problem]:
    """A work that bears no date has none, and one that names no author has none."""
    del corpus
    if source.undated and source.issued:
        fault, hint = "an undated work has a date here.", "leave out undated:, or issued:; a guess is written 1930?."
        yield Problem(source.issued.text.place, Code.CONTRADICTION, fault, hint)
    if source.anonymous and source.author:
        at = next(
            (value.place for name in source.author for value in name.values() if isinstance(value, Located)),
            source.id.place,
        )
        fault, hint = "an anonymous work has an author here.", "leave out anonymous:, or author:."
        yield Problem(at, Code.CONTRADICTION, fault, hint)


def brackets_are_said(source: "Source", corpus: Corpus) -> Iterator[Problem]:
    """A title in brackets is one that we supplied, and says so; who writes it leaves the brackets to the site."""
    del corpus
    written = source.title[1:-1] if source.title_supplied else source.title
    if in_brackets(written):
        fault, hint = "the title is written in brackets.", "write it without them, and title-supplied: true."
        yield Problem(source.title.place, Code.BAD_SUMMARY, fault, hint)
