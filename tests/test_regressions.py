"""Faults that were once published, or that other tools are known for, as an editor would meet them: text in, a page out.

What a single part can hold to is tested beside that part: dates (`dates.yml`, `unit/dates`), prose, references, names, messages
(`problems`), the browser's behaviour. Here stands what only shows when the rooms work together.
"""

import re
from html import unescape
from pathlib import Path

import pytest

from chronicle.check import check
from chronicle.compose import compose
from chronicle.dates import BadDate, parse_date
from chronicle.link import link
from chronicle.load import load
from chronicle.render import render
from conftest import apply
from unit.prose.engine import rendered

WINTER, TERM, SOURCE = "events/long-winter.yml", "glossary/kulak.yml", "sources/young-2001.yml"


def made(project: Path, *changes: tuple[str, str, str]) -> dict[str, str]:
    """The files that the rooms make of the sample with these changes: file, words, words for them."""
    for file, was, now in changes:
        apply({"file": file, "was": was, "now": now}, project / "data")
    corpus, problems = load(project / "data")
    assert corpus
    assert [*problems, *check(corpus)] == []
    return dict(render(compose(link(corpus))))


def page(project: Path, path: str, *changes: tuple[str, str, str]) -> str:
    """A page as the engine makes it of the changed sample."""
    return rendered(made(project, *changes)[path].split("---\n", 2)[2])


def text(html: str) -> str:
    """What is read of a page."""
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", "", html)))


def codes(project: Path, *changes: tuple[str, str, str]) -> set[str]:
    """The problems that the changed sample has."""
    for file, was, now in changes:
        apply({"file": file, "was": was, "now": now}, project / "data")
    corpus, problems = load(project / "data")
    return {problem.code for problem in (*problems, *(check(corpus) if corpus else ()))}


def test_entries_of_two_kinds_that_share_an_id_are_both_named(sample: Path) -> None:
    """Mentions were once narrowed by id alone, so that a ledger's hid those of the chapter of its name."""
    assert (sample / "data/ledger/first-chapter.yml").is_file()
    assert (sample / "data/narrative/first-chapter.yml").is_file()
    chapter = sample / "data/narrative/first-chapter.yml"
    chapter.write_text(chapter.read_text().replace("of [kulaks](term:kulak)", "of [it](event:long-winter)", 1))
    mentioned = page(sample, "events/long-winter.md").partition("Mentioned in")[2]
    assert 'href="../narrative/first-chapter.md' in mentioned
    assert 'href="../ledger/first-chapter.md' in mentioned


def test_what_stands_behind_a_note_in_the_middle_of_a_text_is_text(sample: Path) -> None:
    """It was once swallowed by the note, with its citation raw."""
    inner = "[^own]: A note on [the winter](event:long-winter). [@sample-1996, p. 9]\n\n  It was [kulaks'](term:volost) last year. [@young-2001]"
    shown = page(
        sample,
        "glossary/kulak.md",
        (TERM, "text: |\n  A word", f"text: |\n  Said first.[^own] [@sample-1996]\n\n  {inner}\n\n  A word"),
    )
    article, notes = shown.split('<div class="footnote">')
    assert "last year." in text(article)
    assert "last year." not in text(notes)
    assert "[@" not in text(shown)


@pytest.mark.parametrize(
    ("issued", "said"),
    [
        ("20XX", "21st century"),
        ("193X", "1930s"),
        ("1930~", "c. 1930"),
        ("../1934", "1934"),
        ("1930/1935", "1930–1935"),
        ("1930?", "1930?"),
        ("~1930", None),
        ("[1667,1668]", None),
    ],
)
def test_the_date_of_a_source_is_no_more_exact_than_is_known(issued: str, said: str | None, sample: Path) -> None:
    change = (SOURCE, "issued: 2001-05", f'issued: "{issued}"')
    if said is None:
        assert codes(sample, change) == {"bad-date"}
    else:
        assert said in text(page(sample, "sources/young-2001.md", change)).replace("-", "–")


@pytest.mark.parametrize(
    ("one", "other"),
    [("s.v. Ежов", "s.v. Ягода"), ("pp. 12–15", "pp. 12, 15"), ("p. 1", "p. 2")],
)
def test_places_in_a_work_that_differ_are_two_notes(one: str, other: str, sample: Path) -> None:
    change = (TERM, "[@sample-1996, p. 23]", f"[@sample-1996, {one}; @sample-1996, {other}]")
    shown = page(sample, "glossary/kulak.md", change)
    notes = re.findall(r'<li id="fn:[^"]+">\s*<p>(.*?)<a class="footnote-backref"', shown, re.DOTALL)
    assert len({text(note) for note in notes}) == 2
    assert len(re.findall(r'class="footnote-ref"', shown)) == 2


def test_a_note_of_our_own_and_a_source_of_like_name_are_two_notes(sample: Path) -> None:
    (sample / "data/sources/note-x.yml").write_text(
        (sample / "data/sources/young-2001.yml")
        .read_text()
        .replace("young-2001", "note-x")
        .replace("“The” Sample", "Another")
        .replace("sample.2001", "another.2001")
    )
    words = "Said.[^x] [@note-x] [@sample-1996-p-23]\n\n  [^x]: Our own words. [@sample-1996, p. 23]\n\n  A word"
    (sample / "data/sources/sample-1996-p-23.yml").write_text(
        (sample / "data/sources/young-2001.yml")
        .read_text()
        .replace("young-2001", "sample-1996-p-23")
        .replace("“The” Sample", "Third")
        .replace("sample.2001", "third.2001")
    )
    shown = page(sample, "glossary/kulak.md", (TERM, "text: |\n  A word", f"text: |\n  {words}"))
    notes = [text(note) for note in re.findall(r'<li id="fn:[^"]+">(.*?)</li>', shown, re.DOTALL)]
    assert sum("Our own words" in note for note in notes) == 1
    assert sum("Another Reconsidered" in note for note in notes) == 1
    assert sum("Third Reconsidered" in note for note in notes) == 1
    assert len(notes) == 4


@pytest.mark.parametrize("words", ["[@sample-1996, p. 23] [@young-2001]", "[@sample-1996, p. 23; @young-2001]"])
def test_calls_side_by_side_have_a_comma_between(words: str, sample: Path) -> None:
    shown = page(sample, "glossary/kulak.md", (TERM, "[@sample-1996, p. 23]", words))
    assert len(re.findall(r"</sup><sup>,</sup><sup", shown)) == 1


@pytest.mark.parametrize(
    ("born", "said"),
    [
        ("1888?", "1888?–1938"),
        ("187X", "1870s–1938"),
        ("1870~", "about 1870–1938"),
        ("../1880", "1880 or earlier – 1938"),
    ],
)
def test_doubt_about_a_birth_is_shown_where_a_life_is(born: str, said: str, sample: Path) -> None:
    """In lists and in the card of a link, as on the page itself."""
    files = made(sample, ("people/ivan-ivanov.yml", "born: 1870~", f"born: {born}"))
    assert said in text(rendered(files["people/index.md"].split("---\n", 2)[2]))


def test_a_death_in_one_of_two_years_is_not_in_the_first(sample: Path) -> None:
    change = ("people/ivan-ivanov.yml", "died: 1938-03-15", "died: 1938/1939")
    assert "– 1938 or 1939)" in text(page(sample, "people/index.md", change))


def test_words_before_a_citation_stand_before_its_note(sample: Path) -> None:
    change = (TERM, "[@sample-1996, p. 23]", "[see @sample-1996, p. 23]")
    assert "see Example, A Sample Work, 23" in text(page(sample, "glossary/kulak.md", change))


def test_a_place_in_a_work_has_one_form_in_prose_and_in_fields(sample: Path) -> None:
    assert codes(sample, ("figures/dead.yml", "locator: p. 40", "locator: page forty")) == {"bad-locator"}


@pytest.mark.parametrize(
    ("file", "name"),
    [("sources/young-2001.yml", "how-this-was-checked"), ("ledger/first-chapter.yml", "refined")],
)
def test_an_entry_cannot_have_the_name_of_a_page_that_is_made(file: str, name: str, sample: Path) -> None:
    old = sample / "data" / file
    for path in sorted((sample / "data").rglob("*.yml")):
        if file.startswith("sources"):
            path.write_text(path.read_text().replace(old.stem, name))
    old.write_text(re.sub(r"\Aid: .*", f"id: {name}", old.read_text()))
    old.rename(old.with_name(f"{name}.yml"))
    assert codes(sample) == {"duplicate-id"}


def test_a_kind_of_place_that_is_new_is_drawn(sample: Path) -> None:
    change = (
        "site.yml",
        "  - {id: country, label: Countries, symbol: none}",
        "  - {id: country, label: Countries, symbol: none}\n  - {id: mine, label: Mines, symbol: cross}",
    )
    files = made(sample, change, ("places/kyiv.yml", "kind: city", "kind: mine"))
    assert "is-mine" in files["map/index.md"]


@pytest.mark.parametrize("given", ["<6,000", "&copy; 1930", "AT&T;", "a | b", "*x*", "a\\b", "3 < 4 > 2"])
def test_a_sign_in_a_plain_field_is_that_sign(given: str, sample: Path) -> None:
    change = ("figures/dead.yml", "as_given: around six thousand", f"as_given: '{given}'")
    assert given in text(page(sample, "figures/dead.md", change))


def test_a_pipe_in_the_head_of_a_table_leaves_the_table_whole(sample: Path) -> None:
    shown = page(sample, "series/herd.md", ("series/herd.yml", "unit: head", "unit: kg | <b>head</b>"))
    head, *rows = re.findall(r"<tr>.*?</tr>", shown, re.DOTALL)
    assert "kg | <b>head</b>" in text(head)
    assert {len(re.findall(r"<td", row)) for row in rows} == {len(re.findall(r"<th", head))}


@pytest.mark.parametrize(
    ("edtf", "old"),
    [
        ("1917-03-08/1917-03-15", "between 23 February 1917 and 2 March 1917"),
        ("1917-11-07?", "25 October 1917"),
        ("1900-03-05", "21 February 1900"),
    ],
)
def test_the_old_date_stands_beside_spans_and_days_in_doubt(edtf: str, old: str, sample: Path) -> None:
    shown = text(
        page(sample, "organisations/council.md", ("organisations/council.yml", "founded: 1905", f"founded: {edtf}"))
    )
    assert old in shown


def test_a_body_abroad_has_no_old_date(sample: Path) -> None:
    change = ("organisations/council.yml", "founded: 1905", "founded: 1900-02-27\ncalendar: gregorian")
    assert "Old Style" not in text(page(sample, "organisations/council.md", change)).partition("Dissolved")[0]


def test_an_event_without_a_beginning_does_not_begin_in_the_year_one(sample: Path) -> None:
    files = made(sample, (WINTER, "date: 1932-10/1933-08", "date: ../1934"))
    assert '"0001' not in files["timeline/index.json"]
    assert not re.search(r"^(?:.*,)?0001-", files["timeline/index.csv"], re.MULTILINE)


def test_a_text_may_date_a_link_by_the_old_calendar_if_it_says_so(sample: Path) -> None:
    said = "A word used [in October](event:october), 25 October 1917 (Old Style), and after"
    assert codes(sample, (TERM, "A word used [in October](event:october)", said)) == set()
    wrong = said.replace("25 October", "26 October")
    assert codes(sample, (TERM, said, wrong)) == {"date-mismatch"}


def test_a_reprint_shows_when_it_was_first_printed(sample: Path) -> None:
    change = ("sources/sample-1996.yml", "issued: 1996", "issued: 1996\noriginal-date: 1937")
    assert "1937" in text(page(sample, "sources/sample-1996.md", change))


def test_the_doi_of_a_source_is_a_link_on_its_page(sample: Path) -> None:
    assert '<a href="https://doi.org/10.1000/sample.2001"' in page(sample, "sources/young-2001.md")


def test_archives_are_cited_by_fond_opis_delo_and_leaf(sample: Path) -> None:
    changes = (
        (SOURCE, "DOI: 10.1000/sample.2001", "archive: GARF\narchive_location: f. R-5446, op. 1"),
        (TERM, "[@sample-1996, p. 23]", "[@young-2001, f. 17, op. 3, d. 9, l. 12]"),
    )
    files = made(sample, *changes)
    assert "f. 17, op. 3, d. 9, l. 12" in text(rendered(files["glossary/kulak.md"].split("---\n", 2)[2]))
    assert "GARF" in text(rendered(files["sources/young-2001.md"].split("---\n", 2)[2]))


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("1917. The Duma took power.", "<p>1917. The Duma took power."),
        ("#1 on the list was he.", "<p>#1 on the list was he."),
        ("- One [@sample-1996]\n    - Two", "<ul>\n<li>Two"),
        ("Left. [sic] Right.", "[sic]"),
    ],
)
def test_prose_is_what_it_looks_like(written: str, shown: str, sample: Path) -> None:
    change = (TERM, "text: |\n", f"text: |\n  {written.replace(chr(10), chr(10) + '  ')} [@sample-1996]\n\n  ")
    found = codes(sample, change)
    assert found or shown in page(sample, "glossary/kulak.md")


def test_a_date_is_refused_that_no_reader_would_understand() -> None:
    for wrong in (
        "1930/1931/1932",
        "1930-W10-1",
        "1932-33",
        "1917-~11",
        "{1931,1932}",
        "[..1934]",
        "../..",
        "1917-11-07T21:45:00",
        "Y-10000",
    ):
        with pytest.raises(BadDate):
            parse_date(wrong)


@pytest.mark.parametrize("number", ["nan", "inf", "1e400", "1_000", "٥", "1,803,392", "12,5", "−5"])
def test_a_number_is_digits(number: str, sample: Path) -> None:
    assert codes(sample, ("places/kyiv.yml", "latitude: 50.45", f"latitude: {number}")) == {"wrong-type"}


@pytest.mark.parametrize(
    "damage",
    [
        "[x](person:ivan-ivanov the",
        "[x](person:ivan ivanov)",
        "[x] (term:volost)",
        "[[volost]]",
        "(@sample-1996)",
        "[sample-1996]",
        "[^not-defined]",
    ],
)
def test_a_broken_marker_is_told_though_other_links_suffice(damage: str, sample: Path) -> None:
    assert codes(sample, (TERM, "A word used", f"A {damage} word used"))


@pytest.mark.parametrize(
    ("file", "was", "now"),
    [
        (TERM, "literal: fist", "literal: fist\nsee_also: [ledger:nowhere]"),
        ("figures/dead.yml", "low: 5", "low: 1e400"),
        ("events/long-winter.yml", "of: 2000", "of: 0"),
        ("people/ivan-ivanov.yml", "born: 1870~", "born: Y170000002"),
        (TERM, "  A word", "  " + "*" * 3000 + " A word"),
        (TERM, "  A word", "  " + "[" * 20000 + " A word"),
        (TERM, "  A word", "  [x](https://[x) A word"),
        ("series/herd.yml", "unit: head", 'unit: "he\\u0007ad"'),
        (SOURCE, "family: Adams", 'family: "Ad\\ams"'),
    ],
)
def test_what_once_ended_in_a_traceback_is_told_or_shown(file: str, was: str, now: str, sample: Path) -> None:
    if not codes(sample, (file, was, now)):
        assert made(sample)
