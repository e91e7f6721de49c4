"""How a chapter is read: the line before its text, what lies folded there, and the way on to the next."""

from collections.abc import Iterator, Sequence
from math import ceil
from typing import TYPE_CHECKING

from ..blocks import Block, Closed, Contents, Facts, Glance, Turn
from ..prose import Link, When, line, word_count
from .listing import bare

if TYPE_CHECKING:
    from .chapter import Chapter

#: How many words are read in a minute.
PACE = 230


def minutes(chapter: "Chapter") -> int:
    """How long its text takes to read, its notes apart."""
    return ceil(sum(word_count(passage.prose) for passage in chapter.passages()) / PACE)


def opening(chapter: "Chapter", facts: Facts) -> Iterator[Block]:
    """One line, so that the story begins at once; the facts and the contents lie folded."""
    taken = minutes(chapter)
    time = line(f"{taken} minute{'' if taken == 1 else 's'} to read")
    yield Glance((time, line("covers ", When(chapter.period, happening=True))))
    if facts.rows:
        first, *others = (row.name for row in facts.rows)
        yield Closed(", ".join((first, *(name[:1].lower() + name[1:] for name in others))), facts.rows)
    sections = (passage for passage in chapter.passages() if passage.anchor)
    yield Contents("In this chapter", tuple((Link(f"#{each.anchor}", line(each.heading)),) for each in sections))


def turn(chapter: "Chapter", chapters: Sequence["Chapter"]) -> Iterator[Block]:
    """The way on, and the way back, in the order in which chapters are read."""
    number = [each.id for each in chapters].index(chapter.id)
    before = bare(chapters[number - 1].ref) if number else ()
    if following := chapters[number + 1 : number + 2]:
        yield Turn(before, bare(following[0].ref), f"{minutes(following[0])} min")
    elif before:
        yield Turn(before, ())
