"""What a page is made of: a head and blocks. Kinds yield them with links by reference, `compose` resolves them, `render` writes them.

Each block has one template, named after it. A `str` in a block is plain text, a `Line` a tree; neither is ever markup.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from .prose import Blocks, Line, Prose, Ref


class Block:
    """A block of a page."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Written(Block):
    """Prose as it was read; `scope` keeps its notes apart from those of other prose on the page."""

    prose: Prose
    scope: str = ""


@dataclass(frozen=True, slots=True)
class Body(Block):
    """Prose as the page shows it."""

    blocks: Blocks


@dataclass(frozen=True, slots=True)
class Heading(Block):
    """A heading and its anchor."""

    line: Line
    anchor: str | None = None
    level: int = 2


@dataclass(frozen=True, slots=True)
class Fact:
    """A row of the panel of facts: a name and one or more values."""

    name: str
    values: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Facts(Block):
    """The panel of facts."""

    rows: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Marks(Block):
    """Small links that a lead introduces."""

    lead: str
    links: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Jumps(Block):
    """A named row of links."""

    name: str
    links: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Item:
    """A thing in a list: what leads, what follows, and an anchor if it needs one."""

    lead: Line
    rest: Line = ()
    anchor: str | None = None


@dataclass(frozen=True, slots=True)
class Listing(Block):
    """A list, numbered if `ordered`."""

    items: tuple[Item, ...]
    ordered: bool = False


@dataclass(frozen=True, slots=True)
class Cited(Block):
    """A list of sources, put in the order of a bibliography; behind each what `rest` says, else where it is cited."""

    sources: tuple[Ref, ...]
    rest: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class Table(Block):
    """A table with a header."""

    header: tuple[Line, ...]
    rows: tuple[tuple[Line, ...], ...]


@dataclass(frozen=True, slots=True)
class Claim(Block):
    """A statement of the work retold, with our verdict. `verdict` names a class of CSS."""

    anchor: str
    text: str
    verdict: str
    label: str
    finding: str | None


@dataclass(frozen=True, slots=True)
class ClaimEnd(Block):
    """Where a claim and what belongs to it end: the places where the site deals with it."""

    links: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Chart(Block):
    """A chart: its Vega-Lite specification, and what it shows in a sentence for those who do not see it."""

    spec: Mapping[str, Any]
    description: str


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
    #: Asks the page's script to draw the rows to scale.
    track: bool = False


@dataclass(frozen=True, slots=True)
class Results(Block):
    """Where a script shows the results of a search."""


@dataclass(frozen=True, slots=True)
class Turn(Block):
    """What comes before and after."""

    previous: Line
    next: Line


@dataclass(frozen=True, slots=True)
class Note:
    """A note of a page, defined once however often it is called."""

    label: str
    blocks: Blocks


@dataclass(frozen=True, slots=True)
class Notes(Block):
    """The notes of a page, in order of first use."""

    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class Head:
    """What a page says of itself. `path` is its Markdown file under `docs/`; `made_from` the editor's file, if it is the page of one.

    `facets` are what a search of the text can be narrowed by.
    """

    path: str
    title: str
    summary: str
    made_from: str | None = None
    facets: Mapping[str, str] = field(default_factory=dict)
    kicker: Line = ()


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its head, and its blocks in order."""

    head: Head
    blocks: tuple[Block, ...]
