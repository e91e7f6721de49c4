"""What an editor writes, what a reader sees of it, and what is refused, each fault at its line and column."""

from pathlib import Path

import pytest

from chronicle.prose import Citation, HtmlWriter, NoteCall, Reference, plain, uncited, word_count
from chronicle.prose.plain import plain_blocks
from unit.prose.cases import faults, read
from unit.prose.engine import resolved

SEEN = {
    "3. Three\n4. Four": '<ol start="3"><li>Three</li><li>Four</li></ol>',
    "7) seventh": '<ol start="7"><li>seventh</li></ol>',
    "1. One\n2. Two": "<ol><li>One</li><li>Two</li></ol>",
    "- One\n  - Two\n    1. Deep\n- Three": "<ul><li>One<ul><li>Two<ol><li>Deep</li></ol></li></ul></li><li>Three</li></ul>",
    "> One.\n\n> Two.": "<blockquote><p>One.</p></blockquote><blockquote><p>Two.</p></blockquote>",
    "First  \nsecond\\\nthird": "<p>First<br>second<br>third</p>",
    "1917. The Duma took power.": "<p>1917. The Duma took power.</p>",
    "In the year\n1917. The Duma": "<p>In the year 1917. The Duma</p>",
    "#1 and\n#tag": "<p>#1 and #tag</p>",
    "“is [sic] happy” and [they] left […].": "<p>“is [sic] happy” and [they] left […].</p>",
    "a<b and c>d, < 5, <5 million, AT&T &amp; &copy;": "<p>a&lt;b and c&gt;d, &lt; 5, &lt;5 million, AT&amp;T &amp; ©</p>",
    "\\*not\\* \\[x\\] \\<b> \\@x": "<p>*not* [x] &lt;b&gt; @x</p>",
    "**bold *and* both** _x_": "<p><strong>bold <em>and</em> both</strong> <em>x</em></p>",
    "[x](https://example.org/a_(b)?c=d&e)": '<p><a href="https://example.org/a_(b)?c=d&amp;e">x</a></p>',
    '--8<-- "x" ///Footnotes Go Here/// {{ 7*7 }} {% x %}': "<p>--8&lt;-- &quot;x&quot; ///Footnotes Go Here/// {{ 7*7 }} {% x %}</p>",
    "*x*{onclick=alert(1)}": "<p><em>x</em>{onclick=alert(1)}</p>",
    "a_b_c 2*3*4 a@b.org": "<p>a_b_c 2<em>3</em>4 a@b.org</p>",
    "| not | a table |": "<p>| not | a table |</p>",
}

REFUSED = {
    "See [[kulak]] here": ["10:7 unsupported-markup"],
    "See [x](person:vladimir lenin) here": ["10:7 unsupported-markup"],
    "See [x](person:joseph-stalin the": ["10:7 unsupported-markup"],
    "See [x] (term:y) here": ["10:7 unsupported-markup"],
    "First line\nsee (@x) here": ["11:7 bad-citation"],
    "See [see @x here": ["10:7 bad-citation"],
    "See @x here": ["10:7 bad-citation"],
    "See [@] and [@ x]": ["10:7 bad-citation", "10:15 bad-citation"],
    "See [@x": ["10:7 bad-citation"],
    "See [@a; b]": ["10:12 bad-citation"],
    "See [werth-2011] here": ["10:7 bad-citation"],
    "See [werth-2011, p. 3] here": ["10:7 bad-citation"],
    "“[sic](they meant people)”": ["10:4 unsupported-markup"],
    "[@s](term:kulak)": ["10:3 bad-citation", "10:7 unsupported-markup"],
    "[x [y](term:kulak)](term:kulak)": ["10:6 unsupported-markup"],
    "[x[^n]](term:kulak)\n\n[^n]: N [@s]": ["10:5 note-mismatch"],
    '[x](term:kulak "title")': ["10:3 unsupported-markup"],
    "[x](term:) y": ["10:3 bad-reference"],
    "(term:kulak) loose": ["10:3 unsupported-markup"],
    "Title\n=====": ["10:3 unsupported-markup"],
    "# Heading": ["10:3 unsupported-markup"],
    "Words ![a](b.png)": ["10:9 unsupported-markup"],
    "Words\n\n---\n\nmore": ["12:3 unsupported-markup"],
    "Words\n\n    code": ["12:3 unsupported-markup"],
    "```\ncode\n```": ["10:3 unsupported-markup"],
    "Words `code` here": ["10:9 unsupported-markup"],
    "| a | b |\n|---|---|\n| 1 | 2 |": ["10:3 unsupported-markup"],
    "a <b>bold</b>": ["10:5 raw-html", "10:12 raw-html"],
    "a <svg/onload=alert(1)> b": ["10:5 raw-html"],
    "a <br/> b <!-- c -->": ["10:5 raw-html", "10:13 raw-html"],
    "[ref][name] and\n\n[name]: javascript:alert(1)": ["10:3 unsupported-markup", "12:3 unsupported-markup"],
    "<javascript:alert(1)> <https://x.org> <a@b.org>": [
        "10:3 unsupported-markup",
        "10:25 unsupported-markup",
        "10:41 unsupported-markup",
    ],
    "[x](javascript:alert(1)) y": ["10:3 link-scheme"],
    "[x](trem:kulak)": ["10:3 link-scheme"],
    "[x](kulak)": ["10:3 link-scheme"],
    "*y*{: .x } and {.z}": ["10:6 unsupported-markup", "10:18 unsupported-markup"],
    "[TOC]": ["10:3 unsupported-markup"],
    "Words\n\n*[HTML]: abbr": ["12:3 unsupported-markup"],
    "!!! note": ["10:3 unsupported-markup"],
    "??? note": ["10:3 unsupported-markup"],
    ": a definition": ["10:3 unsupported-markup"],
    "Words ^[inline note]": ["10:9 unsupported-markup"],
    "Words\n- list without an empty line": ["11:3 unsupported-markup"],
    "Words\n> quotation": ["11:3 unsupported-markup"],
    "- \n- b": ["10:3 unsupported-markup"],
    "Missing[^x].": ["10:10 note-mismatch"],
    "Words\n\n[^y]: unused. [@s]": ["12:3 note-mismatch"],
    "A[^y]\n\n[^y]: one [@s]\n\n[^y]: two [@s]": ["14:3 note-mismatch"],
    "A[^y]\n\n[^y]:": ["12:3 note-mismatch"],
    "A[^y] B[^z]\n\n[^y]: one[^z] [@s]\n\n[^z]: two [@s]": ["12:12 note-mismatch"],
    "A [^a b] c": ["10:5 note-mismatch"],
    "[@s, page three]": ["10:8 bad-locator"],
    "[@s, p. 15–12]": ["10:8 bad-locator"],
    "fi ﬁ soft\u00adhyphen\u200b": ["10:6 hidden-character", "10:12 hidden-character", "10:19 hidden-character"],
    "one\u2028two [x](term:kulak)": ["10:6 hidden-character"],
    "right \u202eto left": ["10:9 hidden-character"],
    "a \x07 control": ["10:5 hidden-character"],
    "a\u200c b\u200d c\u200e d\u200f e\u2060 f\ufeff g\u061c": [
        *("10:4 hidden-character", "10:7 hidden-character", "10:10 hidden-character", "10:13 hidden-character"),
        *("10:16 hidden-character", "10:19 hidden-character", "10:22 hidden-character"),
    ],
    "a\u2029b\u2066c \ufffd\ufffd": ["10:4 hidden-character", "10:6 hidden-character", "10:9 hidden-character"],
    "\n".join(["- a", *(f"{'  ' * n}- a" for n in range(1, 20))]): [
        "17:17 unsupported-markup",
        "29:41 unsupported-markup",
    ],
}


@pytest.mark.parametrize("text", SEEN)
def test_a_reader_sees_what_was_meant(text: str) -> None:
    assert faults(text) == []
    assert HtmlWriter().blocks(resolved(read(text).blocks)).replace("\n", "") == SEEN[text]


@pytest.mark.parametrize("text", REFUSED)
def test_what_the_grammar_does_not_have_is_refused_at_its_place(text: str) -> None:
    assert faults(text) == REFUSED[text]


@pytest.mark.parametrize("text", REFUSED)
def test_every_fault_says_what_to_write_instead(text: str) -> None:
    for problem in read(text).problems:
        assert problem.fault.endswith(".")
        assert problem.hint.endswith((".", "?"))


@pytest.mark.parametrize(
    "text", ["See [[kulak]] x", "See (@x) y", "[sic](they meant people)", "a <b>c</b>", "See [@] z", "<https://x.org>"]
)
def test_what_is_refused_stands_in_the_tree_as_it_was_written(text: str) -> None:
    assert plain_blocks(read(text).blocks).strip() == text


def test_text_behind_a_note_is_text_again() -> None:
    prose = read(
        "A.[^a] B.\n\n[^a]: Note. [@s, p. 9]\n\n    - item [@s]\n\n    Second. [@s]\n\nBehind it. [@s]\n\n[^b]: x"
    )
    assert [plain(line) for line, _ in prose.lines()][:2] == ["A. B.", "Behind it."]
    assert [len(blocks) for blocks in prose.notes.values()] == [3, 1]


def test_a_note_goes_on_in_lines_indented_by_two() -> None:
    prose = read("A.[^a]\n\n[^a]: One [@s]\n  and more.\n\n  Two. [@s]\n\nBehind. [@s]")
    assert [plain_blocks(blocks) for blocks in prose.notes.values()] == ["One and more.\n\nTwo."]
    assert faults("A.[^a]\n\n[^a]: One [@s]\n\nBehind. [@s]") == []


def test_citations_keep_their_prefixes_and_places() -> None:
    prose = read("A. [see @x, p. 3; cf. @y, f. 17, op. 3, d. 9, l. 12ob.]\n[@z]")
    assert [(c.prefix, c.source.id, c.locator) for c in prose.citations] == [
        ("see", "x", "p. 3"),
        ("cf.", "y", "f. 17, op. 3, d. 9, l. 12ob."),
        ("", "z", None),
    ]
    assert [(c.source.kind, c.source.at.line, c.source.at.column) for c in prose.citations] == [
        ("source", 10, 6),
        ("source", 10, 21),
        ("source", 11, 3),
    ]


def test_links_know_their_place_in_lists_quotations_and_over_lines() -> None:
    prose = read("> Quoted [kulaks](term:kulak)\n> and [the\n> Purge](chapter:great-purge#trial)\n\n- [x](event:y)")
    found = [(str(r), r.at.line, r.at.column) for r in prose.references]
    assert found == [("term:kulak", 10, 12), ("chapter:great-purge#trial", 11, 9), ("event:y", 14, 5)]


def test_a_citation_may_begin_a_paragraph_and_an_item() -> None:
    prose = read("[@s] begins.\n\n- [@s, p. 3] item")
    first, second = (line for line, _ in prose.lines())
    assert isinstance(first[0], Citation)
    assert isinstance(second[0], Citation)
    assert uncited(prose) == ()


def test_a_paragraph_that_cites_nothing_is_found_in_lists_and_notes_too() -> None:
    prose = read("Cited. [@s]\n\nNot.\n\n- cited [@s]\n- not\n\nCalled.[^n]\n\n[^n]: Not cited.")
    assert [at.line for at in uncited(prose)] == [12, 15, 19]


def test_words_are_those_that_a_reader_reads() -> None:
    assert (
        word_count(read("Two *words* [and three](term:kulak)… [@s, p. 3]\n\n- an item[^n]\n\n[^n]: not these [@s]"))
        == 6
    )


def test_hidden_characters_are_made_plain_in_the_tree() -> None:
    shown = plain_blocks(read("o\ufb03ce soft\u00adly\u200b one\u2028two").blocks)
    assert shown == "office softly one two"


def test_nodes_are_of_their_kind() -> None:
    (line, _), *_ = read("[x](term:kulak)[^n]\n\n[^n]: N [@s]").lines()
    assert [type(node) for node in line] == [Reference, NoteCall]


@pytest.mark.parametrize(
    "text",
    [
        "[" * 20_000,
        "*" * 3_000,
        "[x](term:y)" + " " * 200_000,
        "[^a]" * 20_000,
        "> " * 3_000,
        "- " * 3_000,
        "`" * 20_000,
        "<" * 50_000,
    ],
)
def test_no_text_takes_long_or_fails(text: str) -> None:
    assert read(text).at.line == 9


def test_the_messages_are_those_that_were_read_and_found_good(*, bless: bool) -> None:
    """Every message in an editor's words, kept beside the tests; `--bless` rewrites them, to be read again."""
    told = "\n".join(f"{text!r}\n" + "".join(f"    {problem}\n" for problem in read(text).problems) for text in REFUSED)
    kept = Path(__file__).with_name("messages.txt")
    if bless:
        kept.write_text(told)
    assert told == kept.read_text()
