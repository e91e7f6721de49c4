"""References in words, by CSL: citeproc-py with the Chicago style of shortened notes and bibliography."""

import html
import re
from collections.abc import Iterable
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, Locator, formatter
from citeproc.model import CitationStylesElement
from citeproc.source.json import CiteProcJSON

from ..model import Source
from ..model.inline import escape

STYLE = Path(__file__).parent / "csl" / "chicago-shortened-notes-bibliography.csl"


#: citeproc asks the style the same questions for every reference, and spent two fifths of its time on the answers.
#: The style does not change while it is in use.
CitationStylesElement.xpath_search = cache(CitationStylesElement.xpath_search)


class References:
    """Formats the sources of one corpus as Markdown; each form of each source is made once."""

    def __init__(self, sources: Iterable[Source]) -> None:
        self._sources = {str(source.id): source for source in sources}
        self._notes: dict[tuple[str, str | None], str] = {}
        self._full: dict[str, str] = {}

    def note(self, source: Source, locator: str | None) -> str:
        """The shortened note (author, short title, locator), without a closing full stop."""
        key = (str(source.id), locator)
        if key not in self._notes:
            where = {"locator": Locator("page", _chicago(locator))} if locator else {}
            citation = Citation([CitationItem(key[0], **where)])
            citation.bibliography = self._processor  # what register() would do, without counting it as a later citation
            self._notes[key] = _markdown(str(self._processor.cite(citation, _refuse))).removesuffix(".")
        return self._notes[key]

    def full(self, source: Source) -> str:
        """The entry of the bibliography."""
        if not self._full:
            order = self._processor.keys
            self._full = {key: _markdown(str(entry)) for key, entry in zip(order, self._entries, strict=True)}
        return self._full[str(source.id)]

    @cached_property
    def _processor(self) -> Any:
        records = CiteProcJSON([source.csl() for source in self._sources.values()])
        style = CitationStylesStyle(str(STYLE), locale="en-GB", validate=False)
        processor = CitationStylesBibliography(style, records, formatter.html)
        for key in self._sources:
            processor.register(Citation([CitationItem(key)]))
        return processor

    @cached_property
    def _entries(self) -> list[str]:
        return list(self._processor.bibliography())


def _refuse(item: CitationItem) -> None:
    raise KeyError(f"citeproc knows no source '{item.key}'")


def _chicago(locator: str) -> str:
    """Chicago gives a page its number alone; any other locator keeps its label (The Chicago Manual, 14.155)."""
    return re.sub(r"(?<![\w.])pp?\. ", "", locator)


def _markdown(marked: str) -> str:
    """Citeproc's HTML (text, <i>, <b>) → Markdown."""
    parts = re.split(r"(</?[ib]>)", marked)
    signs = {"<i>": "*", "</i>": "*", "<b>": "**", "</b>": "**"}
    return "".join(signs.get(part) or escape(html.unescape(part)) for part in parts)
