"""A term: a word that a reader may need explained."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import ClassVar

from ..blocks import Item, Page
from ..problems import Code, Problem
from ..prose import Line as Words
from ..prose import Text, line
from .base import Entry, Rule
from .corpus import Corpus
from .kind import Kind
from .listing import a_to_z, bare
from .part import field
from .sieves import found_by
from .values import Line


def definitions_run_in_no_circle(term: "Term", corpus: Corpus) -> Iterator[Problem]:
    """No term's summary needs a second term whose summary, by whatever way round, needs the first."""
    terms = {str(each.id): each for each in corpus.of(Term)}
    if circle := _circle(str(term.id), _needs(corpus)):
        fault = f"this definition runs in a circle: {' → '.join(terms[step].title for step in circle)}."
        hint = "define one of them in words that need none of the others."
        yield Problem(term.summary.place, Code.CIRCULAR_DEFINITION, fault, hint)


def forms_differ(term: "Term", corpus: Corpus) -> Iterator[Problem]:
    """No two terms share a form, counting their titles as forms."""
    for form in term.own_forms:
        twin = _first(corpus)[form.casefold()]
        if twin is not form and twin.place != form.place:
            hint = "let one entry have it, and link to that from the other."
            yield Problem(form.place, Code.DUPLICATE_FORM, f"the form '{form}' is also at {twin.place}.", hint)


class Term(Entry):
    """A word that a reader may need explained."""

    kind: ClassVar[Kind] = Kind(
        *("term", "glossary", "Term", "Glossary", "a term"), rank=10, headword=True, several="terms"
    )
    rules: ClassVar[tuple[Rule, ...]] = (definitions_run_in_no_circle, forms_differ)

    original: Line | None = field(None, help="the word in its own language and script", label="Original", role="name")
    transliteration: Line | None = field(
        None, help="Library of Congress transliteration", label="Transliteration", role="name"
    )
    pronunciation: Line | None = field(None, help="IPA, without brackets", label="Pronunciation")
    literal: Line | None = field(None, help="the literal meaning: `fist`", label="Literally")
    forms: tuple[Line, ...] = field(
        (),
        help="other forms a reader meets: plurals, inflections, abbreviations, other spellings. No two terms share a form",
        label="Other forms",
        role="name",
    )

    @property
    def own_forms(self) -> tuple[Line, ...]:
        """The title and the other forms, each once."""
        return tuple({form.casefold(): form for form in (*self.forms, self.title)}.values())

    def shown(self, name: str, corpus: Corpus) -> tuple[Words, ...] | None:
        """Signs round what is a sound or a meaning; the language of what is transliterated."""
        match name:
            case "pronunciation":
                return (line(f"[{self.pronunciation}]"),)
            case "literal":
                return (line(f"“{self.literal}”"),)
            case "transliteration":
                form = next((form for form in corpus.subject.names if form.id == name), None)
                return ((Text(str(self.transliteration), str(form.lang) if form and form.lang else None),),)
        return None

    @classmethod
    def pages(cls, corpus: Corpus) -> Iterator[Page]:
        """The glossary."""
        yield from a_to_z(cls, corpus, _listed)


def _listed(term: Term) -> Item:
    original = line(" ", str(term.original)) if term.original else ()
    data = found_by((*term.forms, str(term.transliteration or "")), f"{term.title} {term.summary}")
    return Item((*bare(term.ref), *original), line(f" — {term.summary}"), data=data)


@lru_cache(maxsize=1)
def _first(corpus: Corpus) -> Mapping[str, Line]:
    """Each form → where it stands first."""
    return {form.casefold(): form for term in reversed(corpus.of(Term)) for form in reversed(term.own_forms)}


@lru_cache(maxsize=1)
def _needs(corpus: Corpus) -> Mapping[str, list[str]]:
    """Each term → the other terms that its summary uses, in order of writing."""
    terms = {str(term.id): term for term in corpus.of(Term)}
    named = {form.casefold(): name for name, term in terms.items() for form in (term.title, *term.forms)}
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
