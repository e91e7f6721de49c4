"""Resolving pages and blocks: all their lines as they stand on one page."""

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
    Contents,
    Dataset,
    Estimated,
    Estimates,
    Fact,
    Facts,
    Folded,
    Glance,
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
    Sieve,
    Spot,
    Table,
    Turn,
    Written,
)
from ..link import address
from ..prose import (
    Blocks,
    FullReference,
    Line,
    Ref,
    Reference,
    line,
    with_lines,
)
from .lines import LineResolver


class Resolver(LineResolver):
    """Resolves the blocks of the page at `here`, and its lines."""

    def page(self, page: Page) -> Page:
        """A whole page."""
        head = replace(page.head, kicker=self.line(page.head.kicker))
        return Page(head, tuple(self.block(block) for block in page.blocks))

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
                return replace(block, rows=self._facts(block.rows))
            case Jumps() | ClaimEnd() | Contents():
                return replace(block, links=self.lines(block.links))
            case Listing() | Cited() | CitedBy() | Shelf() | Folded() | Estimates():
                return self._list(block)
            case Glance(parts):
                return Glance(self.lines(parts))
            case Marks():
                return self._marks(block)
            case Table(header, rows):
                return replace(block, header=self.lines(header), rows=tuple(self.lines(row) for row in rows))
            case Map():
                return replace(block, spots=tuple(self._spot(spot) for spot in block.spots))
            case Turn(previous, following):
                return replace(block, previous=self.line(previous), next=self.line(following))
            case Chart() | Dataset() | Results() | Claim() | Notes() | Sieve():
                return block
        raise TypeError(f"no way to resolve {type(block).__name__}")

    def _list(self, block: Listing | Cited | CitedBy | Shelf | Folded | Estimates) -> Block:
        match block:
            case Listing(items):
                return replace(block, items=tuple(self._item(item) for item in items))
            case Cited():
                return self._cited(block)
            case CitedBy(pages):
                return CitedBy(tuple(Citing(self.line(each.page), self.lines(each.uses)) for each in pages))
            case Shelf(shelved):
                return Shelf(tuple(self._shelved(item) for item in shelved))
            case Folded(name, blocks):
                return Folded(name, tuple(self.block(each) for each in blocks))
            case Estimates(rows):
                return replace(block, rows=tuple(self._estimated(row) for row in rows))

    def _marks(self, block: Marks) -> Marks:
        groups = (replace(group, items=tuple(map(self._item, group.items))) for group in block.groups)
        return replace(block, groups=tuple(groups), scale=self.line(block.scale))

    def _facts(self, rows: tuple[Fact, ...]) -> tuple[Fact, ...]:
        return tuple(Fact(row.name, self.lines(row.values)) for row in rows)

    def _estimated(self, row: Estimated) -> Estimated:
        by, years, copied = self.lines((row.by, row.years, row.copied))
        return replace(row, by=by, years=years, more=self._facts(row.more), copied=copied)

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
