"""What a subject says of its scripts (`data/scripts.yml`) and of how readers ask (`data/search.yml`), as types."""

import re
from collections.abc import Mapping
from typing import Annotated

from pydantic import BeforeValidator

from ..prose import Language
from .part import Part

Words = Annotated[tuple[str, ...], BeforeValidator(lambda value: value.split() if isinstance(value, str) else value)]


class NormalTable(Part):
    """The table of the normal form: signs that are left out, and letters that are written otherwise."""

    dropped: str = ""
    written: Mapping[str, str] = {}


class System(Part):
    """A published table that puts a script into Latin letters; `like` names one whose letters and rules it shares."""

    id: str
    label: str
    source: str
    like: str | None = None
    letters: Mapping[str, str] = {}
    rules: tuple[str, ...] = ()


class Ending(Part):
    """A rule of declension: words with these ends lose `cuts` letters and gain each of `adds` in turn.

    Without `adds` they do not change. `whole` asks for the whole word.
    """

    ends: tuple[str, ...]
    cuts: int = 0
    adds: tuple[str, ...] = ()
    whole: bool = False


class Women(Part):
    """A name with a word that ends in `ends` is a woman's, and her surname does not change if it ends in `keep`."""

    ends: tuple[str, ...]
    keep: tuple[str, ...]


class Cases(Part):
    """How names change by case: the rules for the last word of a name, and for those before it; the first that fits counts."""

    source: str
    surnames: tuple[Ending, ...]
    given: tuple[Ending, ...] = ()
    women: Women | None = None


class Script(Part):
    """A language in a script: how it is recognised, its sets of letters, its systems, its cases.

    `alphabet` is the range of its letters in Unicode (`α-ω`), `own` letters that no other language of the file has; a script without
    `own` takes what is left. `apostrophes` are signs inside its words, `also` letters that are mostly printed as others.
    """

    id: str
    label: str
    lang: str
    alphabet: str
    own: str = ""
    apostrophes: str = ""
    sets: Mapping[str, str] = {}
    also: Mapping[str, str] = {}
    systems: tuple[System, ...] = ()
    cases: Cases | None = None


class Writing(Part):
    """`data/scripts.yml`."""

    normal: NormalTable = NormalTable()
    lookalikes: tuple[str, ...] = ()
    scripts: tuple[Script, ...] = ()

    @property
    def languages(self) -> tuple[Language, ...]:
        """The languages that are told apart by their letters, those with letters of their own first."""
        ordered = sorted(self.scripts, key=lambda script: not script.own)
        return tuple(
            (str(s.lang), re.compile(f"[{s.alphabet}]"), re.compile(f"[{s.own}{s.own.upper()}]") if s.own else None)
            for s in ordered
        )


class Question(Part):
    """How questions begin that ask for entries of a kind."""

    begins: tuple[str, ...]
    kind: str


class Asking(Part):
    """`data/search.yml`: words too common to count, questions, kinds that rank apart, the words of dates, and other words for things."""

    stop: Words = ()
    questions: tuple[Question, ...] = ()
    named: tuple[str, ...] = ()
    last: tuple[str, ...] = ()
    months: tuple[Words, ...] = ()
    ordinals: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    asked: Mapping[str, Words] = {}
