"""How a source was checked: what of it was seen, and where."""

from typing import Annotated

from ..located import Located
from ..prose import Ref
from .bibliography import SEEN
from .part import Part, field
from .values import Line, Of, OneOf

SourceId = Annotated[Ref, Of("source")]


class Access(Part):
    """What of the source was seen, and where; for a work not seen, the source that reports it."""

    seen: Annotated[Located, OneOf(tuple(SEEN))] = field(
        help="`whole` (read through), `excerpt` (passages), `abstract`, or `reported` (not seen; known through another source)"
    )
    where: Line | None = field(
        None, help="the address or edition in which it was seen; required unless reported", expected=True
    )
    in_: SourceId | None = field(None, help="the id of the source that reports it; required if reported", alias="in")
    extent: Line | None = field(None, help="which part of the work was read: `ch. 4; pp. 201–18`", expected=True)
    note: Line | None = field(None, help="what else is to be said of how it was read")
