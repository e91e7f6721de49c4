"""What prose may not hold: refused, each fault at its line and column, in an editor's words, and nothing of it lost."""

from pathlib import Path

import pytest

from chronicle.prose.plain import plain_blocks
from unit.prose.cases import faults, read

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
    "> Quoted.\n>\n> [^n]: x": ["12:5 note-mismatch", "12:5 note-mismatch"],
    "A[^m]\n\n[^m]: x\n\n    [^n]: y": ["14:7 note-mismatch", "14:7 note-mismatch", "14:7 note-mismatch"],
    "Words\n    [^n]: x": ["11:7 note-mismatch", "11:7 note-mismatch"],
    "A[^n]\n\n[^n]: One\n\n        code": ["14:3 unsupported-markup"],
    "A[^n]\n\n[^n]: One\n\n   Two\n\n       code": ["16:3 unsupported-markup"],
    "A[^n]\n\n    [^n]: four spaces": ["10:4 note-mismatch", "12:3 unsupported-markup"],
    "A[^m]\n\n[^n]: x[^z]": ["10:4 note-mismatch", "12:3 note-mismatch", "12:10 note-mismatch", "12:10 note-mismatch"],
    "A[^n]\n\n[^n]: \u200b": ["12:3 note-mismatch", "12:9 hidden-character"],
    "[x [@s]](term:kulak)": ["10:6 bad-citation"],
    "![a](b.png)": ["10:3 unsupported-markup"],
    "[x](term:kulak 'title' ) and [y](term:a)": ["10:3 unsupported-markup"],
    "[x [y](a](https://x.org)": ["10:6 unsupported-markup"],
    "[x](https:/y) [x](https://[y) [x](ftp://x.org) [x](:y)": [
        *("10:3 link-scheme", "10:17 link-scheme", "10:33 link-scheme", "10:50 link-scheme"),
    ],
    "[x](javascript:" + "a" * 80 + ")": ["10:3 link-scheme"],
    "[x](Term:kulak)": ["10:3 link-scheme"],
    "[x] (https://x.org) y [x] (http://x.org)": ["10:3 unsupported-markup", "10:25 unsupported-markup"],
    "[x]\n(term:y) z": ["10:3 unsupported-markup"],
    "[x [y] (term:z](term:a)": ["10:6 unsupported-markup"],
    "[a][] and [b][c d]": ["10:3 unsupported-markup", "10:13 unsupported-markup"],
    "[name]: https://x.org": ["10:3 unsupported-markup"],
    "> " * 15 + "x": ["10:33 unsupported-markup"],
    "> one\n- two": ["11:3 unsupported-markup"],
    "> One\n\nTwo\n> Three": ["13:3 unsupported-markup"],
    "Words\n1. two": ["11:3 unsupported-markup"],
    "Words `a` `b`": ["10:9 unsupported-markup", "10:13 unsupported-markup"],
    "(see also the papers of @x": ["10:3 bad-citation"],
    "(see also a very long description of many papers @x": ["10:52 bad-citation"],
    "See @x": ["10:7 bad-citation"],
    "[see @x and\n@y] z": ["10:4 bad-citation"],
    "[@s;  bad; @t,  p.\n3; @t, page\n3]": ["10:9 bad-citation", "11:10 bad-locator"],
    "[@s,]": ["10:4 bad-citation"],
    "[@ " + "a" * 80 + "] z": ["10:3 bad-citation"],
    "[werth-2011, p. " + "a" * 80 + "]": ["10:3 bad-citation"],
    "[^a " + "b" * 80 + "]": ["10:3 note-mismatch"],
    "[[" + "a" * 80 + "]] and [[b]] [c\n" + "d" * 80 + "](e f)": [
        *("10:3 unsupported-markup", "10:92 unsupported-markup", "10:98 unsupported-markup"),
    ],
    "[a](b\n\nc": ["10:3 unsupported-markup"],
    "{#a} {.b} x{:": ["10:3 unsupported-markup", "10:8 unsupported-markup", "10:14 unsupported-markup"],
    "^[*a*]": ["10:3 unsupported-markup"],
    "a <!-- b": ["10:5 raw-html"],
    "<!DOCTYPE html> <?php x ?> <b\nclass=x>": ["10:3 raw-html", "10:19 raw-html", "10:30 raw-html"],
    "<a@b.org>*x*": ["10:3 unsupported-markup"],
    "x ( person:a) [term:b]": ["10:5 unsupported-markup", "10:17 unsupported-markup"],
    "a\n!!! x\n  ??? y": ["11:3 unsupported-markup", "12:5 unsupported-markup"],
    "> # H\n\n> > # H": ["10:5 unsupported-markup", "12:7 unsupported-markup"],
    "x\n| [[a]] | b |\n|---|---|\n| 1 | 2 |\n\nAfter": ["11:3 unsupported-markup", "11:5 unsupported-markup"],
    "*x* **y** *a **b *c **d *e **f *g **h *i* h** g* f** e* d** c* b** a*": ["10:3 unsupported-markup"],
    "a\x00b [[c]]": ["10:4 hidden-character", "10:7 unsupported-markup"],
    "A\n\n\u200b\n\nB": ["12:3 hidden-character"],
    "ﬀ ﬁ ﬂ ﬃ ﬄ ﬅ ﬆ": [f"10:{column} hidden-character" for column in range(3, 17, 2)],
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


@pytest.mark.parametrize("text", REFUSED)
def test_what_the_grammar_does_not_have_is_refused_at_its_place(text: str) -> None:
    assert faults(text) == REFUSED[text]


@pytest.mark.parametrize("text", REFUSED)
def test_every_fault_says_what_to_write_instead(text: str) -> None:
    for problem in read(text).problems:
        assert problem.fault.endswith(".")
        assert problem.hint.endswith((".", "?"))


def test_the_words_of_a_link_that_leads_nowhere_stay() -> None:
    assert plain_blocks(read("a [b](javascript:c) [*d*](https:e) f").blocks) == "a b d f"


def test_words_in_emphasis_that_is_too_deep_are_read_flat() -> None:
    (made,) = read("*a **b *c **d *e **f *g **h **i** h** g* f** e* d** c* b** a*").blocks
    assert plain_blocks((made,)) == "a b c d e f g h i h g f e d c b a"


def test_what_is_no_text_at_all_is_left_out() -> None:
    refused = ["[name]: https://x.org", "| a | b |\n|---|---|\n| 1 | 2 |", "---", "    code", "```\ncode\n```"]
    assert plain_blocks(read("\n\n".join(("A", *refused, "B"))).blocks) == "A\n\nB"


@pytest.mark.parametrize(
    "text", ["See [[kulak]] x", "See (@x) y", "[sic](they meant people)", "a <b>c</b>", "See [@] z", "<https://x.org>"]
)
def test_what_is_refused_stands_in_the_tree_as_it_was_written(text: str) -> None:
    assert plain_blocks(read(text).blocks).strip() == text


@pytest.mark.parametrize(
    "sign", "\x00\x08\x0b\x1f\x7f\x9f\ud800\udfff\ufdd0\ufdef\ufffd\uffff\u202a\u202e\u2066\u2069\u2028\xad"
)
def test_a_character_that_cannot_be_read_is_told(sign: str) -> None:
    assert faults(f"a{sign}b") == ["10:4 hidden-character"]
    assert plain_blocks(read(f"a{sign}b").blocks) in ("ab", "a b", "a\ufffdb")


@pytest.mark.parametrize("sign", "\xa0\ud7ff\ue000\ufdcf\ufdf0\ufffcXfi\ufb07\u2027\u202f\u2065\u206a")
def test_a_character_that_can_be_read_stays(sign: str) -> None:
    assert faults(f"a{sign}b") == []
    assert plain_blocks(read(f"a{sign}b").blocks) == f"a{sign}b"


def test_the_messages_are_those_that_were_read_and_found_good(*, bless: bool) -> None:
    """Every message in an editor's words, kept beside the tests; `--bless` rewrites them, to be read again."""
    told = "\n".join(f"{text!r}\n" + "".join(f"    {problem}\n" for problem in read(text).problems) for text in REFUSED)
    kept = Path(__file__).with_name("messages.txt")
    if bless:
        kept.write_text(told)
    assert told == kept.read_text()
