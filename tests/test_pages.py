"""Every built page: nothing in its article but what may be there, no mark of Markdown left raw, notes and ids that agree."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from lxml import html

from article import strangers
from chronicle.kinds import MARKERS
from conftest import ROOT

SITE = ROOT / "site"
#: What an editor or a template writes, and no reader should meet.
_RAW = {
    "a citation": re.compile(r"\[@|\[-@"),
    "a link to an entry": re.compile(
        rf"\]\(|\]\s*\((?:{'|'.join(MARKERS)}):|(?<![\w/])(?:{'|'.join(MARKERS)}):[a-z0-9]"
    ),
    "a backslash before a sign": re.compile(r"\\[<>*_`|\[\]{}#&]"),
    "a note": re.compile(r"\[\^"),
    "a list of attributes": re.compile(r"\{[:.#][^}]*\}|\{\s*\w+="),
    "an entity": re.compile(r"&(?:amp;)?(?:\w+|#\d+|#x[0-9a-f]+);"),
    "emphasis": re.compile(
        r"(?<![\w*])\*{1,2}[^\s*][^*]*\*{1,2}(?![\w*])|(?<![\w_/])_{1,2}[^\s_][^_/]*_{1,2}(?![\w_/])"
    ),
    "the place of the notes": re.compile(r"///"),
    "a snippet": re.compile(r"-{1,3}8<-"),
    "a template": re.compile(r"\{\{|\{%"),
    "a tag": re.compile(r"</?(?:p|a|b|i|em|strong|span|div|br|sup|sub|img|script)\b[^>]*>", re.IGNORECASE),
}
#: Attributes that a reader or a screen reader meets as words.
_READ = ("title", "aria-label", "alt", "content", "data-preview")


def pages() -> list[Path]:
    found = sorted(SITE.rglob("*.html"))
    assert len(found) > 300, "build the site first: ./scripts/site --build"
    return found


def faults(tree: Any) -> Iterator[str]:
    """All that is wrong with a page."""
    for article in tree.xpath("//article"):
        yield from strangers(article)
        yield from raw(article)
    yield from raw(tree.xpath("/html/head")[0])
    yield from notes(tree)
    yield from reference(tree)
    for name, times in Counter(tree.xpath("//article//@id")).items():
        if times > 1:
            yield f"the id '{name}' stands {times} times"


def raw(part: Any) -> Iterator[str]:
    """Marks that a reader would see, in text and in attributes; what a page shows as code is meant, and addresses are no marks."""
    for words in read(part):
        for name, mark in _RAW.items():
            if found := mark.search(words):
                yield f"{name} left raw: {words[max(0, found.start() - 30) : found.end() + 30].strip()!r}"


def read(part: Any) -> Iterator[str]:
    """The texts and the attributes of a part of a page that are read."""
    for text in part.xpath(".//text()[not(ancestor::code or ancestor::pre or ancestor::script or ancestor::style)]"):
        yield re.sub(r"https?://\S+", "", str(text))
    for element in part.iter():
        yield from (re.sub(r"https?://\S+", "", element.get(name)) for name in _READ if element.get(name))


def notes(tree: Any) -> Iterator[str]:
    """Each note that is called is defined once, numbered in the order of the calls, and leads back to each of them."""
    calls = [
        (str(a.get("href")), a.text_content(), str(a.getparent().get("id")))
        for a in tree.xpath("//a[@class='footnote-ref']")
    ]
    first = list(dict.fromkeys(href for href, _, _ in calls))
    defined = [f"#{name}" for name in tree.xpath("//div[@class='footnote']/ol/li/@id")]
    if first != defined:
        yield f"notes are called as {first[:5]}… and defined as {defined[:5]}…"
    numbers = [
        number for _, number, _ in {href: (href, number, name) for href, number, name in reversed(calls)}.values()
    ]
    if sorted(map(int, numbers)) != list(range(1, len(first) + 1)):
        yield f"notes are numbered {numbers[:9]}…"
    yield from (
        f"the call of {href} shows {number}" for href, number, _ in calls if int(number) != first.index(href) + 1
    )
    back = Counter(tree.xpath("//a[@class='footnote-backref']/@href"))
    if back != Counter(f"#{name}" for _, _, name in calls):
        yield "not every call of a note is led back to, once"


def reference(tree: Any) -> Iterator[str]:
    """The title in the reference at the foot of a page has one stop, and within its marks of quotation the other ones."""
    for foot in tree.xpath("//footer[contains(@class, 'colophon')]/p[1]"):
        title = re.sub(r"\s+", " ", foot.text_content()).partition(": ")[2].partition(" In ")[0]
        if re.search(r"[.?!…][”’»]*\.", title):
            yield f"a stop after a stop in the page's reference: {title!r}"
        if re.search('[“"]', re.sub("„[^“]*“", "", title[1:]).partition("‘")[0]):
            yield f"a quotation in the marks of the one around it in the page's reference: {title!r}"


def test_every_page_shows_what_is_meant_and_nothing_else() -> None:
    found = [f"{path.relative_to(SITE)}: {fault}" for path in pages() for fault in faults(html.parse(path).getroot())]
    assert found == []


@pytest.mark.parametrize(
    ("article", "fault"),
    [
        ('<p onclick="x()">a</p>', "<p onclick=…>"),
        ('<img src="x">', "<img>"),
        ('<svg onload="x()"></svg>', "<svg onload=…>"),
        ('<a href="javascript:x()">a</a>', '<a href="javascript:x()">'),
        ('<div class="toc"></div>', '<div class="toc">'),
        ("<p>It is [@applebaum-2003, p. 1].</p>", "a citation left raw: 'It is [@applebaum-2003, p. 1].'"),
        ("<p>[words](term:kulak)</p>", "a link to an entry left raw: '[words](term:kulak)'"),
        (r"<p>\&lt;6,000</p>", r"a backslash before a sign left raw: '\\<6,000'"),
        ("<p>*Kolkhoz* rose</p>", "emphasis left raw: '*Kolkhoz* rose'"),
        ("<p>a _word_ of</p>", "emphasis left raw: 'a _word_ of'"),
        ('<p><a href="x/" title="&amp;copy; 1917">a</a></p>', "an entity left raw: '&copy; 1917'"),
        ("<p>{: .summary }</p>", "a list of attributes left raw: '{: .summary }'"),
        ("<p>///Footnotes Go Here///</p>", "the place of the notes left raw: '///Footnotes Go Here///'"),
        ("<p>&lt;b&gt;x</p>", "a tag left raw: '<b>x'"),
        ('<p id="x">a</p><p id="x">b</p>', "the id 'x' stands 2 times"),
        (
            '<footer class="colophon"><p><b>To cite this page:</b> “How Many?.” In <cite>x</cite></p></footer>',
            "a stop after a stop in the page's reference: '“How Many?.”'",
        ),
        (
            '<footer class="colophon"><p><b>To cite this page:</b> “The “Turn”.” In <cite>x</cite></p></footer>',
            "a quotation in the marks of the one around it in the page's reference: '“The “Turn”.”'",
        ),
    ],
)
def test_the_check_on_pages_sees_what_is_wrong(article: str, fault: str) -> None:
    page = html.document_fromstring(
        f"<html><head><title>x</title></head><body><article>{article}</article></body></html>"
    )
    assert fault in list(faults(page))


CALL = '<sup id="fnref:{0}"><a class="footnote-ref" href="#fn:{0}">{1}</a></sup>'
NOTE = '<li id="fn:{0}"><p>x <a class="footnote-backref" href="#fnref:{0}">b</a></p></li>'


@pytest.mark.parametrize(
    ("calls", "defined", "right"),
    [
        ([("a", 1), ("b", 2)], "ab", True),
        ([("a", 1), ("b", 2)], "a", False),
        ([("a", 1), ("b", 3)], "ab", False),
        ([("a", 2), ("b", 1)], "ab", False),
        ([("a", 1)], "ab", False),
    ],
)
def test_the_check_on_notes_sees_which_do_not_agree(calls: list[tuple[str, int]], defined: str, right: bool) -> None:
    called, listed = "".join(CALL.format(*call) for call in calls), "".join(map(NOTE.format, defined))
    page = html.document_fromstring(f'<article><p>x{called}</p><div class="footnote"><ol>{listed}</ol></div></article>')
    assert (list(notes(page)) == []) is right
