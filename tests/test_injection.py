"""Nothing that an editor can write is read as anything but words: every field of every kind, filled with what attackers write.

Each value is either refused by `check`, at its place, or it comes out inert: as the same words in the pages, the drawings, the
numbers and the search, with no element, attribute, class or address that an article may not hold (article.py).
"""

import csv
import io
import json
import re
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from lxml import etree, html

from article import strangers
from chronicle.compose import compose
from chronicle.kinds import Corpus
from chronicle.link import link
from chronicle.pipeline import Project
from chronicle.publish import publish
from chronicle.publish.navigation import navigated
from chronicle.render import render
from conftest import ROOT, make_project
from hostile import MARK, Prey, fields_of_kinds, prey
from unit.prose.engine import rendered

PAYLOADS = {
    "words": "Plain words",
    "script": "<script>alert(1)</script>",
    "handler": "<b onclick=alert(1)>x</b>",
    "svg": "<svg/onload=alert(1)>",
    "closing": '"><img src=x onerror=alert(1)>',
    "attributes": "x {: onclick=alert(1) }",
    "attributes of emphasis": "*x*{onclick=alert(1)}",
    "attributes that focus": "**x**{onfocus=alert(1) tabindex=0 autofocus=1}",
    "snippet": '--8<-- "index.md"',
    "short snippet": '-8<- "index.md"',
    "template": "{{ 7*7 }} {% for x in y %}",
    "address": "[x](javascript:alert(1))",
    "address in angles": "<javascript://x/%0aalert(1)>",
    "reference": "[x]: javascript:alert(1)",
    "image": "![x](https://example.org/b.png)",
    "entities": "&lt;script&gt; &copy; &#60;b&#62;",
    "refresh": '0;url=https://example.org/" http-equiv="refresh" x="',
    "formula": '=HYPERLINK("https://example.org/")',
    "formula by sign": "@SUM(1+1)*cmd|' /C calc'!A0",
    "place of the notes": "///Footnotes Go Here///",
    "contents": "[TOC]",
    "note": "[^x]: y [^x]",
    "line separator": "a\u2028b",
    "backslash": "\\<b> \\",
    "pipe": "a | b |",
    "heading": "# x",
    "list": "1. x",
    "definition": ":   x",
    "comment": "<!-- x",
    "front matter": "--- x",
    "wikilink": "[[x]] __x__ ~~x~~ `x`",
}


def values(hunted: Prey, payload: str) -> dict[int, str]:
    """The payload for every field, marked: before what its prose holds, or alone; with its full stop, where it has one."""
    return {n: value(hunted, n, payload) for n in range(len(hunted.fields))}


def value(hunted: Prey, n: int, payload: str) -> str:
    each = hunted.fields[n]
    stop = "." if each.own.endswith(".") else ""
    return f"{payload} Zq{n}z {each.own}" if each.is_prose else f"{payload} Zq{n}z{stop}"


@pytest.fixture(scope="module")
def hunted(tmp_path_factory: pytest.TempPathFactory) -> Prey:
    return prey(make_project(tmp_path_factory.mktemp("hostile")))


@pytest.fixture(scope="module")
def shown_by_right(hunted: Prey) -> set[int]:
    """The fields whose words come out somewhere."""
    corpus, _ = hunted.judged(values(hunted, PAYLOADS["words"]))
    return {int(n) for text in texts(render(compose(link(corpus)))) for n in MARK.findall(text)}


def test_every_field_of_every_kind_is_filled(hunted: Prey) -> None:
    filled = {(each.file, str(each.path[0])) for each in hunted.fields}
    assert fields_of_kinds() <= filled
    assert len(filled) > 100


def test_fields_of_words_take_words(hunted: Prey, shown_by_right: set[int]) -> None:
    """Else the payloads would be refused for being no date and no id, and nothing would have been tried."""
    _, refused = hunted.judged(values(hunted, PAYLOADS["words"]))
    words = [n for n in range(len(hunted.fields)) if n not in refused]
    assert len(words) > 120
    assert len(shown_by_right) > 100


@pytest.mark.parametrize("name", PAYLOADS)
def test_what_is_not_refused_is_inert(name: str, hunted: Prey, shown_by_right: set[int]) -> None:
    corpus, refused = hunted.judged(values(hunted, PAYLOADS[name]))
    files = render(compose(link(corpus)))
    for path, text in files.items():
        assert list(dangers(path, text)) == [], path
    shown = set()
    for text in texts(files):
        shown |= set(as_written(text, hunted, PAYLOADS[name]))
    missing = {hunted.fields[n].name for n in shown_by_right - shown - set(refused)}
    assert missing == set()


def as_written(text: str, hunted: Prey, payload: str) -> Iterator[int]:
    """The fields whose words stand in a text; prose aside, behind exactly the payload."""
    wanted = alike(payload)
    for found in MARK.finditer(text):
        n = int(found[1])
        before = alike(text[: found.start()]).rstrip()
        assert hunted.fields[n].is_prose or before.endswith(wanted), f"{hunted.fields[n]}: …{before[-60:]}"
        yield n


def alike(text: str) -> str:
    """Text whatever its quotation marks, dashes, case and spaces, which references set as their style has it."""
    return re.sub(r"\s+", " ", re.sub("[“”‘’\"']", "'", text.replace("–", "-"))).casefold().strip()


def dangers(path: str, text: str) -> Iterator[str]:
    """What in a file could be read as more than words."""
    match Path(path).suffix:
        case ".md":
            front, body = halves(text)
            assert yaml.safe_load(front)
            yield from strangers(article(body))
        case ".svg":
            yield from strangers(etree.fromstring(text.encode()))
        case ".csv":
            rows = csv.reader(io.StringIO(text))
            yield from (cell for row in rows for cell in row if re.match(r"[=+@\t\r]|-(?!\d)", cell))
        case ".json":
            json.loads(text)
        case ".js":
            assert re.fullmatch(r"(?:headwords\.\w+\(|window\.\w+=)(.*)\)?\n", text), text[:80]


def halves(page: str) -> tuple[str, str]:
    """The front matter and the body of a page."""
    _, front, body = page.split("---\n", 2)
    return front, body


def article(body: str) -> Any:
    return html.fragment_fromstring(rendered(body), create_parent="article")


def texts(files: Any) -> Iterable[str]:
    """What is to be read in each file, as words."""
    for path, text in files.items():
        if not MARK.search(text):
            continue
        match Path(path).suffix:
            case ".md":
                yield from _read(article(halves(text)[1]))
            case ".svg":
                yield from _read(etree.fromstring(text.encode()))
            case ".csv":
                yield from (cell.removeprefix("'") for row in csv.reader(io.StringIO(text)) for cell in row)
            case _:
                yield from _strings(
                    json.loads(re.sub(r"\A(?:headwords\.\w+\((?:\"[^\"]*\",)?|window\.\w+=)|\)?\n\Z", "", text))
                )


def _read(tree: Any) -> Iterator[str]:
    for element in tree.iter():
        if element.tag in ("p", "li", "td", "th", "dd", "dt", "h1", "h2", "h3", "text"):
            yield str(element.xpath("string()"))
        yield from (str(element.get(name)) for name in ("title", "aria-label", "data-preview") if element.get(name))


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for each in value.values() if isinstance(value, dict) else value:
            yield from _strings(each)


def test_the_built_pages_are_inert_too(tmp_path: Path) -> None:
    """Through the engine and its theme: the head, the navigation and the frame of each page, with every payload somewhere."""
    hunted = prey(make_project(tmp_path))
    payloads = list(PAYLOADS.values())
    mixed = {n: value(hunted, n, payloads[n % len(payloads)]) for n in range(len(hunted.fields))}
    corpus, _ = hunted.judged(mixed)
    project = _built(corpus, tmp_path)
    assert project.engine.build()
    seen = 0
    for path in (tmp_path / "site").rglob("*.html"):
        tree = html.parse(path).getroot()
        seen += bool(MARK.search(tree.text_content()))
        assert [fault for each in tree.xpath("//article") for fault in strangers(each)] == [], path
        assert tree.xpath("//@*[starts-with(name(), 'on')] | //img | //meta[@http-equiv] | //head//*[@x]") == [], path
        assert not [s for s in tree.xpath("//script/text()") if "alert(1)" in s], path
        _head_says(tree, corpus, path.relative_to(tmp_path / "site"))
    assert seen > 40


def _built(corpus: Corpus, root: Path) -> Project:
    project = Project(root)
    shutil.copytree(ROOT / "docs/assets", root / "docs/assets")
    shutil.copytree(ROOT / "docs/templates", root / "docs/templates")
    (root / "docs/index.md").write_text("# Home\n")
    settings = navigated((ROOT / "mkdocs.yml").read_text(), corpus)
    (root / "mkdocs.yml").write_text(re.sub(r"^  - About:\n(?:      .*\n)+", "", settings, flags=re.MULTILINE))
    publish(render(compose(link(corpus))), project.docs, project.work)
    return project


def _head_says(tree: Any, corpus: Corpus, path: Path) -> None:
    """The description and the title of an entry's page are its summary and its title, to the letter."""
    for entry in corpus:
        if entry.path.removesuffix(".md") == path.parent.as_posix():
            assert tree.xpath("string(//meta[@name='description']/@content)") == str(entry.summary)
            assert tree.xpath("string(//title)").startswith(str(entry.title))
