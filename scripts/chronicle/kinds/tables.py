"""Tables of numbers."""

from collections.abc import Sequence

from ..blocks import Table
from ..prose import Line, line


def table(header: Sequence[str], rows: Sequence[tuple[Line, ...]], anchors: Sequence[tuple[str, ...]] = ()) -> Table:
    """A table without the columns in which no row has anything: they take room on a telephone and say nothing.

    `anchors` gives each cell the name by which a link leads to it, or nothing.
    """
    kept = [n for n in range(len(header)) if any(row[n] for row in rows)]
    return Table(
        tuple(line(header[n]) for n in kept),
        tuple(tuple(row[n] for n in kept) for row in rows),
        tuple(tuple(row[n] for n in kept) for row in anchors),
    )
