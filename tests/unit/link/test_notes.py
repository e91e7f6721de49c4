"""Notes: the numbering of a page's citations and of its own notes, and who cites a source where."""

import pytest

from chronicle.kinds import Passage
from chronicle.link import NoteBook, uses_of
from chronicle.link.notes import number_notes, pages_by_source
from chronicle.prose import Citation, NoteCall, Ref, plain
from unit.link.small import corpus
from unit.prose.cases import read


def book(*texts: str, path: str = "x.md") -> NoteBook:
    """The notes of a page of these texts, the first of the scope `s0`, and so on."""
    return NoteBook(path, "X", [Passage(read(text), f"s{n}") for n, text in enumerate(texts)])


@pytest.mark.parametrize(
    ("texts", "labels"),
    [
        (["No note."], []),
        (["A. [@viola-1996]"], ["viola-1996"]),
        (["A. [@viola-1996, p. 23]"], ["viola-1996-p-23"]),
        (["A. [see @viola-1996, pp. 2–3]"], ["viola-1996-pp-2-3-see"]),
        (["A. [@b; @a]"], ["b", "a"]),  # in order of first use
        (["A. [@a] B. [@b] C. [@a]"], ["a", "b"]),  # shared
        (["A. [@a]", "B. [@b] C. [@a]"], ["a", "b"]),  # by all passages of the page
        (["A. [@a, p. 1] B. [@a, p. 2] C. [@a] D. [see @a]"], ["a-p-1", "a-p-2", "a", "a-see"]),
        (["- A. [@a]\\n\\n> B. [@b]".replace("\\n", "\n")], ["a", "b"]),  # in lists and quotations
        (["A *word [@a]*."], ["a"]),
        (['A. [@a, s.v. "X.Y"] B. [@a, s.v. "X Y"] C. [@a, s.v. "X-Y"]'], ["a-s-v-x-y", "a-s-v-x-y-2", "a-s-v-x-y-3"]),
        (["A.[^own] [@a]\n\n[^own]: B. [@b]"], ["note-s0-own", "a"]),  # what a note cites stands in it
        (["A.[^own]\n\n[^own]: B.", "C.[^own]\n\n[^own]: D."], ["note-s0-own", "note-s1-own"]),
        (["A.[^Own]\n\n[^Own]: B."], ["note-s0-own"]),
    ],
)
def test_each_note_has_a_label_and_a_number_in_order_of_first_use(texts: list[str], labels: list[str]) -> None:
    found = book(*texts)
    assert found.numbers() == {label: number for number, label in enumerate(labels, 1)}
    assert list(found.numbers()) == labels


@pytest.mark.parametrize(
    ("text", "calls"),
    [
        ("A. [@a] B. [@b] C. [@a] D. [@a]", "a fnref:a, b fnref:b, a fnref2:a, a fnref3:a"),
        ("A.[^n] [@a]\n\n[^n]: B. [@b] C. [@a, p. 1]", "b fn:note-s0-n, a fn:note-s0-n, a fnref:a"),
        ("A.[^n] B.[^n]\n\n[^n]: C. [@a]", "a fn:note-s0-n"),  # a note called twice cites once
    ],
)
def test_each_citation_has_the_place_that_a_link_back_leads_to(text: str, calls: str) -> None:
    assert ", ".join(f"{each.citation.source.id} {each.anchor}" for each in book(text).cited) == calls


def test_a_citation_in_a_note_of_our_own_is_cited_by_that_note() -> None:
    found = book("A.[^n] [@b]\n\n[^n]: B. [@a]")
    assert [each.label for each in found.cited] == ["note-s0-n", "b"]
    assert list(found.citations) == ["b"]
    assert found.own == {"note-s0-n": read("A.[^n]\n\n[^n]: B. [@a]").notes["n"]}


def test_the_label_of_a_node_is_that_of_its_note() -> None:
    found = book("A. [@a, p. 1] [see @a]", "B.[^n]\n\n[^n]: C.")
    assert found.label(Citation(Ref("source", "a"), "p. 1"), "s9") == "a-p-1"
    assert found.label(Citation(Ref("source", "a"), None, "see"), "") == "a-see"
    assert found.label(NoteCall("n"), "s1") == "note-s1-n"
    with pytest.raises(KeyError):
        found.label(NoteCall("n"), "s0")
    assert found.citations["a-p-1"] == Citation(Ref("source", "a"), "p. 1")


def test_a_second_call_of_a_note_is_counted() -> None:
    found = book("A.[^n] B.[^n]\n\n[^n]: C.")
    assert found._uses == {"note-s0-n": 2}
    assert (found.path, found.title) == ("x.md", "X")


def test_every_page_has_its_notes_and_sources_come_last() -> None:
    parts = "[{id: p, number: I, title: P, period: 1917/1918, summary: x, text: 'A. [@s]'}]"
    here = corpus({"source:s": "text: 'A. [@s]'", "event:e": "title: October\ntext: 'A. [@s]'"}, parts=parts)
    books = number_notes(here)
    assert {path: found.title for path, found in books.items()} == {
        "events/e.md": "October",
        "sources/s.md": "s",
        "narrative/index.md": "Narrative",
    }
    assert list(books) == ["events/e.md", "sources/s.md", "narrative/index.md"]
    assert [(path, found.path, list(found.numbers())) for path, found in books.items()] == [
        (path, path, ["s"]) for path in books
    ]


def test_the_pages_that_cite_a_source_are_each_named_once() -> None:
    first, second = book("A. [@a] [@a, p. 1] [@b]", path="1.md"), book("A.[^n]\n\n[^n]: B. [@a]", path="2.md")
    found = pages_by_source({"1.md": first, "2.md": second})
    assert found == {"a": (first, second), "b": (first,)}


def test_the_notes_of_a_page_that_cite_a_source_with_the_places_that_call_them() -> None:
    found = book("A. [@b] B. [@a, p. 1] C. [@a] D.[^n] E. [@a, p. 1]\n\n[^n]: F. [@a, p. 2]")
    assert [(use.citation.locator, use.label, use.anchor, plain(use.line)) for use in uses_of(found, "a")] == [
        ("p. 1", "a-p-1", "fnref:a-p-1", "A. B. C. D. E."),
        (None, "a", "fnref:a", "A. B. C. D. E."),
        ("p. 2", "note-s0-n", "fn:note-s0-n", "F."),
        ("p. 1", "a-p-1", "fnref2:a-p-1", "A. B. C. D. E."),
    ]
    assert list(uses_of(found, "none")) == []
