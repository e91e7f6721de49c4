"""Rules on definitions."""

import re
from collections.abc import Iterator, Mapping

from ..model import Corpus, Term
from ..problems import Code, Problem


def definitions_do_not_run_in_a_circle(corpus: Corpus) -> Iterator[Problem]:
    """No term's summary needs a second term whose summary, by whatever way round, needs the first."""
    terms = {str(term.id): term for term in corpus.of(Term)}
    needs = _needs(terms)
    for name, term in terms.items():
        if circle := _circle(name, needs):
            fault = f"this definition runs in a circle: {' → '.join(terms[step].title for step in circle)}."
            hint = "define one of them in words that need none of the others."
            yield Problem(term.summary.place, Code.CIRCULAR_DEFINITION, fault, hint)


def _needs(terms: Mapping[str, Term]) -> dict[str, list[str]]:
    """Each term → the other terms that its summary uses, in order of writing."""
    named = {form.casefold(): name for name, term in terms.items() for form in (term.title, *term.forms)}
    if not named:
        return {}
    longest_first = sorted(named, key=len, reverse=True)
    words = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")
    return {
        name: [found for word in words.findall(term.summary.casefold()) if (found := named[word]) != name]
        for name, term in terms.items()
    }


def _circle(start: str, needs: Mapping[str, list[str]]) -> list[str]:
    """The shortest way from a term back to itself, or nothing."""
    ways, seen = [[start]], {start}
    for way in ways:
        for step in needs.get(way[-1], ()):
            if step == start:
                return [*way, start]
            if step not in seen:
                seen.add(step)
                ways.append([*way, step])
    return []
