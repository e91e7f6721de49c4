"""temporary"""

from collections.abc import Iterator

from ..compose import Site


def shards(site: Site) -> Iterator[tuple[str, str]]:
    yield "search/shards.js", "\n"
