"""The real corpus checks clean, and each annotated blank, filled, is an entry."""

import re
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from chronicle.cli import main
from chronicle.kinds import TYPES, Corpus, Entry
from chronicle.kinds.chapter import Chapter
from chronicle.kinds.event import Event
from chronicle.kinds.figure import Figure
from chronicle.kinds.ledger import Ledger
from chronicle.kinds.organisation import Organisation
from chronicle.kinds.path import ReadingPath
from chronicle.kinds.person import Person
from chronicle.kinds.place import HistoricalPlace
from chronicle.kinds.series import Series
from chronicle.kinds.source import Source
from chronicle.kinds.term import Term
from chronicle.load import load
from chronicle.pipeline import Project, run
from chronicle.problems import report
from chronicle.publish.blanks import blank
from chronicle.publish.schema import described
from conftest import ROOT

SENTENCE = "The words of this sample stand here to make up the length that the rules ask of an entry."


def fillings(corpus: Corpus) -> dict[str, str]:
    """What an editor of the sample writes for each word in capitals; the last id of a kind, where several would do."""
    ids = {f"{kind.upper()}-ID": corpus.ids(kind)[-1] for kind in TYPES if corpus.ids(kind)}
    chapter = corpus.of(Chapter)[-1]
    more = {"ROW-ID": "c999", "PART-ID": str(chapter.part), "SECTION-ID": "filled", "TITLE": "Filled Blank"}
    return (
        ids
        | more
        | {"DATE": chapter.period.edtf, "NUMBER": "1", "ISBN": "9780195102147", "URL": "https://example.org/"}
        | dict.fromkeys(("COLUMN-ID", "LINE", "SUM OF-ID", "WHOLE-ID"), str(chapter.part))
        | {"ESTIMATE-ID": "an-estimate", "BESIDE-ID": "a-number-beside"}
        | {"DOI": "10.2307/2166597", "LOCATOR": "p. 1", "AT": "ch. 1"}
    )


def fill(text: str, kind: str, corpus: Corpus) -> str:
    """What an editor does: each word in capitals is replaced, what stands behind a # goes or stays."""
    for word, value in sorted(fillings(corpus).items(), key=lambda pair: -len(pair[0])):
        text = re.sub(rf"(?<![\w-]){word}(?![\w:-])", value, text)
    return "\n".join(_prose(line, 90 if kind == "chapter" else 3) for line in text.splitlines()) + "\n"


def _prose(line: str, many: int) -> str:
    """A line of prose in capitals → sentences; its links and citations stay."""
    if not re.match(r"\s+CITED MARKDOWN", line):
        return line
    indent = line[: len(line) - len(line.lstrip())]
    return indent + " ".join([*[SENTENCE] * many, *re.findall(r"\[[^\]]+\]\([^)]+\)|\[@[^\]]+\]", line)])


def test_the_real_corpus_has_no_problems() -> None:
    found = run(Project(ROOT), only_check=True).problems
    assert not found, report(found)


#: Words of the ids of figures on the famine, the camps and the purge, of which one number against another is too few.
CONTESTED = (
    "famine",
    "gulag",
    "belomor-deaths",
    "kuropaty",
    "executions",
    "arrests",
    "shot",
    "senior-officers",
    "order-00447",
)


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
        assert len(figure.estimates) + len(figure.beside) >= least, figure.id
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
        chapters = [corpus.entries[ref.key] for ref in part.chapters]
        notes = Counter(source for c in chapters if isinstance(c, Chapter) for source, _ in citations(c))
        source, most = notes.most_common(1)[0]
        assert most * 3 <= notes.total(), f"{part.id}: {most} of {notes.total()} notes are {source}"


@pytest.mark.parametrize("kind", TYPES)
def test_a_filled_blank_passes_check(kind: str, sample: Path, capsys: pytest.CaptureFixture[str]) -> None:
    corpus, _ = load(sample / "data")
    assert corpus
    assert main(["--root", str(sample), "export"]) == 0
    assert main(["--root", str(sample), "new", kind, "filled"]) == 0
    path = sample / "data" / TYPES[kind].kind.folder / "filled.yml"
    assert "../templates/schema/" in path.read_text()
    path.write_text(fill(path.read_text(), kind, corpus))
    lead_to(kind, sample)
    capsys.readouterr()
    main(["--root", str(sample), "check"])
    assert capsys.readouterr().out == "No problems.\n"


def lead_to(kind: str, project: Path) -> None:
    """What must name the new entry names it: the list of chapters, a citation, a link."""
    listing, term = project / "data" / "narrative.yml", project / "data" / "glossary" / "filler.yml"
    if kind == "chapter":
        listing.write_text(listing.read_text() + "      - filled\n")
    link = f"[it]({kind}:filled) [@{cited(project)}]" + (" [@filled]" if kind == "source" else "")
    text = f"id: filler\ntitle: Filler\nsummary: It fills.\ntext: |\n  {SENTENCE} {SENTENCE} {SENTENCE} {link}\n"
    term.write_text(text + f"see_also: ['{kind}:filled']\n")
    person = min((project / "data" / "people").glob("*.yml"))
    person.write_text(person.read_text().replace("see_also:\n", "see_also:\n  - term:filler\n"))
    if "term:filler" not in person.read_text():
        person.write_text(person.read_text().rstrip("\n") + "\nsee_also: ['term:filler']\n")


def cited(project: Path) -> str:
    """The id of a source of the sample."""
    return max((project / "data" / "sources").glob("*.yml")).stem


@pytest.mark.parametrize("kind", TYPES)
def test_all_that_a_blank_offers_has_the_shape_that_it_must_have(kind: str, sample: Path) -> None:
    corpus, _ = load(sample / "data")
    assert corpus
    path = sample / "data" / TYPES[kind].kind.folder / "whole.yml"
    whole = blank(kind, described(corpus.subject)[kind], whole=True).replace("\nid: ID", "\nid: whole")
    path.parent.mkdir(exist_ok=True)
    path.write_text(fill(whole, kind, corpus))
    read, problems = load(sample / "data")
    assert problems == []
    assert read
    entry = read.entries[kind, "whole"]
    given = entry.model_fields_set
    assert given == set(type(entry).model_fields), set(type(entry).model_fields) - given


@pytest.mark.parametrize(("name", "word"), [("Ivan", "not an id"), ("a_b", "not an id"), ("kulak", "exists already")])
def test_new_refuses_a_bad_or_taken_id(name: str, word: str, sample: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--root", str(sample), "new", "term", name]) == 1
    assert word in capsys.readouterr().err
