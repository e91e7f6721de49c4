"""citeproc-py with the style: records in, HTML out. The only file that knows citeproc-py."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, Locator, formatter
from citeproc.model import CitationStylesElement
from citeproc.source.json import CiteProcJSON

from .marks import marked_locator
from .records import Record, prepared
from .signs import QuotationMarks

STYLE = Path(__file__).parent / "csl" / "chicago-shortened-notes-bibliography.csl"

#: citeproc asks the style the same questions for every reference, and spent two fifths of its time on the answers.
#: The style does not change while it is in use.
CitationStylesElement.xpath_search = cache(CitationStylesElement.xpath_search)


class Engine:
    """The style over described records. What it gives holds the guards of `marks` yet, and the marks of `quotation_marks`."""

    def __init__(self, records: Sequence[Record], locale: str) -> None:
        style, fields = _style(locale), _fields(locale)
        # citeproc-py does not tell ids apart that differ in case
        self._keys = {str(record["id"]): str(n) for n, record in enumerate(records)}
        source = CiteProcJSON([prepared(record, self._keys[str(record["id"])], fields) for record in records])
        self._bibliography = CitationStylesBibliography(style, source, formatter.html)
        self.quotation_marks = _quotation_marks(locale)

    def note(self, id: str, locator: str | None) -> str:  # noqa: A002  # CSL's name for it
        """A shortened note."""
        where = {"locator": Locator("page", marked_locator(locator))} if locator else {}
        citation = Citation([CitationItem(self._keys[id], **where)])
        self._bibliography.keys = [self._keys[id]]  # what register() would do, without counting it as a later citation
        citation.bibliography = self._bibliography
        return str(self._bibliography.cite(citation, None))

    def entry(self, id: str) -> str:  # noqa: A002
        """An entry of the bibliography."""
        citation = Citation([CitationItem(self._keys[id])])
        citation.bibliography = self._bibliography
        (entry,) = self._bibliography.style.render_bibliography(citation.cites)
        return str(entry)


@cache
def _style(locale: str) -> Any:
    return CitationStylesStyle(str(STYLE), locale=locale, validate=False)


@cache
def _fields(locale: str) -> tuple[str, ...]:
    """The fields that the style names, with the language, by which citeproc-py chooses how to change case."""
    named = {field for element in _style(locale).root.iter() for field in element.get("variable", "").split()}
    return (*sorted(named - {"locator"}), "title-short", "language")


@cache
def _quotation_marks(locale: str) -> QuotationMarks:
    root = _style(locale).root

    def pair(kind: str) -> tuple[str, str]:
        return str(root.get_single_term(f"open-{kind}")), str(root.get_single_term(f"close-{kind}"))

    return QuotationMarks(pair("quote"), pair("inner-quote"))
