"""What stands in a line → Markdown."""

import html
import re

from ..model.inline import FullReference, Inline, Line, Link, Markup, NoteUse, Plain, ShortReference, When, escape
from .bibliography import References
from .dates import in_words

_CYRILLIC = re.compile(r"[Ѐ-ӿ](?:[Ѐ-ӿ\d\s,.:;!?«»()–-]*[Ѐ-ӿ])?")
_UKRAINIAN = re.compile("[ґєіїҐЄІЇ]")


def spoken(markdown: str) -> str:
    """Markdown whose Cyrillic words say in what language they are, so that they are read aloud in it."""
    return _CYRILLIC.sub(
        lambda word: f'<span lang="{"uk" if _UKRAINIAN.search(word[0]) else "ru"}">{word[0]}</span>', markdown
    )


class Inlines:
    """Writes lines as Markdown."""

    def __init__(self, references: References) -> None:
        self.references = references

    def line(self, line: Line) -> str:
        """A line of prose, facts or links."""
        return "".join(self._one(part) for part in line)

    def link(self, link: Link) -> str:
        """A link with its tooltip."""
        tooltip = f' "{_attribute(escape(self.plain(link.tooltip)))}"' if link.tooltip else ""
        return f"[{spoken(link.label)}]({link.href}{tooltip})"

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
                return spoken(escape(text))
            case Plain(text, lang):
                return f'<span lang="{lang}">{html.escape(text)}</span>'
            case Link():
                return self.link(part)
            case NoteUse(label):
                return f"[^{label}]"
            case When():
                return escape(in_words(part))
            case FullReference(source):
                return spoken(self.references.full(source))
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
