"""References: CSL records in, notes and a bibliography out, as lines of prose; how names and titles are filed; what a number's form is."""

from .collation import initial, sort_key
from .identifiers import is_address, isbn_13, valid_doi, valid_isbn
from .order import PARTS
from .records import in_brackets
from .references import References
from .signs import quoted

__all__ = [
    "PARTS",
    "References",
    "in_brackets",
    "initial",
    "is_address",
    "isbn_13",
    "quoted",
    "sort_key",
    "valid_doi",
    "valid_isbn",
]
