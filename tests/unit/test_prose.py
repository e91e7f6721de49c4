"""Prose: what is a marker and what is not, where each stands, and what is refused."""

import pytest

from chronicle.model import Citation, Located, NoteMark, Reference, parse_prose, plain_text
from chronicle.model.locator import is_locator
from chronicle.problems import Place


def located(text: str) -> Located:
    return Located(text, Place("data/x.yml", 5, 7), indent=2)


def test_markers_become_spans() -> None:
    prose = parse_prose(
        located("The [*kulaks*](term:kulak) and [it](chapter:a-b#c). [@viola-1996, p. 23; @werth-2008]")
    )
    assert [str(ref) for ref in prose.references] == ["term:kulak", "chapter:a-b#c"]
    assert [(c.source.id, c.locator) for c in prose.citations] == [("viola-1996", "p. 23"), ("werth-2008", None)]
    assert plain_text(prose.spans) == "The *kulaks* and it. "
    assert prose.problems == ()


def test_every_marker_knows_its_line_and_column() -> None:
    prose = parse_prose(located("One.\n\nTwo [a\nb](person:x-y) and\n[@c] three"))
    places = [
        (span.target.at.line, span.target.at.column)
        if isinstance(span, Reference)
        else (span.source.at.line, span.source.at.column)
        for span in prose.spans
        if isinstance(span, Reference | Citation)
    ]
    assert places == [(8, 7), (10, 3)]


@pytest.mark.parametrize("text", ["`[kulaks](term:kulak)`", r"\[kulaks](term:kulak)", "`[@viola-1996]`"])
def test_a_marker_in_code_or_escaped_is_text(text: str) -> None:
    prose = parse_prose(located(text))
    assert prose.references == ()
    assert prose.citations == ()


def test_a_marker_inside_a_list_and_a_quotation_is_found() -> None:
    prose = parse_prose(located("> Said [she](person:a)\n> and [@b, p. 1]\n\n- one [@c]\n- two [x](term:d)"))
    assert [ref.id for ref in prose.references] == ["a", "d"]
    assert [c.source.id for c in prose.citations] == ["b", "c"]


def test_a_note_of_our_own() -> None:
    prose = parse_prose(located("Text.[^nep] [@a]\n\n[^nep]: A note on the [NEP](term:nep). [@b, n. 1]"))
    assert [span.label for span in prose.spans if isinstance(span, NoteMark)] == ["nep"]
    assert plain_text(prose.notes["nep"]) == "A note on the NEP. "
    assert plain_text(prose.spans).strip() == "Text."
    assert [c.source.id for c in prose.citations] == ["a", "b"]


def test_a_paragraph_without_citation_is_told() -> None:
    prose = parse_prose(located("Cited. [@a]\n\nNot cited.\n\n- a list item cites [@b]\n- this one does not"))
    assert [place.line for place in prose.uncited] == [8, 11]


def test_words_are_those_a_reader_reads() -> None:
    assert parse_prose(located("The [kulaks’ land](term:kulak) fell by 1,000. [@viola-1996, p. 23]")).words == 7


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("<b>bold</b> [@a]", "raw-html"),
        ("<div>\nblock\n</div>", "raw-html"),
        ("[x](javascript:alert) [@a]", "link-scheme"),
        ("[x](data:text/html,x) [@a]", "link-scheme"),
        ("[x](../other/) [@a]", "link-scheme"),
        ("<ftp://example.org/> [@a]", "link-scheme"),
        ("## A heading", "unsupported-markup"),
        ("![x](y.png) [@a]", "unsupported-markup"),
        ("| a | b |\n| - | - |\n| 1 | 2 |", "unsupported-markup"),
        ("Text {: onclick=x } [@a]", "unsupported-markup"),
        ("[x][r] [@a]\n\n[r]: javascript:x", "unsupported-markup"),
        ("Text. [@a, page 3]", "bad-locator"),
        ("Text. [@a; b]", "bad-citation"),
        ("Text: [@a]\n- one [@a]", "unsupported-markup"),
        ("Text.[^x] [@a]", "note-mismatch"),
    ],
)
def test_what_is_refused(text: str, code: str) -> None:
    assert code in {problem.code.value for problem in parse_prose(located(text)).problems}


def test_an_https_link_is_allowed() -> None:
    assert parse_prose(located("See [the law](https://example.org/a?b=c#d). [@a]")).problems == ()


@pytest.mark.parametrize(
    "text",
    ["p. 12", "pp. 12–15", "pp. 12-15, 20", "ch. 4", "ch. 4, p. 9", "vol. 13, pp. 31–44", "n. 3", "sec. Context", "art. 58",
     "doc. 600", "s.v. kulak", "table 2", "para. 5", "p. xii"],
)  # fmt: skip
def test_locators(text: str) -> None:
    assert is_locator(text)


@pytest.mark.parametrize("text", ["12", "page 12", "p.12", "p. ", "pg. 4", "ch. four", "p. 12; p. 13", "somewhere"])
def test_what_is_no_locator(text: str) -> None:
    assert not is_locator(text)
