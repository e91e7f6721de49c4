"""Rules that keep one name for one thing."""

from collections.abc import Iterator

from ..kinds import REGISTRY, Corpus, Entry
from ..problems import Code, Problem


def titles_differ(corpus: Corpus) -> Iterator[Problem]:
    """No two headwords are the same, nor two titles of one other kind; two works of one title are told apart by their years."""
    first: dict[object, Entry] = {}
    for entry in corpus:
        twin = first.setdefault((entry.kind.headword or entry.kind.name, *_title(entry)), entry)
        if twin is not entry:
            fault = f"the title '{entry.title}' is also at {twin.title.place}."
            hint = "tell them apart in brackets, Name (what or when); if they are one thing, keep one entry."
            yield Problem(entry.title.place, Code.DUPLICATE_TITLE, fault, hint)


def _title(entry: Entry) -> tuple[str, int | None]:
    """A title as it is compared and, of a work that has one, its year."""
    issued = getattr(entry, "issued", None)
    return entry.title.casefold(), issued.earliest.year if issued else None


def no_entry_takes_a_page_that_is_made(corpus: Corpus) -> Iterator[Problem]:
    """No entry has the address of a page that lists entries, such as that of a verdict of the ledger."""
    made = {page.head.path for kind in REGISTRY for page in kind.pages(corpus)}
    for entry in corpus:
        if entry.path in made:
            fault = f"'{entry.id}' is also the name of a page that the site makes."
            yield Problem(entry.id.place, Code.DUPLICATE_ID, fault, "give the entry another id.")
