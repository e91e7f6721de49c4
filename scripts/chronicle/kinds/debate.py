"""A debate: a question on which historians differ, with the positions, what each rests on, and what would settle it."""

from collections.abc import Iterator
from typing import Annotated, ClassVar

from ..blocks import Block, Heading, Jumps, Listing, Page, Written
from ..dates import HistoricalDate
from ..problems import Code, Problem
from ..prose import Ref, ShortReference, line
from .base import Entry, Rule
from .corpus import Corpus
from .kind import Kind, Passage
from .listing import a_to_z
from .part import Part, field
from .study import Reading
from .values import Date, Line, Markdown, Of

#: A question is open only where at least two positions are held.
LEAST_POSITIONS = 2
SETTLE = ("what-would-settle-it", "What Would Settle It")


class Position(Part):
    """A position: who holds it, what it says, and what it rests on."""

    title: Line = field(help="a short name, in plain words")
    holders: tuple[Annotated[Ref, Of("source")], ...] = field(help="ids of the works in which it is held")
    thesis: Markdown = field(help="what it says, so that its holders would sign it: cited Markdown")
    evidence: Markdown = field(help="what it rests on, and where it was answered: cited Markdown")


def positions_are_held(debate: "Debate", corpus: Corpus) -> Iterator[Problem]:
    """A debate has at least two positions, and somebody holds each of them."""
    del corpus
    if len(debate.positions) < LEAST_POSITIONS:
        fault = f"this debate has {len(debate.positions)} of at least {LEAST_POSITIONS} positions."
        yield Problem(debate.id.place, Code.EMPTY_VALUE, fault, "add a position that somebody holds in print.")
    for position in debate.positions:
        if not position.holders:
            hint = "add holders: and the ids of the works in which it is held."
            yield Problem(position.title.place, Code.EMPTY_VALUE, "nobody holds this position.", hint)


class Debate(Entry):
    """A question on which historians differ."""

    kind: ClassVar[Kind] = Kind(
        *("debate", "debates", "Debate", "Debates", "a question on which historians differ", 75), linked=False
    )
    rules: ClassVar[tuple[Rule, ...]] = (positions_are_held,)

    question: Line = field(help="the question in one sentence", label="Question", role="name")
    period: Date = field(help="EDTF interval that it is about", label="Period", role="when")
    positions: tuple[Position, ...] = field(
        help="a list of at least two `title`, `holders` (ids of sources), `thesis` and `evidence` (cited Markdown)",
        least=LEAST_POSITIONS,
    )
    turns_on: Markdown = field(help="what kind of document or number would settle it: cited Markdown")
    reading: tuple[Reading, ...] = field(help="a list of `source` (an id) and a sentence of `why`")

    @property
    def when(self) -> HistoricalDate:
        """The period that it is about."""
        return self.period

    def passages(self) -> Iterator[Passage]:
        """The question set out, each position's thesis and evidence, and what would settle it."""
        yield Passage(self.text)
        for number, position in enumerate(self.positions, 1):
            anchor, title = f"position-{number}", str(position.title)
            yield Passage(position.thesis, f"{anchor}-thesis", anchor, title)
            yield Passage(position.evidence, f"{anchor}-evidence", anchor, title)
        yield Passage(self.turns_on, SETTLE[0], *SETTLE)

    def blocks(self, corpus: Corpus) -> Iterator[Block]:
        """The passages under their headings, each position with those who hold it, and what to read."""
        del corpus
        holders = {f"position-{number}": each.holders for number, each in enumerate(self.positions, 1)}
        headed: str | None = None
        for passage in self.passages():
            if passage.anchor and passage.anchor != headed:
                headed = passage.anchor
                yield Heading(line(passage.heading), headed)
                if headed in holders:
                    yield Jumps("Held by", tuple((ShortReference(ref),) for ref in holders[headed]))
            yield Written(passage.prose, passage.scope)
        yield Heading(line("Further Reading"), "further-reading")
        yield Listing(tuple(each.item() for each in self.reading))

    @classmethod
    def pages(cls, corpus: Corpus) -> Iterator[Page]:
        """The debates from A to Z; none where there is none."""
        yield from a_to_z(cls, corpus)
