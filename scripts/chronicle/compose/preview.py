"""What a link says of the entry it leads to: name, dates or range, and the summary, as its tooltip."""

from ..kinds import Entry
from ..prose import Line, line


def aside_of(entry: Entry) -> Line:
    """What stands in brackets beside a name."""
    return entry.aside()


def preview_of(entry: Entry) -> Line:
    """`Ada Lovelace (1815–1852) — A mathematician…`. The dash parts the head from the summary."""
    aside = entry.aside()
    head = line(f"{entry.title} (", aside, ")") if aside else line(str(entry.title))
    return (*head, *line(f" — {entry.summary}"))
