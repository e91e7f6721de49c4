"""Resolving: every node that points somewhere → what stands on one page."""

from collections.abc import Iterator
from dataclasses import replace

from ..blocks import (
    Block,
    Body,
    Chart,
    Cited,
    CitedBy,
    Citing,
    Claim,
    ClaimEnd,
    Closed,
    Dataset,
    Fact,
    Facts,
    Heading,
    Item,
    Jumps,
    Listing,
    Map,
    Marks,
    Notes,
    Page,
    Results,
    Shelf,
    Shelved,
    Spot,
    Table,
    Turn,
    Written,
)
from ..dates import in_calendar
from ..kinds import HOW_CHECKED, Entry
from ..link import Linked, address, relative
from ..prose import (
    Blocks,
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
    with_lines,
)
from ..references import References


class Resolver:
    """Resolves lines and blocks for the page at `here`. `inside` is true within a note of our own, where citations stand in the line."""

    def __init__(self, here: str, linked: Linked, references: References) -> None:
        self.here, self.linked, self.references = here, linked, references
        self.corpus = linked.corpus
        self.calendars = linked.corpus.subject.calendars_by_id
        self.book = linked.books.get(here)
        self.scope = ""
        self.inside = False

    def page(self, page: Page) -> Page:
        """A whole page."""
        head = replace(page.head, kicker=self.line(page.head.kicker))
        return Page(head, tuple(self.block(block) for block in page.blocks))

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
        shown = Link(self.href(node.source), self.references.note(node.source.id, node.locator))
        return line(f"{node.prefix} " if node.prefix else None, shown, *self._caution(source))

    def _caution(self, source: Entry) -> Line:
        """What a note adds where the work itself was not read: the mark and the words lead to how sources were checked."""
        caution: str = getattr(source, "caution", "")
        reporter: Ref | None = getattr(source, "reported_in", None)
        if not caution:
            return ()
        words = Link(relative(self.here, f"/{HOW_CHECKED}"), line(caution), role="caution")
        by = Link(self.href(reporter), self.references.note(reporter.id)) if reporter else None
        return line(", ", words, " " if by else None, by)

    def blocks(self, blocks: Blocks) -> Blocks:
        """Blocks of prose."""
        return with_lines(blocks, self.line)

    def block(self, block: Block) -> Block:
        """A block of a page."""
        match block:
            case Written(prose, scope):
                self.scope = scope
                return Body(self.blocks(prose.blocks))
            case Body(blocks):
                return Body(self.blocks(blocks))
            case Heading():
                return replace(block, line=self.line(block.line))
            case Facts() | Closed():
                return replace(block, rows=tuple(Fact(row.name, self.lines(row.values)) for row in block.rows))
            case CitedBy(pages):
                return CitedBy(tuple(Citing(self.line(each.page), self.lines(each.uses)) for each in pages))
            case Marks() | Jumps() | ClaimEnd():
                return replace(block, links=self.lines(block.links))
            case Listing():
                return replace(block, items=tuple(self._item(item) for item in block.items))
            case Cited():
                return self._cited(block)
            case Table(header, rows):
                return replace(block, header=self.lines(header), rows=tuple(self.lines(row) for row in rows))
            case Map():
                return replace(block, spots=tuple(self._spot(spot) for spot in block.spots))
            case Shelf(items):
                return Shelf(tuple(self._shelved(item) for item in items))
            case Turn(previous, following):
                return Turn(self.line(previous), self.line(following))
            case Chart() | Dataset() | Results() | Claim() | Notes():
                return block
        raise TypeError(f"no way to resolve {type(block).__name__}")

    def _item(self, item: Item) -> Item:
        return replace(item, lead=self.line(item.lead), rest=self.line(item.rest))

    def _shelved(self, item: Shelved) -> Shelved:
        lead, said = self.line(item.lead), self.line(item.said)
        return Shelved(item.chart, lead, said, self.lines(item.about), self.lines(item.links))

    def _cited(self, block: Cited) -> Listing:
        """Sources in the order of a bibliography, each with what follows it."""
        rest = dict(zip((ref.id for ref in block.sources), block.rest, strict=True)) if block.rest else {}
        refs = {ref.id: ref for ref in block.sources}
        items = []
        for source in self.references.order(refs):
            more = rest.get(source) or self._where_cited(refs[source])
            items.append(self._item(Item((FullReference(refs[source]),), more, source)))
        return Listing(tuple(items))

    def _where_cited(self, ref: Ref) -> Line:
        page = self.corpus.entries[ref.key].path
        count = sum(book.path != page for book in self.linked.cited_by.get(ref.id, ()))
        words = f"Cited on {count} page{'' if count == 1 else 's'}" if count else "Named beside the text"
        return line(" ", Reference(ref, line(words), ()), ".")

    def _spot(self, spot: Spot) -> Spot:
        if spot.target is None:
            return spot
        preview = self.corpus.entries[spot.target.key].preview
        return replace(spot, href=address(self.href(spot.target)), preview=preview)
