"""The rules by which the numbers of a series add up: sums, shares and totals."""

from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING

from ..problems import Code, Place, Problem
from .chronology import within
from .columns import Column, Point, Total
from .corpus import Corpus

if TYPE_CHECKING:
    from .series import Series

_CHECK = "check each against the source; if the source itself differs, add differs: and why."


def sums_hold(series: "Series", corpus: Corpus) -> Iterator[Problem]:
    """A line that is the sum of others equals it at every date; where a part is unknown, the others are not more than it."""
    del corpus
    for column in series.columns:
        for row in series.rows:
            yield from _sum(series, column, row)
    summed = {str(column.id) for column in series.columns if column.sum_of}
    for point in series.points:
        if point.differs and series.column_of(point) not in summed:
            fault = "this point says why it differs from the sum of its parts, but its line has no sum_of."
            hint = "name the parts under lines:, or write it as a note."
            yield _mismatch(point.differs.place, fault, hint)


def _sum(series: "Series", column: Column, row: str) -> Iterator[Problem]:
    cells = {name: series.cell(row, name) for name in (str(column.id), *map(str, column.sum_of))}
    points = [point for point in cells.values() if point]
    if not column.sum_of or not points or not series.has(cells):
        return
    for name in (name for name, point in cells.items() if point is None):
        of = f"the sum of {_named(series, column.sum_of)}"
        fault = f"in {row} '{series.name_of(name)}' has no value, but '{column.name}' is {of}."
        yield _mismatch(
            points[0].date.text.place, fault, "add the point; with value: unknown where the source has none."
        )
    whole = cells[str(column.id)]
    if len(points) < len(cells) or whole is None or whole.number is None:
        return
    parts = [point.number for name, point in cells.items() if point and name != column.id]
    known = [number for number in parts if number is not None]
    found = sum((number.exact for number in known), Decimal(0))
    doubt = whole.number.doubt + sum(number.doubt for number in known)
    differs = abs(whole.number.exact - found) > doubt
    what = f"in {row} '{column.name}' is {whole.number.exact:,}"
    if len(known) < len(parts):
        if found - doubt > whole.number.exact:
            fault = f"{what}, but the parts of it that are known add up to {found:,} already."
            yield _mismatch(whole.number.text.place, fault, _CHECK)
    elif differs and not whole.differs:
        fault = f"{what}, but {_named(series, column.sum_of)} add up to {found:,}."
        yield _mismatch(whole.number.text.place, fault, _CHECK)
    elif whole.differs and not differs:
        yield _needless(whole.differs.place)


def shares_hold(series: "Series", corpus: Corpus) -> Iterator[Problem]:
    """A line that is the share of another equals it, in per cent, to the places to which it is printed."""
    del corpus
    for column in series.columns:
        for row in series.rows:
            share = column.share_of and series.cell(row, str(column.id))
            if column.share_of and share and share.number is not None and series.has(column.share_of.values()):
                yield from _share(series, column, share)


def _share(series: "Series", column: Column, point: Point) -> Iterator[Problem]:
    assert column.share_of  # the caller has looked
    assert point.number is not None
    row, names = point.date.edtf, (str(column.share_of.part), str(column.share_of.whole))
    cells = [series.cell(row, name) for name in names]
    for name, cell in zip(names, cells, strict=True):
        if cell is None:
            fault = f"in {row} '{series.name_of(name)}' has no value, but '{column.name}' is its share."
            hint = "add the point; with value: unknown where the source has none."
            yield _mismatch(point.date.text.place, fault, hint)
    part, whole = (cell.number if cell else None for cell in cells)
    if part is None or whole is None or not whole:
        return
    least, most = (_per_cent(part.exact + sign * part.doubt, whole.exact - sign * whole.doubt) for sign in (-1, 1))
    half = Decimal(5).scaleb(int(point.number.exact.as_tuple().exponent) - 1)
    if not least - half <= point.number.exact <= most + half:
        found = _per_cent(part.exact, whole.exact).quantize(half * 2)
        fault = f"in {row} '{column.name}' is {point.number.exact} per cent, but {part.exact:,} of {whole.exact:,} is {found}."
        yield _mismatch(point.number.text.place, fault, "check all three against the source.")


def totals_hold(series: "Series", corpus: Corpus) -> Iterator[Problem]:
    """A total equals the sum of its line; where the source prints another, both stand there, with the reason."""
    del corpus
    for total in series.totals:
        yield from _total(series, total)
        if (total.printed is None) is not (total.differs is None):
            hint = "give the source's own total, printed:, and why it differs, differs:."
            yield Problem(total.value.text.place, Code.MISSING_KEY, "printed and differs go together.", hint)
        if total.printed is not None and total.printed == total.value:
            yield _needless(total.printed.text.place)


def _total(series: "Series", total: Total) -> Iterator[Problem]:
    name = series.column_of(total)
    found = [p for p in series.points if series.column_of(p) == name]
    found = [p for p in found if total.period is None or within(p.date, total.period)]
    numbers = [point.number for point in found if point.number is not None]
    doubt = total.value.doubt + sum(number.doubt for number in numbers)
    summed = sum((number.exact for number in numbers), Decimal(0))
    over = summed - total.value.exact
    if over > doubt or (over < -doubt and len(numbers) == len(found)):
        span = f" in {total.period.edtf}" if total.period else ""
        fault = f"the total of '{series.name_of(name)}'{span} is {total.value.exact:,}, but its values add up to {summed:,}."
        hint = "check each against the source; give the sum as value:, and the source's own total as printed:, with differs:."
        yield _mismatch(total.value.text.place, fault, hint)


def _per_cent(part: Decimal, whole: Decimal) -> Decimal:
    return part * 100 / whole


def _named(series: "Series", ids: tuple[str, ...]) -> str:
    names = [f"'{series.name_of(str(name))}'" for name in ids]
    return ", ".join(names[:-1]) + f" and {names[-1]}" if len(names) > 1 else names[0]


def _needless(place: Place) -> Problem:
    return _mismatch(place, "this says that the source differs, and it does not.", "delete it.")


def _mismatch(place: Place, fault: str, hint: str) -> Problem:
    return Problem(place, Code.SUM_MISMATCH, fault, hint)
