"""The survey counts the sample as one counts it by hand, and knows a work of a canon again."""

import json
from pathlib import Path
from typing import Any

import pytest

from chronicle.cli import main
from chronicle.kinds import Source, is_number, lacking
from chronicle.load import load
from chronicle.survey import Row, survey
from chronicle.survey.canon import marks

BOOK = {"id": "a-book", "type": "book", "title": "Sample Work", "author": [{"family": "Example"}]}
LEXICON = {"id": "a-lexicon", "type": "book", "title": "Малый словарь: в двух томах"}
ARTICLE = {"id": "an-article", "type": "article-journal", "title": "Anything", "DOI": "10.1000/SAMPLE.2001"}
OTHER = {"id": "another", "type": "book", "title": "A Sample Work", "author": [{"family": "Other"}]}


def rows(sample: Path, *canon: dict[str, Any]) -> dict[str, Row]:
    corpus, _ = load(sample / "data")
    assert corpus
    return {row.what: row for table in survey(corpus, canon) for row in table.rows}


@pytest.mark.parametrize(
    ("what", "count", "of"),
    [
        ("sources", 4, None),
        ("of the type book", 1, 4),
        ("with a date, or said to be undated", 4, 4),
        ("books with a publisher", 1, 1),
        ("of the type book, with all that it is looked up by", 1, 1),
        ("of the type article-newspaper, with all that it is looked up by", 1, 1),
        ("books with an ISBN", 0, 1),
        ("journal articles with a DOI", 1, 1),
        ("seen: reported", 1, 4),
        ("outside the ledger, of encyclopaedias", 0, 131),
        ("with a locator", 45, 134),
        ("of articles, with a locator", 3, 3),
        ("outside the ledger, of the work most cited there, sample-1996", 97, 131),
        ("outside the ledger, of the work retold", 31, 131),
        ("estimates", 7, None),
        ("estimates with a locator", 7, 7),
        ("estimates with a range that say whose it is", 2, 2),
        ("series that say when in the year", 1, 2),
        ("numbers in prose that are linked to the data", 7, None),
        ("addresses whose host is a bare number", 0, 4),
    ],
)
def test_the_sample_is_counted(what: str, count: int, of: int | None, sample: Path) -> None:
    row = rows(sample)[what]
    assert (row.count, row.of) == (count, of)


@pytest.mark.parametrize(
    ("source", "was", "now", "lacks"),
    [
        ("sample-1996", "issued: 1996", "", ("issued",)),
        ("sample-1996", "issued: 1996", "undated: true", ()),
        ("sample-1996", "author:\n  - family: Example\n    given: Ann", "", ("author or editor",)),
        ("sample-1996", "author:\n  - family: Example\n    given: Ann", "anonymous: true", ()),
        ("sample-1996", "author:\n", "editor:\n", ()),
        ("sample-1996", "publisher: Sample Press\n", "", ("publisher",)),
        ("young-2001", "volume: 4\n", "", ()),
        ("young-2001", "volume: 4\nissue: 2\n", "", ("volume or issue",)),
        ("young-2001", "volume: 4\nissue: 2\n", "not-found: [volume]\n", ()),
        ("young-2001", "volume: 4\nissue: 2\n", "not-found: [page]\n", ("volume or issue",)),
        ("young-2001", "page: 11–35", "number: e7", ()),
        ("reported-1933", "issued: 1933-03-29", "issued: 1933-03", ("issued",)),
        ("reported-1933", "container-title: The Sample Gazette\n", "", ("container-title",)),
    ],
)
def test_a_record_lacks_what_its_kind_of_work_is_looked_up_by(
    source: str, was: str, now: str, lacks: tuple[str, ...], sample: Path
) -> None:
    file = sample / "data" / "sources" / f"{source}.yml"
    assert was in file.read_text()
    file.write_text(file.read_text().replace(was, now))
    corpus, problems = load(sample / "data")
    assert corpus, problems
    assert lacking(next(each for each in corpus.of(Source) if each.id == source)) == lacks


def test_a_work_known_through_another_is_no_second_source(sample: Path) -> None:
    file = sample / "data" / "figures" / "living.yml"
    what = "figures borne by two independent sources, the work retold apart"
    assert rows(sample)[what].count == 1
    file.write_text(file.read_text().replace("young-2001", "sample-1996", 1).replace("#young-2001", "#sample-1996-2"))
    assert rows(sample)[what].count == 0


def test_a_canonical_work_is_as_good_as_two(sample: Path) -> None:
    what = "series borne by two independent sources{}, the work retold apart"
    assert rows(sample)[what.format("")].count == 1
    assert rows(sample, BOOK)[what.format(" or a work of the canon")].count == 2


def test_a_canon_is_held_to_what_is_cited(sample: Path) -> None:
    corpus, _ = load(sample / "data")
    assert corpus
    canon = survey(corpus, (BOOK, LEXICON, ARTICLE, OTHER))[-1]
    assert [(row.count, row.of) for row in canon.rows] == [(2, 4)]
    assert canon.remarks == ("not cited: a-lexicon: Малый словарь: в двух томах", "not cited: another: A Sample Work")


def test_a_part_that_is_cited_stands_for_its_whole(sample: Path) -> None:
    file = sample / "data" / "figures" / "living.yml"
    file.write_text(file.read_text().replace("in the town. [@sample-1996]", "in the town. [@lexicon]"))
    assert rows(sample, LEXICON)["works of the canon that are cited"].count == 1


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ({"ISBN": "978-0-19-880670-7"}, {"ISBN": "9780198806707"}, True),
        ({"ISBN": "0-674-81480-0"}, {"ISBN": "9780674814806"}, True),
        ({"DOI": "10.1/A"}, {"DOI": "10.1/a"}, True),
        ({"title": "The Long: Road"}, {"title": "Long"}, True),
        ({"title": "Дорога", "original-title": "Road"}, {"title": "Road"}, True),
        ({"title": "Road", "author": [{"family": "A"}]}, {"title": "Road", "author": [{"family": "B"}]}, False),
        ({"title": "Road", "author": [{"family": "Á"}]}, {"title": "Road", "editor": [{"family": "a"}]}, True),
    ],
)
def test_a_work_is_known_again(one: dict[str, Any], other: dict[str, Any], alike: bool) -> None:
    assert (not set(marks(one)).isdisjoint(marks(other))) is alike


@pytest.mark.parametrize(
    ("host", "bare"), [("20.210.105.67", True), ("[2001:db8::1]", True), ("1.example.org", False), ("example", False)]
)
def test_a_host_that_is_a_number_is_told(host: str, bare: bool) -> None:
    assert is_number(host) is bare


def test_the_report_is_printed_and_writes_nothing(sample: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = sorted(sample.rglob("*"))
    canon = sample / "canon.json"
    canon.write_text(json.dumps([BOOK, OTHER]))
    assert main(["--root", str(sample), "report", "--canon", str(canon)]) == 0
    printed = capsys.readouterr().out
    assert "\n  with a locator " in printed
    assert " 45 of    134   33.6%\n" in printed
    assert "- not cited: another: A Sample Work\n" in printed
    assert sorted(sample.rglob("*")) == sorted([*before, canon])


def test_a_canon_that_cannot_be_read_is_told(sample: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (sample / "canon.json").write_text('{"a": 1}')
    assert main(["--root", str(sample), "report", "--canon", str(sample / "canon.json")]) == 2
    assert "a list of records in CSL-JSON" in capsys.readouterr().err


def test_a_corpus_with_problems_is_not_counted(sample: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (sample / "data" / "glossary" / "kulak.yml").unlink()
    assert main(["--root", str(sample), "report"]) == 1
    assert "unknown-term" in capsys.readouterr().out
