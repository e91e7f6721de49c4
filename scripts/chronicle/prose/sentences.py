"""The sentence that a node of a line stands behind."""

import re

from .inline import Line
from .plain import plain

LONGEST = 280
#: A stop, with the marks that close behind it, before a space and what may begin a sentence.
_STOP = re.compile(r"[.!?…][”’»)\]]*\s+(?=[^\W_]|[“‘«„(\[])")
#: What ends in a stop and ends no sentence: an initial, or a short word such as no., vol., St.
_SHORT = re.compile(r"(?:\b[^\W\d_]|\b(?:[Nn]o|[Vv]ol|ch|pp?|[Ss]t|[Dd]r|[Mm]rs?|cf|ca?|vs))\.\s+\Z")


def sentence_before(line: Line, at: int) -> str:
    """The words of the sentence before the node at `at`, as far as they go; cut at the head where they are many."""
    text = " ".join(plain(line[:at]).split())
    begins = [0, *(stop.end() for stop in _STOP.finditer(text) if _ends_a_sentence(text, stop.end()))]
    sentence = text[begins[-1] :]
    if sentence and not re.search(r"[.!?…][”’»)\]]*\Z", sentence):
        sentence = sentence.rstrip(" ,;:–—") + " …"
    if len(sentence) > LONGEST:
        sentence = "… " + sentence[-LONGEST:].partition(" ")[2]
    return sentence


def _ends_a_sentence(text: str, end: int) -> bool:
    return not text[end].islower() and not _SHORT.search(text[:end])
