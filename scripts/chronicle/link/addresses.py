"""Addresses. An entry's id is its address, for good: `glossary/kulak.md` is served as `/glossary/kulak/`."""

import posixpath


def relative(here: str, there: str) -> str:
    """A page of the site by its path (`/glossary/kulak.md#x`) as a link on the page `here` (`people/index.md`) writes it."""
    path, hash_sign, anchor = there.removeprefix("/").partition("#")
    if path == here and anchor:
        return f"#{anchor}"
    return posixpath.relpath(path, posixpath.dirname(here)) + hash_sign + anchor


def address(href: str) -> str:
    """A relative link to a Markdown file as the browser needs it, where the engine does not rewrite it: inside SVG."""
    path, hash_sign, anchor = href.partition("#")
    folder, name = posixpath.split(path.removesuffix(".md"))
    return posixpath.join(folder, "" if name == "index" else name, "") + hash_sign + anchor
