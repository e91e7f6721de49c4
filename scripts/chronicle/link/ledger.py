"""The ledger: the article's claims with their verdicts, by section and by verdict, and the marks that chapters bear."""

from collections import Counter
from collections.abc import Mapping

from ..model import Corpus, Ledger, Row
from ..model.inline import Line, Link, Plain
from ..model.numbers import VERDICTS
from ..model.site import Claim, Group, Item, Mark, Page, Table
from .facts import Facts
from .notes import PageText
from .urls import index_of, link_to, path_of, relative

HERE = index_of("ledger")
LIST_BOOST = 0.1
#: What each verdict means to a reader.
SCALE = {
    "supported": "A source other than the article bears it out.",
    "refined": "True in the main, but a figure, date, name or reach is sharpened by other sources.",
    "disputed": "Scholars contradict it, or each other.",
    "unsupported": "Looked for, and no support found. That is not to say that it is false.",
    "interpretation": "A judgement, a motive or a comparison, which no single fact can settle.",
    "bibliographic": "What the article says of itself, its notes and its sources.",
}
assert tuple(SCALE) == VERDICTS

#: The marks of each section of a chapter, by the ids of both.
Marks = Mapping[tuple[str, str], tuple[Mark, ...]]


def claims_of(ledger: Ledger, facts: Facts, text: PageText) -> tuple[Claim, ...]:
    """The rows of one section, with their reasons as text."""
    return tuple(
        Claim(
            str(row.id),
            str(row.claim),
            str(row.verdict),
            row.verdict.capitalize(),
            str(row.finding) if row.finding else None,
            text.resolve(row.reason, str(row.id)),
            tuple(facts.link(ref) for ref in row.treated),
        )
        for row in ledger.rows
    )


def find_marks(corpus: Corpus) -> Marks:
    """For each section of a chapter, by the ids of both, a mark for each claim that it treats."""
    found: dict[tuple[str, str], list[Mark]] = {}
    for ledger in corpus.of(Ledger):
        for row in ledger.rows:
            for ref in row.treated:
                if ref.kind == "chapter" and ref.fragment:
                    mark = Mark(_to_row(f"narrative/{ref.id}.md", ledger, row), str(row.verdict))
                    found.setdefault((ref.id, ref.fragment), []).append(mark)
    return {key: tuple(sorted(marks, key=lambda mark: mark.link.label)) for key, marks in found.items()}


def _to_row(here: str, ledger: Ledger, row: Row) -> Link:
    verdict = row.verdict.capitalize() + (f" ({row.finding})" if row.finding else "")
    return Link(str(row.id), relative(here, path_of(ledger.ref), str(row.id)), (Plain(f"{verdict} — {row.claim}"),))


def ledger_pages(corpus: Corpus) -> list[Page]:
    """The overview, and a list for each verdict: the same rows, filtered without a script. None without a ledger."""
    ledgers = sorted(corpus.of(Ledger), key=lambda ledger: ledger.rows[0].id)
    if not ledgers:
        return []
    counts = Counter(str(row.verdict) for ledger in ledgers for row in ledger.rows)
    used = [verdict for verdict in VERDICTS if counts[verdict]]
    return [_overview(ledgers, used, counts), *(_filtered(verdict, ledgers, used, counts) for verdict in used)]


def _overview(ledgers: list[Ledger], used: list[str], counts: Counter[str]) -> Page:
    total = sum(counts.values())
    summary = f"The article’s {total} claims, one by one, each with a verdict and the sources it rests on."
    rows = [
        _counted((link_to(HERE, ledger),), Counter(str(r.verdict) for r in ledger.rows), used) for ledger in ledgers
    ]
    table = Table(
        ("Section", *(verdict.capitalize() for verdict in used), "All"),
        (*rows, _counted((Plain("All"),), counts, used)),
    )
    scale = tuple(
        Item(
            (Link(verdict.capitalize(), relative(HERE, _path(verdict))),),
            (Plain(f" ({counts[verdict]}) — {SCALE[verdict]}"),),
        )
        for verdict in used
    )
    groups = (Group("The scale", scale, "scale"),)
    return Page(
        HERE,
        "The Ledger",
        summary,
        boost=LIST_BOOST,
        summary=summary,
        jumps=_jumps(HERE, used),
        table=table,
        groups=groups,
    )


def _counted(lead: Line, counts: Counter[str], used: list[str]) -> tuple[Line, ...]:
    numbers = (counts[verdict] for verdict in used)
    return (lead, *((Plain(str(number)),) for number in numbers), (Plain(str(sum(counts.values()))),))


def _filtered(verdict: str, ledgers: list[Ledger], used: list[str], counts: Counter[str]) -> Page:
    here = _path(verdict)
    groups = tuple(
        Group(
            str(ledger.title),
            tuple(_item(here, ledger, row) for row in ledger.rows if row.verdict == verdict),
            str(ledger.id),
        )
        for ledger in ledgers
        if any(row.verdict == verdict for row in ledger.rows)
    )
    summary = f"{counts[verdict]} of the article’s claims: {SCALE[verdict][0].lower()}{SCALE[verdict][1:]}"
    title = f"The Ledger: {verdict.capitalize()}"
    return Page(here, title, summary, searchable=False, summary=summary, jumps=_jumps(here, used), groups=groups)


def _item(here: str, ledger: Ledger, row: Row) -> Item:
    rest = f" {row.claim}" + (f" Found: {row.finding}." if row.finding else "")
    return Item((Link(str(row.id), relative(here, path_of(ledger.ref), str(row.id))),), (Plain(rest),))


def _jumps(here: str, used: list[str]) -> tuple[tuple[str, tuple[Link, ...]], ...]:
    every = Link("everything", relative(here, HERE))
    return (("Verdict", (every, *(Link(verdict, relative(here, _path(verdict))) for verdict in used))),)


def _path(verdict: str) -> str:
    return f"ledger/{verdict}.md"
