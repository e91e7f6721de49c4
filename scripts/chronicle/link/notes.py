"""Notes: the citations of one page, shared and numbered in order of first use."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, count

from ..kinds import Corpus, Passage
from ..prose import (
    Blocks,
    Citation,
    Inline,
    Line,
    NoteCall,
    Prose,
    call_anchor,
    lines_of,
    nodes_of,
    note_anchor,
    sentence_before,
)
from .order import in_order

#: What tells one note from another: a citation's source, place and prefix; a note of our own by its text's scope and its name.
Key = tuple[str, ...]


@dataclass(frozen=True)
class Cited:
    """A citation as it stands on a page: the note that carries it, the anchor of the place that calls it, the line it ends."""

    citation: Citation
    label: str
    anchor: str
    line: Line
    at: int

    @property
    def sentence(self) -> str:
        """The words that it bears out."""
        return sentence_before(self.line, self.at)


class NoteBook:
    """The notes of one page. `labels` gives each its label in order of first use; `own` holds the blocks of our own ones.

    `cited` lists every citation with its note's label and the anchor of the call.
    """

    def __init__(self, path: str, title: str, passages: Iterable[Passage]) -> None:
        self.path, self.title = path, title
        self.labels: dict[Key, str] = {}
        self.own: dict[str, Blocks] = {}
        self.citations: dict[str, Citation] = {}
        self.cited: list[Cited] = []
        self._uses: dict[str, int] = {}
        for passage in passages:
            for line, _ in lines_of(passage.prose.blocks):
                self._number(line, passage.prose, passage.scope)

    def label(self, node: Citation | NoteCall, scope: str) -> str:
        """The label of the note that a node calls."""
        return self.labels[_key(node, scope)]

    def numbers(self) -> Mapping[str, int]:
        """The number of each label, from 1."""
        return {label: number for number, label in enumerate(self.labels.values(), 1)}

    def _number(self, line: Line, prose: Prose, scope: str) -> None:
        for at, node in _placed(line):
            if isinstance(node, Citation):
                label = self._take(node, scope)
                self.citations[label] = node
                self.cited.append(Cited(node, label, self._call(label), line, at))
            elif isinstance(node, NoteCall):
                label = self._take(node, scope)
                if label not in self.own:
                    self.own[label] = prose.notes[node.label]
                    inside = ((each, n, m) for each, _ in lines_of(prose.notes[node.label]) for n, m in _placed(each))
                    anchor = note_anchor(label)
                    self.cited += [Cited(m, label, anchor, each, n) for each, n, m in inside if isinstance(m, Citation)]
                self._call(label)

    def _take(self, node: Citation | NoteCall, scope: str) -> str:
        """The label of a note, given to it at its first use: `viola-1996-p-23`, with a number where another has that already."""
        key = _key(node, scope)
        if key not in self.labels:
            wanted = "-".join(re.findall("[a-z0-9]+", " ".join(key).lower()))
            taken, others = self.labels.values(), (f"{wanted}-{number}" for number in count(2))
            self.labels[key] = next(label for label in chain([wanted], others) if label not in taken)
        return self.labels[key]

    def _call(self, label: str) -> str:
        self._uses[label] = self._uses.get(label, 0) + 1
        return call_anchor(label, self._uses[label])


def _placed(line: Line) -> Iterator[tuple[int, Inline]]:
    """Every node of a line, and those inside it, with the number of the node of the line that it is or is in."""
    return ((at, node) for at, top in enumerate(line) for node in nodes_of((top,)))


def _key(node: Citation | NoteCall, scope: str) -> Key:
    if isinstance(node, NoteCall):
        return ("note", scope, node.label)
    return (node.source.id, node.locator or "", node.prefix)


def number_notes(corpus: Corpus) -> dict[str, NoteBook]:
    """The notes of every page that has prose, by its path, as `in_order` has them: sources last, for what they cite is of least weight."""
    entries = sorted(in_order(corpus), key=lambda entry: entry.kind.cited)
    books = {entry.path: NoteBook(entry.path, str(entry.title), entry.passages()) for entry in entries}
    parts = corpus.narrative
    books[parts.path] = NoteBook(parts.path, parts.title, parts.passages())
    return books


def pages_by_source(books: Mapping[str, NoteBook]) -> dict[str, tuple[NoteBook, ...]]:
    """For each source that is cited, the pages that cite it, in the order given."""
    found: dict[str, list[NoteBook]] = {}
    for book in books.values():
        for source in dict.fromkeys(cited.citation.source.id for cited in book.cited):
            found.setdefault(source, []).append(book)
    return {source: tuple(citing) for source, citing in found.items()}


def uses_of(book: NoteBook, source: str) -> Iterator[Cited]:
    """The places of a page that cite a source, in the order of the page."""
    return (cited for cited in book.cited if cited.citation.source.id == source)
