"""Rules that keep one name for one thing."""

from collections.abc import Iterable, Iterator

from ..model import Corpus, Located, Term
from ..problems import Code, Problem

#: Kinds that share one set of headwords. A source or a chapter may bear the title of the event that it is or tells.
_HEADWORDS = {"event", "person", "organisation", "place", "term"}


def titles_differ(corpus: Corpus) -> Iterator[Problem]:
    """No two headwords are the same, nor two titles of one other kind."""
    groups: dict[str, list[Located]] = {}
    for entry in corpus:
        group = "headword" if entry.KIND in _HEADWORDS else entry.KIND
        issued = getattr(entry, "issued", None)
        groups.setdefault(group, []).append(_with(entry.title, issued.edtf if issued else ""))
    for titles in groups.values():
        yield from _repeats(titles, Code.DUPLICATE_TITLE, "the title")


def _with(title: Located, issued: str) -> Located:
    """A source's title with its year: two works of one title are told apart by it."""
    return Located(f"{title} ({issued[:4]})" if issued else title, title.place)


def forms_differ(corpus: Corpus) -> Iterator[Problem]:
    """No two terms share a form, counting their titles as forms."""
    forms = (form for term in corpus.of(Term) for form in {f.casefold(): f for f in (*term.forms, term.title)}.values())
    yield from _repeats(forms, Code.DUPLICATE_FORM, "the form")


def _repeats(names: Iterable[Located], code: Code, what: str) -> Iterator[Problem]:
    first: dict[str, Located] = {}
    for name in names:
        twin = first.setdefault(name.casefold(), name)
        if twin is not name:
            hint = "let one entry have it, and link to that from the other."
            yield Problem(name.place, code, f"{what} '{name}' is also at {twin.place}.", hint)
