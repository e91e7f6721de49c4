"""What leads to an entry, as lists: by date, by section, and folded beyond the first ten."""

import pytest

from chronicle.blocks import Folded, Heading, Item, Listing
from chronicle.compose.backlinks import mentioned_in
from chronicle.kinds import Corpus
from chronicle.link import link
from chronicle.prose import Reference, Text, When
from unit.link.small import corpus

TARGET = {"place:kyiv": "title: Kyiv"}
LINK = "[it](place:kyiv)"
CHAPTER = f"title: Ch\nsections:\n  - {{id: one, title: The First, text: '{LINK}'}}\n  - {{id: two, title: The Second, text: '%s'}}"


def told(item: Item) -> str:
    """An item in words; a link as [words](where)."""
    said = ""
    for node in (*item.lead, *item.rest):
        match node:
            case Text(text):
                said += text
            case When(date):
                said += date.edtf
            case Reference(target, children):
                said += (
                    f"[{''.join(getattr(each, 'text', '') for each in children)}]({target.id}#{target.fragment or ''})"
                )
    return said


def lists(here: Corpus) -> list[str | list[str]]:
    """The back-links of the target: a heading, the items of a list, and what is folded with its name before it."""
    found: list[str | list[str]] = []
    for block in mentioned_in(here.entries["place", "kyiv"], link(here)):
        match block:
            case Heading():
                found.append("".join(getattr(node, "text", "") for node in block.line))
            case Listing():
                found.append([told(item) for item in block.items])
            case Folded(name, (Listing(items),)):
                found.append([name, *map(told, items)])
    return found


def test_a_chapter_is_named_once_with_its_sections() -> None:
    one = lists(corpus({"chapter:a": CHAPTER % "x", **TARGET}))
    assert one == ["Chapters", ["[Ch: The First](a#one)"]]
    two = lists(corpus({"chapter:a": CHAPTER % LINK, **TARGET}))
    assert two == ["Chapters", ["[](a#): [The First](a#one); [The Second](a#two)"]]


def test_an_event_has_its_date_and_a_person_none() -> None:
    entries = {
        "event:a": f"title: War\ndate: 1921\ntext: '{LINK}'",
        "person:p": f"title: Ada\ntext: '{LINK}'",
        **TARGET,
    }
    assert lists(corpus(entries)) == ["Events", ["1921: [War](a#)"], "People", ["[Ada](p#)"]]


@pytest.mark.parametrize(("count", "folded"), [(1, 0), (10, 0), (11, 1), (58, 48)])
def test_beyond_ten_the_rest_is_folded_and_none_is_lost(count: int, folded: int) -> None:
    entries = {f"event:e{n:02}": f"title: E{n}\ndate: {1900 + n}\ntext: '{LINK}'" for n in range(count)}
    heading, shown, *rest = lists(corpus({**entries, **TARGET}))
    assert heading == "Events"
    assert len(shown) == count - folded
    assert [part[0] for part in rest] == ([f"{folded} more of {count} events"] if folded else [])
    assert len({item for part in (shown, *(part[1:] for part in rest)) for item in part}) == count
