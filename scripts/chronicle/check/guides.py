"""Rules on reading paths and study aids."""

from collections import Counter
from collections.abc import Iterator

from ..model import Chapter, Corpus, ReadingPath
from ..problems import Code, Place, Problem

#: Stops of a reading path, least and most: long enough to tell something, short enough to be walked in an evening.
STOPS = (8, 15)
QUESTIONS = 5
AIMS = READING = (2, 6)


def paths_have_a_fair_length(corpus: Corpus) -> Iterator[Problem]:
    """A reading path has 8 to 15 stops, and stops nowhere twice."""
    least, most = STOPS
    for path in corpus.of(ReadingPath):
        if not least <= len(path.stops) <= most:
            fault = f"this path has {len(path.stops)} stops."
            yield Problem(path.id.place, Code.PATH_LENGTH, fault, f"give it {least} to {most}.")
        counts = Counter(stop.to for stop in path.stops)
        for stop in path.stops:
            if counts[stop.to] > 1:
                hint = "keep one of them, or lead to a section of the chapter: chapter:the-gulag#the-canal."
                yield Problem(stop.to.at, Code.PATH_LENGTH, f"this path stops more than once at {stop.to}.", hint)


def study_aids_are_complete(corpus: Corpus) -> Iterator[Problem]:
    """A chapter's study aids have two to six aims, five questions each with a place to look, and two to six works."""
    for chapter in corpus.of(Chapter):
        if study := chapter.study:
            at = chapter.id.place
            yield from _count(at, "aims", len(study.aims), *AIMS)
            yield from _count(at, "questions", len(study.questions), QUESTIONS, QUESTIONS)
            yield from _count(at, "works to read", len(study.reading), *READING)
            for question in study.questions:
                if not question.see:
                    fault, hint = "this question points nowhere.", "add see: and where the site answers it."
                    yield Problem(question.question.place, Code.INCOMPLETE_STUDY, fault, hint)


def _count(at: Place, what: str, found: int, least: int, most: int) -> Iterator[Problem]:
    if not least <= found <= most:
        wanted = str(least) if least == most else f"{least} to {most}"
        yield Problem(at, Code.INCOMPLETE_STUDY, f"the study aids have {found} {what}.", f"give {wanted}.")
