"""Back-links: for every entry, the places on the site that mention it; for every source, those that cite it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..model import KINDS, Chapter, Corpus, Entry, Prose, Ref
from ..model.inline import Inline, Link, Plain, escape
from ..model.site import Group, Item
from .notes import PageText
from .previews import preview_of
from .urls import LABELS, path_of, relative


@dataclass(frozen=True, slots=True)
class Mention:
    """A place that mentions an entry: the mentioning entry and, in a chapter, the section."""

    by: Entry
    anchor: str | None = None
    heading: str | None = None

    @property
    def sort_key(self) -> tuple[int, str, str]:
        """By kind in the order of the manual, then title; a chapter's sections keep their order (sorting is stable)."""
        return list(KINDS).index(self.by.KIND), self.by.title.casefold(), self.by.id


Key = tuple[str, str]


def find_mentions(corpus: Corpus) -> dict[Key, tuple[Mention, ...]]:
    """For each entry, who mentions it, each place once."""
    found: dict[Key, dict[tuple[str, str, str | None], Mention]] = {}
    for entry in corpus:
        for ref, mention in _mentions_by(entry):
            if ref.key != entry.ref.key:
                key = (mention.by.KIND, str(mention.by.id), mention.anchor)
                found.setdefault(ref.key, {}).setdefault(key, mention)
    return {key: tuple(sorted(_narrowed(list(m.values())), key=lambda m: m.sort_key)) for key, m in found.items()}


def _mentions_by(entry: Entry) -> Iterator[tuple[Ref, Mention]]:
    seen_also = set(entry.see_also)
    if isinstance(entry, Chapter):
        for section in entry.sections:
            mention = Mention(entry, str(section.id), str(section.title))
            yield from ((ref, mention) for ref in section.text.references)
        proses: tuple[Prose, ...] = (entry.text,) if entry.text else ()
        fields = (*entry.people, *entry.events, *entry.figures)  # its study aids have a page of their own
    else:
        proses, fields = entry.proses, entry.field_refs
    yield from ((ref, Mention(entry)) for prose in proses for ref in prose.references)
    yield from ((ref, Mention(entry)) for ref in fields if ref not in seen_also)


def _narrowed(mentions: list[Mention]) -> list[Mention]:
    """Drops a mention of a whole chapter where its sections are named too."""
    sectioned = {mention.by.id for mention in mentions if mention.anchor}
    return [mention for mention in mentions if mention.anchor or mention.by.id not in sectioned]


def mention_groups(here: str, mentions: tuple[Mention, ...]) -> tuple[Group, ...]:
    """Mentions as headed lists, one a kind."""
    kinds = dict.fromkeys(mention.by.KIND for mention in mentions)
    return tuple(
        Group(LABELS[kind][1], tuple(_item(here, m) for m in mentions if kind == m.by.KIND), level=3) for kind in kinds
    )


def _item(here: str, mention: Mention) -> Item:
    label = escape(mention.by.title + (f": {mention.heading}" if mention.heading else ""))
    return Item((Link(label, relative(here, path_of(mention.by.ref), mention.anchor), preview_of(mention.by)),))


@dataclass(frozen=True, slots=True)
class Citing:
    """A page that cites: its title and its text, which knows what it cites where."""

    title: str
    text: PageText


def pages_by_source(pages: Iterable[Citing]) -> dict[str, list[Citing]]:
    """For each source that is cited, the pages that cite it, in the order given."""
    found: dict[str, list[Citing]] = {}
    for page in pages:
        for source in dict.fromkeys(str(cited.citation.source.id) for cited in page.text.cited):
            found.setdefault(source, []).append(page)
    return found


def citing_groups(here: str, pages: Iterable[Citing], source: str) -> tuple[Group, ...]:
    """For a source's page, from the pages that cite it: each other page, with a link to each place, and its locator."""
    items = [
        Item(
            (Link(escape(page.title), relative(here, page.text.path)),), (Plain(" — "), *_uses(here, page.text, source))
        )
        for page in pages
        if page.text.path != here
    ]
    return (Group("Cited in", tuple(items), "cited-in", level=3),) if items else ()


def _uses(here: str, text: PageText, source: str) -> list[Inline]:
    """The notes of a page that cite a source: one called once is the link; of one called often, each call is."""
    uses: list[Inline] = []
    numbers = {label: number for number, label in enumerate(text.notes, 1)}
    calls = [cited for cited in text.cited if cited.citation.source.id == source]
    for label in dict.fromkeys(cited.label for cited in calls):
        anchors = [cited.anchor for cited in calls if cited.label == label]
        locator = next(cited.citation.locator for cited in calls if cited.label == label)
        name = escape(f"note {numbers[label]}" + (f", {locator}" if locator else ""))
        uses += [Plain("; ")] if uses else []
        if len(anchors) == 1:
            uses.append(Link(name, relative(here, text.path, anchors[0])))
            continue
        uses.append(Plain(f"{name}, uses "))
        for n, anchor in enumerate(anchors, 1):
            uses += [Plain(", ")] if n > 1 else []
            uses.append(Link(str(n), relative(here, text.path, anchor)))
    return uses
