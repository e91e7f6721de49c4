"""Citations: what they rest on, where they lead within a work, in which language."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from ..kinds import Corpus, Ledger, Source, retold
from ..prose import Prose
from .row import Row, Table

#: What counts as a book, as an article, and as an encyclopaedia.
BOOKS = {"book", "chapter", "collection", "thesis", "report"}
ARTICLES = {"article-journal", "article-magazine", "review"}
ENCYCLOPAEDIA = "entry-encyclopedia"
#: The category of encyclopaedias and dictionaries that are cited whole, by the headword.
REFERENCE = "reference"
#: How many works make the head of the list.
HEAD = 100


@dataclass(frozen=True, slots=True)
class Use:
    """A citation: the work, its locator, and whether it stands in the ledger."""

    source: Source
    locator: str | None
    in_ledger: bool


def uses(corpus: Corpus) -> Iterator[Use]:
    """Every citation in every text; what the record of a work cites of that work itself describes it, and is none."""
    for entry in (*corpus, corpus.narrative):
        in_ledger = isinstance(entry, Ledger)
        entry_key = entry.ref.key if isinstance(entry, Source) else None
        for value in entry.values():
            for citation in value.citations if isinstance(value, Prose) else ():
                if citation.source.key == entry_key:
                    continue
                source = corpus.get(citation.source)
                assert isinstance(source, Source)  # a rule has found it there
                yield Use(source, citation.locator, in_ledger)


def of_citations(corpus: Corpus) -> Table:
    """Every citation by locator and language; those outside the ledger by the works on which they rest."""
    found = list(uses(corpus))
    read = [use for use in found if not is_reference(use.source)]
    outside = [use for use in found if not use.in_ledger]
    works = Counter(str(use.source.id) for use in outside).most_common()
    head = sum(count for _, count in works[:HEAD])
    rows = [
        Row("citations", len(found)),
        Row("with a locator", sum(bool(use.locator) for use in found), len(found)),
        _located("of books", BOOKS, read),
        _located("of articles", ARTICLES, read),
        _located("of books and articles", BOOKS | ARTICLES, read),
        Row("of works not in English", sum(not _english(use.source) for use in found), len(found)),
        Row("outside the ledger", len(outside), len(found)),
        Row(f"outside the ledger, of the {min(HEAD, len(works))} works most cited there", head, len(outside)),
        Row("outside the ledger, of encyclopaedias", sum(is_reference(use.source) for use in outside), len(outside)),
    ]
    rows += [Row(f"outside the ledger, of the work most cited there, {name}", n, len(outside)) for name, n in works[:1]]
    own = sum(retold(use.source, corpus) for use in outside)
    rows.append(Row("outside the ledger, of the work retold", own, len(outside)))
    return Table("Citations", tuple(rows))


def _located(what: str, types: set[str], found: list[Use]) -> Row:
    locators = [use.locator for use in found if use.source.type in types]
    return Row(f"{what}, with a locator", sum(map(bool, locators)), len(locators))


def is_reference(source: Source) -> bool:
    """Whether a work is an encyclopaedia, a dictionary or an entry of one; a page of the web of that category is none."""
    return source.type == ENCYCLOPAEDIA or (source.type in BOOKS and source.category == REFERENCE)


def _english(source: Source) -> bool:
    return str(source.language).partition("-")[0] == "en"
