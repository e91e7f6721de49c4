"""What a page is made of: a head and blocks. Kinds yield them with links by reference, `compose` resolves them, `render` writes them.

Each block has one template, named after it. A `str` in a block is plain text, a `Line` a tree; neither is ever markup.
"""

from .block import Block
from .estimates import Estimated, Estimates, Interval, Scale
from .lists import Choice, Folded, Option, Sieve
from .page import Head, Page
from .pictures import Chart, Dataset, Map, Shelf, Shelved, Spot, View
from .words import (
    Body,
    Cited,
    CitedBy,
    Citing,
    Claim,
    ClaimEnd,
    Closed,
    Contents,
    Fact,
    Facts,
    Glance,
    Heading,
    Item,
    Jumps,
    Listing,
    Marked,
    Marks,
    Note,
    Notes,
    Results,
    Table,
    Turn,
    Written,
)

__all__ = [
    "Block",
    "Body",
    "Chart",
    "Choice",
    "Cited",
    "CitedBy",
    "Citing",
    "Claim",
    "ClaimEnd",
    "Closed",
    "Contents",
    "Dataset",
    "Estimated",
    "Estimates",
    "Fact",
    "Facts",
    "Folded",
    "Glance",
    "Head",
    "Heading",
    "Interval",
    "Item",
    "Jumps",
    "Listing",
    "Map",
    "Marked",
    "Marks",
    "Note",
    "Notes",
    "Option",
    "Page",
    "Results",
    "Scale",
    "Shelf",
    "Shelved",
    "Sieve",
    "Spot",
    "Table",
    "Turn",
    "View",
    "Written",
]
