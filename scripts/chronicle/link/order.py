"""The order in which entries are listed as leading to another."""

from ..kinds import REGISTRY, Corpus, Entry
from ..references import sort_key


def in_order(corpus: Corpus) -> list[Entry]:
    """All entries by kind in the order of the registry: chapters as they are read, what happened as it happened, others by title."""
    kinds = {each.kind.name: n for n, each in enumerate(REGISTRY)}
    read = {ref.key: n for n, ref in enumerate(ref for part in corpus.narrative.parts for ref in part.chapters)}

    def rank(entry: Entry) -> tuple[object, ...]:
        time = entry.when.sort_key if entry.kind.happens and entry.when else ()
        place = read.get(entry.ref.key, len(read))
        return kinds[entry.kind.name], place, time, sort_key(str(entry.title)), str(entry.id)

    return sorted(corpus, key=rank)
