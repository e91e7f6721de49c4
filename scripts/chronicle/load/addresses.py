"""Addresses that are not fit to cite, wherever in a file they stand: in a field, in prose, in a remark."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from ..kinds import Hosts
from ..problems import Code, Place, Problem
from .files import read_text, shown

HINT = (
    "name the publisher, the DOI, a library, an archive or the journal instead, or leave the address out; "
    "say in extent: what was read."
)
#: The host of an address; a number or a name that stands as one does, without its `https://`.
_HOST = re.compile(
    r"""//(?:[^\s/@]*@)?(?P<address>\[[0-9a-f:.%]+\]|[^\s/:?\#"'<>()\[\]{},;|\\]+)
    |(?<![\w.])(?P<number>\d{1,3}(?:\.\d{1,3}){3})(?=[/:])
    |(?P<name>[\w-]+(?:\.[\w-]+)*\.[^\W\d][\w-]*)""",
    re.IGNORECASE | re.VERBOSE,
)
#: A stroke or a colon of an address that stands within another; in its place, as many signs.
_ENCODED = re.compile("%(?:2f|3a)", re.IGNORECASE)


def unfit_addresses(paths: Iterable[Path], data: Path, hosts: Hosts) -> Iterator[Problem]:
    """Every mention, in these files, of a host that is not cited. What cannot be read is told elsewhere."""
    if not hosts.refused and not hosts.numbers:
        return
    for path in paths:
        text, _ = read_text(path, data)
        for number, line in enumerate((text or "").split("\n"), 1):
            for column, host, why in _found(line, hosts):
                place = Place(shown(path, data), number, column)
                yield Problem(place, Code.UNFIT_HOST, f"'{host}' is not cited: {why}.", HINT)


def _found(line: str, hosts: Hosts) -> Iterator[tuple[int, str, str]]:
    """Each unfit host in a line: its column, its name, and why."""
    for found in _HOST.finditer(_ENCODED.sub("   ", line)):
        kind = str(found.lastgroup)
        if why := hosts.why_not(found[kind]):
            yield found.start(kind) + 1, found[kind], why
