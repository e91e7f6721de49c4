"""The sentence that a citation stands behind."""

import pytest

from chronicle.prose import Citation, Emphasis, Ref, Text, sentence_before

CITED = Citation(Ref("source", "a"))


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("One. Two. ", "Two."),
        ("Only one ", "Only one …"),
        ("He came; ", "He came …"),
        ("V. I. Lenin wrote to St. Petersburg. ", "V. I. Lenin wrote to St. Petersburg."),
        ("See vol. 2 and no. 4. Then p. 5 was read. ", "Then p. 5 was read."),
        ("He asked “Why?” and went. ", "He asked “Why?” and went."),
        ("It ended. “So it did.” ", "“So it did.”"),
        ("It ended.  \n In 1921 it began. ", "In 1921 it began."),
        ("", ""),
    ],
)
def test_the_sentence_ends_at_the_citation(text: str, sentence: str) -> None:
    assert sentence_before((Text(text), CITED, Text("After.")), 1) == sentence


def test_what_is_cited_between_leaves_no_trace() -> None:
    line = (Text("One, "), CITED, Text(" and "), Emphasis((Text("two"),)), Text(". "), CITED)
    assert sentence_before(line, 5) == "One, and two."


def test_a_long_sentence_is_cut_at_its_head() -> None:
    cut = sentence_before((Text("word " * 100 + "end."), CITED), 1)
    assert cut.startswith("… word ")
    assert cut.endswith("word end.")
    assert len(cut) <= 282
