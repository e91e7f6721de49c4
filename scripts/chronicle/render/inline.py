"""What stands in a line → Markdown."""

import html
from collections.abc import Callable

from ..model.inline import FullReference, Inline, Line, Link, Markup, NoteUse, Plain, ShortReference, When, escape
from .bibliography import References
from .dates import in_words


class Inlines:
    """Writes lines as Markdown; `spoken` says of words in another script in what language they are."""

    def __init__(self, references: References, spoken: Callable[[str], str]) -> None:
        self.references = references
        self.spoken = spoken

    def line(self, line: Line) -> str:
        """A line of prose, facts or links."""
        return "".join(self._one(part) for part in line)

    def link(self, link: Link) -> str:
        """A link with its tooltip."""
        tooltip = f' "{_attribute(escape(self.plain(link.tooltip)))}"' if link.tooltip else ""
        return f"[{self.spoken(link.label)}]({link.href}{tooltip})"

    def plain(self, line: Line) -> str:
        """The plain text and the dates of a line, in words."""
        words = (in_words(p) if isinstance(p, When) else p.text for p in line if isinstance(p, Plain | When))
        return "".join(words)

    def words(self, line: Line) -> str:
        """The same as an attribute of HTML."""
        return html.escape(self.plain(line))

    def _one(self, part: Inline) -> str:
        match part:
            case Markup(raw):
                return raw
            case Plain(text, None):
                return self.spoken(escape(text))
            case Plain(text, lang):
                return f'<span lang="{lang}">{html.escape(text)}</span>'
            case Link():
                return self.link(part)
            case NoteUse(label):
                return f"[^{label}]"
            case When():
                return escape(in_words(part))
            case FullReference(source):
                return self.spoken(self.references.full(source))
            case ShortReference():
                return self._short(part)

    def _short(self, part: ShortReference) -> str:
        shown = self.link(Link(self.references.note(part.source, part.locator), part.href))
        if part.reporter is None:
            return shown
        return (
            f"{shown}, as reported in {self.link(Link(self.references.note(part.reporter, None), part.reporter_href))}"
        )


def _attribute(text: str) -> str:
    """Escaped Markdown → the title of a link, which a quotation mark would end."""
    return text.replace('"', "&quot;")
