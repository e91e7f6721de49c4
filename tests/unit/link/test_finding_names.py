"""The names by which an entry is found: which texts they are, by which script, and in which forms."""

import pytest

from chronicle.kinds import NormalTable
from chronicle.link.names import Names
from chronicle.link.normal import Normal
from unit.link.small import SCRIPTS, SUBJECT, corpus

#: Beside the script of `small`: one that is known by its own letter.
TWO = f"""{SCRIPTS}
  - id: other
    label: x
    lang: uk
    alphabet: Ѐ-ӿ
    own: і
    systems:
      - {{id: c, label: x, source: x, letters: {{и: y, і: i, в: v, а: a, н: n, к: k}}}}
"""


def names(kind: str, fields: str, scripts: str = SCRIPTS, subject: str = SUBJECT) -> tuple[str, ...]:
    here = corpus({f"{kind}:x": fields}, scripts=scripts, subject=subject)
    return Names(here).of(here.entries[kind, "x"])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Vienna", ["vienna"]),
        ("Вена", ["вена", "vena", "wena"]),
        ("Ёва", ["ева", "yova", "yowa", "eva", "ewa"]),  # ё is mostly printed е
        ("Brest-Litovsk", ["brest litovsk", "brestlitovsk"]),
        ("Brest‑Litovsk", ["brest litovsk", "brestlitovsk"]),
        ("1917–1918", ["1917 1918", "19171918"]),
        ("one - two", ["one two"]),
        ("-one", ["one"]),
        ("one-", ["one"]),
        ("", [""]),
    ],
)
def test_a_text_and_what_is_made_of_it(text: str, found: list[str]) -> None:
    made = list(Names(corpus({})).written(text))
    assert list(dict.fromkeys(made)) == found


@pytest.mark.parametrize(
    ("text", "script"),
    [("Вена", "cyrillic"), ("Вінк", "other"), ("ВІНК", "other"), ("Vienna", None), ("Congress X", None), ("", None)],
)
@pytest.mark.parametrize("turned", [False, True])
def test_a_script_is_known_by_its_own_letters_whichever_comes_first(
    text: str, script: str | None, *, turned: bool
) -> None:
    here = Names(corpus({}, scripts=TWO))
    if turned:
        here._scripts = dict(reversed(here._scripts.items()))
    found = here.script_of(text)
    assert (found.id if found else None) == script


def test_where_every_script_has_letters_of_its_own_and_a_text_has_none_the_first_is_taken() -> None:
    here = Names(corpus({}, scripts=TWO.replace("also: {ё: е}", "own: ё")))
    found = here.script_of("Вена")
    assert found
    assert found.id == "cyrillic"


def test_a_person_is_found_by_every_name_and_its_surname_in_every_case() -> None:
    fields = "title: Ivan K.\nsort: Kievov, Ivan\nnames: {cyrillic: Иван Киевов, party: Koba, birth: Anna Vo-Vo}"
    assert names("person", fields) == (
        *("ivan k", "kievov ivan"),  # its title and how it is filed
        *("anna vo vo", "anna vovo"),  # its name at birth, the compound written together too
        *("иван киевов", "ivan kievov", "iwan kiewow"),
        "koba",
        *("kievov", "vo vo"),  # the surname as it is filed, and that at birth
        *("киевов", "kiewow"),  # and as it is written
        *("киевова", "киевову", "ивана киевова", "ивану киевову"),
    )


def test_a_name_that_no_form_names_has_its_surname_by_the_script_that_it_shows() -> None:
    assert names("person", "sort: K\nnames: {other: [Иван Киевов]}") == (
        *("x", "k", "иван киевов", "ivan kievov", "iwan kiewow"),
        *("киевов", "kievov", "kiewow", "киевова", "киевову", "ивана киевова", "ивану киевову"),
    )


def test_a_surname_is_looked_for_by_cases_only_where_the_script_has_them() -> None:
    scripts = SCRIPTS[: SCRIPTS.index("    cases:")]
    assert names("person", "sort: K\nnames: {cyrillic: Иван Киевов}", scripts) == (
        *("x", "k", "иван киевов", "ivan kievov", "iwan kiewow"),
    )


def test_only_people_have_surnames() -> None:
    assert names("place", "title: Ивано-Киевов") == (*("ивано киевов", "иванокиевов", "ivano kievov", "iwano kiewow"),)


def test_a_form_of_a_name_has_the_script_that_the_subject_gives_it() -> None:
    told = SUBJECT.replace("{id: party}", "{id: party, script: other}")
    assert names("place", "names: {party: Вина}", TWO, told) == ("x", "вина", "vyna")
    assert names("place", "names: {party: Вина}", TWO) == ("x", "вина", "vina", "wina")
    assert names("place", "names: {cyrillic: Вінка}", TWO) == ("x", "вінка", "vіnka", "wіnka")


def test_names_that_have_no_letters_are_none() -> None:
    assert names("person", "title: …\nsort: '-'\nnames: {other: ['№', a]}") == ("no", "a")


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Zinovʹev", "zinovev"),  # dropped
        ("Straße", "strasse"),  # written otherwise
        ("STRAẞE", "strasse"),
        ("Ｓtraße", "strasse"),  # what comes of a compatible form is looked up too
        ("É", "e"),
        ("E\u0301", "e"),
        ("ﬁve", "five"),
        ("col\u00adlec\u200btive", "collective"),
        ("a\u20ddb", "ab"),  # a mark that encloses
        ("Five-Year  Plan,", "five year plan"),
        ("№ 5½", "no 51 2"),
        ("Ⅳ", "iv"),
        ("a_b", "a b"),
        (" \n", ""),
    ],
)
def test_the_normal_form(text: str, plain: str) -> None:
    normal = Normal(NormalTable(dropped="ʹ’", written={"ß": "ss"}))
    assert normal(text) == plain
    assert normal.letters == {"ʹ": "", "’": "", "ß": "ss"}


def test_a_letter_is_dropped_and_written_as_the_second_says() -> None:
    assert Normal(NormalTable(dropped="ь", written={"ь": "y"}))("льв") == "лyв"
