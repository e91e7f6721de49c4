"""The engine, given what is written for it, shows exactly the tree: held to HTML written straight, over trees of nasty text."""

import pytest
from hypothesis import given, settings

from chronicle.prose import Blocks, HtmlWriter, Items, Line, Link, MarkdownWriter, NoteUse, Paragraph, Text, When
from unit.prose.cases import read
from unit.prose.engine import both, canonical, rendered, resolved
from unit.prose.test_reading import SEEN
from unit.prose.trees import LABELS, blocks, noteless, text

WRITER, HTML = MarkdownWriter(), HtmlWriter()
SLOW = settings(max_examples=250, derandomize=True, deadline=None)


@pytest.mark.parametrize("source", SEEN)
def test_the_engine_shows_what_was_read(source: str) -> None:
    through, straight = both(resolved(read(source).blocks))
    assert through == straight


@SLOW
@given(blocks)
def test_the_engine_shows_any_tree(made: Blocks) -> None:
    through, straight = both(made, set(LABELS))
    assert through == straight


@SLOW
@given(noteless)
def test_a_line_is_exact_in_a_cell_of_a_table(made: Line) -> None:
    line = (Text("x"), *made)
    page = f"| h |\n| --- |\n| {WRITER.line(line)} |\n"
    cell = f"<table><thead><tr><th>h</th></tr></thead><tbody><tr><td>{HTML.line(line)}</td></tr></tbody></table>"
    assert canonical(rendered(page)) == canonical(cell)


@SLOW
@given(text)
def test_a_plain_field_is_exact_in_a_heading_and_a_definition(made: str) -> None:
    line = (Text("x "), Text(made), Text(" x"))
    heading = canonical(rendered(f"## {WRITER.line(line)} {{: #here }}\n"))
    assert heading == canonical(f"<h2>{HTML.line(line)}</h2>")
    panel = canonical(rendered(f"Name\n:   {WRITER.line(line)}\n"))
    assert panel == canonical(f"<dl><dt>Name</dt><dd>{HTML.line(line)}</dd></dl>")


def test_calls_of_notes_stand_close_with_a_comma_between() -> None:
    line = (Text("Word. "), NoteUse("a"), Text(" "), NoteUse("b"), Text(" more"))
    assert WRITER.line(line) == "Word.[^a]<sup>,</sup>[^b] more"


def test_a_note_holds_paragraphs_and_lists() -> None:
    note = WRITER.note("n", read("One.\n\n- item\n\nTwo.").blocks)
    assert note == "[^n]: One.\n\n    - item\n\n    Two."
    assert "<li>\n<p>item" in rendered(f"Text[^n]\n\n{note}\n") or "<li>item" in rendered(f"Text[^n]\n\n{note}\n")


@pytest.mark.parametrize("href", ["javascript:alert(1)", "JaVaScript:x", "data:text/html,x", "vbscript:x"])
def test_a_link_to_a_script_is_words_alone(href: str) -> None:
    line = (Link(href, (Text("x"),)),)
    assert HTML.line(line) == "x"
    assert canonical(rendered(WRITER.line(line))) == canonical("<p>x</p>")


@pytest.mark.parametrize(
    "href",
    ["https://x.org/a b", 'https://x.org/"><img src=x onerror=y>', "https://x.org/(a)[b]<c>", "https://x.org/\\*_"],
)
def test_a_link_to_any_address_leads_there_and_nowhere_else(href: str) -> None:
    line = (Link(href, (Text("x"),)),)
    assert canonical(rendered(WRITER.line(line))) == canonical(f"<p>{HTML.line(line)}</p>")


def test_lists_that_follow_each_other_stay_apart() -> None:
    one = Items(((Paragraph((Text("a"),)),),))
    through, straight = both((one, one, Items(((Paragraph((Text("b"),)),),), 3)))
    assert through == straight
    assert straight.count("<ul>") == 2


def test_a_date_in_a_line_is_words() -> None:
    from chronicle.dates import parse_date

    when = When(parse_date("1917-11-07"), beside="25 October 1917 Old Style")
    assert WRITER.line((when,)) == "7 November 1917 (25 October 1917 Old Style)".replace(
        "(", WRITER.text("("), 1
    ).replace(")", WRITER.text(")"), 1)
