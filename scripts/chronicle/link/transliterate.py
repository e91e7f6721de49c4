"""Published tables of transliteration → functions. The tables are data; this file knows no language.

A rule reads `before { letters } after > latin`, as in the transforms of Unicode (UTS #35, part 2): `^` is the start of a word, `$` its
end, `[…]` one of several letters, `@name` a set of the script. Rules go before letters, and the first that fits counts.
"""

import re
import unicodedata
from collections.abc import Callable, Mapping

from ..kinds import RULE, Script, System

#: Text → the same in Latin letters.
Transliterator = Callable[[str], str]


def transliterators(script: Script) -> dict[str, Transliterator]:
    """The systems of a script by id, each a function from text to Latin letters. Text is read in small letters."""
    systems = {system.id: system for system in script.systems}
    return {system.id: _function(script, _lineage(system, systems)) for system in script.systems}


def _lineage(system: System, systems: Mapping[str, System]) -> list[System]:
    """The system, the one it is like, and so on."""
    found = [system]
    while (like := found[-1].like) is not None:
        found.append(systems[like])
    return found


def _function(script: Script, lineage: list[System]) -> Transliterator:
    letters = {letter: latin for each in reversed(lineage) for letter, latin in each.letters.items()}
    # The letters that a system says itself come before the rules it shares.
    rules: list[tuple[str, str]] = []
    for each in lineage:
        rules += [_rule(text, script) for text in each.rules]
        if each is not lineage[-1]:
            rules += [(re.escape(letter), latin) for letter, latin in each.letters.items()]
    rules += [(re.escape(letter), latin) for letter, latin in letters.items()]
    pattern = re.compile("|".join(f"(?P<rule{n}>{found})" for n, (found, _) in enumerate(rules)))
    written = {f"rule{n}": latin for n, (_, latin) in enumerate(rules)}

    def function(text: str) -> str:
        small = unicodedata.normalize("NFC", text).lower()
        return pattern.sub(lambda match: written[str(match.lastgroup)], small)

    return function


def _rule(text: str, script: Script) -> tuple[str, str]:
    """A rule → the regular expression of the letters in their context, and what they become."""
    found = RULE.fullmatch(text)
    assert found  # the kind has refused what is no rule
    before, letters, after, latin = (_context(found[n] or "", script.sets) for n in RULE.groupindex)
    behind = rf"(?<![\w{script.apostrophes}])" if before == "^" else f"(?<={before})" if before else ""
    ahead = f"(?={after})".replace("$", r"(?!\w)") if after else ""
    return behind + letters + ahead, latin


def _context(text: str, sets: Mapping[str, str]) -> str:
    """Part of a rule without spaces, the sets in it written out."""
    text = text.replace(" ", "")
    inside = re.sub(r"\[([^\]]*)\]", lambda brackets: f"[{_named(brackets[1], sets, '{}')}]", text)
    return _named(inside, sets, "[{}]")


def _named(text: str, sets: Mapping[str, str], form: str) -> str:
    for name in sorted(sets, key=len, reverse=True):
        text = text.replace(f"@{name}", form.format(sets[name]))
    return text
