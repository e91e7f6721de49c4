"""The tree of prose → HTML, safe by construction: text is escaped, and a link leads to the web or within the site."""

from html import escape

from .anchors import note_anchor
from .closing import closed_up, is_tight
from .inline import Break, Emphasis, Inline, Line, Link, NoteUse, Strong, Text, When
from .normalize import legible
from .plain import in_words, plain
from .tree import Block, Blocks, Items, Paragraph, Quotation


class HtmlWriter:
    """Writes lines and blocks as HTML. It holds nothing, so one serves for all."""

    def line(self, line: Line) -> str:
        """A line, as phrasing content."""
        nodes = closed_up(line)
        return "".join(self._node(node, before) for before, node in zip((None, *nodes), nodes, strict=False))

    def text(self, text: str) -> str:
        """A plain field; also the value of an attribute."""
        return escape(legible(text))

    def blocks(self, blocks: Blocks) -> str:
        """Blocks, one after another."""
        return "\n".join(map(self._block, blocks))

    def _block(self, block: Block) -> str:
        match block:
            case Paragraph(line):
                return f"<p>{self.line(line).strip(' ')}</p>"
            case Quotation(inner):
                return f"<blockquote>\n{self.blocks(inner)}\n</blockquote>"
            case Items():
                return self._items(block)

    def _items(self, items: Items) -> str:
        tag = "ul" if items.start is None else "ol"
        start = f' start="{items.start}"' if items.start not in (None, 1) else ""
        made = "\n".join(f"<li>{self._item(item, tight=is_tight(items))}</li>" for item in items.items)
        return f"<{tag}{start}>\n{made}\n</{tag}>"

    def _item(self, item: Blocks, *, tight: bool) -> str:
        match item:
            case (Paragraph(line), *rest) if tight:
                return self.line(line).strip(" ") + self.blocks(tuple(rest))
            case _:
                return self.blocks(item)

    def _node(self, node: Inline, before: Inline | None) -> str:
        match node:
            case Text(text, None):
                return self.text(text)
            case Text(text, str(lang)):
                return f'<span lang="{escape(lang)}">{self.text(text)}</span>'
            case Emphasis(children):
                return f"<em>{self.line(children)}</em>"
            case Strong(children):
                return f"<strong>{self.line(children)}</strong>"
            case Break():
                return "<br>"
            case When():
                return self.text(in_words(node))
            case Link():
                return self._link(node)
            case NoteUse(label):
                comma = "<sup>,</sup>" if isinstance(before, NoteUse) else ""
                return f'{comma}<sup><a href="#{escape(note_anchor(label))}">{escape(label)}</a></sup>'
            case _:
                raise TypeError(f"{node} has no address yet")

    def _link(self, link: Link) -> str:
        preview = legible(plain(link.preview)).strip()
        title = f' title="{self.text(preview)}"' if preview else ""
        role = f' class="{escape(link.role)}"' if link.role else ""
        return f'<a href="{escape(link.href)}"{title}{role}>{self.line(link.children)}</a>'
