"""The real corpus checks clean, and each annotated blank, filled, is an entry."""

import re
from functools import cache
from pathlib import Path

import pytest

from chronicle.cli import main
from chronicle.load.corpus import load, read_entry
from chronicle.model import KINDS, TYPES, Corpus, Figure, Ledger, Series, Source
from chronicle.pipeline import Project, run
from chronicle.problems import report
from conftest import ROOT, make_project

SENTENCE = "The words of this sample stand here to make up the length that the rules ask of an entry."
FILLINGS = {
    "c001": "c002",
    "CHAPTER-ID": "first-chapter",
    "DATE": "1930",
    "ID": None,
    "TITLE": "Filled blank",
    "PLACE-ID": "petrograd",
    "PERSON-ID": "ivan-ivanov",
    "EVENT-ID": "october",
    "FIGURE-ID": "dead",
    "ORGANISATION-ID": "council",
    "SOURCE-ID": "sample-1996",
    "TERM-ID": "kulak",
    "PART-ID": "the-part",
    "SECTION-ID": "section",
    "THEME": "famine",
}


def fill(blank: str, kind: str) -> str:
    """What an editor does: each line in capitals is replaced, comments stay or go."""
    text = re.sub(r"term:kulak(?=\))", "term:kulak", blank)
    for word, value in sorted(FILLINGS.items(), key=lambda pair: -len(pair[0])):
        if value is not None:
            text = re.sub(rf"(?<![\w-]){word}(?![\w-])", value, text)
    text = text.replace("[@ID]", "[@filled]")
    return "\n".join(_prose(line, 90 if kind == "chapter" else 3) for line in text.splitlines()) + "\n"


def _prose(line: str, many: int) -> str:
    """A line of prose in capitals → sentences; its links and citations stay."""
    if not re.match(r"\s+[A-Z0-9][A-Z0-9 ,:’'-]+", line) or line.strip().startswith("- "):
        return line
    indent = line[: len(line) - len(line.lstrip())]
    return indent + " ".join([*[SENTENCE] * many, *re.findall(r"\[[^\]]+\]\([^)]+\)|\[@[^\]]+\]", line)])


def test_the_real_corpus_has_no_problems() -> None:
    found = run(Project(ROOT), only_check=True).problems
    assert not found, report(found)


#: Words of the ids of figures on the famine, the camps and the purge, of which one number against another is too few.
CONTESTED = ("famine", "gulag", "belomor", "kuropaty", "executions", "arrests", "shot", "officers", "order-00447")


@cache
def real_corpus() -> Corpus:
    corpus, _ = load(ROOT / "data")
    assert corpus is not None
    return corpus


def test_the_ledger_judges_every_claim_of_the_article_once() -> None:
    rows = [row for ledger in real_corpus().of(Ledger) for row in ledger.rows]
    assert sorted(row.id for row in rows) == [f"c{number:03}" for number in range(1, 275)]
    assert all(row.treated for row in rows)


def test_every_figure_sets_estimates_of_more_than_one_source_side_by_side() -> None:
    figures = real_corpus().of(Figure)
    assert len(figures) >= 30
    for figure in figures:
        least = 3 if any(word in figure.id for word in CONTESTED) else 2
        assert len(figure.estimates) >= least, figure.id
        assert len({estimate.source for estimate in figure.estimates}) > 1, figure.id


def test_series_and_sources_are_enough() -> None:
    corpus = real_corpus()
    assert len(corpus.of(Series)) >= 8
    sources = corpus.of(Source)
    assert len(sources) >= 70
    assert sum(source.category in ("scholarship", "documents") for source in sources) >= 45


@pytest.mark.parametrize("kind", KINDS)
def test_a_filled_blank_passes_check(kind: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    project = make_project(tmp_path)
    (project / "data" / "templates").mkdir()
    for path in (ROOT / "data" / "templates").glob("*.yml"):
        (project / "data" / "templates" / path.name).write_bytes(path.read_bytes())
    assert main(["--root", str(project), "new", kind, "filled"]) == 0
    path = project / "data" / KINDS[kind] / "filled.yml"
    assert "../templates/schema/" in path.read_text()
    path.write_text(fill(path.read_text(), kind))
    assert read_entry(path, project / "data", TYPES[kind])[1] == []
    if kind == "chapter":
        listing = project / "data" / "narrative.yml"
        listing.write_text(listing.read_text() + "      - filled\n")
    term = project / "data" / "glossary" / "kulak.yml"
    if kind == "source":
        term.write_text(term.read_text().replace("[@sample-1996, p. 23]", "[@filled]"))
    elif kind not in ("chapter", "ledger", "path"):
        term.write_text(term.read_text() + f"see_also: ['{kind}:filled']\n")
    capsys.readouterr()
    main(["--root", str(project), "check"])
    assert capsys.readouterr().out == "No problems.\n"


@pytest.mark.parametrize(("name", "word"), [("Ivan", "not an id"), ("a_b", "not an id"), ("kulak", "exists already")])
def test_new_refuses_a_bad_or_taken_id(name: str, word: str, sample: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--root", str(sample), "new", "term", name]) == 1
    assert word in capsys.readouterr().err
