"""The pages of reading paths and study aids."""

from collections.abc import Iterator

from ..model import Chapter, Corpus, ReadingPath, Ref
from ..model.inline import FullReference, Inline, Link, Plain, escape
from ..model.site import Group, Item, Page
from .facts import Facts
from .previews import preview_of
from .urls import LABELS, index_of, link_to, listed, path_of, relative

LIST_BOOST = 0.1
STUDY = "study/index.md"


def stops_of(path: ReadingPath, facts: Facts) -> Group:
    """The stops of a path, numbered, each with its kind and the reason for it."""
    items = tuple(
        Item((facts.link(stop.to),), (Plain(f" ({LABELS[stop.to.kind][0].lower()}) — {stop.why}"),))
        for stop in path.stops
    )
    return Group("The way", items, "the-way", ordered=True)


def study_link(here: str, chapter: Chapter) -> tuple[tuple[str, tuple[Link, ...]], ...]:
    """What leads from a chapter to its study aids, if it has any."""
    if not chapter.study:
        return ()
    return (("For study", (Link("aims, questions and further reading", relative(here, _study_path(chapter))),)),)


def guides(corpus: Corpus) -> list[Page]:
    """The list of paths, and a page for the study aids of each chapter with their list; none of what there is not."""
    paths = corpus.of(ReadingPath)
    chapters = [
        entry
        for part in corpus.narrative.parts
        for name in part.chapters
        if isinstance(entry := corpus.entries["chapter", str(name)], Chapter) and entry.study
    ]
    pages = [_paths(paths)] if paths else []
    return pages + ([_studies(chapters), *(_study(chapter, corpus) for chapter in chapters)] if chapters else [])


def _paths(paths: tuple[ReadingPath, ...]) -> Page:
    here, title = index_of("path"), LABELS["path"][1]
    summary = "Ways through the site: each is a walk from one entry to the next, with a reason for every stop."
    items = tuple(
        Item((listed(here, path),), (Plain(f" ({len(path.stops)} stops) — {path.summary}"),)) for path in paths
    )
    return Page(here, title, summary, boost=LIST_BOOST, summary=summary, groups=(Group("All paths", items, "all"),))


def _study_path(chapter: Chapter) -> str:
    return f"study/{chapter.id}.md"


def _studies(chapters: list[Chapter]) -> Page:
    summary = "For teachers and readers on their own: aims, five questions and further reading for each chapter."
    items = tuple(Item((Link(escape(c.title), relative(STUDY, _study_path(c)), preview_of(c)),)) for c in chapters)
    groups = (Group("Chapter by chapter", items, "chapters", ordered=True),)
    return Page(STUDY, "Study Aids", summary, boost=LIST_BOOST, summary=summary, groups=groups)


def _study(chapter: Chapter, corpus: Corpus) -> Page:
    here = _study_path(chapter)
    assert chapter.study is not None
    facts, study = Facts(here, corpus), chapter.study
    aims = tuple(Item((Plain(aim),)) for aim in study.aims)
    questions = tuple(
        Item((Plain(q.question),), (Plain(" See "), *_listed(q.see, facts), Plain("."))) for q in study.questions
    )
    reading = tuple(
        Item(
            (FullReference(corpus.source(r.source)),),
            (Plain(f" {r.why} "), Link("Where it is cited", relative(here, path_of(r.source))), Plain(".")),
        )
        for r in study.reading
    )
    summary = f"Aims, five questions and further reading for the chapter “{chapter.title}”."
    return Page(
        here,
        f"Study: {chapter.title}",
        summary,
        kicker=(Link("Study aids", relative(here, STUDY)),),
        boost=LIST_BOOST,
        summary=summary,
        jumps=(("Chapter", (link_to(here, chapter),)),),
        groups=(
            Group("Aims", aims, "aims"),
            Group("Questions", questions, "questions", ordered=True),
            Group("Further reading", reading, "further-reading"),
        ),
    )


def _listed(refs: tuple[Ref, ...], facts: Facts) -> Iterator[Inline]:
    for number, ref in enumerate(refs):
        if number:
            yield Plain(", ")
        yield facts.link(ref)
