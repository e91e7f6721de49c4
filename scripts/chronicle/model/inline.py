"""What stands in a line of a page: text, links, dates, references."""

import datetime as dt
import re
from dataclasses import dataclass

from .date import HistoricalDate
from .sources import Source


def escape(text: str) -> str:
    """Plain text → Markdown that shows it."""
    return re.sub(r"([\\`*_\[\]<>#|{}])", r"\\\1", text)


@dataclass(frozen=True, slots=True)
class Markup:
    """Markdown to be written as it stands."""

    raw: str


@dataclass(frozen=True, slots=True)
class Plain:
    """Plain text, to be escaped; `lang` (BCP 47) where it is not English."""

    text: str
    lang: str | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """A link. `label` is Markdown; `href` is relative to the page; `tooltip` is shown beside it."""

    label: str
    href: str
    tooltip: "Line" = ()


@dataclass(frozen=True, slots=True)
class NoteUse:
    """A mark in the text that calls a note of this page."""

    label: str


@dataclass(frozen=True, slots=True)
class When:
    """A date. `happening` is a span of time lived through (from … to …), not one day known within bounds."""

    date: HistoricalDate
    happening: bool = False
    old_style: dt.date | None = None


@dataclass(frozen=True, slots=True)
class ShortReference:
    """A source as a note names it, linked to its page; `reporter` is the source in which it is reported."""

    source: Source
    locator: str | None
    href: str
    reporter: Source | None = None
    reporter_href: str = ""


@dataclass(frozen=True, slots=True)
class FullReference:
    """A source as the bibliography names it."""

    source: Source


Inline = Markup | Plain | Link | NoteUse | When | ShortReference | FullReference
Line = tuple[Inline, ...]
