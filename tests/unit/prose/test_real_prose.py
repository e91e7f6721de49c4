"""All prose of the real corpus: no word is lost between what an editor wrote and what is shown, and the engine shows it exactly."""

import re
from collections.abc import Iterator
from functools import cache

from chronicle.kinds import Corpus
from chronicle.load import load
from chronicle.located import Located
from chronicle.prose import NoteCall, Prose, plain
from conftest import ROOT
from unit.prose.engine import both, resolved

#: Markup, and what notes and citations are made of.
_MARKERS = re.compile(
    r"\[[^\[\]]*@[^\[\]]*\]|\[\^[^\]]+\]:?|\]\((?:[^()]|\([^()]*\))*\)|[*_\\>\[\]]|^\s*(?:-|\d{1,2}\.)\s", re.MULTILINE
)


@cache
def corpus() -> Corpus:
    found, _ = load(ROOT / "data")
    assert found
    return found


def proses() -> Iterator[tuple[str, Prose]]:
    for entry in corpus():
        yield from ((f"{entry.ref}", prose) for prose in entry.proses)
    yield from (("narrative", part.text) for part in corpus().narrative.parts)


def test_no_word_is_lost() -> None:
    for name, prose in proses():
        shown = " ".join(plain(line) for line, _ in prose.lines()).split()
        path, line = prose.at.path, prose.at.line
        written = written_at(path, line)
        assert sorted("".join(shown)) == sorted("".join(_MARKERS.sub("", written).split())), name


@cache
def lines_of(path: str) -> list[str]:
    return (ROOT / path).read_text("utf-8").split("\n")


def written_at(path: str, line: int) -> str:
    """The literal block that begins on a line of a file, or the value on that line."""
    rows = lines_of(path)
    if not rows[line - 1].rstrip().endswith("|"):
        raise AssertionError(f"{path}:{line} is no literal block")
    indent = len(rows[line]) - len(rows[line].lstrip())
    taken = []
    for row in rows[line:]:
        if row.strip() and len(row) - len(row.lstrip()) < indent:
            break
        taken.append(row[indent:])
    return "\n".join(taken)


def test_the_engine_shows_it_exactly() -> None:
    for name, prose in proses():
        labels = {node.label for node in prose.nodes() if isinstance(node, NoteCall)}
        labels |= {citation.source.id for citation in prose.citations}
        through, straight = both(resolved(prose.blocks), labels)
        assert through == straight, name


def test_prose_says_where_it_stands() -> None:
    for name, prose in proses():
        for ref in prose.references:
            row = lines_of(ref.at.path)[ref.at.line - 1]
            assert row[ref.at.column - 1] == "[", f"{name} {ref.at}"
    assert Located("x").place.path == "(no file)"
