"""Values that have a form of their own: the key of a form of a name, the pattern of a claim's id, a place in a work."""

import re
import warnings
from typing import Annotated, Any

from pydantic import PlainValidator, WithJsonSchema

from ..located import Located
from ..problems import Code
from ..prose import is_locator
from .values import read_line, refuse

_KEY = re.compile(r"[a-z][a-z0-9_]*\Z")


def read_key(value: Any) -> Located:
    """A key that files may use: small letters, digits and `_`."""
    text = read_line(value)
    if not _KEY.match(text):
        raise refuse(Code.WRONG_ID, f"'{text}' is not a key.", "use small letters, digits and _; begin with a letter.")
    return text


def read_pattern(value: Any) -> Located:
    """A regular expression."""
    text = read_line(value)
    try:
        with warnings.catch_warnings(action="error"):  # of what later versions of Python would read otherwise
            re.compile(text)
    except (re.error, FutureWarning) as error:
        raise refuse(Code.UNKNOWN_VALUE, f"'{text}' is not a pattern: {error}.", "write c\\d{3}, say.") from error
    return text


def read_locator(value: Any) -> Located:
    """A place in a work, as behind the comma of a citation."""
    text = read_line(value)
    if not is_locator(text):
        hint = "write p. 23, pp. 12–15, ch. 4, s.v. Kulak or f. 17, op. 3, d. 9, l. 12, as in a citation."
        raise refuse(Code.BAD_LOCATOR, f"'{text}' is not a place in a source.", hint)
    return text


Key = Annotated[Located, PlainValidator(read_key), WithJsonSchema({"type": "string", "pattern": "^[a-z][a-z0-9_]*$"})]
Pattern = Annotated[Located, PlainValidator(read_pattern), WithJsonSchema({"type": "string", "format": "regex"})]
Locator = Annotated[Located, PlainValidator(read_locator), WithJsonSchema({"type": "string"})]
