"""What a line quotes, and what is cited for it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from .inline import Citation, Line
from .plain import plain

#: Fewer words in quotation marks are a term, a slogan or a name.
LEAST_WORDS = 6
_QUOTED = re.compile(r"“([^“”]+)”")


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words that a text quotes, and the citations next behind them; where none follows, those before."""

    words: str
    citations: tuple[Citation, ...]


def quotations_in(line: Line) -> Iterator[Quoted]:
    """Every quotation of six words or more in a line; a title, most of whose words have capitals, is none."""
    text, groups = "", list[tuple[int, list[Citation]]]()
    for node in line:
        if not isinstance(node, Citation):
            text += plain((node,))
        elif groups and not text[groups[-1][0] :].strip():
            groups[-1][1].append(node)
        else:
            groups.append((len(text), [node]))
    for found in _QUOTED.finditer(text):
        words = found[1].split()
        if len(words) < LEAST_WORDS or sum(word[:1].isupper() for word in words) * 2 > len(words):
            continue
        behind = [cited for at, cited in groups if at >= found.end()]
        yield Quoted(found[1], tuple((behind or [cited for _, cited in groups[-1:]] or [[]])[0]))
