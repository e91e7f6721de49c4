"""Link: who mentions and cites whom, the numbering of notes, addresses, names. Decisions, no words."""

from collections.abc import Mapping
from dataclasses import dataclass

from ..kinds import Corpus
from .addresses import address, relative
from .headwords import Headword, headwords, settings
from .mentions import Key, Mention, find_mentions
from .notes import Cited as UsedCitation
from .notes import NoteBook, number_notes, pages_by_source, uses_of

__all__ = [
    "Headword",
    "Linked",
    "Mention",
    "NoteBook",
    "UsedCitation",
    "address",
    "link",
    "relative",
    "settings",
    "uses_of",
]


@dataclass(frozen=True)
class Linked:
    """The corpus with all decisions: who mentions an entry, the notes of each page by its path, the pages that cite a source."""

    corpus: Corpus
    mentions: Mapping[Key, tuple[Mention, ...]]
    books: Mapping[str, NoteBook]
    cited_by: Mapping[str, tuple[NoteBook, ...]]
    headwords: tuple[Headword, ...]


def link(corpus: Corpus) -> Linked:
    """Makes the decisions. The corpus must have passed `check`."""
    mentions, books = find_mentions(corpus), number_notes(corpus)
    return Linked(corpus, mentions, books, pages_by_source(books), headwords(corpus, mentions))
