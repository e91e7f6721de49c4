"""A page: its head and its blocks."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from ..prose import Line
from .block import Block


@dataclass(frozen=True, slots=True)
class Head:
    """What a page says of itself. `path` is its Markdown file under `docs/`; `made_from` the editor's file, if it is the page of one.

    `facets` are what a search of the text can be narrowed by; `cited` is its title as a reference to the page has it; `answer`
    stands large below the title.
    """

    path: str
    title: str
    summary: str
    made_from: str | None = None
    facets: Mapping[str, str] = field(default_factory=dict)
    kicker: Line = ()
    cited: str = ""
    answer: Line = ()


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its head, and its blocks in order."""

    head: Head
    blocks: tuple[Block, ...]
