"""Back-links: who mentions an entry, where, and in which order."""

import dataclasses

import pytest

from chronicle.kinds import Corpus
from chronicle.link import link
from chronicle.link.mentions import find_mentions
from unit.link.small import corpus

TARGET = {"place:kyiv": "title: Kyiv"}
SECTIONS = "sections:\n  - {id: one, title: The First, text: '%s'}\n  - {id: two, title: The Second, text: '%s'}"


def mentioned(here: Corpus, of: str = "place:kyiv") -> list[str]:
    """Who mentions an entry, as `kind:id#anchor heading`."""
    kind, name = of.split(":")
    return [
        f"{m.by.ref}" + (f"#{m.anchor} {m.by.anchors[m.anchor]}" if m.anchor else "")
        for m in find_mentions(here).get((kind, name), ())
    ]


LINK = "[it](place:kyiv)"


@pytest.mark.parametrize(
    ("entries", "found"),
    [
        ({}, []),
        ({"event:a": f"text: '{LINK}'"}, ["event:a"]),
        ({"event:a": f"text: 'In *{LINK}*.'"}, ["event:a"]),
        ({"event:a": f"text: '{LINK} {LINK}'"}, ["event:a"]),  # each place once
        ({"event:a": "place: kyiv"}, ["event:a"]),  # in a field
        ({"event:a": f"place: kyiv\ntext: '{LINK}'"}, ["event:a"]),
        ({"event:a": "see_also: [place:kyiv]"}, []),  # no mention
        ({"chapter:a": SECTIONS % (LINK, "x")}, ["chapter:a#one The First"]),
        ({"chapter:a": SECTIONS % (LINK, LINK)}, ["chapter:a#one The First", "chapter:a#two The Second"]),
        (
            {"chapter:a": f"text: '{LINK}'\n" + SECTIONS % (LINK, "x")},
            ["chapter:a#one The First"],
        ),  # the narrower alone
        ({"chapter:a": f"text: '{LINK}'\n" + SECTIONS % ("x", "x")}, ["chapter:a"]),
        ({"event:a": f"text: '{LINK}'", "chapter:a": SECTIONS % ("x", LINK)}, ["chapter:a#two The Second", "event:a"]),
        (  # what happened as it happened
            {
                "event:a": f"date: 1921\ntext: '{LINK}'",
                "event:z": f"date: 1920-05\ntext: '{LINK}'",
                "event:b": f"date: 1920\ntext: '{LINK}'",
            },
            ["event:b", "event:z", "event:a"],
        ),
        (  # by kind in the order of the registry, then by title as it is filed, then by id
            {
                "source:s": f"text: '{LINK}'",
                "event:a": f"title: Zebra\ntext: '{LINK}'",
                "event:d": f"title: The Ape\ntext: '{LINK}'",
                "event:c": f"title: Bear\ntext: '{LINK}'",
                "event:b": f"title: Bear\ntext: '{LINK}'",
                "person:p": f"title: Ape\ntext: '{LINK}'",
            },
            ["event:d", "event:b", "event:c", "event:a", "person:p", "source:s"],
        ),
    ],
)
def test_who_mentions_an_entry(entries: dict[str, str], found: list[str]) -> None:
    assert mentioned(corpus({**entries, **TARGET})) == found


def test_chapters_stand_as_they_are_read() -> None:
    parts = "[{id: one, number: I, title: X, period: 1917/1921, summary: x, text: x, chapters: [c, a, b]}]"
    chapters = {f"chapter:{name}": SECTIONS % (LINK, "x") for name in "abc"}
    assert [each[:9] for each in mentioned(corpus({**chapters, **TARGET}, parts=parts))] == [
        *("chapter:c", "chapter:a", "chapter:b"),
    ]


def test_an_entry_does_not_mention_itself() -> None:
    here = corpus({"chapter:a": SECTIONS % ("[below](chapter:a#two)", LINK), **TARGET})
    assert set(find_mentions(here)) == {("place", "kyiv")}


def test_a_mention_in_one_entry_is_not_lost_by_a_narrower_one_in_another() -> None:
    here = corpus(
        {"chapter:a": SECTIONS % (LINK, "x"), "chapter:b": f"text: '{LINK}'\n" + SECTIONS % ("x", "x"), **TARGET}
    )
    assert mentioned(here) == ["chapter:a#one The First", "chapter:b"]


def test_what_is_decided_is_read_only() -> None:
    here = link(corpus({"event:a": f"text: '{LINK} [@s]'", "source:s": "", **TARGET}))
    cited = here.books["events/a.md"].cited[0]
    for decided, name in (
        (here, "corpus"),
        (here.headwords[0], "title"),
        (here.mentions["place", "kyiv"][0], "by"),
        (cited, "label"),
    ):
        with pytest.raises(dataclasses.FrozenInstanceError):
            setattr(decided, name, None)


def test_all_is_decided_of_one_corpus() -> None:
    given = corpus({"event:a": f"text: '{LINK} [@s]'", "source:s": "", **TARGET})
    here = link(given)
    assert here.corpus is given
    assert [each.by.ref for each in here.mentions["place", "kyiv"]] == [given.entries["event", "a"].ref]
    assert [each.weight for each in here.headwords] == [0, 0, 1]
    assert [book.path for book in here.cited_by["s"]] == ["events/a.md"]
