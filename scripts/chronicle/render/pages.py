"""The site → {path under docs/: text}."""

import json
from collections.abc import Mapping
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from ..model import Source
from ..model.inline import escape
from ..model.site import Chart, Site
from .bibliography import References
from .charts import svg
from .datasets import files_of
from .headwords import labels, shards
from .inline import Inlines
from .maps import land, symbol
from .spoken import spoken_in

TEMPLATES = Path(__file__).parent / "templates"


def render(site: Site) -> Mapping[str, str]:
    """Every file of the site, by its path under `docs/`: Markdown pages, the bibliography as CSL-JSON, and the numbers of figures and series."""
    inlines = Inlines(References(site.sources), spoken_in(site.tongues))
    environment = _environment(inlines)
    template, drawn = environment.get_template("page.md.j2"), environment.get_template("_map.md.j2")
    files = {page.path: _page(template.render(page=page)) for page in site.pages}
    files["sources/bibliography.json"] = _bibliography(site.sources)
    for path, picture in site.pictures.items():
        files[path] = svg(picture) if isinstance(picture, Chart) else drawn.render(map=picture)
    files.update(shards(site.headwords, site.search, inlines))
    files.update(labels(site.kinds))
    for page in site.pages:
        files.update(files_of(page.dataset) if page.dataset else ())
    return files


def _environment(inlines: Inlines) -> Environment:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,  # noqa: S701  # Markdown, not HTML: each value is escaped for Markdown where it is written
    )
    environment.filters.update(
        line=inlines.line, link=inlines.link, plain=lambda text: inlines.spoken(escape(text)), json=_json, svg=svg
    )
    environment.filters.update(words=inlines.words, land=land, symbol=symbol, address=_address)
    return environment


def _page(text: str) -> str:
    """One blank line between blocks, none at the end, whatever the templates left."""
    lines: list[str] = []
    for line in text.splitlines():
        if line.strip() or (lines and lines[-1]):
            lines.append(line.rstrip())
    return "\n".join(lines).rstrip() + "\n"


def _address(path: str) -> str:
    """The address of a Markdown file, for a link inside SVG, which the engine does not rewrite."""
    return path.removesuffix("index.md") if path.endswith("index.md") else path.removesuffix(".md") + "/"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _bibliography(sources: tuple[Source, ...]) -> str:
    return json.dumps([source.csl() for source in sources], ensure_ascii=False, indent=1) + "\n"
