"""Notes of the editors' own: where one begins and ends, and what is text again behind it."""

import pytest

from chronicle.prose import plain
from chronicle.prose.plain import plain_blocks
from unit.prose.cases import faults, read
from unit.prose.engine import seen

#: A text → what is seen of it, and of each of its notes.
NOTED = {
    "A[^n].\n[^n]: One": ["<p>A(n).</p>", "<p>One</p>"],
    "> A[^n]\n[^n]: One": ["<blockquote><p>A(n)</p></blockquote>", "<p>One</p>"],
    "- A[^n]\n[^n]: One": ["<ul><li>A(n)</li></ul>", "<p>One</p>"],
    "A.[^n][^m]\n\n[^n]: One\n[^m]: Two": ["<p>A.(n)<sup>,</sup>(m)</p>", "<p>One</p>", "<p>Two</p>"],
    "A.[^n] [^m]\n\n[^n]: One\n  more\n[^m]: Two": ["<p>A.(n)<sup>,</sup>(m)</p>", "<p>One more</p>", "<p>Two</p>"],
    "A[^n]: B\n\n[^n]:\n    - One\n\n  Two": ["<p>A(n): B</p>", "<ul><li>One</li></ul><p>Two</p>"],
    "A[^n]\n\n[^n]: - One\n    - Two": ["<p>A(n)</p>", "<ul><li>One</li><li>Two</li></ul>"],
    "A[^n]\n\n   [^n]: One\n\n   Two\n B": ["<p>A(n)</p>", "<p>One</p><p>Two B</p>"],
    "[^n]: One\n\nA[^n]": ["<p>A(n)</p>", "<p>One</p>"],
    "A[^n]\n\n[^n]: One\n\n      Two\n\n*B [@s] C*\n\n   D": [
        "<p>A(n)</p><p><em>B(s) C</em></p><p>D</p>",
        "<p>One</p><p>Two</p>",
    ],
    "A[^n][^m]\n\n[^n]: One\n\n      Two\n[^m]: B\n  C": [
        "<p>A(n)<sup>,</sup>(m)</p>",
        "<p>One</p><p>Two</p>",
        "<p>B C</p>",
    ],
    "[x](https://x.org)[^n] and [y](https://y.org)[@s]\n\n[^n]: One": [
        '<p><a href="https://x.org">x</a>(n) and <a href="https://y.org">y</a>(s)</p>',
        "<p>One</p>",
    ],
    "[a][^n] [b][@s]*c*\n\n[^n]: One\nmore\n    and more": [
        "<p>[a](n) [b](s)<em>c</em></p>",
        "<p>One more and more</p>",
    ],
}


@pytest.mark.parametrize("text", NOTED)
def test_a_note_is_set_apart_and_called_where_it_was(text: str) -> None:
    prose = read(text)
    assert faults(text) == []
    assert list(map(seen, (prose.blocks, *prose.notes.values()))) == NOTED[text]


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
