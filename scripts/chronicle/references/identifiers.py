"""The form of the numbers that works bear."""

import re

from stdnum import isbn

#: The DOI Handbook, 2.2: a prefix of 10. and a registrant's code, a stroke, and any printing signs.
_DOI = re.compile(r"10\.[0-9]{4,9}(?:\.[0-9]+)*/[^\s<>\"]*[^\s<>\".,;]")


def valid_isbn(text: str) -> bool:
    """Whether this is an ISBN of 10 or 13 digits, hyphens or not, with the right check digit."""
    return bool(isbn.is_valid(text))


def isbn_13(text: str) -> str:
    """An ISBN in its one form, of 13 digits without hyphens; what is no ISBN, without hyphens."""
    return str(isbn.to_isbn13(text).replace("-", "")) if valid_isbn(text) else str(isbn.compact(text))


def is_address(text: str | None) -> bool:
    """Whether this has the form of an address of the web, on which nothing else stands."""
    return text is not None and text.startswith(("https://", "http://")) and set(text).isdisjoint(' <>"')


def valid_doi(text: str) -> bool:
    """Whether this has the form of a DOI, bare: without `doi:`, without the address of a resolver."""
    return _DOI.fullmatch(text) is not None
