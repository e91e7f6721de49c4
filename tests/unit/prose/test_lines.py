"""Lines and trees as other rooms make them: put together, changed, told in plain words, and never changed from afar."""

from dataclasses import FrozenInstanceError, replace

import pytest

from chronicle.dates import parse_date
from chronicle.problems import Place
from chronicle.prose import (
    Break,
    Citation,
    Emphasis,
    FullReference,
    Inline,
    Items,
    Line,
    Link,
    NoteCall,
    NoteUse,
    Paragraph,
    Prose,
    Quotation,
    Ref,
    Reference,
    ShortReference,
    Strong,
    Text,
    When,
    call_anchor,
    joined,
    line,
    nodes_of,
    note_anchor,
    plain,
    with_lines,
    word_count,
)
from chronicle.prose.plain import plain_blocks
from unit.prose.cases import read
from unit.prose.engine import rendered

KULAK, SOURCE = Ref("term", "kulak"), Ref("source", "s")
DAY = parse_date("1917-11-07")


@pytest.mark.parametrize(
    ("parts", "made"),
    [
        (("a", "b"), (Text("a"), Text("b"))),
        (("a", None, "", ()), (Text("a"),)),
        ((KULAK, " on ", DAY), (Reference(KULAK), Text(" on "), When(DAY))),
        ((Emphasis((Text("a"),)), (Text("b"), Break())), (Emphasis((Text("a"),)), Text("b"), Break())),
        ((), ()),
    ],
)
def test_a_line_is_put_together_of_its_parts(parts: tuple[Inline | str | Line | None], made: Line) -> None:
    assert line(*parts) == made


def test_lines_are_joined_with_a_sign_between_them() -> None:
    lines = [line("a"), line("b", KULAK), line("c")]
    assert joined(lines) == line("a", ", ", "b", KULAK, ", ", "c")
    assert joined(lines[:2], "; ") == line("a", "; ", "b", KULAK)
    assert joined([]) == ()


@pytest.mark.parametrize(
    ("made", "words"),
    [
        (line("Word", " ", NoteCall("n"), " more"), "Word more"),
        (line("Word ", Citation(SOURCE), Citation(SOURCE), "."), "Word."),
        (line(NoteUse("n"), " Word", Break(), NoteUse("n")), " Word"),
        (line("a", Break(), Emphasis((Text("b"),)), Strong((Text(" c"),))), "a\nb c"),
        (line(Reference(KULAK, (Text("kulaks"),)), Link("https://x.org", (Text(" here"),))), "kulaks here"),
        (
            line("on ", When(DAY), " and ", When(DAY, beside="25 October")),
            "on 7 November 1917 and 7 November 1917 (25 October)",
        ),
        (line("a", FullReference(SOURCE), ShortReference(SOURCE), "b"), "ab"),
    ],
)
def test_plain_words_are_what_a_reader_reads(made: Line, words: str) -> None:
    assert plain(made) == words


def paragraph(text: str) -> Paragraph:
    return Paragraph((Text(text),))


TREE = (paragraph("a"), Items(((paragraph("b"), Quotation((paragraph("c"),))), (paragraph("d"),)), 3), Paragraph(()))


def test_blocks_are_told_in_plain_words_with_an_empty_line_between() -> None:
    assert plain_blocks(TREE) == "a\n\nb\n\nc\n\nd"


def test_a_word_is_one_with_its_accents_apostrophes_and_hyphens() -> None:
    assert word_count(read("The so-called кула́к isn’t l'homme… 1932–33, X.")) == 8


def test_words_are_those_that_a_reader_reads() -> None:
    assert (
        word_count(read("Two *words* [and three](term:kulak)… [@s, p. 3]\n\n- an item[^n]\n\n[^n]: not these [@s]"))
        == 6
    )


def test_every_line_of_a_tree_can_be_changed_at_once() -> None:
    changed = with_lines(TREE, lambda made: (*made, Text("!")))
    assert plain_blocks(changed) == "a!\n\nb!\n\nc!\n\nd!\n\n!"
    assert [type(block) for block in changed] == [Paragraph, Items, Paragraph]
    assert isinstance(items := changed[1], Items)
    assert items.start == 3


def test_nodes_are_found_at_any_depth_in_order() -> None:
    inner = Strong((Text("a"),))
    outer = Emphasis((inner, Break()))
    link = Link("https://x.org", (Text("b"),))
    assert list(nodes_of((outer, link))) == [outer, inner, Text("a"), Break(), link, Text("b")]


@pytest.mark.parametrize("block", [paragraph("a"), Items(((paragraph("a"),),)), Quotation((paragraph("a"),))])
def test_blocks_are_values(block: Paragraph | Items | Quotation) -> None:
    """Equal wherever they were written, fit for a set, and not to be changed by whoever is handed one."""
    elsewhere = replace(block, at=Place("data/x.yml", 4))
    assert elsewhere == block
    assert len({elsewhere, block}) == 1
    with pytest.raises(FrozenInstanceError):
        block.at = Place("")  # type: ignore[misc]
    assert not hasattr(block, "__dict__")


def test_prose_is_not_changed_from_afar() -> None:
    prose = Prose(Place("data/x.yml"), TREE, {})
    with pytest.raises(FrozenInstanceError):
        prose.blocks = ()  # type: ignore[misc]
    assert not hasattr(prose, "__dict__")


def test_anchors_of_notes_are_those_of_the_engine() -> None:
    page = rendered("A[^n] B[^n] C[^n]\n\n[^n]: One")
    for anchor in (note_anchor("n"), *(call_anchor("n", count) for count in (1, 2, 3))):
        assert f'id="{anchor}"' in page
