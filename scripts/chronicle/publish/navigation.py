"""The navigation of the site: the chapters by their parts, and the pages that list the entries of each kind."""

from collections.abc import Iterator
from html import escape
from typing import Any

import yaml

from ..kinds import REGISTRY, Corpus, Entry, Narrative
from .marked import between_hashes


def navigated(settings: str, corpus: Corpus) -> str:
    """The engine's settings (`mkdocs.yml`) with their navigation brought up to date; what is written by hand in it stays."""
    return between_hashes(settings, "".join(f"  {line}\n" for line in _yaml(navigation(corpus)).splitlines()))


def navigation(corpus: Corpus) -> list[dict[str, Any]]:
    """A menu for each kind that has a page which lists it, in the order of the registry, as `nav` has it."""
    menus: dict[str, list[Any]] = {}
    for kind in REGISTRY:
        if pages := list(_pages(kind, corpus)):
            menus.setdefault(kind.kind.under or kind.kind.name, []).extend(pages)
    return [_menu(kind.kind.plural, menus[kind.kind.name]) for kind in REGISTRY if kind.kind.name in menus]


def _menu(title: str, pages: list[Any]) -> dict[str, Any]:
    """A menu that opens on its first page; one of a single page is a link to it."""
    (first, *others) = [next(iter(page.values())) if n == 0 else page for n, page in enumerate(pages)]
    return {title: [first, *others] if others else first}


def _pages(kind: type[Entry], corpus: Corpus) -> Iterator[dict[str, Any]]:
    """The page that lists a kind; its parts, if it is in parts; then its other lists, and the heads of its other folders."""
    heads = [page.head for page in kind.pages(corpus)]
    for head in heads:
        if head.path == kind.kind.index_path:
            yield {kind.kind.plural: head.path}
            if head.path == Narrative.path:
                yield from _parts(corpus)
        elif head.path.startswith(f"{kind.kind.folder}/") or head.path.endswith("/index.md"):
            yield {escape(head.title): head.path}


def _parts(corpus: Corpus) -> Iterator[dict[str, Any]]:
    for part in corpus.narrative.parts:
        chapters = [corpus.entries[ref.key] for ref in part.chapters]
        if chapters:
            yield {escape(part.named): [{escape(str(chapter.title)): chapter.path} for chapter in chapters]}


class _Dumper(yaml.SafeDumper):
    """YAML with lists indented below their keys."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        del indentless
        return super().increase_indent(flow, False)


def _yaml(menus: list[dict[str, Any]]) -> str:
    return yaml.dump(menus, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=1000, indent=2)
