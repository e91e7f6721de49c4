"""Asks the search box of the built site every query of tests/search/queries.yml, and tells how far down the right entry came."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

import yaml
from playwright.sync_api import Page

from conftest import ROOT

QUERIES = ROOT / "tests" / "search" / "queries.yml"
#: Every so many queries of a kind, one is kept aside from tuning.
ASIDE = 3


@dataclass(frozen=True)
class Asked:
    """A query, the entry that must come first (or `nothing`), what came, and whether the query was kept aside."""

    kind: str
    query: str
    wanted: str
    found: tuple[str, ...]
    aside: bool

    @property
    def rank(self) -> int:
        """1 for the first place; 0 where it did not come among the first ten. Nothing found is right where nothing was wanted."""
        if self.wanted == "nothing":
            return 0 if self.found else 1
        return next((n for n, path in enumerate(self.found, 1) if path == f"{self.wanted}/"), 0)


def ask_all(page: Page) -> Iterator[Asked]:
    """Every query, asked of a page of the site."""
    for kind, queries in yaml.safe_load(QUERIES.read_text()).items():
        for n, (query, wanted) in enumerate(queries):
            rows = page.evaluate(
                "async query => (await search.find(query)).rows.slice(0, 10).map(row => row[2])", query
            )
            yield Asked(kind, query, wanted, tuple(rows), n % ASIDE == ASIDE - 1)


def table(asked: list[Asked]) -> str:
    """hit@1, hit@3 and mean reciprocal rank, by kind of query."""
    kinds: dict[str, list[Asked]] = defaultdict(list)
    for each in asked:
        kinds[each.kind].append(each)
        kinds["all"].append(each)
    lines = [f"{'kind':<18}{'queries':>8}{'hit@1':>8}{'hit@3':>8}{'MRR':>8}"]
    for kind, found in [*((k, v) for k, v in kinds.items() if k != "all"), ("all", kinds["all"])]:
        first = sum(a.rank == 1 for a in found) / len(found)
        three = sum(1 <= a.rank <= 3 for a in found) / len(found)
        mean = sum(1 / a.rank for a in found if a.rank) / len(found)
        lines.append(f"{kind:<18}{len(found):>8}{first:>8.1%}{three:>8.1%}{mean:>8.3f}")
    return "\n".join(lines)
