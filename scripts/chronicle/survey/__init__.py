"""Survey: what the corpus is worth by its own numbers: how complete its sources are, what its citations rest on, how its numbers are borne.

It reads and counts, and changes nothing.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from ..kinds import Corpus
from .canon import canonical, of_canon
from .citations import of_citations
from .numbers import of_numbers
from .row import Row, Table
from .sources import of_hosts, of_sources
from .words import in_columns


def survey(corpus: Corpus, canon: Sequence[Mapping[str, Any]] = ()) -> tuple[Table, ...]:
    """The counts as tables; the last is that of a canon, a list of CSL-JSON records, if one is given."""
    found = (of_sources(corpus), of_citations(corpus), of_numbers(corpus, canonical(corpus, canon)), of_hosts(corpus))
    return (*found, of_canon(corpus, canon)) if canon else found


__all__ = ["Row", "Table", "in_columns", "survey"]
