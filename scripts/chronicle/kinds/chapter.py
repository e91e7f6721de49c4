"""A chapter of the narrative, and the list of parts that puts the chapters in order."""

from collections.abc import Iterator
from typing import Annotated, ClassVar

from ..blocks import Block, Facts, Head, Heading, Item, Jumps, Listing, Page, Written
from ..dates import HistoricalDate
from ..located import Located
from ..problems import Code, Problem
from ..prose import Line as Words
from ..prose import Prose, Ref, line
from .base import Entry, Rule
from .chronology import within
from .claims import marked
from .corpus import Corpus
from .kind import Kind, Passage
from .listing import bare, to_page
from .narrative import PATH, NarrativePart
from .part import Part, field
from .reading import opening, turn
from .study import Study, study_pages, study_path, study_rules
from .values import Date, Id, Line, Markdown, Of

SUMMARY = "The history in its parts, with every chapter in reading order."


class Section(Part):
    """A headed part of a chapter."""

    id: Id = field(help="the anchor")
    title: Line = field(help="the heading")
    text: Markdown = field(help="cited Markdown")


def lies_in_its_part(chapter: "Chapter", corpus: Corpus) -> Iterator[Problem]:
    """Every chapter is listed once, by the part that it names, and its period lies in that part's."""
    listed = [part for part in corpus.narrative.parts for ref in part.chapters if ref.id == chapter.id]
    if not listed:
        hint = "add it to the chapters of its part in data/narrative.yml."
        yield Problem(chapter.id.place, Code.CHAPTER_NOT_LISTED, "no part lists this chapter.", hint)
        return
    if len(listed) > 1:
        hint = "keep it in one place of data/narrative.yml."
        yield Problem(chapter.id.place, Code.CHAPTER_NOT_LISTED, "this chapter is listed more than once.", hint)
    if listed[0].id != chapter.part:
        yield _out_of_part(chapter.part, f"part '{listed[0].id}' lists this chapter, not '{chapter.part}'.")
    elif not within(chapter.period, listed[0].period):
        fault = f"'{chapter.period.edtf}' lies outside the part's period, {listed[0].period.edtf}."
        yield _out_of_part(chapter.period.text, fault)


def _out_of_part(at: Located, fault: str) -> Problem:
    return Problem(at.place, Code.OUTSIDE_PART, fault, "check the chapter and data/narrative.yml against each other.")


def has_key_events(chapter: "Chapter", corpus: Corpus) -> Iterator[Problem]:
    """Every chapter names its key events."""
    del corpus
    if not chapter.events:
        hint = "list the events that a reader must know under events:."
        yield Problem(chapter.id.place, Code.NO_KEY_EVENT, "this chapter names no key event.", hint)


def sections_differ(chapter: "Chapter", corpus: Corpus) -> Iterator[Problem]:
    """No two sections of a chapter have one id."""
    del corpus
    first: dict[str, Section] = {}
    for section in chapter.sections:
        twin = first.setdefault(str(section.id), section)
        if twin is not section:
            fault = f"a section '{section.id}' is also at {twin.id.place}."
            yield Problem(section.id.place, Code.DUPLICATE_ID, fault, "give one of them another id.")


class Chapter(Entry):
    """A chapter of the narrative."""

    kind: ClassVar[Kind] = Kind(
        *("chapter", "narrative", "Chapter", "Narrative", "a chapter", 60, (1200, 2500)),
        index=PATH,
        linked=False,
        several="chapters",
        more_folders=("study",),
    )
    rules: ClassVar[tuple[Rule, ...]] = (lies_in_its_part, has_key_events, sections_differ, *study_rules)

    text: Markdown | None = field(None, help="a lead")  # type: ignore[assignment]  # optional here alone: the sections are its text
    part: Id = field(help="the id of its part in `narrative.yml`")
    period: Date = field(help="EDTF interval that the chapter covers", role="when")
    people: tuple[Annotated[Ref, Of("person")], ...] = field((), help="ids of its key people", label="Key people")
    events: tuple[Annotated[Ref, Of("event")], ...] = field(help="ids of its key events", label="Key events")
    figures: tuple[Annotated[Ref, Of("figure")], ...] = field((), help="ids of its key figures", label="Figures")
    sections: tuple[Section, ...] = field(
        help="its headed parts; the id of each is its anchor: `chapter:its-id#the-section`"
    )
    study: Study | None = field(
        None,
        help="what a teacher wants",
        role="quiet",
        expected=True,
    )

    @property
    def when(self) -> HistoricalDate:
        """The period that it covers."""
        return self.period

    @property
    def counted(self) -> tuple[Prose, ...]:
        """All of its prose."""
        return self.proses

    def passages(self) -> Iterator[Passage]:
        """The lead, if it has one, and the sections."""
        if self.text:
            yield Passage(self.text)
        for section in self.sections:
            yield Passage(section.text, str(section.id), str(section.id), str(section.title))

    def opening(self, facts: Facts) -> Iterator[Block]:
        """One line, then the story: what it is about lies folded."""
        yield from opening(self, facts)

    def blocks(self, corpus: Corpus) -> Iterator[Block]:
        """The sections under their headings, each with the marks that others set in it."""
        for passage in self.passages():
            if passage.anchor:
                yield Heading(line(passage.heading), passage.anchor)
            yield Written(passage.prose, passage.scope)
            if marks := corpus.marks.get((self.kind.name, str(self.id), passage.anchor)):
                yield marked(marks, corpus)

    def kicker(self, corpus: Corpus) -> Words:
        """Its part, and its place in it."""
        part, names = self._shelf(corpus)
        shelf = to_page(f"Part {part.named}", PATH, str(part.id))
        return (*shelf, *line(f" · chapter {names.index(str(self.id)) + 1} of {len(names)}"))

    def after(self, corpus: Corpus) -> Iterator[Block]:
        """What leads to the chapters after and before it, of the next part too, and to its study aids."""
        yield from turn(self, _in_order(corpus))
        if self.study:
            yield Jumps("For study", (to_page("aims, questions and further reading", study_path(self)),))

    def _shelf(self, corpus: Corpus) -> tuple[NarrativePart, list[str]]:
        part = corpus.part_of(str(self.id))
        assert part is not None  # a rule refuses a chapter that no part lists
        return part, [ref.id for ref in part.chapters]

    @classmethod
    def pages(cls, corpus: Corpus) -> Iterator[Page]:
        """The parts with their chapters, and the study aids."""
        blocks: list[Block] = []
        for part in corpus.narrative.parts:
            chapters = [corpus.entries[ref.key] for ref in part.chapters]
            items = tuple(Item(bare(each.ref), line(f" — {each.summary}")) for each in chapters)
            blocks += [
                Heading(line(f"Part {part.named}"), str(part.id)),
                Written(part.text, str(part.id)),
                Listing(items),
            ]
        yield Page(Head(PATH, cls.kind.plural, SUMMARY), tuple(blocks))
        yield from study_pages([each for each in _in_order(corpus) if each.study], corpus)


def _in_order(corpus: Corpus) -> list[Chapter]:
    """The chapters of all parts, in reading order."""
    ordered = (corpus.entries[ref.key] for part in corpus.narrative.parts for ref in part.chapters)
    return [each for each in ordered if isinstance(each, Chapter)]
