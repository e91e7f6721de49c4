"""The bibliography in full, by category, and the page that says how the sources were checked; their index is in `works`."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ..blocks import Block, Cited, Head, Heading, Jumps, Page, Table
from ..prose import Line, Link, Text, line
from .corpus import Corpus
from .listing import bare, to_page
from .works import index_page

if TYPE_CHECKING:
    from .source import Source

PATH = "sources/bibliography.md"
HOW_CHECKED = "sources/how-this-was-checked.md"
#: What was seen of a source: what its page says, and the head of a column.
SEEN = {
    "whole": ("The whole text was read.", "Read whole"),
    "excerpt": ("Passages were read.", "In passages"),
    "abstract": ("An abstract was read.", "In abstract"),
    "reported": ("Not seen; known through another source.", "Through another"),
}
#: What a note says of a work that was not itself read.
CAUTIONS = {"abstract": "abstract only", "reported": "as reported in"}
SUMMARY = "The full reference of every source. The link after each leads to how it was checked and where it is cited."


def source_pages(sources: Sequence["Source"], corpus: Corpus) -> Iterator[Page]:
    """The index, the bibliography, and how its works were checked."""
    jumps = (
        Jumps("In full", (to_page("the bibliography", PATH), to_page("how it was checked", HOW_CHECKED))),
        Jumps("Download", ((Link("/sources/bibliography.json", line("CSL-JSON, for Zotero and others")),),)),
    )
    yield index_page(sources, corpus, {seen: how for seen, (_, how) in SEEN.items()}, jumps)
    yield _bibliography(sources, corpus)
    yield _how_checked(sources, corpus)


def _bibliography(sources: Sequence["Source"], corpus: Corpus) -> Page:
    groups: list[Block] = []
    kinds: list[Line] = []
    for category in corpus.subject.categories:
        found = [source.ref for source in sources if source.category == category.id]
        if found:
            kinds.append((Link(f"#{category.id}", (Text(category.shown),)),))
            groups += [Heading(line(category.shown), str(category.id)), Cited(tuple(found))]
    return Page(Head(PATH, "Bibliography", SUMMARY), (Jumps("Kinds", tuple(kinds)), *groups))


def _how_checked(sources: Sequence["Source"], corpus: Corpus) -> Page:
    """What was seen of the sources, counted by kind, and those that are known only through another."""
    counts = Counter((str(source.category), str(source.access.seen)) for source in sources)
    kinds = [category for category in corpus.subject.categories if any(counts[str(category.id), seen] for seen in SEEN)]
    rows = [(kind.shown, [counts[str(kind.id), seen] for seen in SEEN]) for kind in kinds]
    rows.append(("All", [sum(counts[str(kind.id), seen] for kind in kinds) for seen in SEEN]))
    table = Table(
        (line("Sources"), *(line(heading) for _, heading in SEEN.values()), line("All")),
        tuple((line(name), *(line(str(n)) for n in (*numbers, sum(numbers)))) for name, numbers in rows),
    )
    blocks: list[Block] = [table]
    reported = [source for source in sources if source.access.in_]
    if reported:
        items = {s.ref: line(" Reported in ", bare(s.access.in_)) for s in reported if s.access.in_}
        blocks += [
            Heading(line("Known through another source"), "reported"),
            Cited(tuple(items), tuple(items.values())),
        ]
    said = (f"{sum(counts[str(kind.id), seen] for kind in kinds)} {how.lower()}" for seen, (_, how) in SEEN.items())
    summary = f"What was seen of the {len(sources)} sources: {', '.join(said)}."
    return Page(Head(HOW_CHECKED, "How This Was Checked", summary), tuple(blocks))
