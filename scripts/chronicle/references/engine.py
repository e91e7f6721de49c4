"""citeproc-py with the style: records in, HTML out. The only file that knows citeproc-py."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, Locator, formatter
from citeproc.model import CitationStylesElement, Parent, Text
from citeproc.source.json import CiteProcJSON

from .marks import marked_locator
from .records import Record, prepared
from .signs import QuotationMarks

STYLE = Path(__file__).parent / "csl" / "chicago-shortened-notes-bibliography.csl"

#: citeproc asks the style the same questions for every reference, and spent half of its time on the answers.
#: The style does not change while it is in use.
for _class, _question in (
    (CitationStylesElement, "xpath_search"),
    (CitationStylesElement, "get_macro"),
    (CitationStylesElement, "get_formatter"),
    (CitationStylesElement, "get_single_term"),
    (Text, "calls_variable"),
    (Parent, "calls_variable"),
):
    setattr(_class, _question, cache(getattr(_class, _question)))


class _Item(CitationItem):  # type: ignore[misc]  # citeproc has no types
    """A work to be cited, which knows its record: the style asks for it eighty times an entry."""

    @property
    def reference(self) -> Any:
        """The record."""
        return self["record"]


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
        key = self._keys[id]
        where = {"locator": Locator("page", marked_locator(locator))} if locator else {}
        citation = Citation([self._item(key, **where)])
        citation.bibliography = self._bibliography
        self._bibliography.keys = [key]  # what register() would do, without counting it as a later citation
        return str(self._bibliography.cite(citation, None))

    def entry(self, id: str) -> str:  # noqa: A002
        """An entry of the bibliography."""
        citation = Citation([self._item(self._keys[id])])
        citation.bibliography = self._bibliography
        (entry,) = self._bibliography.style.render_bibliography(citation.cites)
        return str(entry)

    def _item(self, key: str, **where: Locator) -> _Item:
        item = _Item(key, **where)
        item["record"] = self._bibliography.source[key]
        return item


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
