"""Rules on the form of what is written."""

import re
from collections.abc import Iterator

from ..kinds import Corpus, Entry
from ..located import Located
from ..problems import Code, Problem
from ..prose import hidden, word_count
from .walk import parts, proses

SUMMARY_LENGTH = 240

_MARKUP = re.compile(r"\]\(|\[[@^]|(?<!\w)[*`_](?=\w)|</?[a-z]|(?<=\w)[*`_](?!\w)", re.IGNORECASE)
#: The end of a sentence before the end of the text. What one capital letter stands before is an initial: "V. I. Lenin".
_ANOTHER = re.compile(r"(?<![^\W\d_a-zà-ÿа-я])[.?!…][”’\"'»)]*\s+(?=[“‘\"'«(]*[^\W\d_a-zà-ÿа-я])")
_SENTENCE_END = re.compile(r"[.?!…][”’\"'»)]*\Z")


def prose_is_plain_markdown(corpus: Corpus) -> Iterator[Problem]:
    """Prose holds paragraphs, emphasis, lists, quotations and our markers, and nothing else."""
    for prose in proses(corpus):
        yield from prose.problems


def nothing_is_hidden(corpus: Corpus) -> Iterator[Problem]:
    """No field holds a character that an editor cannot see: a soft hyphen, a sign of direction, a ligature."""
    for part in (*parts(corpus), corpus.subject):
        for value in part.values():
            if isinstance(value, Located):
                yield from hidden(value)


def text_has_a_fair_length(corpus: Corpus) -> Iterator[Problem]:
    """A text has as many words as its kind asks for."""
    for entry in corpus:
        least, most = entry.kind.words
        words = sum(word_count(prose) for prose in entry.counted)
        if not least <= words <= most:
            place = entry.counted[0].at if entry.counted == (entry.text,) else entry.id.place
            yield Problem(place, Code.TEXT_LENGTH, f"the text has {words:,} words.", f"write {least:,} to {most:,}.")


def summary_is_one_plain_sentence(corpus: Corpus) -> Iterator[Problem]:
    """A summary is one sentence of plain text, at most 240 characters."""
    for entry in corpus:
        summary = entry.summary
        if len(summary) > SUMMARY_LENGTH:
            yield _summary(entry, f"has {len(summary)} characters", f"use at most {SUMMARY_LENGTH}.")
        if found := _MARKUP.search(summary):
            yield _summary(entry, f"holds the markup '{found.group()}'", "write plain words: it is shown as a tooltip.")
        if not _SENTENCE_END.search(summary.strip()):
            yield _summary(entry, "is not a sentence", "end it with a full stop.")
        if another := _ANOTHER.search(summary):
            rest = summary[another.end() :].split()[0]
            yield _summary(entry, f"is more than one sentence: another begins at '{rest}'", "say it in one.")
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
