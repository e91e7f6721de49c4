"""What may stand in the article of a page: tags, their attributes, classes, and where a link may lead.

The list was made once from all pages of the site and gone through by hand: words and their structure (the Markdown writer and the
engine), the templates of blocks, the page's frame (docs/templates/main.html), and the drawings (Vega, the maps). What is not
listed is there by mistake, or by somebody's design.
"""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from typing import Any

#: Any element may have these.
ANYWHERE = {"class", "id"}
WORDS: dict[str, AbstractSet[str]] = {
    **dict.fromkeys(
        ("b", "blockquote", "br", "cite", "code", "dd", "details", "dl", "dt", "em", "h1", "h2", "h3", "h4", "hr"),
        frozenset(),
    ),
    **dict.fromkeys(("li", "p", "pre", "section", "strong", "sup", "table", "tbody", "td", "th", "thead"), frozenset()),
    **dict.fromkeys(("small", "summary", "title", "tr", "ul"), frozenset()),
    **dict.fromkeys(("label", "output"), frozenset()),
    "a": {"href", "title", "aria-label", "data-preview"},
    "article": {"data-pagefind-body"},
    "div": {"data-copy", "data-timeline", "data-pagefind-ignore"},
    "figure": {"role", "tabindex", "aria-label"},
    "button": {"type"},
    "footer": {"data-pagefind-ignore"},
    "form": {"role", "autocomplete"},
    "input": {"type", "name"},
    "nav": {"aria-label"},
    "ol": {"start"},
    "option": {"value"},
    "select": {"name"},
    "span": {
        *("lang", "hidden", "data-pagefind-filter", "data-pagefind-meta"),
        *(
            "data-kind",
            "data-language",
            "data-read",
            "data-year",
            "data-cited",
            "data-manner",
            "data-born",
            "data-words",
        ),
    },
}
_PAINT = {"fill", "stroke", "stroke-width", "stroke-dasharray", "stroke-opacity", "stroke-miterlimit", "opacity"}
_PLACE = {"transform", "display", "pointer-events", "aria-label", "aria-hidden", "role"}
DRAWINGS: dict[str, AbstractSet[str]] = {
    "circle": {"cx", "cy", "r"},
    "g": {"font-size"},
    "line": {"x1", "y1", "x2", "y2"},
    "path": {"d"},
    "polyline": {"points"},
    "rect": {"x", "y", "rx", "width", "height"},
    "svg": {"x", "y", "overflow", "viewbox", "viewBox", "width", "height", "version", "xmlns", "xmlns:xlink"},
    "tspan": {"dx", "dy", "x", "y"},
    "text": {"x", "y", "font-family", "font-size", "font-weight", "text-anchor"},
}
ALLOWED = {
    **{tag: more | ANYWHERE for tag, more in WORDS.items()},
    **{tag: more | ANYWHERE | _PAINT | _PLACE for tag, more in DRAWINGS.items()},
}
#: The classes: the templates', the theme's, the engine's; a place's kind and a verdict are words of the subject.
CLASSES = re.compile(
    r"(?:facts|caution|work|glance|contents|next|previous|cited-by|claim|claim-id|verdict|mark|marks|jumps|kicker|summary|turn|colophon|home|home-\w+|sieve|rail|fold"
    r"|visually-hidden|answer|downloads|estimates|estimate|by|amount|strip|tick|band|bar|dot|axis|unit|key|chart|spark|shelf|shelved|about|atlas|locator|map|course|land|line|hollow|is-[a-z-]+|mark-[a-z-]+|architecture"
    r"|footnote|footnote-ref|footnote-backref|headerlink|md-content__inner|md-typeset|language-\w+"
    r"|root|background|foreground|role-[a-z-]+|layer_\d_\w+)\Z"
)
#: The only address of a page that is none of the site's own or of the web's.
_SCHEME = re.compile(r"\s*[\w+.-]*:", re.ASCII)
_SAFE = re.compile(r"(?:https?://[^\s\"<>]+|mailto:[\w.@-]+)\Z", re.ASCII)


def strangers(article: Any) -> Iterator[str]:
    """Every element, attribute, class and address in an article (lxml) that has no place there."""
    for element in article.iter():
        if not isinstance(element.tag, str):
            if (element.text or "").strip():
                yield f"a comment: {element.text}"
            continue
        tag = element.tag.rpartition("}")[2]
        if tag not in ALLOWED:
            yield f"<{tag}>"
            continue
        yield from (f"<{tag} {name}=…>" for name in element.attrib if _plain(name) not in ALLOWED[tag])
        yield from (f'<{tag} class="{name}">' for name in element.get("class", "").split() if not CLASSES.match(name))
        href = element.get("href", "")
        if _SCHEME.match(href) and not _SAFE.match(href):
            yield f'<{tag} href="{href}">'


def _plain(name: str) -> str:
    return name.rpartition("}")[2]
