"""Numbers as values of a file: exact, with their place, and with the precision to which they are printed."""

import math
import re
from decimal import Decimal
from typing import Annotated, Any, Self

from pydantic import PlainValidator

from ..located import Located
from ..problems import Code
from .values import read_line, refuse, text_schema

#: What stands for a number that the source does not give.
UNKNOWN = "unknown"
_DIGITS = r"-?(\d+(\.\d+)?|\.\d+)"
_NUMBER = re.compile(rf"{_DIGITS}\Z", re.ASCII)


class LocatedNumber(float):
    """A number that knows how it was written, and where."""

    text: Located

    def __new__(cls, text: Located) -> Self:
        """A number as it is written."""
        self = super().__new__(cls, text)
        self.text = text
        return self

    @property
    def exact(self) -> Decimal:
        """The number without the error of binary fractions."""
        return Decimal(str(self.text))

    @property
    def doubt(self) -> Decimal:
        """By how much a number printed with decimals may differ from what was rounded to it; a whole one is taken as exact."""
        places = -int(self.exact.as_tuple().exponent)
        return Decimal(5).scaleb(-places - 1) if places > 0 else Decimal(0)


def read_number(value: Any) -> LocatedNumber:
    """A plain, finite number."""
    text = read_line(value)
    if not _NUMBER.match(text) or not math.isfinite(float(text)):
        hint = "write digits alone, with a point: 1803392 or 55.75."
        raise refuse(Code.WRONG_TYPE, f"'{text}' is not a number.", hint)
    return LocatedNumber(text)


def read_cell(value: Any) -> LocatedNumber | Located:
    """A number, or the word `unknown` for one that the source does not give."""
    text = read_line(value)
    return text if text == UNKNOWN else read_number(text)


Number = Annotated[LocatedNumber, PlainValidator(read_number), text_schema(pattern=rf"^{_DIGITS}$")]
Cell = Annotated[LocatedNumber | Located, PlainValidator(read_cell), text_schema(pattern=rf"^({UNKNOWN}|{_DIGITS})$")]
