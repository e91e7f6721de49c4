"""What a subject says of its scripts (`data/scripts.yml`) and of how readers ask (`data/search.yml`), as types."""

import re
from collections.abc import Mapping
from typing import Annotated, Self

from pydantic import AfterValidator, BeforeValidator, WithJsonSchema, model_validator

from ..problems import Code
from ..prose import Language
from .part import Part, field
from .values import refuse

Words = Annotated[
    tuple[str, ...],
    BeforeValidator(lambda value: value.split() if isinstance(value, str) else value),
    WithJsonSchema({"type": ["string", "array"], "items": {"type": "string"}}),
]


#: A rule of a system: `before { letters } after > latin`.
RULE = re.compile(r"(?:(?P<before>[^{}>]*)\{)?(?P<letters>[^{}>]+)(?:\}(?P<after>[^{}>]*))?>(?P<latin>[^{}>]*)")


def _rule(text: str) -> str:
    open_brackets = "[" in (outside := re.sub(r"\[[^][]*\]", "", text)) or "]" in outside
    if open_brackets or not RULE.fullmatch(text):
        raise refuse(Code.WRONG_TYPE, "this is no rule.", "write it as before { letters } after > latin.")
    return text


Rewrite = Annotated[str, AfterValidator(_rule)]


class NormalTable(Part):
    """The table of the normal form: signs that are left out, and letters that are written otherwise."""

    dropped: str = field("", help="signs that are left out")
    written: Mapping[str, str] = field({}, help="letters that are written otherwise: `ß: ss`")


class System(Part):
    """A published table that puts a script into Latin letters."""

    id: str = field(help="its id, by which `like` names it")
    label: str = field(help="its name")
    source: str = field(help="the published table that it follows")
    like: str | None = field(
        None, help="the id of a system before it, whose letters and rules it shares where it gives no other"
    )
    letters: Mapping[str, str] = field({}, help='each letter and what is written for it; `""` for nothing')
    rules: tuple[Rewrite, ...] = field(
        (),
        help="what is written otherwise in its place, as in Unicode's transforms: `before { letters } after > latin`",
    )


class Ending(Part):
    """A rule of declension."""

    ends: tuple[str, ...] = field(help="words that end so follow this rule")
    cuts: int = field(0, help="how many letters they lose")
    adds: tuple[str, ...] = field((), help="what they gain, case by case; without it they do not change")
    whole: bool = field(False, help="`true`: only the whole word follows this rule")


class Women(Part):
    """A name with a word that ends in `ends` is a woman's, and her surname does not change if it ends in `keep`."""

    ends: tuple[str, ...] = field(help="a name with a word that ends so is a woman's")
    keep: tuple[str, ...] = field(help="her surname does not change if it ends so")


class Cases(Part):
    """How names change by case: the rules for the last word of a name, and for those before it; the first that fits counts."""

    source: str = field(help="the grammar that they follow")
    surnames: tuple[Ending, ...] = field(help="rules for the last word of a name; the first that fits counts")
    given: tuple[Ending, ...] = field((), help="rules for the words before it")
    women: Women | None = field(None, help="how a woman's name is told, where her surname may not change")


class Script(Part):
    """A language in a script: how it is recognised, its sets of letters, its systems, its cases."""

    id: str = field(help="its id, which `script` of a form of a name in site.yml names")
    label: str = field(help="its name")
    lang: str = field(help="as BCP 47")
    alphabet: str = field(help="the range of its letters in Unicode: `α-ω`")
    own: str = field(
        "", help="letters that no other language of the file has; a script without them takes what is left"
    )
    apostrophes: str = field("", help="signs that stand inside its words")
    sets: Mapping[str, str] = field({}, help="sets of letters, which rules name: `@vowel`")
    also: Mapping[str, str] = field({}, help="letters that are mostly printed as others")
    systems: tuple[System, ...] = field((), help="the tables by which it is put into Latin letters")
    cases: Cases | None = field(None, help="how its names change by case")

    @model_validator(mode="after")
    def _names_what_is_there(self) -> Self:
        """A system is like one before it, and its rules name sets of the script."""
        before: set[str] = set()
        for system in self.systems:
            if system.like is not None and system.like not in before:
                fault = f"the system '{system.id}' is like '{system.like}', which does not stand before it."
                raise refuse(Code.UNKNOWN_VALUE, fault, "name a system of this script that stands before it.")
            before.add(system.id)
            for name in {name for rule in system.rules for name in re.findall(r"@(\w+)", rule)}:
                if not any(name.startswith(known) for known in self.sets):
                    fault = f"a rule of '{system.id}' names the set '@{name}', which the script does not have."
                    raise refuse(Code.UNKNOWN_VALUE, fault, f"its sets are: {', '.join(self.sets) or 'none'}.")
        return self


class Writing(Part):
    """`data/scripts.yml`."""

    normal: NormalTable = field(NormalTable(), help="the form in which names and questions are compared")
    lookalikes: tuple[str, ...] = field((), help="letters that are mistaken for one another at the head of a word")
    scripts: tuple[Script, ...] = field((), help="the languages of the names")

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

    begins: tuple[str, ...] = field(help="the first words of the question")
    kind: str = field(help="the kind that it asks for")


class Asking(Part):
    """`data/search.yml`: words too common to count, questions, kinds that rank apart, the words of dates, and other words for things."""

    stop: Words = field((), help="words too common to be looked up by")
    questions: tuple[Question, ...] = field((), help="how questions begin that ask for one kind of entry first")
    named: tuple[str, ...] = field((), help="kinds whose entries are looked for by the first word of a name")
    last: tuple[str, ...] = field((), help="kinds that stand below all others")
    months: tuple[Words, ...] = field((), help="the twelve months, as they are typed in each language")
    ordinals: tuple[str, ...] = field((), help="what may follow the number of a day: `st`, `nd`")
    beside: tuple[str, ...] = field((), help="words that may follow the number of a year")
    asked: Mapping[str, Words] = field({}, help="words by which readers ask for what a title calls otherwise")
