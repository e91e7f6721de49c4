"""The very Markdown and HTML that are written: as plain as they can be, and safe where they must be."""

import pytest

from chronicle.dates import parse_date
from chronicle.prose import (
    Block,
    Blocks,
    Break,
    Citation,
    Emphasis,
    HtmlWriter,
    Inline,
    Items,
    Line,
    Link,
    MarkdownWriter,
    NoteCall,
    NoteUse,
    Paragraph,
    Quotation,
    Ref,
    Reference,
    Strong,
    Text,
    When,
)
from unit.prose.engine import canonical, rendered

WRITER, HTML = MarkdownWriter(), HtmlWriter()


#: An address as it is given, and as it is written: None where no reader may be sent there.
ADDRESSES = {
    "https://x.org/a?b=c&d#e": "https://x.org/a?b=c&amp;d#e",
    " https://x.org/a b\n": "https://x.org/a%20b",
    'https://x.org/"<>\\^`{|}': "https://x.org/%22%3C%3E%5C%5E%60%7B%7C%7D",
    "https://x.org/é\u3000": "https://x.org/é",
    "HTTP://x.org": "HTTP://x.org",
    "http://x.org": "http://x.org",
    "mailto:a@b.org": "mailto:a@b.org",
    "../../people/x/#y": "../../people/x/#y",
    "#y": "#y",
    "/a": "/a",
    "": "",
    **dict.fromkeys(("javascript:alert(1)", "JaVaScript:x", "data:text/html,x", "vbscript:x", " \tjavascript:x")),
    **dict.fromkeys(("//x.org", "\\x.org", "/\\x.org", "https:x", "http:/x", "https://[x", "x-y+z.1:a", "ftp://x.org")),
}


@pytest.mark.parametrize("href", ADDRESSES)
def test_an_address_is_safe_or_none(href: str) -> None:
    line, safe = (Link(href, (Text("x"),)),), ADDRESSES[href]
    assert HTML.line(line) == ("x" if safe is None else f'<a href="{safe}">x</a>')
    assert canonical(rendered(WRITER.line(line))) == canonical(f"<p>{HTML.line(line)}</p>")


def test_a_link_within_a_link_is_its_words() -> None:
    inner = Link("https://y.org", (Text("b"),))
    line = (Link("https://x.org", (Text("a"), inner, Emphasis((inner, Break())), Strong((Text("c"),)))),)
    assert HTML.line(line) == '<a href="https://x.org">ab<em>b<br></em><strong>c</strong></a>'
    assert HTML.line((Link("javascript:x", (Text("a "), inner)),)) == 'a <a href="https://y.org">b</a>'


#: A line, as Markdown and as HTML.
WRITTEN: list[tuple[Line, str, str]] = [
    (
        (Text("Plain words, 12–15: Xavier’s “yes” (no); a.b/c?"),),
        "Plain words, 12–15: Xavier’s “yes” (no); a.b/c?",
        "Plain words, 12–15: Xavier’s “yes” (no); a.b/c?",
    ),
    ((Text("a  b\n\tc\x07"),), "a b c\ufffd", "a b c\ufffd"),
    ((Text("a*b_c {d} [e] #f"),), r"a\*b\_c \{d\} \[e\] \#f", "a*b_c {d} [e] #f"),
    (
        (Text("a & b < c > d \\ ` | ^"),),
        "a &amp; b &lt; c &gt; d &#92; &#96; &#124; &#94;",
        "a &amp; b &lt; c &gt; d \\ ` | ^",
    ),
    ((Text("1. a"),), r"1\. a", "1. a"),
    ((Text("12) a"),), r"12\) a", "12) a"),
    ((Text("- a - b"),), r"\- a - b", "- a - b"),
    ((Text("+ a"),), r"\+ a", "+ a"),
    ((Text(": a"),), "&#58; a", ": a"),
    ((Text("==="),), "&#61;==", "==="),
    ((Text("~~~"),), "&#126;~~", "~~~"),
    ((Text("1 a"), Break(), Text("- b")), "1 a<br>- b", "1 a<br>- b"),
    ((Text("[a]: ///b"),), r"\[a&#93;: &#47;//b", "[a]: ///b"),
    ((Text("\u00a0a\u2003"),), "&#160;a&#8195;", "\u00a0a\u2003"),
    (
        (Text("a"), Text(""), Text("b"), Text("с", "ru"), Text("т", "ru"), Text("d")),
        'ab<span lang="ru">ст</span>d',
        'ab<span lang="ru">ст</span>d',
    ),
    ((Emphasis((Text("a"),)), Text(" "), Strong((Text("- b"),))), "*a* **- b**", "<em>a</em> <strong>- b</strong>"),
    (
        (Emphasis((Text(" a"),)), Text("x"), Strong((Text("b "),))),
        "<em> a</em>x<strong>b </strong>",
        "<em> a</em>x<strong>b </strong>",
    ),
    ((Emphasis((Text("a"),)), Strong((Text("b"),))), "<em>a</em><strong>b</strong>", "<em>a</em><strong>b</strong>"),
    ((Emphasis((Strong((Text("a"),)), Text("b"))),), "<em><strong>a</strong>b</em>", "<em><strong>a</strong>b</em>"),
    ((Text("- т.", "ru"),), '<span lang="ru">- т.</span>', '<span lang="ru">- т.</span>'),
    ((Emphasis(()),), "<em></em>", "<em></em>"),
    (
        (Text("Stop!"), Link("../x/", (Text("1. a"),), (Text('b "c" '), Emphasis((Text("d_e"),))), "one two")),
        r'Stop\![1. a](../x/ "b &#34;c&#34; d&#95;e"){: .one .two }',
        'Stop!<a href="../x/" title="b &quot;c&quot; d_e" class="one two">1. a</a>',
    ),
    (
        (Text("Stop! "), Link("https://x.org/(a)[b]'&c", (Text("a"),), (Text(" "),))),
        "Stop! [a](https://x.org/&#40;a&#41;&#91;b&#93;&#39;&#38;c)",
        'Stop! <a href="https://x.org/(a)[b]&#x27;&amp;c">a</a>',
    ),
    (
        (Text("a "), NoteUse("m"), Text(" "), NoteUse("n"), Text(": b")),
        "a[^m]<sup>,</sup>[^n]&#58; b",
        'a<sup><a href="#fn:m">m</a></sup><sup>,</sup><sup><a href="#fn:n">n</a></sup>: b',
    ),
    (
        (When(parse_date("1917-11-07"), beside="25 October 1917 Old Style"),),
        "7 November 1917 (25 October 1917 Old Style)",
        "7 November 1917 (25 October 1917 Old Style)",
    ),
]


@pytest.mark.parametrize(("line", "markdown", "html"), WRITTEN)
def test_a_line_is_written_no_worse_than_it_must(line: Line, markdown: str, html: str) -> None:
    assert WRITER.line(line) == markdown
    assert HTML.line(line) == html


@pytest.mark.parametrize("node", [Reference(Ref("term", "x")), Citation(Ref("source", "x")), NoteCall("n")])
def test_what_has_no_address_yet_is_not_written(node: Inline) -> None:
    for writer in (WRITER, HTML):
        with pytest.raises(TypeError, match=r" has no address yet$"):
            writer.line((node,))


def test_plain_fields_are_written_as_they_are() -> None:
    assert WRITER.text("- a\n  *b*") == r"\- a \*b\*"
    assert WRITER.text("a  b") == HTML.text("a  b") == "a b"
    assert HTML.text('a\n  <b> "c" & d') == "a &lt;b&gt; &quot;c&quot; &amp; d"


def item(text: str, *more: Block) -> Blocks:
    return (Paragraph((Text(text),)), *more)


TREES: list[tuple[Blocks, str, str]] = [
    (item("X", *item(" X ")), "X\n\nX", "<p>X</p>\n<p>X</p>"),
    (
        (Items((item("a", Items((item("b"),))), item(" X ")), 3),),
        "3. a\n    - b\n4. X",
        '<ol start="3">\n<li>a<ul>\n<li>b</li>\n</ul></li>\n<li>X</li>\n</ol>',
    ),
    (
        (Items((item("a", Items((item("b"),)), Items((item("c"),), 1)),)),),
        "- a\n\n    - b\n\n    <!-- -->\n\n    1. c",
        "<ul>\n<li><p>a</p>\n<ul>\n<li>b</li>\n</ul>\n<ol>\n<li>c</li>\n</ol></li>\n</ul>",
    ),
    (
        (Items((item("a", *item("b")),)), Items((item("c"),))),
        "- a\n\n    b\n\n<!-- -->\n\n- c",
        "<ul>\n<li><p>a</p>\n<p>b</p></li>\n</ul>\n<ul>\n<li>c</li>\n</ul>",
    ),
    (
        (Quotation(item("X", *item("X"))), Quotation(item("c"))),
        "> X\n>\n> X\n\n<!-- -->\n\n> c",
        "<blockquote>\n<p>X</p>\n<p>X</p>\n</blockquote>\n<blockquote>\n<p>c</p>\n</blockquote>",
    ),
]


@pytest.mark.parametrize(("tree", "markdown", "html"), TREES)
def test_blocks_are_written_no_worse_than_they_must(tree: Blocks, markdown: str, html: str) -> None:
    assert WRITER.blocks(tree) == markdown
    assert HTML.blocks(tree) == html
    assert WRITER.blocks(tree, 2) == "\n".join(row and f"  {row}" for row in markdown.split("\n"))


def test_a_note_is_written_with_its_blocks_indented() -> None:
    assert WRITER.note("n", item("X", *item("y"))) == "[^n]: X\n\n    y"
