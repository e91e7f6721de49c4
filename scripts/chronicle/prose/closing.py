"""What every writer does to a line first: joins what is one text, and closes notes up to the words before them."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from .address import address
from .inline import Emphasis, Inline, Line, Link, NoteUse, Strong, Text
from .normalize import legible
from .tree import Items


def closed_up(line: Line) -> Line:
    """A line with texts joined and legible, no white space before a note, addresses safe, words alone where a link leads nowhere."""
    made: list[Inline] = []
    for node in joined_up(_reachable(line)):
        if isinstance(node, NoteUse) and made and isinstance(last := made[-1], Text):
            made.pop()
            if text := last.text.rstrip():
                made.append(replace(last, text=text))
        made.append(node)
    return tuple(made)


def _reachable(line: Line) -> Iterator[Inline]:
    for node in line:
        if not isinstance(node, Link):
            yield node
        elif (href := address(node.href)) is None:
            yield from _reachable(node.children)
        else:
            yield replace(node, href=href, children=_without_links(node.children))


def _without_links(line: Line) -> Line:
    """The words of a link: a link within a link is its words."""
    made: list[Inline] = []
    for node in line:
        match node:
            case Link(_, children):
                made += _without_links(children)
            case Emphasis(children) | Strong(children):
                made.append(replace(node, children=_without_links(children)))
            case _:
                made.append(node)
    return tuple(made)


def joined_up(line: Iterable[Inline]) -> Iterator[Inline]:
    """A line in which no text is empty and none is followed by another of the same language."""
    texts: list[str] = []
    lang = None
    for node in line:
        if isinstance(node, Text):
            if node.lang != lang:
                yield from _text(texts, lang)
                texts, lang = [], node.lang
            texts.append(node.text)
        else:
            yield from _text(texts, lang)
            texts = []
            yield node
    yield from _text(texts, lang)


def _text(texts: list[str], lang: str | None) -> Iterator[Text]:
    if text := legible("".join(texts)):
        yield Text(text, lang)


def is_tight(items: Items) -> bool:
    """Whether each item is a line, or a line over such a list, so that none need be set as paragraphs."""
    return all(len(item) < 3 and all(isinstance(b, Items) and is_tight(b) for b in item[1:]) for item in items.items)
