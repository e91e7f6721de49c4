"""Every internal link and anchor of the built site resolves, and none asks the reader's browser to fetch from outside."""

import gzip
import posixpath
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from lxml import html

from chronicle.load import load
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


def test_the_check_on_links_sees_what_is_broken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("test_links.SITE", tmp_path)
    (tmp_path / "there").mkdir()
    (tmp_path / "there" / "index.html").write_text('<p id="x"></p>')
    hrefs = ("there/", "there/#x", "https://example.org/", "nowhere/", "there/#y")
    links = "".join(f'<a href="{href}">a</a>' for href in hrefs)
    (tmp_path / "index.html").write_text(f'{links}<script src="https://example.org/x.js"></script>')
    found = [fault.removeprefix(f"{tmp_path / 'index.html'}: ") for fault in broken(tmp_path / "index.html")]
    assert found == ["nowhere/ leads nowhere", "there/#y has no such anchor", "fetches https://example.org/x.js"]


def test_no_page_carries_an_event_handler_in_its_html() -> None:
    for path in pages():
        tree = html.fromstring(path.read_bytes())
        assert not tree.xpath("//@*[starts-with(name(), 'on')]"), path


def test_our_scripts_are_small() -> None:
    ours = {path.name: len(gzip.compress(path.read_bytes(), 9)) for path in (SITE / "assets").glob("*.js")}
    everywhere = set(re.findall(r"assets/([\w-]+\.js)", (SITE / "404.html").read_text()))
    assert len(everywhere) > 3
    assert sum(ours[name] for name in everywhere) < 13.25 * 1024
    assert [name for name in ours.keys() - everywhere if ours[name] > 2.5 * 1024] == []  # those that some pages load


def test_every_entry_has_its_page_at_its_address() -> None:
    corpus, _ = load(ROOT / "data")
    assert corpus
    missing = [entry.path for entry in corpus if not (SITE / entry.path.removesuffix(".md") / "index.html").is_file()]
    assert missing == []
