"""Locators: the place in a source, in the labels that CSL knows (CSL 1.0.2, "Locators") and in those of an archive."""

import re

#: Our labels of CSL's locator terms: page, chapter, volume, note, section, paragraph, article, number, issue, column, table, figure, line
#: and sub verbo.
LABELS = (
    *(
        "p.",
        "pp.",
        "ch.",
        "vol.",
        "n.",
        "sec.",
        "para.",
        "art.",
        "doc.",
        "no.",
        "col.",
        "table",
        "fig.",
        "line",
        "s.v.",
    ),
)
#: The labels of an archive that files by fonds, from the fond down to the leaf. CSL has no terms for them: they are printed as written.
ARCHIVE = ("f.", "op.", "d.", "dd.", "k.", "l.", "ll.")
#: The labels whose places are words.
WORDED = ("sec.", "s.v.")
#: Longer than any place in a book; what is longer is not looked into.
LONGEST = 200

_NUMBER = r"(?:[0-9]+[a-z]?|[ivxlc]+|[IVXLC]+)"
_NUMBERS = re.compile(rf"({_NUMBER})(?:[–-]({_NUMBER}))?(?: and [0-9]+[a-z]?)?\Z")
_LEAF = r"[0-9]+[a-z]?(?:ob\.)?"
_LEAVES = re.compile(rf"({_LEAF})(?:[–-]({_LEAF}))?\Z")
#: A section or a headword is named in words; those in quotation marks may hold anything.
_WORDS = re.compile(r"(?:“[^“”]+”|\"[^\"]+\"|[^,;\]“\"][^,;\]]*)\Z")
_LABEL = re.compile(rf"({'|'.join(re.escape(label) for label in (*LABELS, *ARCHIVE))}) ")
_COMMA = re.compile(r",\s*(?=(?:[^“”]*(?:“[^“”]*”))*[^“”]*\Z)")


def is_locator(text: str) -> bool:
    """Whether every part of a locator (`ch. 4, pp. 12–15, 20`; `f. 17, op. 3, d. 9, l. 12`) is in a known form."""
    if len(text) > LONGEST:
        return False
    label = ""
    for part in _parts(text):
        found = _LABEL.match(part)
        if found is None and label in WORDED:
            if not part or part[0].isdigit():
                return False
            continue  # a headword filed under a surname: s.v. Ivanov, Ivan
        if found:
            label = found[1]
        if not label or not _holds(label, part[found.end() :] if found else part):
            return False
    return True


def label_of(place: str) -> str:
    """The label of one place, as `places_in` gives it: `s.v. “Agitprop”` → `s.v.`."""
    return place.partition(" ")[0]


def places_in(locator: str) -> list[str]:
    """Every place that a locator names, each with its label; of a range, both ends: `ch. 4–6, 9, p. 3` → `ch. 4`, `ch. 6`, `ch. 9`, `p. 3`."""
    label, places = "", list[str]()
    for part in _parts(locator):
        found = _LABEL.match(part)
        if found is None and label in WORDED and places:
            places[-1] += f", {part}"
            continue
        label = found[1] if found else label
        place = part[found.end() :] if found else part
        ends = _NUMBERS.match(place) if label not in WORDED else None
        places += [f"{label} {end}" for end in (ends.groups() if ends else (place,)) if end]
    return places


def _parts(text: str) -> list[str]:
    """The parts between commas; a comma in quotation marks parts nothing."""
    if '"' in text:
        return [part.strip() for part in re.findall(r'(?:"[^"]*"|[^,"])+|(?<=,)(?=,)|,\Z', text)]
    return [part.strip() for part in _COMMA.split(text)]


def _holds(label: str, place: str) -> bool:
    """Whether a place is one that its label may have: a number, a rising range of them, or words."""
    if label in WORDED:
        return bool(_WORDS.match(place))
    found = (_LEAVES if label in ARCHIVE else _NUMBERS).match(place)
    return found is not None and not _falls(found[1], found[2] or found[1])


def _falls(first: str, last: str) -> bool:
    """Whether a range of arabic numbers goes down: 15–12. `1932–33` and `115–17` leave out what stays the same."""
    start, end = re.match(r"\d+", first), re.match(r"\d+", last)
    if not start or not end:
        return False
    full = start[0][: len(start[0]) - len(end[0])] + end[0]
    return int(full) < int(start[0])
