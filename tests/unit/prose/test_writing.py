"""The engine, given what is written for it, shows exactly the tree: held to HTML written straight, over trees of nasty text."""

import pytest
from hypothesis import given, settings

from chronicle.prose import (
    Blocks,
    HtmlWriter,
    Items,
    Line,
    MarkdownWriter,
    Paragraph,
    Text,
)
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


def test_a_note_holds_paragraphs_and_lists() -> None:
    note = WRITER.note("n", read("One.\n\n- item\n\nTwo.").blocks)
    assert note == "[^n]: One.\n\n    - item\n\n    Two."
    assert "<li>\n<p>item" in rendered(f"Text[^n]\n\n{note}\n") or "<li>item" in rendered(f"Text[^n]\n\n{note}\n")


def test_lists_that_follow_each_other_stay_apart() -> None:
    one = Items(((Paragraph((Text("a"),)),),))
    through, straight = both((one, one, Items(((Paragraph((Text("b"),)),),), 3)))
    assert through == straight
    assert straight.count("<ul>") == 2
