"""The tables of figures, series and the ledger."""

from ..model import Figure, Ledger, Series
from ..model.site import Line, Link, Markup, Plain, Table, When
from .facts import Facts
from .notes import PageText


def table_of(entry: Figure | Series | Ledger, facts: Facts, text: PageText) -> Table:
    """The table of an entry that has one."""
    if isinstance(entry, Figure):
        return _figure(entry, facts)
    return _series(entry) if isinstance(entry, Series) else _ledger(entry, facts, text)


def _figure(figure: Figure, facts: Facts) -> Table:
    header = ("Estimate by", "Low", "Best", "High", "As given", "Basis", "What is counted")
    rows = tuple(
        (
            (
                facts.link(e.source),
                *_plain(f", {e.locator}" if e.locator else ""),
                *_plain(" (the article)" * bool(e.article)),
            ),
            *(_number(value) for value in (e.low, e.best, e.high)),
            _plain(e.as_given),
            _plain(e.basis),
            _plain(e.counts),
        )
        for e in figure.estimates
    )
    return Table(header, rows)


def _series(series: Series) -> Table:
    rows = tuple(
        ((When(point.date),), _number(point.value), _plain(point.quality), _plain(point.note))
        for point in series.points
    )
    return Table(("Date", series.unit, "Quality", "Note"), rows)


def _ledger(ledger: Ledger, facts: Facts, text: PageText) -> Table:
    rows = []
    for row in ledger.rows:
        treated: list[Link | Plain] = []
        for ref in row.treated:
            treated += [Plain(", "), facts.link(ref)] if treated else [facts.link(ref)]
        reason = tuple(
            Markup(" ".join(part.raw.split("\n"))) if isinstance(part, Markup) else part
            for part in text.resolve(row.reason, row.id)
        )
        rows.append((_plain(row.id), _plain(row.claim), _plain(row.verdict), reason, tuple(treated)))
    return Table(("Claim", "In our words", "Verdict", "Why", "Treated in"), tuple(rows))


def _plain(text: str | None) -> Line:
    return (Plain(str(text)),) if text else ()


def _number(value: float | None) -> Line:
    return _plain(f"{value:,.0f}" if value == int(value) else f"{value:,}") if value is not None else ()
