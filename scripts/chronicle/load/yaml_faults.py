"""What YAML's errors mean to an editor: where the fault begins, which is rarely where a parser gives up, and the cure."""

import re
from typing import Any

import yaml

from ..problems import Code, Place, Problem

#: What YAML does not take (YAML 1.1, 4.1): controls, halves of a character, points that are no characters.
_UNREADABLE = re.compile("[^\t\n\r -~\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|\ufeff")
#: Errors of something begun and not ended: an editor looks for its beginning.
_BEGUN = ("could not find expected ':'", "found unexpected end of stream", "found unexpected document indicator")
_COLON = (
    "write the key and a colon, title: kulak, or a dash before an item of a list; "
    "a line that belongs to the text above it is indented as that is."
)
_QUOTE = "close it on the same line, or take it away; within it, write “ ” and ’."
_BEHIND = "put the whole value in quotes, and within them write “ ” and ’."
_HINT = "check indents and quotes; quote a value that holds ': ' or begins with a special character."


def yaml_fault(error: yaml.MarkedYAMLError, text: str, path: str, loader: Any) -> Problem:
    """An error of YAML → the problem, where the fault begins."""
    begun = error.problem in _BEGUN and error.context_mark
    mark: Any = error.context_mark if begun else error.problem_mark or error.context_mark
    if error.problem == _BEGUN[0]:
        return _problem(path, mark, "a colon is missing on this line", _COLON)
    if error.context == "while scanning a quoted scalar":
        return _problem(path, mark, f"the quotation mark {text[mark.index]} is not closed", _QUOTE)
    quoted = _quoted_before(error.problem_mark, text, loader)
    if quoted and quoted.start_mark.line < quoted.end_mark.line:
        return _problem(
            path, quoted.start_mark, f"the quotation mark {quoted.style} is not closed on this line", _QUOTE
        )
    if quoted:
        return _problem(path, mark, f"words stand behind the closing quotation mark {quoted.style}", _BEHIND)
    return _problem(path, mark, str(error.problem), _HINT)


def unreadable_sign(text: str, path: str) -> Problem:
    """The first character that YAML does not take at all."""
    found = _UNREADABLE.search(text)
    before = text[: found.start()] if found else ""
    place = Place(path, before.count("\n") + 1, len(before) - before.rfind("\n"))
    fault = f"YAML does not take the character U+{ord(found[0]):04X}." if found else "this is not YAML."
    return Problem(place, Code.BAD_YAML, fault, "delete it and retype the word; it was pasted and cannot be seen.")


def _problem(path: str, mark: Any, fault: str, hint: str) -> Problem:
    place = Place(path, mark.line + 1, mark.column + 1) if mark else Place(path)
    return Problem(place, Code.BAD_YAML, f"this is not YAML: {fault}.", hint)


def _quoted_before(mark: Any, text: str, loader: Any) -> Any:
    """The quoted text that ends on the line of a mark, right before it; None where there is none."""
    last: Any = None
    try:
        for token in yaml.scan(text, Loader=loader):
            if token.start_mark.index >= mark.index:
                break
            last = token
    except yaml.MarkedYAMLError:
        pass  # the same error, met again
    quoted = isinstance(last, yaml.ScalarToken) and last.style in ("'", '"') and last.end_mark.line == mark.line
    return last if quoted else None
