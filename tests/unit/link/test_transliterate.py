"""Tables of transliteration: the notation of their rules, and what is refused. The real tables are held in test_names.py."""

from typing import Any

import pytest

from chronicle.kinds import Script, System
from chronicle.link.transliterate import transliterators

LETTERS = {"а": "a", "б": "b", "в": "v", "о": "o", "ц": "", "-": "_", ".": "!"}


def script(*systems: dict[str, Any], **more: Any) -> Script:
    made = tuple(System(label="x", source="x", **each) for each in systems)
    return Script(id="x", label="x", lang="x", alphabet="Ѐ-ӿ", systems=made, **more)


def written(text: str, *rules: str) -> str:
    """What a table with these rules makes of a text."""
    of = script({"id": "a", "letters": LETTERS, "rules": rules}, sets={"v": "ао", "vx": "б"}, apostrophes="'")
    return transliterators(of)["a"](text)


@pytest.mark.parametrize(
    ("rule", "text", "latin"),
    [
        ("б > p", "абба", "appa"),
        ("бв > x", "бвб", "xb"),
        ("б >", "аба", "aa"),
        ("^ { б > p", "бабб-б", "pabb_p"),
        ("^ { б > p", "'б аб", "'b ab"),  # an apostrophe stands inside a word
        ("б } $ > p", "баб бб.", "bap bp!"),
        ("а { б > p", "аб об", "ap ob"),
        ("б } а > p", "ба бо", "pa bo"),
        ("а { б } а > p", "аба абo обa", "apa abo oba"),
        ("[аб] { в > w", "авбвов", "awbwov"),
        ("[ а б ] { в > w", "авбвов", "awbwov"),
        ("@v { в > w", "авбвов", "awbvow"),
        ("[@vб] { в > w", "авбвов", "awbwow"),
        ("@vx { в > w", "авбвов", "avbwov"),  # the longer name is the one that is meant
        ("[@vx@v] { в > w", "авбвов", "awbwow"),
        ("[ао]б } $ > x", "абоб обв", "abx obv"),
        ("б } о$ > p", "бо боб", "po bob"),
    ],
)
def test_a_rule(rule: str, text: str, latin: str) -> None:
    assert written(text, rule) == latin


def test_of_two_rules_that_fit_the_first_counts_and_rules_go_before_letters() -> None:
    assert written("бв", "б } в > p", "б > x", "бв > y") == "pv"


@pytest.mark.parametrize(
    ("text", "latin"),
    [("АБВ", "abv"), ("Ёж", "ёж"), ("xyz", "xyz"), ("ца", "a"), ("а.б-в", "a!b_v"), ("и\u0306", "й"), ("", "")],
)
def test_letters_are_read_small_and_composed_and_what_no_table_has_is_left(text: str, latin: str) -> None:
    assert written(text) == latin


def test_a_system_shares_what_it_does_not_say_with_the_one_it_is_like() -> None:
    first = {"id": "a", "letters": {"а": "a", "б": "b", "в": "v"}, "rules": ("^ { б > p", "^ { в > f")}
    second = {"id": "b", "like": "a", "letters": {"в": "w"}, "rules": ("^ { а > ha",)}
    third = {"id": "c", "like": "b", "letters": {"а": "o"}}
    found = transliterators(script(first, second, third))
    assert list(found) == ["a", "b", "c"]
    assert [found[name]("аба бва вба") for name in found] == ["aba pva fba", "haba pwa wba", "obo pwo wbo"]


@pytest.mark.parametrize(
    "rule",
    [
        "б",
        "б > p > x",
        "} б {> p",
        "а { б { в > p",
        "[а { б > p",
        "а] { б > p",
        "@none { б > p",
        "[а@none] { б > p",
        "б } @none > p",
        "@none > p",
    ],
)
def test_a_rule_that_cannot_be_read_is_refused(rule: str) -> None:
    with pytest.raises(ValueError, match=r"is no rule|which the script does not have"):
        written("б", rule)


@pytest.mark.parametrize("likes", [{"a": "none"}, {"a": "a"}, {"a": "b", "b": "a"}, {"a": None, "b": "none"}])
def test_a_system_is_like_one_before_it(likes: dict[str, str | None]) -> None:
    with pytest.raises(ValueError, match="which does not stand before it"):
        script(*({"id": name, "like": like} for name, like in likes.items()))
