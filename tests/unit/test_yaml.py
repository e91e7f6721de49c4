"""YAML: every scalar is text with its place, and nothing tricky gets in."""

import time

import pytest

from chronicle.load.yaml_reader import Unreadable, read_yaml


def test_every_scalar_is_text() -> None:
    value, problems = read_yaml("a: 1930\nb: no\nc: 1930-03-02\nd: 12:30\ne: 010\nf: ~\n", "x.yml")
    assert value == {"a": "1930", "b": "no", "c": "1930-03-02", "d": "12:30", "e": "010", "f": "~"}
    assert problems == []


def test_every_value_knows_its_place() -> None:
    value, _ = read_yaml('a: x\nb:\n  - "y"\n  - c: |\n      one\n      two\n', "x.yml")
    assert str(value["a"].place) == "x.yml:1:4"
    assert str(value["b"][0].place) == "x.yml:3:6"
    block = value["b"][1]["c"]
    assert str(block.place_of(block.index("two"))) == "x.yml:6:7"
    assert str(value.keys_at["b"]) == "x.yml:2:1"


def test_a_duplicate_key_is_told_with_the_first() -> None:
    _, problems = read_yaml("a: 1\nb: 2\na: 3\n", "x.yml")
    assert [str(p.place) for p in problems] == ["x.yml:3:1"]
    assert "line 1" in problems[0].fault


@pytest.mark.parametrize(
    "text",
    ["a: [", "a: b: c", "\x00", "%YAML 9.9\n---\na: 1", "a: 1\n---\nb: 2", "- " * 500 + "x", "[" * 200_000],
)
def test_what_cannot_be_read_says_so(text: str) -> None:
    with pytest.raises(Unreadable):
        read_yaml(text, "x.yml")


def test_a_billion_laughs_are_refused_before_they_are_told() -> None:
    bomb = "a: &a [x,x,x,x,x,x,x,x,x,x]\n" + "".join(
        f"{chr(98 + n)}: &{chr(98 + n)} [{','.join(['*' + chr(97 + n)] * 10)}]\n" for n in range(20)
    )
    start = time.process_time()
    with pytest.raises(Unreadable, match="anchor"):
        read_yaml(bomb, "x.yml")
    assert time.process_time() - start < 1
