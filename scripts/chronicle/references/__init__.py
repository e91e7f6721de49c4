"""References: CSL records in, notes and a bibliography out, as lines of prose; how names and titles are filed; what a number's form is."""

from .collation import initial, sort_key
from .identifiers import is_address, isbn_13, valid_doi, valid_isbn
from .marks import unmarked
from .order import PARTS, filed, signed
from .records import in_brackets
from .references import References
from .signs import quoted

__all__ = [
    "PARTS",
    "References",
    "filed",
    "in_brackets",
    "initial",
    "is_address",
    "isbn_13",
    "quoted",
    "signed",
    "sort_key",
    "unmarked",
    "valid_doi",
    "valid_isbn",
]
