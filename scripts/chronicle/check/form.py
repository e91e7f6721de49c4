"""Rules on the form of what is written."""

import re
from collections.abc import Iterator

from ..model import Chapter, Corpus, Entry, Located
from ..problems import Code, Problem

#: Words in an entry's text and in a chapter, least and most.
ENTRY_WORDS = (40, 200)
CHAPTER_WORDS = (1200, 2500)
SUMMARY_LENGTH = 240

_MARKUP = re.compile(r"\[|\]\(|[*`<>]|(?<!\w)_|_(?!\w)")
_SENTENCE_END = re.compile(r"[.?!][”’\"')]*\Z")


def prose_is_plain_markdown(corpus: Corpus) -> Iterator[Problem]:
    """Prose holds paragraphs, emphasis, lists, quotations and our markers, and nothing else."""
    for prose in (*(prose for entry in corpus for prose in entry.proses), *(p.text for p in corpus.narrative.parts)):
        yield from prose.problems


def text_has_a_fair_length(corpus: Corpus) -> Iterator[Problem]:
    """An entry's text has 40 to 200 words, a chapter 1,200 to 2,500."""
    for entry in corpus:
        least, most = CHAPTER_WORDS if isinstance(entry, Chapter) else ENTRY_WORDS
        counted = entry.proses if isinstance(entry, Chapter) else (entry.text,)
        words = sum(prose.words for prose in counted)
        if not least <= words <= most:
            fault = f"the text has {words:,} words."
            hint = f"write {least:,} to {most:,}."
            place = entry.id.place if isinstance(entry, Chapter) else entry.text.at
            yield Problem(place, Code.TEXT_LENGTH, fault, hint)


def summary_is_one_plain_sentence(corpus: Corpus) -> Iterator[Problem]:
    """A summary is one sentence of plain text, at most 240 characters."""
    for entry in corpus:
        summary = entry.summary
        if len(summary) > SUMMARY_LENGTH:
            yield _summary(entry, f"has {len(summary)} characters", f"use at most {SUMMARY_LENGTH}.")
        if found := _MARKUP.search(summary):
            yield _summary(entry, f"holds the markup '{found.group()}'", "write plain words: it is shown as a tooltip.")
        if not _SENTENCE_END.search(summary.strip()) or "\n" in summary.strip():
            yield _summary(entry, "is not one sentence on one line", "end it with a full stop.")
    yield from (_title(entry.title) for entry in corpus if _MARKUP.search(entry.title))


def _summary(entry: Entry, what: str, hint: str) -> Problem:
    return Problem(entry.summary.place, Code.BAD_SUMMARY, f"the summary {what}.", hint)


def _title(title: Located) -> Problem:
    hint = "write plain words; quotation marks are “ ”."
    return Problem(title.place, Code.BAD_SUMMARY, "the title holds markup.", hint)


def entry_links_to_another(corpus: Corpus) -> Iterator[Problem]:
    """Every text links to at least one other entry, so that no page is a dead end."""
    for entry in corpus:
        if not any(prose.references for prose in entry.proses):
            hint = "link a name in it: [kulaks](term:kulak)."
            yield Problem(entry.id.place, Code.UNLINKED_ENTRY, "this text links to no other entry.", hint)
