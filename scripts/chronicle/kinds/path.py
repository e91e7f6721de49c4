"""A reading path: an ordered walk through chapters and entries."""

from collections import Counter
from collections.abc import Iterator
from typing import ClassVar

from ..blocks import Block, Head, Heading, Item, Listing, Page
from ..problems import Code, Problem
from ..prose import line
from .base import Entry, Rule
from .corpus import Corpus
from .kind import Kind
from .listing import bare
from .part import Part, field
from .values import Line, Reference

#: Stops of a reading path, least and most: long enough to tell something, short enough to be walked in an evening.
STOPS = (8, 15)


class Stop(Part):
    """A stop of a reading path, and why the reader is led there."""

    to: Reference = field(help="a reference to any entry, or to a chapter's section")
    why: Line = field(help="a sentence for the reader")


def has_a_fair_length(path: "ReadingPath", corpus: Corpus) -> Iterator[Problem]:
    """A reading path has 8 to 15 stops, and stops nowhere twice."""
    del corpus
    least, most = STOPS
    if not least <= len(path.stops) <= most:
        fault = f"this path has {len(path.stops)} stops."
        yield Problem(path.id.place, Code.PATH_LENGTH, fault, f"give it {least} to {most}.")
    counts = Counter(stop.to for stop in path.stops)
    for stop in path.stops:
        if counts[stop.to] > 1:
            hint = "keep one of them, or lead to a section of the chapter: chapter:its-id#the-section."
            yield Problem(stop.to.at, Code.PATH_LENGTH, f"this path stops more than once at {stop.to}.", hint)


class ReadingPath(Entry):
    """An ordered walk through chapters and entries."""

    kind: ClassVar[Kind] = Kind(
        *("path", "paths", "Reading path", "Reading Paths", "a reading path: an ordered walk through the site", 80),
        linked=False,
    )
    rules: ClassVar[tuple[Rule, ...]] = (has_a_fair_length,)

    stops: tuple[Stop, ...] = field(
        help="8 to 15 places to stop at, in the order of reading, none twice",
        least=STOPS[0],
    )

    def after(self, corpus: Corpus) -> Iterator[Block]:
        """The stops, numbered, each with its kind and the reason for it."""
        items = tuple(
            Item(line(stop.to), line(f" ({corpus.entries[stop.to.key].kind.label.lower()}) — {stop.why}"))
            for stop in self.stops
        )
        yield Heading(line("The way"), "the-way")
        yield Listing(items, ordered=True)

    @classmethod
    def pages(cls, corpus: Corpus) -> Iterator[Page]:
        """The list of paths; none where there is no path."""
        paths = corpus.of(cls)
        if not paths:
            return
        summary = "Ways through the site: each is a walk from one entry to the next, with a reason for every stop."
        items = tuple(Item(bare(path.ref), line(f" ({len(path.stops)} stops) — {path.summary}")) for path in paths)
        yield Page(
            Head(cls.kind.index_path, cls.kind.plural, summary), (Heading(line("All paths"), "all"), Listing(items))
        )
