"""Resolving lines: every node that points somewhere → what stands on one page."""

from collections.abc import Iterator
from dataclasses import replace

from ..dates import in_calendar
from ..kinds import HOW_CHECKED, Entry
from ..link import Linked, relative
from ..prose import (
    Citation,
    Emphasis,
    FullReference,
    Inline,
    Line,
    Link,
    NoteCall,
    NoteUse,
    Ref,
    Reference,
    ShortReference,
    Strong,
    When,
    line,
)
from ..references import References


class LineResolver:
    """Resolves lines for the page at `here`. `inside` is true within a note of our own, where citations stand in the line."""

    def __init__(self, here: str, linked: Linked, references: References) -> None:
        self.here, self.linked, self.references = here, linked, references
        self.corpus = linked.corpus
        self.calendars = linked.corpus.subject.calendars_by_id
        self.book = linked.books.get(here)
        self.scope = ""
        self.inside = False

    def line(self, nodes: Line) -> Line:
        """A line."""
        return tuple(made for node in nodes for made in self._node(node))

    def lines(self, lines: tuple[Line, ...]) -> tuple[Line, ...]:
        """Several lines."""
        return tuple(self.line(each) for each in lines)

    def _node(self, node: Inline) -> Iterator[Inline]:
        match node:
            case Emphasis(children):
                yield Emphasis(self.line(children))
            case Strong(children):
                yield Strong(self.line(children))
            case When():
                yield self._when(node)
            case Reference():
                yield self._reference(node)
            case Citation() if self.inside:
                yield from line("(", self._short(ShortReference(node.source, node.locator, node.prefix)), ")")
            case Citation() | NoteCall():
                assert self.book is not None  # every page with prose has its notes
                yield NoteUse(self.book.label(node, self.scope))
            case FullReference(source):
                yield from self.references.full(source.id)
            case ShortReference():
                yield from self._short(node)
            case Link():
                href = relative(self.here, node.href) if node.href.startswith("/") else node.href
                yield replace(node, href=href, children=self.line(node.children))
            case _:
                yield node

    def _when(self, when: When) -> When:
        calendar = self.calendars.get(when.calendar or "")
        beside = in_calendar(when.date, calendar, when.happening) if calendar else None
        return replace(when, beside=f"{beside} {calendar.label}" if beside and calendar else "")

    def _reference(self, node: Reference) -> Link:
        entry = self.corpus.entries[node.target.key]
        section = entry.anchors.get(node.target.fragment) if node.target.fragment else None
        words = node.children or line(f"{entry.title}: {section}" if section else str(entry.title))
        preview = entry.preview_at(node.target.fragment, self.corpus) if node.preview is None else node.preview
        return Link(self.href(node.target), self.line(words), preview, node.role)

    def href(self, target: Ref) -> str:
        """The address of an entry, or of a section of it."""
        anchor = f"#{target.fragment}" if target.fragment else ""
        return relative(self.here, f"/{self.corpus.entries[target.key].path}{anchor}")

    def _short(self, node: ShortReference) -> Line:
        """A source as a note names it, linked to its page, with the source in which it is reported."""
        source = self.corpus.entries[node.source.key]
        shown = self._work(node.source, node.locator)
        return line(f"{node.prefix} " if node.prefix else None, shown, *self._caution(source))

    def _work(self, source: Ref, locator: str | None = None) -> Link:
        """A source by its short name; its preview gives the whole reference, the place, and what of it was read."""
        place = f" Place: {locator}." if locator else ""
        read = getattr(self.corpus.entries[source.key], "read", "")
        preview = line(*self.references.full(source.id), f"{place} {read}".rstrip())
        return Link(self.href(source), self.references.note(source.id, locator), preview, "work")

    def _caution(self, source: Entry) -> Line:
        """What a note adds where the work itself was not read: the mark and the words lead to how sources were checked."""
        caution: str = getattr(source, "caution", "")
        reporter: Ref | None = getattr(source, "reported_in", None)
        if not caution:
            return ()
        words = Link(relative(self.here, f"/{HOW_CHECKED}"), line(caution), role="caution")
        by = self._work(reporter) if reporter else None
        return line(", ", words, " " if by else None, by)
