"""The pages that show all claims of the work retold: the overview, and a list for each verdict, filtered without a script."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..blocks import Block, Head, Heading, Item, Jumps, Listing, Marked, Marks, Page, Table
from ..prose import Line, Ref, Reference, line
from .corpus import Corpus
from .listing import to_page
from .subject import Verdict

if TYPE_CHECKING:
    from .ledger import Ledger, Row

PATH = "ledger/index.md"


@dataclass(frozen=True, slots=True)
class Mark:
    """A claim, as the section that treats it lists it, and the id of its verdict."""

    verdict: str
    item: Item


def tally(verdicts: Iterable[str], corpus: Corpus) -> str:
    """How many there are of each verdict, in the order of the scale: `3 supported, 2 refined`."""
    counts = Counter(verdicts)
    return ", ".join(f"{counts[v.id]}\u00a0{v.shown}" for v in corpus.subject.verdicts if counts[v.id])


def marked(marks: Sequence[Mark], corpus: Corpus) -> Marks:
    """The claims that a section treats, by verdict, behind their number in words."""
    count = f"{len(marks)} claim{'' if len(marks) == 1 else 's'}"
    of = f" of {_called(corpus)}" if corpus.subject.retold else ""
    groups = (
        Marked(
            str(verdict.id),
            verdict.shown.capitalize(),
            tuple(mark.item for mark in marks if mark.verdict == verdict.id),
        )
        for verdict in corpus.subject.verdicts
    )
    lead = f"In the ledger, {count}{of}: {tally((mark.verdict for mark in marks), corpus)}"
    return Marks(
        lead, tuple(group for group in groups if group.items), to_page("What the verdicts mean", PATH, "scale")
    )


def claim_pages(ledgers: Sequence["Ledger"], corpus: Corpus) -> Iterator[Page]:
    """All of them; none without a ledger."""
    ordered = sorted((ledger for ledger in ledgers if ledger.rows), key=lambda ledger: str(ledger.rows[0].id))
    if not ordered:
        return
    counts = Counter(str(row.verdict) for ledger in ordered for row in ledger.rows)
    used = [verdict for verdict in corpus.subject.verdicts if counts[str(verdict.id)]]
    yield _overview(ordered, used, counts, corpus)
    for verdict in used:
        yield _filtered(verdict, ordered, used, counts, corpus)


def _called(corpus: Corpus) -> str:
    return str(corpus.subject.retold.called) if corpus.subject.retold else "the work"


def _path(verdict: Verdict) -> str:
    return f"ledger/{verdict.id}.md"


def _jumps(used: list[Verdict]) -> Jumps:
    return Jumps("Verdict", (to_page("everything", PATH), *(to_page(v.shown, _path(v)) for v in used)))


def _overview(ledgers: list["Ledger"], used: list[Verdict], counts: Counter[str], corpus: Corpus) -> Page:
    called = _called(corpus)
    summary = f"{called[:1].upper()}{called[1:]}’s {counts.total()} claims, one by one, each with a verdict and the sources it rests on."
    rows = [_counted(line(each.ref), Counter(str(row.verdict) for row in each.rows), used) for each in ledgers]
    header = ("Section", *(verdict.shown.capitalize() for verdict in used), "All")
    table = Table(tuple(line(name) for name in header), (*rows, _counted(line("All"), counts, used)))
    scale = tuple(
        Item(to_page(v.shown.capitalize(), _path(v)), line(f" ({counts[str(v.id)]}) — {v.meaning}")) for v in used
    )
    blocks: tuple[Block, ...] = (table, _jumps(used), Heading(line("The scale"), "scale"), Listing(scale))
    return Page(Head(PATH, "The Ledger", summary), blocks)


def _counted(lead: Line, counts: Counter[str], used: list[Verdict]) -> tuple[Line, ...]:
    return (lead, *(line(str(counts[str(verdict.id)])) for verdict in used), line(str(counts.total())))


def _filtered(
    verdict: Verdict, ledgers: list["Ledger"], used: list[Verdict], counts: Counter[str], corpus: Corpus
) -> Page:
    blocks: list[Block] = [_jumps(used)]
    for ledger in ledgers:
        rows = [row for row in ledger.rows if row.verdict == verdict.id]
        if rows:
            items = tuple(claim_item(ledger, row) for row in rows)
            blocks += [Heading(line(str(ledger.title)), str(ledger.id)), Listing(items)]
    meaning = str(verdict.meaning)
    summary = f"{counts[str(verdict.id)]} of {_called(corpus)}’s claims: {meaning[:1].lower()}{meaning[1:]}"
    return Page(Head(_path(verdict), f"The Ledger: {verdict.shown.capitalize()}", summary), tuple(blocks))


def claim_item(ledger: "Ledger", row: "Row", role: str = "") -> Item:
    """A claim in a list: its id, which leads to it and may have a class of CSS, its words, and what was found."""
    target = Ref(ledger.kind.name, str(ledger.id), str(row.id))
    found = f" Found: {row.finding}." if row.finding else ""
    return Item((Reference(target, line(str(row.id)), (), role),), line(f" {row.claim}{found}"))
