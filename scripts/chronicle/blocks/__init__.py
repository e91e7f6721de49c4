"""What a page is made of: a head and blocks. Kinds yield them with links by reference, `compose` resolves them, `render` writes them.

Each block has one template, named after it. A `str` in a block is plain text, a `Line` a tree; neither is ever markup.
"""

from .block import Block
from .estimates import Estimated, Estimates, Interval, Scale
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
    Fact,
    Facts,
    Heading,
    Item,
    Jumps,
    Listing,
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
    "Cited",
    "CitedBy",
    "Citing",
    "Claim",
    "ClaimEnd",
    "Closed",
    "Dataset",
    "Estimated",
    "Estimates",
    "Fact",
    "Facts",
    "Head",
    "Heading",
    "Interval",
    "Item",
    "Jumps",
    "Listing",
    "Map",
    "Marks",
    "Note",
    "Notes",
    "Page",
    "Results",
    "Scale",
    "Shelf",
    "Shelved",
    "Spot",
    "Table",
    "Turn",
    "View",
    "Written",
]
