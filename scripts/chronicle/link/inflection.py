"""A name in the oblique cases, by the endings that a script's data gives: `Ленин` → `Ленина`, `Ленину` and so on."""

import re
from collections.abc import Iterable, Iterator

from ..kinds import Cases, Ending


def case_forms(name: str, cases: Cases) -> tuple[str, ...]:
    """The surname in each case, and the whole name in each case, small letters, each once; nothing for a name that does not change.

    The last word of a name, of those outside brackets, is taken for the surname.
    """
    words = _words(name)
    if not words:
        return ()
    surname = _declined(words[-1], _surname_rules(words, cases))
    each = [*((word, _declined(word, cases.given)) for word in words[:-1]), (words[-1], surname)]
    number = max(len(forms) for _, forms in each)
    columns = (forms or [word] * number for word, forms in each)
    whole = [" ".join(forms) for forms in zip(*columns, strict=False)] if cases.given else []
    return tuple(dict.fromkeys((*surname, *whole)))


def surname_of(name: str) -> str:
    """The word of a name that is taken for the surname, in small letters; nothing for a name without words."""
    return next(reversed(_words(name)), "")


def _words(name: str) -> list[str]:
    return re.sub(r"\(.*?\)", " ", name).lower().split()


def _surname_rules(words: list[str], cases: Cases) -> Iterator[Ending]:
    women = cases.women
    if women and any(word.endswith(women.ends) for word in words[:-1]):
        yield Ending(ends=women.keep)
    yield from cases.surnames


def _declined(word: str, rules: Iterable[Ending]) -> list[str]:
    """A word in each case; nothing where no rule changes it."""
    for rule in rules:
        if word in rule.ends if rule.whole else word.endswith(rule.ends) and word not in rule.ends:
            return [word[: len(word) - rule.cuts] + end for end in rule.adds]
    return []
