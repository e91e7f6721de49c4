"""Text between two marks in a file that is otherwise written by hand."""

import re
from collections.abc import Mapping

_HTML = re.compile(r"(<!-- ([^>]+?) -->).*?(<!-- end -->)", re.DOTALL)
_HASH = re.compile(r"^([ ]*# made by scripts/build\.py[^\n]*\n).*?^([ ]*# end\n)", re.DOTALL | re.MULTILINE)


def in_markdown(text: str, made: Mapping[str, str]) -> str:
    """Markdown with what stands between `<!-- name -->` and `<!-- end -->` replaced by what was made under that name.

    Raises KeyError for a name under which nothing was made.
    """
    return _HTML.sub(lambda found: found[1] + made[found[2]] + found[3], text)


def names_in(text: str) -> set[str]:
    """The names of the marks in a Markdown text."""
    return {found[2] for found in _HTML.finditer(text)}


def between_hashes(text: str, made: str) -> str:
    """Settings with what stands between `# made by scripts/build.py` and `# end` replaced; unchanged where neither stands."""
    return _HASH.sub(lambda found: found[1] + made + found[2], text)
