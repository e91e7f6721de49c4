"""The narrative: the parts, in order, and the chapters of each (`data/narrative.yml`)."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, ClassVar

from ..problems import Code, Problem
from ..prose import Ref
from .kind import Passage
from .part import Part, field
from .values import Date, Id, Line, Markdown, Of

if TYPE_CHECKING:
    from .corpus import Corpus

PATH = "narrative/index.md"


def parts_differ(corpus: "Corpus") -> Iterator[Problem]:
    """No two parts have one id, nor a part that of a theme: both name pages of the timeline."""
    taken = {str(theme.id): "a theme of data/site.yml" for theme in corpus.subject.themes}
    for part in corpus.narrative.parts:
        if part.id in taken:
            fault = f"'{part.id}' is also the id of {taken[part.id]}."
            yield Problem(part.id.place, Code.DUPLICATE_ID, fault, "give the part another id.")
        taken[str(part.id)] = f"the part at {part.id.place}"


class NarrativePart(Part):
    """One of the parts: its chapters in reading order, none while it is still to come."""

    id: Id = field(help="its anchor on the page of the narrative")
    number: Line = field(help="I, II, III…")
    title: Line = field(help="its title")
    period: Date = field(help="EDTF interval")
    summary: Line = field(help="one plain sentence")
    text: Markdown = field(help="cited Markdown")
    chapters: tuple[Annotated[Ref, Of("chapter")], ...] = field((), help="ids in reading order")

    @property
    def named(self) -> str:
        """Its number and title."""
        return f"{self.number}. {self.title}"


class Narrative(Part):
    """`data/narrative.yml`: the parts in order."""

    path: ClassVar[str] = PATH
    title: ClassVar[str] = "Narrative"

    parts: tuple[NarrativePart, ...] = field(help="the parts in order")

    def passages(self) -> Iterator[Passage]:
        """The texts of the parts, in the order of their page."""
        yield from (Passage(part.text, str(part.id)) for part in self.parts)
