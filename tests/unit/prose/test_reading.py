"""What an editor writes, what a reader sees of it, and where each node of it stands."""

import pytest

from chronicle.located import Located
from chronicle.prose import Citation, NoteCall, Reference, read_prose, uncited
from chronicle.prose.plain import plain_blocks
from unit.prose.cases import HEAD, MARKERS, faults, read
from unit.prose.engine import seen

SEEN = {
    "3. Three\n4. Four": '<ol start="3"><li>Three</li><li>Four</li></ol>',
    "7) seventh": '<ol start="7"><li>seventh</li></ol>',
    "1. One\n2. Two": "<ol><li>One</li><li>Two</li></ol>",
    "- One\n  - Two\n    1. Deep\n- Three": "<ul><li>One<ul><li>Two<ol><li>Deep</li></ol></li></ul></li><li>Three</li></ul>",
    "> One.\n\n> Two.": "<blockquote><p>One.</p></blockquote><blockquote><p>Two.</p></blockquote>",
    "First  \nsecond\\\nthird": "<p>First<br>second<br>third</p>",
    "1917. The Duma took power.": "<p>1917. The Duma took power.</p>",
    "  1917. The Duma": "<p>1917. The Duma</p>",
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
    "1. One\n\n1917. The Duma": "<ol><li>One</li></ol><p>1917. The Duma</p>",
    "- One\n1917. The Duma": "<ul><li>One 1917. The Duma</li></ul>",
    "99. Ninety-nine": '<ol start="99"><li>Ninety-nine</li></ol>',
    "100. A hundred": "<p>100. A hundred</p>",
    "> One\n\n- Two": "<blockquote><p>One</p></blockquote><ul><li>Two</li></ul>",
    "- One\n\n  Two": "<ul><li><p>One</p><p>Two</p></li></ul>",
    "- One\n  - Two\n\n  1. Three": "<ul><li><p>One</p><ul><li>Two</li></ul><ol><li>Three</li></ol></li></ul>",
    "1. One\n\n   > Two": "<ol><li><p>One</p><blockquote><p>Two</p></blockquote></li></ol>",
    "- One\n  - Two\n\n    Three": "<ul><li><p>One</p><ul><li><p>Two</p><p>Three</p></li></ul></li></ul>",
    "> Words\n> - Two": "<blockquote><p>Words</p><ul><li>Two</li></ul></blockquote>",
    "> " * 14 + "Deep": "<blockquote>" * 14 + "<p>Deep</p>" + "</blockquote>" * 14,
    "Stop\\![x](https://x.org)": '<p>Stop!<a href="https://x.org">x</a></p>',
    "[x]( <https://x.org> )": '<p><a href="https://x.org">x</a></p>',
    "[x](http://x.org) and [y](HTTPS://x.org)": '<p><a href="http://x.org">x</a> and <a href="HTTPS://x.org">y</a></p>',
    "[a [b] c](https://x.org)[\\[d](https://y.org)": '<p><a href="https://x.org">a [b] c</a><a href="https://y.org">[d</a></p>',
    "[a][b](https://x.org) [x] (sic: y) [[a] b] [*c*]": '<p>[a]<a href="https://x.org">b</a> [x] (sic: y) [[a] b] [<em>c</em>]</p>',
    "[sic][…] and [sic][...] or a [TOC]": "<p>[sic][…] and [sic][...] or a [TOC]</p>",
    "a ` b ``` c ^d^ e^ {x} @5 o’clock \\^": "<p>a ` b ``` c ^d^ e^ {x} @5 o’clock ^</p>",
    "x(person: a) (nobody:a) a*[b]: c :d": "<p>x(person: a) (nobody:a) a*[b]: c :d</p>",
    "X": "<p>X</p>",
    "*a* **b** " * 9: f"<p>{' '.join(['<em>a</em> <strong>b</strong>'] * 9)}</p>",
    "X, Y and Xavier  \tmet": "<p>X, Y and Xavier met</p>",
    "&#0; &nope; &lt;b&gt;": "<p>\ufffd &amp;nope; &lt;b&gt;</p>",
    "*a **b *c **d *e **f *g **h** g* f** e* d** c* b** a*": "<p><em>a <strong>b <em>c <strong>d <em>e <strong>f <em>g "
    "<strong>h</strong> g</em> f</strong> e</em> d</strong> c</em> b</strong> a</em></p>",
}


@pytest.mark.parametrize("text", SEEN)
def test_a_reader_sees_what_was_meant(text: str) -> None:
    assert faults(text) == []
    assert seen(read(text).blocks) == SEEN[text]


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
    assert [(at.line, at.column) for at in uncited(prose)] == [(12, 3), (15, 5), (19, 9)]


def test_hidden_characters_are_made_plain_in_the_tree() -> None:
    shown = plain_blocks(read("o\ufb03ce soft\u00adly\u200b one\u2028two").blocks)
    assert shown == "office softly one two"


def test_prose_in_a_plain_value_knows_its_column() -> None:
    written = read_prose(Located("See [[x]] and @y", HEAD), MARKERS, "source")
    assert [str(problem.place) for problem in written.problems] == ["data/x.yml:9:11", "data/x.yml:9:21"]


def test_prose_in_a_value_whose_lines_are_joined_is_placed_at_its_beginning() -> None:
    written = read_prose(Located("See\n[[x]]", HEAD), MARKERS, "source")
    assert [problem.place for problem in written.problems] == [HEAD]


def test_faults_come_in_the_order_of_the_text() -> None:
    assert faults("A[^n] [[b]]\n\n# C\n\n@d") == [
        *("10:4 note-mismatch", "10:9 unsupported-markup", "12:3 unsupported-markup", "14:3 bad-citation"),
    ]


def test_a_reference_names_an_entry_and_perhaps_a_section() -> None:
    refs = read("[a](term:kulak) [b](chapter:x#y) [c](term:z#)").references
    assert [(ref.kind, ref.id, ref.fragment) for ref in refs] == [
        *(("term", "kulak", None), ("chapter", "x", "y"), ("term", "z", None)),
    ]


def test_citations_are_made_plain() -> None:
    (cited,) = read("[see\u200b  also\n@s, p.\u00ad\n3]").citations
    assert (cited.prefix, cited.source.id, cited.locator) == ("see also", "s", "p. 3")


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
