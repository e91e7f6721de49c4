"""The templates, and how a value in them becomes text.

Whatever a template prints is escaped for its place, if it does not say otherwise: a `str` is plain text and a tree is a line, both
written by the writer of the engine's Markdown. Only what is marked as markup stands as it is.
"""

import html
import json
import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from ..blocks import Block, Note
from ..draw import draw_axis, draw_chart, draw_map, draw_strip
from ..prose import Blocks, HtmlWriter, Language, Line, MarkdownWriter, Text, plain, spoken, with_lines

TEMPLATES = Path(__file__).parent / "templates"
#: What may be marked as markup: signs of a template of ours, and names that rules have held to a form.
_NAME = re.compile(r"[\w#.:/ -]*\Z")


class Markup(str):
    """Text that is printed as it stands."""

    __slots__ = ()


def environment(languages: Sequence[Language]) -> Environment:
    """The environment of all templates, for a subject whose words in other scripts are told apart by `languages`."""
    writer = MarkdownWriter()

    def line(nodes: Line) -> str:
        return writer.line(spoken(nodes, languages))

    def written(value: object) -> str:
        match value:
            case Markup() | None:
                return value or ""
            case str():
                return line((Text(value),))
            case tuple():
                return line(value)
        raise TypeError(f"a template prints {type(value).__name__}")

    made = Environment(
        loader=FileSystemLoader(TEMPLATES),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,  # noqa: S701  # Markdown, not HTML: `finalize` escapes for it
        finalize=written,
    )
    made.filters.update(_filters(writer, languages))
    return made


def _filters(writer: MarkdownWriter, languages: Sequence[Language]) -> dict[str, Callable[..., Any]]:
    def note(each: Note) -> Markup:
        return Markup(writer.note(each.label, told_apart(each.blocks)))

    def told_apart(blocks: Blocks) -> Blocks:
        return with_lines(blocks, lambda line: spoken(line, languages))

    return {
        "template": template_of,
        "json": lambda value: Markup(json.dumps(value, ensure_ascii=False)),
        "markup": markup,
        "attribute": lambda value: Markup(html.escape(str(value))),
        "words": lambda value: Markup(HtmlWriter().line(spoken((Text(str(value)),), languages))),
        "blocks": lambda blocks: Markup(writer.blocks(told_apart(blocks))),
        "note": note,
        "plain": plain,
        "strip": lambda row, block: Markup(draw_strip(row.drawn, block.scale, block.band)),
        "axis": lambda scale: Markup(draw_axis(scale)),
        "chart": lambda chart: Markup(draw_chart(chart)),
        "map": lambda drawn: Markup(draw_map(drawn, plain)),
    }


def template_of(block: Block) -> Markup:
    """The template of a block: `ClaimEnd` → `claim_end.md.j2`."""
    return Markup(re.sub(r"(?<=[a-z])(?=[A-Z])", "_", type(block).__name__).lower() + ".md.j2")


def markup(value: object) -> Markup:
    """A sign or a name as it stands. Raises ValueError for what could be read another way."""
    if not _NAME.match(str(value)):
        raise ValueError(f"'{value}' is no name and cannot stand as markup")
    return Markup(value)
