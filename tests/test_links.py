"""Every internal link and anchor of the built site resolves, and none asks the reader's browser to fetch from outside."""

import gzip
import posixpath
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

from lxml import html

from conftest import ROOT

SITE = ROOT / "site"
ORIGIN = "http://127.0.0.1:8000"


@cache
def page(path: Path) -> tuple[frozenset[str], tuple[tuple[str, str], ...]]:
    """The anchors of a page, and its links and fetched things as (attribute, address)."""
    tree = html.fromstring(path.read_bytes())
    anchors = frozenset(tree.xpath("//@id")) | frozenset(tree.xpath("//a/@name"))
    links = [("link", href) for href in tree.xpath("//a/@href")]
    fetched = tree.xpath(
        "//script/@src | //img/@src | //link[@rel='stylesheet' or @rel='icon' or @rel='preload']/@href"
    )
    return anchors, (*links, *(("fetched", href) for href in fetched))


def pages() -> list[Path]:
    found = sorted(SITE.rglob("*.html"))
    assert len(found) > 300, "build the site first: ./scripts/site --build"
    return found


def target(path: Path, href: str) -> tuple[Path, str]:
    parts = urlsplit(href.removeprefix(ORIGIN))
    base = "/" + path.parent.relative_to(SITE).as_posix() + "/"
    place = posixpath.normpath(posixpath.join(base, unquote(parts.path))) if parts.path else ""
    file = SITE / place.lstrip("/") if place else path
    return (file / "index.html" if file.is_dir() else file), unquote(parts.fragment)


def broken(path: Path) -> Iterator[str]:
    for attribute, href in page(path)[1]:
        outside = href.startswith(("http:", "https:", "mailto:")) and not href.startswith(ORIGIN)
        if attribute == "fetched" and outside:
            yield f"{path}: fetches {href}"
        if outside:
            continue
        file, anchor = target(path, href)
        if not file.is_file():
            yield f"{path}: {href} leads nowhere"
        elif anchor and file.suffix == ".html" and anchor not in page(file)[0] and anchor != "__toc":
            yield f"{path}: {href} has no such anchor"


def test_every_internal_link_and_anchor_resolves() -> None:
    assert [fault for path in pages() for fault in broken(path)] == []


def test_the_check_on_links_sees_a_broken_one(tmp_path: Path) -> None:
    path = SITE / "index.html"
    assert target(path, "glossary/kulak/#x") == (SITE / "glossary/kulak/index.html", "x")
    assert "x" not in page(SITE / "glossary/kulak/index.html")[0]
    assert not target(path, "glossary/kulack/")[0].is_file()
    assert tmp_path.is_dir()


def test_no_page_carries_an_event_handler_in_its_html() -> None:
    for path in pages():
        tree = html.fromstring(path.read_bytes())
        assert not tree.xpath("//@*[starts-with(name(), 'on')]"), path


def test_our_scripts_are_small() -> None:
    ours = (SITE / "assets").glob("*.js")
    assert sum(len(gzip.compress(path.read_bytes(), 9)) for path in ours) < 10 * 1024


def test_every_entry_has_its_page_at_its_address() -> None:
    from chronicle.load import load
    from chronicle.model import KINDS

    corpus, _ = load(ROOT / "data")
    assert corpus
    for entry in corpus:
        assert (SITE / KINDS[entry.KIND] / entry.id / "index.html").is_file(), entry.id
