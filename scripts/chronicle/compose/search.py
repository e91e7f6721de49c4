"""The page to which the search box leads: results by script; every headword from A to Z without."""

from ..blocks import Head, Item, Page, Results
from ..kinds import Corpus, Entry, bare, lettered
from ..prose import line

PATH = "search/index.md"


def search_page(corpus: Corpus) -> Page:
    """The page."""
    entries = [entry for entry in corpus if entry.kind.listed and entry.kind.searched]
    summary = "Search the entries and the text; below, every headword from A to Z."
    return Page(Head(PATH, "Search", summary), (Results(), *lettered(entries, _item, "letter-")))


def _item(entry: Entry) -> Item:
    return Item(bare(entry.ref), line(f" ({entry.kind.label.lower()})"))
