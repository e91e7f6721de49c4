"""The oracle: what the engine makes of the Markdown written must be the HTML written, once both are put in one form."""

import re
from functools import lru_cache
from html import escape
from pathlib import Path

import markdown  # type: ignore[import-untyped]
import yaml
from lxml import etree, html

from chronicle.prose.html import HtmlWriter
from chronicle.prose.inline import Citation, Emphasis, Inline, Line, Link, NoteCall, NoteUse, Reference, Strong
from chronicle.prose.markdown import MarkdownWriter
from chronicle.prose.tree import Block, Blocks, Items, Paragraph, Quotation

PROJECT = Path(__file__).parents[3]


class _Loader(yaml.SafeLoader):
    """Reads mkdocs.yml, whose `!ENV` is not for us."""


_Loader.add_constructor("!ENV", lambda *_: None)


@lru_cache
def _extensions() -> tuple[list[str], dict[str, dict[str, object]]]:
    """The extensions of mkdocs.yml, with their settings; a permalink in each heading would only be in the way."""
    config = yaml.load((PROJECT / "mkdocs.yml").read_text("utf-8"), _Loader)  # noqa: S506
    settings = {
        name: dict(values)
        for each in config["markdown_extensions"]
        if isinstance(each, dict)
        for name, values in each.items()
    }
    settings["toc"] = {}
    settings["pymdownx.snippets"]["base_path"] = [str(PROJECT / "docs")]
    return [next(iter(each)) if isinstance(each, dict) else each for each in config["markdown_extensions"]], settings


@lru_cache
def engine() -> markdown.Markdown:
    names, settings = _extensions()
    return markdown.Markdown(extensions=names, extension_configs=settings)


def rendered(source: str) -> str:
    """Markdown → what the engine makes of it."""
    return str(engine().reset().convert(source))


def canonical(source: str) -> str:
    """HTML in one form: notes' calls and definitions alike, no comments, white space where it shows alone."""
    root = html.fragment_fromstring(source, create_parent="div")
    for comment in list(root.iter(etree.Comment)):
        comment.drop_tree()
    for notes in root.xpath("//div[@class='footnote']"):
        notes.drop_tree()
    for call in root.xpath("//sup[a[starts-with(@href, '#fn:')]]"):
        label = call[0].get("href").removeprefix("#fn:")
        tail = call.tail
        call.clear()
        call.text, call.tail = f"({label})", tail
    for element in root.iter():
        _tidy(element)
    return str(etree.tostring(root, method="c14n").decode())


_BLOCKS = {
    "div",
    "p",
    "ul",
    "ol",
    "li",
    "blockquote",
    "table",
    "thead",
    "tbody",
    "tr",
    "td",
    "th",
    "dl",
    "dt",
    "dd",
    "h2",
    "h3",
}


def _tidy(element: etree._Element) -> None:
    """Strips plain white space at the edges of blocks, and collapses it elsewhere."""
    block = element.tag in _BLOCKS
    element.text = _spaces(
        element.text, block, (len(element) == 0 and block) or (bool(len(element)) and element[0].tag in _BLOCKS)
    )
    for n, child in enumerate(element):
        last = n + 1 == len(element)
        after = block if last else element[n + 1].tag in _BLOCKS
        child.tail = _spaces(child.tail, child.tag in _BLOCKS, after)
    element.attrib.pop("id", None)


def _spaces(text: str | None, strip_start: bool, strip_end: bool) -> str:
    parts = (text or "").replace("\n", " ").replace("\t", " ").split(" ")
    made = " ".join(part for n, part in enumerate(parts) if part or n in (0, len(parts) - 1))
    made = made if made.strip(" ") else " " if made else ""
    made = made.lstrip(" ") if strip_start else made
    return made.rstrip(" ") if strip_end else made


def resolved(blocks: Blocks) -> Blocks:
    """A tree as read → one with addresses, as `compose` would make it."""
    return tuple(map(_block, blocks))


def _block(block: Block) -> Block:
    match block:
        case Paragraph(line):
            return Paragraph(addressed(line))
        case Items(items, start):
            return Items(tuple(map(resolved, items)), start)
        case Quotation(inner):
            return Quotation(resolved(inner))


def addressed(line: Line) -> Line:
    return tuple(map(_inline, line))


def _inline(node: Inline) -> Inline:
    match node:
        case Reference(target, children):
            return Link(f"../../{target.kind}/{target.id}/", addressed(children), preview=addressed(children))
        case Citation(source):
            return NoteUse(source.id)
        case NoteCall(label):
            return NoteUse(label)
        case Emphasis(children):
            return Emphasis(addressed(children))
        case Strong(children):
            return Strong(addressed(children))
        case Link(href, children):
            return Link(href, addressed(children))
        case _:
            return node


def seen(blocks: Blocks) -> str:
    """Blocks as HTML, without the addresses of notes."""
    shown = HtmlWriter().blocks(resolved(blocks)).replace("\n", "")
    return re.sub(r'<sup><a href="#fn:(\w+)">\1</a></sup>', r"(\1)", shown)


def both(blocks: Blocks, labels: set[str] | None = None) -> tuple[str, str]:
    """Blocks → (through the engine, written straight), each canonical."""
    labels = labels or set()
    notes = "".join(f"\n\n[^{label}]: Note {n}" for n, label in enumerate(sorted(labels)))
    return canonical(rendered(MarkdownWriter().blocks(blocks) + notes)), canonical(HtmlWriter().blocks(blocks))


def attribute(text: str) -> str:
    return escape(text)
