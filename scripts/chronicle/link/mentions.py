"""Back-links: for every entry, the places on the site that mention it."""

from collections.abc import Iterator
from dataclasses import dataclass

from ..kinds import REGISTRY, Corpus, Entry
from ..prose import Ref
from ..references import sort_key

Key = tuple[str, str]


@dataclass(frozen=True)
class Mention:
    """A place that mentions an entry: the mentioning entry and, where its page has headed passages, the passage."""

    by: Entry
    anchor: str | None = None
    heading: str | None = None


def find_mentions(corpus: Corpus) -> dict[Key, tuple[Mention, ...]]:
    """For each entry, who mentions it, each place once: by kind in the order of the registry, then by title."""
    found: dict[Key, dict[tuple[str, str, str | None], Mention]] = {}
    for entry in corpus:
        for ref, mention in _mentions_by(entry):
            if ref.key != entry.ref.key:
                key = (*mention.by.ref.key, mention.anchor)
                found.setdefault(ref.key, {}).setdefault(key, mention)
    order = {each.kind.name: n for n, each in enumerate(REGISTRY)}
    titles = {entry.ref.key: sort_key(str(entry.title)) for entry in corpus}

    def rank(mention: Mention) -> tuple[object, ...]:
        return order[mention.by.kind.name], titles[mention.by.ref.key], mention.by.id

    return {key: tuple(sorted(_narrowed(list(m.values())), key=rank)) for key, m in found.items()}


def _mentions_by(entry: Entry) -> Iterator[tuple[Ref, Mention]]:
    for passage in entry.passages():
        mention = Mention(entry, passage.anchor, passage.heading)
        yield from ((ref, mention) for ref in passage.prose.references)
    yield from ((ref, Mention(entry)) for ref in entry.mentioned)


def _narrowed(mentions: list[Mention]) -> list[Mention]:
    """Drops a mention by a whole entry where one of its passages is named too."""
    narrow = {mention.by.ref.key for mention in mentions if mention.anchor}
    return [mention for mention in mentions if mention.anchor or mention.by.ref.key not in narrow]
