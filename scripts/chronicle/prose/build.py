"""Lines put together of their parts."""

from ..dates import HistoricalDate
from .inline import Inline, Line, Ref, Reference, Text, When


def line(*parts: "Inline | HistoricalDate | Ref | str | Line | None") -> Line:
    """A line of parts: words become text, a Ref a link to its entry, a date a date; what is None or empty is left out."""
    made: list[Inline] = []
    for part in parts:
        match part:
            case None | "" | ():
                continue
            case str():
                made.append(Text(str(part)))
            case Ref():
                made.append(Reference(part))
            case HistoricalDate():
                made.append(When(part))
            case tuple():
                made += part
            case _:
                made.append(part)
    return tuple(made)


def joined(lines: "tuple[Line, ...] | list[Line]", sign: str = ", ") -> Line:
    """Lines one after another, with a sign between them."""
    return tuple(node for n, each in enumerate(lines) for node in ((Text(sign), *each) if n else each))
