"""The site as linked pages: what `link` decides and `render` writes out. Every choice is already made here."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from .inline import Line, Link
from .sources import Source


@dataclass(frozen=True, slots=True)
class Note:
    """A note of a page, defined once however often it is called."""

    label: str
    content: Line


@dataclass(frozen=True, slots=True)
class Fact:
    """A row of the panel of facts: a name and one or more values."""

    name: str
    values: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a header."""

    header: tuple[str, ...]
    rows: tuple[tuple[Line, ...], ...]


@dataclass(frozen=True, slots=True)
class Item:
    """An entry in a list: an anchor if it needs one, what leads, and what follows."""

    lead: Line
    rest: Line = ()
    anchor: str | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """A headed list, numbered if `ordered`; `level` is the heading's depth."""

    heading: str
    items: tuple[Item, ...]
    anchor: str | None = None
    text: Line = ()
    level: int = 2
    ordered: bool = False


@dataclass(frozen=True, slots=True)
class Mark:
    """A discreet link from a chapter to a claim of the ledger; its tooltip gives the verdict."""

    link: Link
    verdict: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A headed piece of prose, with the claims of the article that it deals with."""

    anchor: str
    heading: str
    text: Line
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class Claim:
    """A row of the ledger."""

    anchor: str
    text: str
    verdict: str
    label: str
    finding: str | None
    reason: Line
    treated: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart: its Vega-Lite specification, and what it shows in a sentence for those who do not see it."""

    spec: Mapping[str, Any]
    description: str


@dataclass(frozen=True, slots=True)
class Projection:
    """A map's size in its own units, and Albers' conic projection: its middle and parallels in degrees, its scale."""

    width: float
    height: float
    scale: float
    meridian: float
    latitude: float
    parallels: tuple[float, float] = (48, 68)


@dataclass(frozen=True, slots=True)
class Label:
    """Words on a map, and the end of them (`start`, `middle`, `end`) that stands at the point."""

    text: str
    x: float
    y: float
    anchor: str


@dataclass(frozen=True, slots=True)
class Spot:
    """A place on a map; `course` is the line of one that is long, such as a canal."""

    x: float
    y: float
    kind: str
    href: str | None
    preview: Line
    label: Label | None
    course: tuple[tuple[float, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Map:
    """A map: what is seen of the earth, its heading, what it shows in a sentence, and the places in the order of drawing."""

    projection: Projection
    heading: str
    description: str
    spots: tuple[Spot, ...]
    small: bool = False


@dataclass(frozen=True, slots=True)
class Dataset:
    """The numbers of a page, to be downloaded: a name for both files, what they are, and the rows."""

    path: str
    about: Mapping[str, str]
    columns: tuple[str, ...]
    rows: tuple[tuple[str | float | None, ...], ...]


@dataclass(frozen=True, slots=True)
class Tongue:
    """A language by its writing: its tag (BCP 47) and the range of its alphabet, as in `[…]` of a regular expression.

    `own` are letters that no other language of that alphabet has, `apostrophes` signs that stand inside its words.
    """

    lang: str
    alphabet: str
    own: str = ""
    apostrophes: str = ""


@dataclass(frozen=True, slots=True)
class Headword:
    """An entry as the search knows it: its page, title, kind (and that kind's rank), how often it is mentioned, and its names.

    `names` are normalized, the title first. `span` is the first and the last day of an event, `other_span` the same by the other calendar.
    """

    path: str
    title: str
    kind: str
    order: int
    weight: int
    aside: Line
    summary: str
    names: tuple[str, ...]
    span: tuple[str, str] | None = None
    other_span: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """One page. `path` is its Markdown file under `docs/`, `made_from` the editor's file, if it is the page of one.

    `facets` are what a search can be narrowed by. `track` asks for its dataset to be drawn as a timeline to scale, `results` for the results of a search.
    """

    path: str
    title: str
    description: str
    made_from: str | None = None
    facets: Mapping[str, str] = field(default_factory=dict)
    kicker: Line = ()
    boost: float = 1.0
    searchable: bool = True
    summary: str | None = None
    facts: tuple[Fact, ...] = ()
    text: Line = ()
    passages: tuple[Passage, ...] = ()
    chart: Chart | None = None
    table: Table | None = None
    dataset: Dataset | None = None
    track: bool = False
    maps: tuple[Map, ...] = ()
    results: bool = False
    claims: tuple[Claim, ...] = ()
    jumps: tuple[tuple[str, tuple[Link, ...]], ...] = ()
    groups: tuple[Group, ...] = ()
    notes: tuple[Note, ...] = ()
    see_also: tuple[Link, ...] = ()
    mentions: tuple[Group, ...] = ()
    previous: Link | None = None
    next: Link | None = None


@dataclass(frozen=True, slots=True)
class Site:
    """All pages, and the sources for the machine-readable bibliography; counts for the summary of a build.

    `pictures`, by path, are for pages written by hand.
    """

    pages: tuple[Page, ...]
    sources: tuple[Source, ...]
    counts: dict[str, int] = field(default_factory=dict)
    pictures: Mapping[str, Chart | Map] = field(default_factory=dict)
    headwords: tuple[Headword, ...] = ()
    #: What the search must know in the browser, and what each folder of pages calls the kind of its entries.
    search: Mapping[str, Any] = field(default_factory=dict)
    kinds: Mapping[str, str] = field(default_factory=dict)
    #: The languages that words are marked as, where they are not in the alphabet of the site.
    tongues: tuple[Tongue, ...] = ()
