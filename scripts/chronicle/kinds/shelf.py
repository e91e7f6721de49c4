"""Series and figures with a small drawing each: the pages that list them, and that of all data, with sources and files."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, TypeVar

from ..blocks import Block, Dataset, Head, Heading, Jumps, Page, Shelf, Shelved
from ..prose import Line, Link, Ref, Reference, Text, When, joined, line
from ..references import sort_key
from .base import Entry
from .corpus import Corpus

if TYPE_CHECKING:
    from .figure import Figure
    from .series import Series

E = TypeVar("E", bound=Entry)
PATH = "data/index.md"
COLUMNS = ("kind", "id", "title", "unit", "counts", "period", "territory", "csv", "json")


def data_page(figures: Sequence["Figure"], series: Sequence["Series"], corpus: Corpus) -> Iterator[Page]:
    """The page; none where there is no number."""
    if not figures and not series:
        return
    count = f"{len(series)} series and {len(figures)} figures"
    summary = f"{count}: what each counts, its source, its table, and its numbers to download."
    blocks: list[Block] = [_catalogue(figures, series)]
    groups = (
        ("series", "Series", [_of_series(each, corpus) for each in _filed(series)]),
        ("figures", "Figures", [_of_figure(each, corpus) for each in _filed(figures)]),
    )
    shown = [group for group in groups if group[2]]
    blocks.insert(0, Jumps("On this page", tuple((Link(f"#{a}", (Text(name),)),) for a, name, _ in shown)))
    for anchor, name, items in shown:
        blocks += [Heading(line(name), anchor), Shelf(tuple(items))]
    yield Page(Head(PATH, "Data", summary), tuple(blocks))


def shelf_page(entries: Sequence["Figure | Series"], corpus: Corpus) -> Iterator[Page]:
    """The page that lists a kind, in the order of the years covered; none where there is no entry."""
    if not entries:
        return
    kind, count = entries[0].kind, f"{len(entries)} {'entry' if len(entries) == 1 else 'entries'}"
    ordered = sorted(entries, key=lambda entry: (*entry.covered, sort_key(entry.filed), str(entry.id)))
    summary = f"{kind.plural} in the order of the years that they cover: {count}."
    yield Page(Head(kind.index_path, kind.plural, summary), (Shelf(tuple(_listed(each, corpus) for each in ordered)),))


def _listed(entry: "Figure | Series", corpus: Corpus) -> Shelved:
    """An entry with its drawing, its answer and its summary."""
    years = line("–".join(dict.fromkeys(map(str, entry.covered))))
    about = joined([entry.answer(), years] if entry.answer() else [years], "; ")
    return Shelved(entry.small(corpus), _lead(entry), line(str(entry.summary)), (about,), ())


def _filed(entries: Sequence[E]) -> list[E]:
    return sorted(entries, key=lambda entry: (sort_key(entry.filed), str(entry.id)))


def _of_series(series: "Series", corpus: Corpus) -> Shelved:
    scope = [
        *_words(series.counts, series.unit),
        line("–".join(dict.fromkeys(map(str, series.covered)))),
        *_words(series.dated, series.territory),
    ]
    source = line("Source: ", series.source, f", {series.locator}" if series.locator else None)
    return Shelved(
        series.small(corpus), _lead(series), line(str(series.summary)), (joined(scope, "; "), source), _files(series)
    )


def _of_figure(figure: "Figure", corpus: Corpus) -> Shelved:
    scope = [*_words(figure.quantity, figure.unit), (When(figure.period, happening=True),), *_words(figure.territory)]
    refs = dict.fromkeys(estimate.source for estimate in figure.estimates)
    sources = line(f"{len(figure.estimates)} estimates: ", joined([line(ref) for ref in refs], "; "))
    return Shelved(
        figure.small(corpus), _lead(figure), line(str(figure.summary)), (joined(scope, "; "), sources), _files(figure)
    )


def _words(*values: str | None) -> list[Line]:
    return [line(str(value)) for value in values if value]


def _lead(entry: Entry) -> Line:
    return (Reference(entry.ref, line(str(entry.title)), ()),)


def _files(entry: Entry) -> tuple[Line, ...]:
    """The table on the entry's page, and its two files."""
    stem = entry.path.removesuffix(".md")
    table = Reference(Ref(entry.kind.name, str(entry.id)), line("Table"), ())
    return (table,), *((Link(f"/{stem}.{ending}", line(ending.upper())),) for ending in ("csv", "json"))


def _catalogue(figures: Sequence["Figure"], series: Sequence["Series"]) -> Dataset:
    """The same list as data."""
    rows = [_row(each, each.unit, each.counts, each.period, each.territory) for each in _filed(series)]
    rows += [_row(each, each.unit, each.quantity, each.period.edtf, each.territory) for each in _filed(figures)]
    return Dataset(PATH.removesuffix(".md"), {"id": "data", "title": "Data"}, COLUMNS, tuple(rows))


def _row(entry: Entry, unit: str, counts: str | None, period: str, territory: str | None) -> tuple[str | None, ...]:
    stem = entry.path.removesuffix(".md")
    said = (str(value) if value else None for value in (unit, counts, period, territory))
    return entry.kind.name, str(entry.id), str(entry.title), *said, f"{stem}.csv", f"{stem}.json"
