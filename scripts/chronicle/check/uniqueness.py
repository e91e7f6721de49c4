"""Rules that keep one name for one thing."""

from collections.abc import Iterator

from ..kinds import Corpus, Entry
from ..problems import Code, Problem


def titles_differ(corpus: Corpus) -> Iterator[Problem]:
    """No two headwords are the same, nor two titles of one other kind; two works of one title are told apart by their years."""
    first: dict[tuple[str, str], Entry] = {}
    for entry in corpus:
        group = "headword" if entry.kind.headword else entry.kind.name
        twin = first.setdefault((group, _title(entry)), entry)
        if twin is not entry:
            fault = f"the title '{entry.title}' is also at {twin.title.place}."
            hint = "tell them apart in brackets, Name (what or when); if they are one thing, keep one entry."
            yield Problem(entry.title.place, Code.DUPLICATE_TITLE, fault, hint)


def _title(entry: Entry) -> str:
    issued = getattr(entry, "issued", None)
    return f"{entry.title} ({issued.edtf[:4]})".casefold() if issued else entry.title.casefold()
