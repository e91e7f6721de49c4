"""Blocks of words: prose, headings, facts, lists, tables, claims, notes."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from ..prose import Blocks, Line, Prose, Ref
from .block import Block


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
class Closed(Block):
    """Facts that a reader opens by their name."""

    name: str
    rows: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Glance(Block):
    """What a reader is told in one line before the text: how long it takes, what it covers."""

    parts: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Contents(Block):
    """The sections of a page, as a button that opens them where nothing beside the text lists them."""

    name: str
    links: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Jumps(Block):
    """A named row of links; a rail stays in sight while the reader scrolls through what it leads to."""

    name: str
    links: tuple[Line, ...]
    rail: bool = False


@dataclass(frozen=True, slots=True)
class Item:
    """A thing in a list: what leads, what follows, an anchor if it needs one, and what a sieve asks of it, by plain names."""

    lead: Line
    rest: Line = ()
    anchor: str | None = None
    data: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Listing(Block):
    """A list, numbered if `ordered`."""

    items: tuple[Item, ...]
    ordered: bool = False


@dataclass(frozen=True, slots=True)
class Marked:
    """The claims of one verdict that a section treats. `verdict` names a class of CSS; `label` is its word."""

    verdict: str
    label: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Marks(Block):
    """The claims that a section treats: how many there are, in words, and behind them each claim; `scale` explains the verdicts."""

    lead: str
    groups: tuple[Marked, ...]
    scale: Line


@dataclass(frozen=True, slots=True)
class Cited(Block):
    """A list of sources, put in the order of a bibliography; behind each what `rest` says, else where it is cited."""

    sources: tuple[Ref, ...]
    rest: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class Citing:
    """A page that cites a source, and the places where it does."""

    page: Line
    uses: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class CitedBy(Block):
    """The pages that cite a source."""

    pages: tuple[Citing, ...]


@dataclass(frozen=True, slots=True)
class Table(Block):
    """A table with a header; `anchors`, if there are any, names each cell to which a link may lead, the others with nothing."""

    header: tuple[Line, ...]
    rows: tuple[tuple[Line, ...], ...]
    anchors: tuple[tuple[str, ...], ...] = ()
    #: On a screen something else says the same.
    printed: bool = False


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
class Results(Block):
    """Where a script shows the results of a search."""


@dataclass(frozen=True, slots=True)
class Turn(Block):
    """What comes after, and how long it takes to read; and what came before."""

    previous: Line
    next: Line
    minutes: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """A note of a page, defined once however often it is called."""

    label: str
    blocks: Blocks


@dataclass(frozen=True, slots=True)
class Notes(Block):
    """The notes of a page, in order of first use."""

    notes: tuple[Note, ...]
