"""Trees of prose made at random, of text as nasty as it comes."""

from hypothesis import strategies as st

from chronicle.prose.inline import Break, Emphasis, Inline, Line, Link, NoteUse, Strong, Text
from chronicle.prose.tree import Block, Blocks, Items, Paragraph, Quotation

LABELS = ["a", "1", "werth-2011", "note"]
_SNIPPETS = [
    "1917. ", "1. ", "12) ", "- ", "+ ", "* ", "# ", "#1", "#tag", "> ", ": ", ":   x", "    ", "===", "---", "***", "___", "| a | b |", "|-|-|",
    "&amp;", "&copy;", "&#42;", "&", "&lt", "<b>", "</b>", "<!--", "-->", "<", ">", "<https://x.org>", "<a@b.org>", "[x](y)", "[x]", "[^a]",
    "[^a]:", "[a]: b", "![x](y)", "!", "^", "{: .x }", "{.x}", "{#y}", "{onclick=x}", "{{ x }}", "{% x %}", "}", "`", "``", "`a`", "\\", "\\*",
    "\\\\", "*", "**", "***", "_", "__", "a_b_c", "*x*", "_x_", "~~", "~~~", "==", "^^", '"', "'", "--8<--", '-8<- "figures/dead.csv"', "8<",
    "///Footnotes Go Here///", "////", "[TOC]", "*[a]: b", "!!! note", "??? x", "::", ":", ";", "(", ")", "()", "](", "][", "]:", "[", "]", "[[",
    " ", "  ", "\t", "\n", "\u00a0", "\u2003", "\u202f", "\u2028", "\u3000", "\u0085", "\x0c", "\x1f", "\x02", "\x03", "wzxhzdk:0", "klzzwxh:0001",
    "٥. ", "é", "кулак", "ʼ", "“", "”", "…", "–", "1932–33", "a", "word", "two words", "Text.", "%", "$", "@x", "~", "`~", "\ufffd", "\ud800", "\x00",
]  # fmt: skip

text = st.lists(
    st.sampled_from(_SNIPPETS)
    | st.text(st.characters(min_codepoint=32, max_codepoint=126), max_size=4)
    | st.text(max_size=3),
    max_size=5,
).map("".join)
lang = st.sampled_from([None, None, None, "ru", "uk", "zh-Hans"])
texts = st.builds(Text, text, lang)
href = (
    st.sampled_from(["../x/", "../../people/a-b/#c", "https://example.org/", "mailto:a@b.org", "#x"])
    | text.map(lambda t: f"https://x.org/{t}")
    | text.map(lambda t: f"javascript:{t}")
    | text
)
role = st.sampled_from(["", "", "", "role", "one two"])


def _nested(children: st.SearchStrategy[Line]) -> st.SearchStrategy[Inline]:
    return st.builds(Emphasis, children) | st.builds(Strong, children)


def _lines(*others: st.SearchStrategy[Inline], deep: int = 2) -> st.SearchStrategy[Line]:
    leaves = st.one_of(texts, texts, texts, st.just(Break()), *others)
    line: st.SearchStrategy[Line] = st.lists(leaves, max_size=4).map(tuple)
    for _ in range(deep):
        line = st.lists(leaves | _nested(line), max_size=4).map(tuple)
    return line


_labels: st.SearchStrategy[Line] = _lines(deep=1)
links = st.builds(Link, href, _labels, preview=_lines(deep=1), role=role)
notes = st.builds(NoteUse, st.sampled_from(LABELS))
lines = _lines(links, notes)
noteless = _lines(links)

#: A line in which a reader sees something.
_seen = (
    lines.map(lambda made: (Text("x"), *made))
    | lines.map(lambda made: (*made, Text("x")))
    | st.builds(lambda made, end: (*made, end), lines, notes)
)
paragraphs = st.builds(Paragraph, _seen)


def _container(inner: st.SearchStrategy[Blocks]) -> st.SearchStrategy[Block]:
    item = st.builds(lambda first, rest: (first, *rest), paragraphs, inner | st.just(()))
    items = st.builds(
        Items, st.lists(item, min_size=1, max_size=3).map(tuple), st.sampled_from([None, None, 0, 1, 3, 99, 1917])
    )
    return items | st.builds(Quotation, inner.filter(bool))


_flat: st.SearchStrategy[Blocks] = st.lists(paragraphs, min_size=1, max_size=2).map(tuple)
_second = st.lists(paragraphs | _container(_flat), min_size=1, max_size=3).map(tuple)
_third = st.lists(paragraphs | _container(_second), min_size=1, max_size=3).map(tuple)
blocks = st.lists(paragraphs | _container(_third), min_size=1, max_size=4).map(tuple)
