"""Check: the table of rules. Each takes the corpus and yields problems; its docstring is the rule."""

from collections.abc import Callable, Iterator

from ..model import Corpus
from ..problems import Problem
from . import chronology, citations, definitions, form, guides, numbers, references, uniqueness

Rule = Callable[[Corpus], Iterator[Problem]]

CHECKS: tuple[Rule, ...] = (
    form.prose_is_plain_markdown,
    form.text_has_a_fair_length,
    form.summary_is_one_plain_sentence,
    form.entry_links_to_another,
    references.what_is_named_exists,
    references.no_entry_points_at_itself,
    references.every_entry_is_reached,
    citations.every_paragraph_cites,
    citations.every_source_is_cited,
    citations.access_says_what_was_seen,
    chronology.dates_run_forward,
    chronology.people_act_within_their_lives,
    chronology.chapters_lie_in_their_parts,
    chronology.coordinates_lie_on_the_globe,
    chronology.events_are_dated_alike,
    chronology.chapters_have_key_events,
    numbers.verdicts_rest_on_evidence,
    numbers.claims_are_treated_and_counted_once,
    numbers.figures_hold_estimates,
    numbers.series_run_forward,
    guides.paths_have_a_fair_length,
    guides.study_aids_are_complete,
    uniqueness.titles_differ,
    uniqueness.forms_differ,
    definitions.definitions_do_not_run_in_a_circle,
)


def check(corpus: Corpus) -> list[Problem]:
    """Every fault that the rules find, in the order of the files."""
    return sorted({problem for rule in CHECKS for problem in rule(corpus)})
