"""Back-links: for every entry, the places on the site that mention it."""

from collections.abc import Iterator
from dataclasses import dataclass

from ..kinds import Corpus, Entry
from ..prose import Ref
from .order import in_order

Key = tuple[str, str]


@dataclass(frozen=True)
class Mention:
    """A place that mentions an entry: the mentioning entry and, where its page has headed passages, the passage."""

    by: Entry
    anchor: str | None = None


def find_mentions(corpus: Corpus) -> dict[Key, tuple[Mention, ...]]:
    """For each entry, who mentions it, each place once: by kind in the order of the registry, then as `in_order` has it."""
    found: dict[Key, dict[tuple[str, str, str | None], Mention]] = {}
    for entry in corpus:
        for ref, mention in _mentions_by(entry):
            if ref.key != entry.ref.key:
                key = (*mention.by.ref.key, mention.anchor)
                found.setdefault(ref.key, {}).setdefault(key, mention)
    rank = {entry.ref.key: n for n, entry in enumerate(in_order(corpus))}
    return {
        key: tuple(sorted(_narrowed(list(m.values())), key=lambda mention: rank[mention.by.ref.key]))
        for key, m in found.items()
    }


def _mentions_by(entry: Entry) -> Iterator[tuple[Ref, Mention]]:
    for passage in entry.passages():
        mention = Mention(entry, passage.anchor)
        yield from ((ref, mention) for ref in passage.prose.references)
    yield from ((ref, Mention(entry)) for ref in entry.mentioned)


def _narrowed(mentions: list[Mention]) -> list[Mention]:
    """Drops a mention by a whole entry where one of its passages is named too."""
    narrow = {mention.by.ref.key for mention in mentions if mention.anchor}
    return [mention for mention in mentions if mention.anchor or mention.by.ref.key not in narrow]
