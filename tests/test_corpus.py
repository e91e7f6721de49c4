"""The real corpus checks clean, and each annotated blank, filled, is an entry."""

import re
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from chronicle.cli import main
from chronicle.load.corpus import load, read_entry
from chronicle.model import (
    KINDS,
    TYPES,
    Chapter,
    Corpus,
    Entry,
    Event,
    Figure,
    HistoricalPlace,
    Ledger,
    Organisation,
    Person,
    ReadingPath,
    Series,
    Source,
    Term,
)
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


def citations(chapter: Chapter) -> list[tuple[str, str | None]]:
    """The notes of a chapter: each source and locator that it cites, once, as its page numbers them."""
    proses = [section.text for section in chapter.sections] + ([chapter.text] if chapter.text else [])
    return list(dict.fromkeys((c.source.id, c.locator) for prose in proses for c in prose.citations))


def test_a_reader_rarely_searches_in_vain() -> None:
    corpus = real_corpus()
    wanted: dict[type[Entry], int] = {
        Event: 180,
        Person: 110,
        Term: 170,
        HistoricalPlace: 60,
        Organisation: 25,
        Source: 110,
        ReadingPath: 7,
    }
    counts = {kind: len(corpus.of(kind)) for kind in wanted}
    assert all(counts[kind] >= least for kind, least in wanted.items()), counts


def test_every_chapter_rests_on_many_sources_and_has_study_aids() -> None:
    for chapter in real_corpus().of(Chapter):
        notes = citations(chapter)
        assert len(notes) >= 12, chapter.id
        assert len({source for source, _ in notes}) >= 5, chapter.id
        assert chapter.study, chapter.id


def test_no_part_leans_on_one_source_for_more_than_a_third_of_its_notes() -> None:
    corpus = real_corpus()
    for part in corpus.narrative.parts:
        assert 4 <= len(part.chapters) <= 7
        chapters = [corpus.entries["chapter", str(name)] for name in part.chapters]
        notes = Counter(source for c in chapters if isinstance(c, Chapter) for source, _ in citations(c))
        source, most = notes.most_common(1)[0]
        assert most * 3 <= notes.total(), f"{part.id}: {most} of {notes.total()} notes are {source}"


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
