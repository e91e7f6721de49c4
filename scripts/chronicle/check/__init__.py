"""Check: the rules. Those that hold for every kind stand in a table here; each kind brings its own. A rule's docstring is the rule."""

from collections.abc import Callable, Iterator

from ..kinds import Corpus, parts_differ, works_differ
from ..problems import Problem
from . import chronology, citations, form, numbers, references, uniqueness

CorpusRule = Callable[[Corpus], Iterator[Problem]]

CHECKS: tuple[CorpusRule, ...] = (
    form.prose_is_plain_markdown,
    form.nothing_is_hidden,
    form.text_has_a_fair_length,
    form.summary_is_one_plain_sentence,
    form.entry_links_to_another,
    references.what_is_named_exists,
    references.no_entry_points_at_itself,
    references.every_entry_is_reached,
    citations.every_paragraph_cites,
    citations.every_source_is_cited,
    citations.what_is_cited_of_a_work_is_in_it,
    chronology.dates_run_forward,
    chronology.happenings_are_dated_alike,
    numbers.numbers_are_those_of_the_data,
    uniqueness.titles_differ,
    parts_differ,
    works_differ,
)


def check(corpus: Corpus) -> list[Problem]:
    """Every fault that the rules find, in the order of the files."""
    found = {problem for rule in CHECKS for problem in rule(corpus)}
    found |= {problem for entry in corpus for rule in entry.rules for problem in rule(entry, corpus)}
    if not found and not corpus.unread:  # pages can be made of what is sound alone
        found |= set(uniqueness.no_entry_takes_a_page_that_is_made(corpus))
    return sorted(found)
