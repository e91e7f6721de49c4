"""The study aids of a chapter: what a teacher wants beside it."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Annotated

from ..blocks import Block, Head, Heading, Item, Jumps, Listing, Page
from ..problems import Code, Place, Problem
from ..prose import FullReference, Ref, joined, line
from .base import Rule
from .corpus import Corpus
from .listing import bare, to_page
from .part import Part, field
from .values import Line, Of, Reference

if TYPE_CHECKING:
    from .chapter import Chapter

PATH = "study/index.md"
QUESTIONS = 5
AIMS = READING = (2, 6)


class Question(Part):
    """A question for readers, and where the site answers it."""

    question: Line = field(help="the question")
    see: tuple[Reference, ...] = field(help="where the site answers it")


class Reading(Part):
    """A work to read further, and what it gives."""

    source: Annotated[Ref, Of("source")] = field(help="the id of the work")
    why: Line = field(help="a sentence for the reader")

    def item(self) -> Item:
        """The work with its reason, in a list of further reading."""
        more = (*line(f" {self.why} "), *bare(self.source, "Where it is cited"), *line("."))
        return Item((FullReference(self.source),), more)


class Study(Part):
    """What a teacher wants beside a chapter."""

    aims: tuple[Line, ...] = field(help="two to six", least=AIMS[0])
    questions: tuple[Question, ...] = field(help="five", least=QUESTIONS)
    reading: tuple[Reading, ...] = field(help="two to six", least=READING[0])


def study_aids_are_complete(chapter: "Chapter", corpus: Corpus) -> Iterator[Problem]:
    """A chapter's study aids have two to six aims, five questions each with a place to look, and two to six works."""
    del corpus
    if study := chapter.study:
        at = chapter.id.place
        yield from _count(at, "aims", len(study.aims), *AIMS)
        yield from _count(at, "questions", len(study.questions), QUESTIONS, QUESTIONS)
        yield from _count(at, "works to read", len(study.reading), *READING)
        for question in study.questions:
            if not question.see:
                fault, hint = "this question points nowhere.", "add see: and where the site answers it."
                yield Problem(question.question.place, Code.INCOMPLETE_STUDY, fault, hint)


study_rules: tuple[Rule, ...] = (study_aids_are_complete,)


def _count(at: Place, what: str, found: int, least: int, most: int) -> Iterator[Problem]:
    if not least <= found <= most:
        wanted = str(least) if least == most else f"{least} to {most}"
        yield Problem(at, Code.INCOMPLETE_STUDY, f"of {what} the study aids have {found}.", f"give {wanted}.")


def study_path(chapter: "Chapter") -> str:
    """The page of a chapter's study aids."""
    return f"study/{chapter.id}.md"


def study_pages(chapters: Sequence["Chapter"], corpus: Corpus) -> Iterator[Page]:
    """A page for the study aids of each chapter, with their list; none where there are none."""
    del corpus
    if not chapters:
        return
    summary = "For teachers and readers on their own: aims, five questions and further reading for each chapter."
    items = tuple(Item(to_page(str(chapter.title), study_path(chapter))) for chapter in chapters)
    blocks = (Heading(line("Chapter by chapter"), "chapters"), Listing(items, ordered=True))
    yield Page(Head(PATH, "Study Aids", summary), blocks)
    for chapter in chapters:
        yield _page(chapter)


def _page(chapter: "Chapter") -> Page:
    assert chapter.study is not None  # the caller has chosen those that have one
    study = chapter.study
    questions = tuple(
        Item(line(str(q.question)), line(" See ", joined([line(ref) for ref in q.see]), ".")) for q in study.questions
    )
    blocks: tuple[Block, ...] = (
        Jumps("Chapter", (line(chapter.ref),)),
        *(Heading(line("Aims"), "aims"), Listing(tuple(Item(line(str(aim))) for aim in study.aims))),
        *(Heading(line("Questions"), "questions"), Listing(questions, ordered=True)),
        *(Heading(line("Further reading"), "further-reading"), Listing(tuple(r.item() for r in study.reading))),
    )
    summary = f"Aims, five questions and further reading for the chapter “{chapter.title}”."
    return Page(
        Head(study_path(chapter), f"Study: {chapter.title}", summary, kicker=to_page("Study aids", PATH)), blocks
    )
