"""The tree of prose → Markdown for the engine. All that the engine must be told of its own stands here.

What is written is exact: text is escaped, a line is one line, and where the engine's signs would be ambiguous (emphasis within
emphasis, a break in a cell of a table) a tag of HTML, of which there are five, takes their place.
"""

import re
from collections.abc import Iterator

from .closing import closed_up, is_tight
from .escape import escaped, in_address, in_attribute
from .inline import Break, Emphasis, Inline, Line, Link, NoteUse, Strong, Text, When
from .normalize import legible
from .plain import in_words, plain
from .tree import Block, Blocks, Items, Paragraph, Quotation

#: Keeps two lists, or two quotations, that follow each other from being read as one.
_APART = "<!-- -->"
_INDENT = 4


class MarkdownWriter:
    """Writes lines and blocks as Markdown. It holds nothing, so one serves for all."""

    def line(self, line: Line) -> str:
        """A line, to stand anywhere in a line: also at its head, in a heading, an item, a definition or a cell."""
        return self._line(line)

    def text(self, text: str) -> str:
        """A plain field, to stand where a line may."""
        return escaped(legible(text))

    def blocks(self, blocks: Blocks, indent: int = 0) -> str:
        """Blocks, with an empty line between two of them; each line indented."""
        return _indented("\n\n".join(self._parts(blocks)), indent)

    def note(self, label: str, blocks: Blocks) -> str:
        """The definition of a note: a paragraph of its own in the page."""
        return f"[^{label}]: {self.blocks(blocks, _INDENT).lstrip(' ')}"

    def _parts(self, blocks: Blocks) -> Iterator[str]:
        for before, block in zip((None, *blocks), blocks, strict=False):
            if isinstance(block, Items | Quotation) and isinstance(before, type(block)):
                yield _APART
            yield self._block(block)

    def _block(self, block: Block) -> str:
        match block:
            case Paragraph(line):
                return self._line(line).strip(" ")
            case Quotation(inner):
                return "\n".join(f"> {each}".rstrip(" ") for each in self.blocks(inner).split("\n"))
            case Items(items, start):
                gap = "\n" if is_tight(block) else "\n\n"
                return gap.join(
                    self._item("-" if start is None else f"{start + n}.", item, gap) for n, item in enumerate(items)
                )

    def _item(self, sign: str, item: Blocks, gap: str) -> str:
        first, *rest = item
        parts = [f"{sign} {self._block(first)}", *(_indented(part, _INDENT) for part in self._parts(tuple(rest)))]
        return gap.join(parts)

    def _line(self, line: Line, *, within: bool = False) -> str:
        """`within` emphasis, or the words of a link: what stands there is not at the head of a line."""
        nodes = closed_up(line)
        made = ""
        for before, node, after in zip((None, *nodes), nodes, (*nodes[1:], None), strict=False):
            made += self._node(node, before, after, within=within)
        return made

    def _node(self, node: Inline, before: Inline | None, after: Inline | None, *, within: bool) -> str:
        match node:
            case Text(text, None):
                return self._text(text, before, after, within=within)
            case Text(text, str(lang)):
                return f'<span lang="{in_attribute(lang)}">{escaped(text, head=False)}</span>'
            case Emphasis(children):
                return self._emphasis(children, "*", "em", alone=not within and _is_apart(before, after))
            case Strong(children):
                return self._emphasis(children, "**", "strong", alone=not within and _is_apart(before, after))
            case Break():
                return "<br>"
            case When():
                return self._text(in_words(node), before, after, within=within)
            case Link():
                return self._link(node)
            case NoteUse(label):
                return f"<sup>,</sup>[^{label}]" if isinstance(before, NoteUse) else f"[^{label}]"
            case _:
                raise TypeError(f"{node} has no address yet")

    def _text(self, text: str, before: Inline | None, after: Inline | None, *, within: bool) -> str:
        made = escaped(text, head=before is None and not within)
        if made.startswith(":") and isinstance(before, NoteUse):
            made = f"&#58;{made[1:]}"  # else the note would be read as defined here
        if made.endswith("!") and isinstance(after, Link):
            made = rf"{made[:-1]}\!"  # else the link would be read as an image
        return made

    def _emphasis(self, children: Line, sign: str, tag: str, *, alone: bool) -> str:
        """With the engine's own sign where nothing else of the kind is near, else with a tag."""
        made = self._line(children, within=True)
        if alone and made and made == made.strip() and _is_simple(children):
            return f"{sign}{made}{sign}"
        return f"<{tag}>{made}</{tag}>"

    def _link(self, link: Link) -> str:
        words = self._line(link.children, within=True)
        preview = legible(plain(link.preview)).strip()
        title = f' "{in_attribute(preview)}"' if preview else ""
        role = "".join(f" .{name}" for name in re.findall(r"[\w-]+", link.role))
        return f"[{words}]({in_address(link.href)}{title})" + (f"{{:{role} }}" if role else "")


def _is_apart(before: Inline | None, after: Inline | None) -> bool:
    return not isinstance(before, Emphasis | Strong) and not isinstance(after, Emphasis | Strong)


def _is_simple(children: Line) -> bool:
    return all(isinstance(node, Text | When | Link | NoteUse) for node in children)


def _indented(text: str, indent: int) -> str:
    return "\n".join(" " * indent + each if each else each for each in text.split("\n"))
