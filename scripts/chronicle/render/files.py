"""Every file of the site, by its path under `docs/`."""

import json
import re
from collections.abc import Mapping

from ..blocks import Block, Chart, Dataset, Map
from ..compose import Site
from ..draw import draw_chart, draw_file, draw_map
from ..prose import plain
from .datasets import files_of
from .environment import environment
from .headwords import shards


def render(site: Site) -> Mapping[str, str]:
    """Markdown pages, the bibliography as CSL-JSON, the numbers of figures and series, the shards of the search, pictures."""
    made = environment(site.corpus.writing.languages)
    template = made.get_template("page.md.j2")
    files = {page.head.path: _page(template.render(page=page)) for page in site.pages}
    files["sources/bibliography.json"] = json.dumps(site.records, ensure_ascii=False, indent=1) + "\n"
    for path, picture in site.pictures.items():
        files[path] = _picture(picture)
    files.update(shards(site))
    for page in site.pages:
        for block in page.blocks:
            if isinstance(block, Dataset):
                files.update(files_of(block))
                files |= {f"{block.path}.svg": draw_file(block.chart)} if block.chart else {}
    return files


def _picture(picture: Block) -> str:
    match picture:
        case Chart():
            return draw_chart(picture)
        case Map():
            return draw_map(picture, plain)
    raise TypeError(f"{type(picture).__name__} is no picture")


def _page(text: str) -> str:
    """One empty line between blocks, none at the end, whatever the templates left."""
    return re.sub(r"\n(?:[ ]*\n)+", "\n\n", text.strip("\n")) + "\n"
