"""Values of the subject that set a form for those of entries: the key of a form of a name, the pattern of a claim's id."""

import re
import warnings
from typing import Annotated, Any

from pydantic import PlainValidator, WithJsonSchema

from ..located import Located
from ..problems import Code
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


Key = Annotated[Located, PlainValidator(read_key), WithJsonSchema({"type": "string", "pattern": "^[a-z][a-z0-9_]*$"})]
Pattern = Annotated[Located, PlainValidator(read_pattern), WithJsonSchema({"type": "string", "format": "regex"})]
