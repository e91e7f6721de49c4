"""Blocks that are drawn, and the numbers to be downloaded."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ..prose import Line, Ref
from .block import Block


@dataclass(frozen=True, slots=True)
class Chart(Block):
    """A chart: its Vega-Lite specification, what it shows in a sentence for those who do not see it, and a class of CSS for its look."""

    spec: Mapping[str, Any]
    description: str
    look: str = ""


@dataclass(frozen=True, slots=True)
class View:
    """What of the earth a map shows: its size in its own units; Albers' conic projection: middle and parallels in degrees, scale."""

    title: str
    width: float
    height: float
    scale: float
    meridian: float
    latitude: float
    parallels: tuple[float, float]


@dataclass(frozen=True, slots=True)
class Spot:
    """A place to be drawn, in degrees; `course` is the line of one that is long. Those that come first are labelled first."""

    name: str
    longitude: float
    latitude: float
    symbol: str
    kind: str
    target: Ref | None = None
    preview: Line = ()
    href: str = ""
    course: tuple[tuple[float, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Map(Block):
    """A map: its view, what it shows in a sentence, and the places. A small one has no words and no heading."""

    view: View
    description: str
    spots: tuple[Spot, ...]
    small: bool = False


@dataclass(frozen=True, slots=True)
class Dataset(Block):
    """The numbers of a page, to be downloaded: a name for the files, what they are, and the rows."""

    path: str
    about: Mapping[str, Any]
    columns: tuple[str, ...]
    rows: tuple[tuple[str | float | None, ...], ...]
    #: The columns in which JSON says null where there is nothing, instead of leaving it out.
    nullable: tuple[str, ...] = ()
    #: The drawing of these numbers, to be downloaded with them.
    chart: Chart | None = None
    #: Asks the page's script to draw the rows to scale.
    track: bool = False


@dataclass(frozen=True, slots=True)
class Shelved:
    """A thing on a shelf: a small drawing, a lead, what it is in a sentence, what more is to be said, and links."""

    chart: Chart | None
    lead: Line
    said: Line
    about: tuple[Line, ...]
    links: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Shelf(Block):
    """Things one below another, each with a small drawing beside it."""

    items: tuple[Shelved, ...]
