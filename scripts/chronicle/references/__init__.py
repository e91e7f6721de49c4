"""References: CSL records in, notes and a bibliography out, as lines of prose; how names and titles are filed; what a number's form is."""

from .collation import initial, sort_key
from .identifiers import isbn_13, valid_doi, valid_isbn
from .references import References
from .signs import quoted

__all__ = ["References", "initial", "isbn_13", "quoted", "sort_key", "valid_doi", "valid_isbn"]
