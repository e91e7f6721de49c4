"""Numbers: by how many sources they are borne, whether they say where they stand, and how many in the prose are linked to them."""

from collections.abc import Collection, Iterable, Iterator

from ..kinds import Corpus, Entry, Figure, Ledger, Series, Source, retold
from ..prose import Prose, Reference
from .row import Row, Table

_TWO = 2


def of_numbers(corpus: Corpus, canonical: Collection[str] = ()) -> Table:
    """Figures, series and claims that rest on two independent sources or on a canonical one, and what their numbers say of themselves."""
    figures, series = corpus.of(Figure), corpus.of(Series)
    claims = [row for ledger in corpus.of(Ledger) for row in ledger.rows]
    estimates = [estimate for figure in figures for estimate in figure.every]
    ranges = [each for each in estimates if each.low is not None and each.high is not None]
    rows = (
        Row("figures", len(figures)),
        _by_two("figures", [_of_figure(each) for each in figures], corpus, canonical),
        Row("series", len(series)),
        _by_two("series", [_of_series(each) for each in series], corpus, canonical),
        Row("claims of the ledger", len(claims)),
        _by_two("claims", [_cited(row.reason) for row in claims], corpus, canonical),
        Row("estimates", len(estimates)),
        Row(
            "estimates of a number that another independent source gives too",
            sum(_alike(each, corpus) for each in figures),
            len(estimates),
        ),
        Row("estimates with a locator", sum(bool(each.locator) for each in estimates), len(estimates)),
        Row("estimates with a range that say whose it is", sum(bool(each.range_is) for each in ranges), len(ranges)),
        Row("series that say what they count", sum(bool(each.counts) for each in series), len(series)),
        Row("series that say when in the year", sum(bool(each.date) for each in series), len(series)),
        Row("series that say of which territory", sum(bool(each.territory) for each in series), len(series)),
        Row("numbers in prose that are linked to the data", sum(_linked(entry, corpus) for entry in corpus)),
    )
    return Table("Numbers", rows)


def bearers(corpus: Corpus) -> Iterator[str]:
    """The source of every number of a figure or a series."""
    yield from (each.source.id for figure in corpus.of(Figure) for each in figure.every)
    for series in corpus.of(Series):
        yield from (series.source.id, *(point.source.id for point in series.points if point.source))


def _by_two(what: str, borne: list[set[str]], corpus: Corpus, canonical: Collection[str]) -> Row:
    """The work retold bears nothing, and a work that is known through another is no second source beside it."""
    count = sum(len(_independent(sources, corpus)) >= _TWO or not sources.isdisjoint(canonical) for sources in borne)
    also = " or a work of the canon" if canonical else ""
    return Row(f"{what} borne by two independent sources{also}, the work retold apart", count, len(borne))


def _alike(figure: Figure, corpus: Corpus) -> int:
    """How many estimates of a figure have the same numbers as one by another source."""
    given: dict[tuple[float, ...], list[str]] = {}
    for estimate in figure.estimates:
        given.setdefault(tuple(map(float, estimate.numbers)), []).append(estimate.source.id)
    return sum(len(ids) for ids in given.values() if len(_independent(ids, corpus)) >= _TWO)


def _independent(ids: Iterable[str], corpus: Corpus) -> set[str]:
    sources = [_source(name, corpus) for name in ids]
    return {_origin(source, corpus) for source in sources if not retold(source, corpus)}


def _source(name: str, corpus: Corpus) -> Source:
    source = corpus.entries["source", str(name)]
    assert isinstance(source, Source)
    return source


def _origin(source: Source, corpus: Corpus) -> str:
    """The source that was seen: of a reported one, that which reports it."""
    seen: set[str] = set()
    while source.reported_in and str(source.id) not in seen:
        seen.add(str(source.id))
        source = _source(source.reported_in.id, corpus)
    return str(source.id)


def _of_figure(figure: Figure) -> set[str]:
    return {each.source.id for each in figure.estimates} | _cited(figure.text)


def _of_series(series: Series) -> set[str]:
    return {series.source.id, *(each.source.id for each in series.points if each.source)} | _cited(series.text)


def _cited(prose: Prose) -> set[str]:
    return {citation.source.id for citation in prose.citations}


def _linked(entry: Entry, corpus: Corpus) -> int:
    return sum(1 for prose in entry.proses for _ in _links(prose, corpus))


def _links(prose: Prose, corpus: Corpus) -> Iterator[Reference]:
    for node in prose.nodes():
        if isinstance(node, Reference) and node.target.fragment in corpus.entries[node.target.key].data:
            yield node
