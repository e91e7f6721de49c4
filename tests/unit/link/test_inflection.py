"""Cases of names, by endings that are data: the declension of two made-up languages."""

import pytest

from chronicle.kinds import Cases, Ending
from chronicle.kinds.writing import Women
from chronicle.link.inflection import case_forms, surname_of

CASES = Cases(
    source="x",
    surnames=(
        Ending(ends=("is",), cuts=2, adds=("i", "o"), whole=True),
        Ending(ends=("us", "os"), cuts=2, adds=("i", "o")),
        Ending(ends=("a",)),
        Ending(ends=("r",), adds=("i", "o", "em")),
    ),
    given=(Ending(ends=("k",), adds=("i", "o")),),
    women=Women(ends=("ka",), keep=("us",)),
)


@pytest.mark.parametrize(
    ("name", "forms"),
    [
        ("Marcus", "marci marco"),
        ("Marcos", "marci marco"),
        ("us", ""),  # an ending is no name
        ("is", "i o"),  # a rule for the whole word
        ("Paris", ""),  # is for that alone
        ("Cotta", ""),  # does not change
        ("Cottab", ""),  # no rule fits
        ("Caesar", "caesari caesaro caesarem"),
        ("Mark Marcus", "marci marco marki marci marko marco"),
        ("Mark Caesar", "caesari caesaro caesarem marki caesari marko caesaro"),
        ("Mark Cotta", "marki cotta marko cotta"),  # only the given name changes
        ("Otto Marcus", "marci marco otto marci otto marco"),  # only the surname does
        ("Otto Cotta", ""),
        ("Mariska Marcus", ""),  # a woman’s surname that is kept
        ("Mariska Mark Marcus", "mariska marki marcus mariska marko marcus"),
        ("Mariska Caesar", "caesari caesaro caesarem mariska caesari mariska caesaro mariska caesarem"),
        ("Marcuska Mark", ""),
        ("Marcus (Otto Cotta)", "marci marco"),
        ("(Otto) Marcus (Cotta)", "marci marco"),
        ("Otto(x)Marcus", "marci marco otto marci otto marco"),
        ("", ""),
        ("(Otto)", ""),
    ],
)
def test_a_name_by_its_cases(name: str, forms: str) -> None:
    found = case_forms(name, CASES)
    assert " ".join(found) == forms
    assert isinstance(found, tuple)


def test_without_rules_for_given_names_the_surname_stands_alone() -> None:
    cases = CASES.model_copy(update={"given": ()})
    assert case_forms("Mark Marcus", cases) == ("marci", "marco")


def test_without_a_way_to_tell_women_every_surname_changes() -> None:
    cases = CASES.model_copy(update={"women": None, "given": ()})
    assert case_forms("Mariska Marcus", cases) == ("marci", "marco")


@pytest.mark.parametrize(
    ("name", "surname"),
    [("Mark Marcus", "marcus"), ("Marcus (Otto)", "marcus"), ("Marcus", "marcus"), ("(Otto)", ""), ("", "")],
)
def test_the_last_word_outside_brackets_is_the_surname(name: str, surname: str) -> None:
    assert surname_of(name) == surname
