"""The lines of a series: what each counts, and what it is made of; their values and their totals."""

from typing import Annotated

from ..located import Located
from ..problems import Place
from ..prose import Ref
from .numbers import Cell, LocatedNumber, Number
from .part import Part, field
from .rules_of_form import Locator
from .values import Date, Id, Line, Of, OneOf, TrueOnly

#: When in the year a number holds → how a page says it.
DATED = {
    "1 January": "on 1 January",
    "1 July": "on 1 July",
    "31 December": "on 31 December",
    "average": "average of the year",
    "flow": "in the course of the year",
    "agricultural year": "in the agricultural year, from July to June",
    "as dated": "on the day, or in the time, that each row gives",
}
#: What is in doubt: charts and tables mark it.
DISPUTED = "disputed"
QUALITIES = ("official", "archival", "reconstructed", DISPUTED)


class Share(Part):
    """Of which line another is a share, in per cent."""

    part: Id = field(help="the id of the line that is the part")
    whole: Id = field(help="the id of the line that is the whole")


class Column(Part):
    """A line of a series, where it needs more than a name."""

    id: Id = field(help="its id, by which `line` of a point and links name it: `death`")
    name: Line = field(help="what the table and the chart call it: `sentenced to death`")
    counts: Line | None = field(None, help="what exactly it counts")
    unit: Line | None = field(None, help="where it is not the series'; the chart leaves such a line out")
    date: Annotated[Located, OneOf(tuple(DATED))] | None = field(
        None, help="when in the year its numbers hold, where that is not the series'"
    )
    sum_of: tuple[Id, ...] = field((), help="the ids of the lines of which it is the sum")
    share_of: Share | None = field(None, help="the two lines of which it is the share, in per cent")
    may_exceed: TrueOnly | None = field(None, help="`true` where its numbers may be below 0, or above 100 per cent")


class Point(Part):
    """One value of a series."""

    date: Date = field(help="EDTF")
    value: Cell = field(help="a plain number, or `unknown` where the source does not give it")
    line: Line | None = field(
        None, help="which curve it is on: its id, or its name where the series declares no `lines`"
    )
    source: Annotated[Ref, Of("source")] | None = field(None, help="where it is not the series'")
    locator: Locator | None = field(None, help="where in it: `table 3`")
    quality: Annotated[Located, OneOf(QUALITIES)] | None = field(None, help="how far it can be trusted")
    differs: Line | None = field(
        None, help="why the source gives another number than its parts add up to; readers are shown it"
    )
    note: Line | None = field(None, help="a remark")

    @property
    def place(self) -> Place:
        """Where it is written."""
        return self.date.text.place

    @property
    def number(self) -> LocatedNumber | None:
        """Its value; None where the source does not give it."""
        return self.value if isinstance(self.value, LocatedNumber) else None


class Total(Part):
    """The sum of a line over time."""

    line: Line | None = field(None, help="the line that is summed, as the points name it")
    period: Date | None = field(None, help="EDTF: the time over which it is summed, where that is not the whole")
    value: Number = field(help="the sum of the values")
    printed: Number | None = field(None, help="the source's own total, where it differs")
    differs: Line | None = field(None, help="why it differs; readers are shown it. Needed with `printed`")

    @property
    def place(self) -> Place:
        """Where it is written."""
        return self.value.text.place
