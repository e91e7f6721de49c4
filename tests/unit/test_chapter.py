"""What a chapter says of itself: how long it takes, which claims a section treats, what is read next."""

from types import SimpleNamespace
from typing import Any

import pytest

from chronicle.blocks import Item
from chronicle.kinds.claims import Mark, marked
from chronicle.kinds.reading import minutes, turn
from chronicle.located import Located
from chronicle.problems import Place
from chronicle.prose import Paragraph, Prose, Ref, Text

AT = Place("file")


def chapter(name: str, *lengths: int) -> Any:
    """A chapter whose sections are of so many words."""
    proses = [Prose(AT, (Paragraph((Text("word " * length),)),), {}) for length in lengths]
    passages = [SimpleNamespace(prose=prose) for prose in proses]
    return SimpleNamespace(id=name, ref=Ref("chapter", name), passages=lambda: passages)


@pytest.mark.parametrize(("lengths", "taken"), [((1,), 1), ((230,), 1), ((231,), 2), ((200, 260), 2), ((200, 261), 3)])
def test_the_time_that_a_chapter_takes_is_rounded_up(lengths: tuple[int, ...], taken: int) -> None:
    assert minutes(chapter("one", *lengths)) == taken


def test_a_chapter_leads_on_and_back() -> None:
    chapters = [chapter("one", 10), chapter("two", 500), chapter("three", 700)]
    turns = [next(turn(each, chapters)) for each in chapters]
    assert [[node.target.id for node in block.next] for block in turns] == [["two"], ["three"], []]  # type: ignore[attr-defined]
    assert [[node.target.id for node in block.previous] for block in turns] == [[], ["one"], ["two"]]  # type: ignore[attr-defined]
    assert [block.minutes for block in turns] == ["3 min", "4 min", ""]  # type: ignore[attr-defined]
    assert list(turn(chapters[0], chapters[:1])) == []


def corpus(called: str | None) -> Any:
    words = [("sound", "borne out"), ("open", "open"), ("wrong", "wrong")]
    verdicts = [SimpleNamespace(id=Located(name, AT), shown=shown) for name, shown in words]
    retold = SimpleNamespace(called=called) if called else None
    return SimpleNamespace(subject=SimpleNamespace(verdicts=verdicts, retold=retold))


@pytest.mark.parametrize(
    ("given", "called", "lead"),
    [
        ("wrong sound wrong", "the report", "In the ledger, 3 claims of the report: 1\u00a0borne out, 2\u00a0wrong"),
        ("open", "the report", "In the ledger, 1 claim of the report: 1\u00a0open"),
        ("open open", None, "In the ledger, 2 claims: 2\u00a0open"),
    ],
)
def test_claims_are_counted_by_the_words_of_the_scale_in_its_order(given: str, called: str | None, lead: str) -> None:
    marks = [Mark(verdict, Item((Text(str(n)),))) for n, verdict in enumerate(given.split())]
    block = marked(marks, corpus(called))
    assert block.lead == lead
    assert sum(len(group.items) for group in block.groups) == len(marks)
    assert all(group.items for group in block.groups)
