"""What a survey gives: tables of counts."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """How many of what; out of how many, where it is a share."""

    what: str
    count: int
    of: int | None = None

    @property
    def share(self) -> float | None:
        """The share; None where it is none, or a share of nothing."""
        return self.count / self.of if self.of else None


@dataclass(frozen=True, slots=True)
class Table:
    """Counts of one matter, and remarks below them."""

    title: str
    rows: tuple[Row, ...]
    remarks: tuple[str, ...] = ()
