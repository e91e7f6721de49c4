"""One work, one record: sources that are one work under two ids."""

import unicodedata
from collections.abc import Iterator

from ..problems import Code, Problem
from ..references import PARTS, isbn_13
from .chronology import overlap
from .corpus import Corpus
from .source import Source

Sign = tuple[str, ...]
_BY_NAME = "author and title"


def works_differ(corpus: Corpus) -> Iterator[Problem]:
    """No two sources have one DOI or one ISBN, nor one author, title and date; what only one of them gives tells them not apart."""
    known: dict[Sign, list[Source]] = {}
    for source in corpus.of(Source):
        signs = list(_signs(source))
        found = ((twin, what) for what, sign in signs for twin in known.get(sign, ()) if _is_one(source, twin, what))
        if twin_and_sign := next(found, None):
            twin, what = twin_and_sign
            fault = f"this is the work at {twin.id.place}: they have the same {what}."
            hint = f"keep one record, and cite [@{twin.id}]; of two editions, give each its year."
            yield Problem(source.id.place, Code.DOUBLE_SOURCE, fault, hint)
        for _, sign in signs:
            known.setdefault(sign, []).append(source)


def _signs(source: Source) -> Iterator[tuple[str, Sign]]:
    """What a work is known by: the name of the sign, and the sign."""
    if source.DOI:
        yield "DOI", ("doi", source.DOI.casefold())
    if source.ISBN and source.type not in PARTS:
        yield "ISBN", ("isbn", isbn_13(source.ISBN))
    if names := (source.author or source.editor):
        yield _BY_NAME, (_plain(names[0].main), _plain(source.title))


def _is_one(one: Source, other: Source, what: str) -> bool:
    """Whether two works that share a sign are one: volumes of one ISBN, years of one title may tell them apart."""
    if one.volume and other.volume and one.volume != other.volume:
        return False
    if what != _BY_NAME:
        return True
    if one.page and other.page and one.page != other.page:
        return False
    return not (one.issued and other.issued) or overlap(one.issued, other.issued)


def _plain(text: str) -> str:
    """Letters and digits alone, small, without accents."""
    return "".join(sign for sign in unicodedata.normalize("NFKD", text.casefold()) if sign.isalnum())
