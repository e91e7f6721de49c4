"""Every way the corpus can be wrong: a stable code, the place of the fault, what is wrong and how to mend it.

Rooms yield problems as values; exceptions are for bugs. Codes are never renamed or reused.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import total_ordering

from rapidfuzz import fuzz, process


class Code(StrEnum):
    """The catalogue. The editors' manual lists each code, and `tests/problems` has a case for each branch of its rule.

    Beside these there is `unknown-` with the name of each kind; see `unknown`.
    """

    # The file
    WRONG_SUFFIX = "wrong-suffix"
    WRONG_FOLDER = "wrong-folder"
    UNREADABLE_FILE = "unreadable-file"
    NOT_UTF8 = "not-utf8"
    EMPTY_FILE = "empty-file"
    FILE_TOO_LARGE = "file-too-large"
    OUTSIDE_DATA = "outside-data"
    TAB = "tab"
    BAD_YAML = "bad-yaml"
    ANCHOR = "anchor"
    YAML_TAG = "yaml-tag"
    CUT_VALUE = "cut-value"
    JOINED_LINES = "joined-lines"
    DUPLICATE_KEY = "duplicate-key"
    # The shape
    UNKNOWN_KEY = "unknown-key"
    MISSING_KEY = "missing-key"
    EMPTY_VALUE = "empty-value"
    WRONG_TYPE = "wrong-type"
    UNKNOWN_VALUE = "unknown-value"
    WRONG_ID = "wrong-id"
    BAD_DATE = "bad-date"
    BAD_REFERENCE = "bad-reference"
    # The prose
    HIDDEN_CHARACTER = "hidden-character"
    RAW_HTML = "raw-html"
    LINK_SCHEME = "link-scheme"
    UNSUPPORTED_MARKUP = "unsupported-markup"
    BAD_CITATION = "bad-citation"
    BAD_LOCATOR = "bad-locator"
    NOTE_MISMATCH = "note-mismatch"
    UNCITED_PARAGRAPH = "uncited-paragraph"
    TEXT_LENGTH = "text-length"
    BAD_SUMMARY = "bad-summary"
    UNLINKED_ENTRY = "unlinked-entry"
    # The references
    UNKNOWN_SECTION = "unknown-section"
    UNKNOWN_NUMBER = "unknown-number"
    SELF_REFERENCE = "self-reference"
    ORPHAN_ENTRY = "orphan-entry"
    UNCITED_SOURCE = "uncited-source"
    BAD_NUMBER = "bad-number"
    BAD_ACCESS = "bad-access"
    INCOMPLETE_SOURCE = "incomplete-source"
    QUOTATION_WITHOUT_LOCATOR = "quotation-without-locator"
    CONTRADICTION = "contradiction"
    DOUBLE_SOURCE = "double-source"
    UNFIT_HOST = "unfit-host"
    # The history
    REVERSED_DATE = "reversed-date"
    OUTSIDE_LIFE = "outside-life"
    OUTSIDE_PART = "outside-part"
    CHAPTER_NOT_LISTED = "chapter-not-listed"
    OUT_OF_RANGE = "out-of-range"
    DATE_MISMATCH = "date-mismatch"
    NO_KEY_EVENT = "no-key-event"
    DUPLICATE_TITLE = "duplicate-title"
    DUPLICATE_ID = "duplicate-id"
    DUPLICATE_FORM = "duplicate-form"
    CIRCULAR_DEFINITION = "circular-definition"
    # The ledger and the numbers
    VERDICT_WITHOUT_SOURCE = "verdict-without-source"
    MISSING_FINDING = "missing-finding"
    UNTREATED_CLAIM = "untreated-claim"
    DUPLICATE_CLAIM = "duplicate-claim"
    BAD_ESTIMATE = "bad-estimate"
    ESTIMATE_WITHOUT_LOCATOR = "estimate-without-locator"
    FEW_ESTIMATES = "few-estimates"
    SERIES_ORDER = "series-order"
    SUM_MISMATCH = "sum-mismatch"
    NUMBER_MISMATCH = "number-mismatch"
    # The guides
    PATH_LENGTH = "path-length"
    INCOMPLETE_STUDY = "incomplete-study"


def unknown(kind: str) -> str:
    """The code of a reference to an entry that does not exist: one for each kind."""
    return f"unknown-{kind}"


@total_ordering
@dataclass(frozen=True, slots=True)
class Place:
    """Where something was written: a path relative to the project, a line and a column, both counted from 1."""

    path: str
    line: int = 1
    column: int = 1

    def __lt__(self, other: "Place") -> bool:
        return (self.path, self.line, self.column) < (other.path, other.line, other.column)

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One fault that an editor can act on."""

    place: Place
    code: str
    fault: str
    hint: str

    def __str__(self) -> str:
        return f"{self.place}: {self.code}: {self.fault} Hint: {self.hint}"


def near_match(word: str, known: Iterable[str]) -> str | None:
    """The known word that `word` was most likely meant to be, or None where nothing is near."""
    found = process.extractOne(word, sorted(known), scorer=fuzz.ratio, score_cutoff=65)
    return found[0] if found else None


def did_you_mean(word: str, known: Iterable[str], otherwise: str) -> str:
    """A hint: the near match, or `otherwise` where nothing is near."""
    match = near_match(word, known)
    return f"did you mean '{match}'?" if match else otherwise


def report(problems: Iterable[Problem]) -> str:
    """All problems, sorted by place, one a line, with a closing count."""
    lines = [str(problem) for problem in sorted(set(problems))]
    count = f"{len(lines)} problem{'' if len(lines) == 1 else 's'}"
    return "\n".join([*lines, count])
