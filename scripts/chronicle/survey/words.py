"""The tables of a survey as text, in columns."""

from collections.abc import Iterable, Iterator

from .row import Row, Table


def in_columns(tables: Iterable[Table]) -> str:
    """Each table below its title: what, how many, of how many, the share."""
    tables = tuple(tables)
    width = max(len(row.what) for table in tables for row in table.rows)
    return "\n".join(line for table in tables for line in _lines(table, width))


def _lines(table: Table, width: int) -> Iterator[str]:
    yield table.title
    yield from (f"  {row.what:<{width}}  {_counted(row)}".rstrip() for row in table.rows)
    yield from (f"  - {remark}" for remark in table.remarks)
    yield ""


def _counted(row: Row) -> str:
    counted = f"{row.count:>6,}"
    if row.of is None:
        return counted
    return f"{counted} of {row.of:>6,}" + (f"  {row.share:>6.1%}" if row.share is not None else "")
