"""A second subject, built whole by the same code: another century, script, calendar border and map, and no work retold."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from lxml import etree, html

from article import strangers
from chronicle.kinds import REGISTRY
from second_site import command, make_second

#: What a subject may do without, and this one does.
LEFT_OUT = {"debate", "ledger"}
FIRST_SUBJECT = re.compile(r"russia|soviet|stalin|bolshevik|\bthe article\b", re.IGNORECASE)
MARKERS = "|".join(kind.kind.name for kind in REGISTRY)
RAW = re.compile(rf"\]\((?:{MARKERS}):|\[@|\[\^|\{{:|\{{#|///|--8<--|&lt;span|\*\*|\]\(")
GREEK = re.compile(r"[Ͱ-Ͽἀ-῾]")
Pages = dict[str, Any]


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    project = make_second(tmp_path_factory.mktemp("second"))
    checked = command(project, "check")
    assert (checked.returncode, checked.stdout) == (0, "No problems.\n"), checked.stdout
    built = command(project, "build")
    assert built.returncode == 0, built.stdout + built.stderr
    return project


@pytest.fixture(scope="module")
def pages(root: Path) -> Pages:
    """Every page of the built site, by its path, parsed."""
    site = root / "site"
    return {
        path.relative_to(site).as_posix(): html.fromstring(path.read_text())
        for path in sorted(site.rglob("*.html"))
        if path.name == "index.html"
    }


def words(page: Any) -> str:
    return " ".join(page.xpath("string(//article)").split())


def facts(page: Any) -> dict[str, str]:
    """The panel of facts: label → value."""
    labels = page.xpath('//*[@class="facts"]//dt')
    return {
        label.text_content().strip(): " ".join(label.getnext().text_content().split())
        for label in labels
        if label.getnext() is not None
    }


def rows(root: Path, shard: str) -> list[list[Any]]:
    """The headwords of a shard of the search."""
    text = (root / "site" / "search" / f"{shard}.js").read_text()
    found = re.fullmatch(r'headwords\.rows\("[^"]*",(.*)\)\n', text)
    assert found
    return list(json.loads(found[1]))


def test_every_kind_but_those_left_out_has_pages(root: Path, pages: Pages) -> None:
    folders = {path.name for path in (root / "data").iterdir() if path.is_dir()}
    assert folders == {entry.kind.folder for entry in REGISTRY if entry.kind.name not in LEFT_OUT}
    for entry in REGISTRY:
        own = [path for path in pages if path.startswith(f"{entry.kind.folder}/")]
        entries = list((root / "data" / entry.kind.folder).glob("*.yml"))
        if entry.kind.name in LEFT_OUT:
            assert own == []
        else:
            assert len(entries) > 0
            assert {f"{entry.kind.folder}/{path.stem}/index.html" for path in entries} <= set(own)


def test_no_page_leads_to_what_is_left_out(pages: Pages) -> None:
    for path, page in pages.items():
        for href in page.xpath("//a/@href"):
            assert not re.search(r"(?:^|/)(?:ledger|debates)/", href), f"{path}: {href}"


def test_every_link_leads_to_a_page_and_an_anchor(root: Path, pages: Pages) -> None:
    site = root / "site"
    ids = {path: set(page.xpath("//@id")) for path, page in pages.items()}
    count = 0
    for path, page in pages.items():
        for href in page.xpath("//article//a/@href | //nav//a/@href"):
            if re.match(r"[a-z]+:", href):
                continue
            count += 1
            to, _, anchor = href.partition("#")
            target = ((site / path).parent / to).resolve() if to else site / path
            target = target / "index.html" if target.is_dir() else target
            assert target.is_file(), f"{path}: {href}"
            if anchor and target.suffix == ".html":
                assert anchor in ids[target.relative_to(site.resolve()).as_posix()], f"{path}: {href}"
    assert count > 2000


def test_notes_are_numbered_and_lead_back(pages: Pages) -> None:
    noted = 0
    for path, page in pages.items():
        calls = page.xpath('//sup[starts-with(@id, "fnref")]')
        notes = page.xpath('//div[@class="footnote"]//li')
        if not notes:
            assert not calls, path
            continue
        noted += 1
        called = [call.xpath("string(a/@href)") for call in calls]
        first = list(dict.fromkeys(called))
        assert first == [f"#{note.get('id')}" for note in notes], path
        order = {href: str(number) for number, href in enumerate(first, 1)}
        assert [call.text_content().strip() for call in calls] == [order[href] for href in called], path
        own = set(page.xpath("//@id"))
        for note in notes:
            back = note.xpath('.//a[@class="footnote-backref"]/@href')
            assert back, path
            assert {href.removeprefix("#") for href in back} <= own, path
    assert noted > 60


@pytest.mark.parametrize(
    ("page", "date"),
    [
        ("events/rising-of-25-march", "6 April 1821 (25 March 1821 Old Style)"),
        ("events/battle-of-navarino", "20 October 1827 (8 October 1827 Old Style)"),
        ("events/independence-declared", "13 January 1822 (1 January 1822 Old Style)"),
        ("events/chios-massacre", "April 1822"),
        ("events/treaty-of-london", "6 July 1827"),
        ("events/calendar-adopted", "1 March 1923"),
        ("events/bicentenary", "25 March 2021"),
    ],
)
def test_a_day_has_its_old_style_date_up_to_the_change_of_this_country(pages: Pages, page: str, date: str) -> None:
    assert facts(pages[f"{page}/index.html"])["Date"] == date


def test_a_life_and_a_body_are_dated_by_the_calendar_lived_by(pages: Pages) -> None:
    assert facts(pages["people/gregory-v/index.html"])["Died"].startswith("22 April 1821 (10 April 1821 Old Style)")
    assert facts(pages["people/edward-codrington/index.html"])["Born"] == "27 April 1770"
    assert facts(pages["organisations/second-national-assembly/index.html"])["Founded"].endswith("Old Style)")


def in_greek(element: Any) -> Iterator[str]:
    """The texts with Greek letters below an element that no `lang="el"` holds."""
    for node in element.xpath(".//text()[not(ancestor::*[@lang='el'])][not(ancestor::script)]"):
        if GREEK.search(node):
            yield str(node)


def test_greek_is_marked_as_greek(pages: Pages) -> None:
    marked = 0
    for path, page in pages.items():
        (article,) = page.xpath("//article")
        assert list(in_greek(article)) == [], path
        marked += len(article.xpath('.//*[@lang="el"]'))
    assert marked > 40
    assert facts(pages["people/laskarina-bouboulina/index.html"])["Greek"] == "Λασκαρίνα Μπουμπουλίνα"


@pytest.mark.parametrize(
    ("shard", "word"),
    [
        ("3ba", "κολοκοτρωνησ"),  # Greek, in the normal form
        ("3ba", "κολοκοτρωνη"),  # in the genitive
        ("k", "kolokotronis"),  # ELOT 743
        ("k", "kolokotrones"),  # as an old book has it
    ],
)
def test_a_person_is_found_in_greek_and_in_latin_letters(root: Path, shard: str, word: str) -> None:
    found = [row for row in rows(root, shard) if row[2] == "people/theodoros-kolokotronis/"]
    assert len(found) == 1
    assert word in re.split(r"[| ]", found[0][5])


def names_of(root: Path, shard: str, address: str) -> set[str]:
    (row,) = [row for row in rows(root, shard) if row[2] == address]
    return set(row[5].split("|"))


def test_diphthongs_and_double_letters_go_by_the_table(root: Path) -> None:
    mavrokordatos = names_of(root, "m", "people/alexandros-mavrokordatos/")
    assert {"alexandros mavrokordatos", "alexandros maurokordatos"} <= mavrokordatos  # αυ: ELOT 743, and ISO 843
    assert "nafplio" in names_of(root, "n", "places/nafplio/")  # αυ before a voiceless letter
    assert "laskarina boumpoulina" in names_of(
        root, "b", "people/laskarina-bouboulina/"
    )  # μπ: b at the head, mp within
    assert "mesolongi" in names_of(root, "m", "places/missolonghi/")  # γγ


def test_nothing_of_the_first_subject_is_in_the_site(root: Path) -> None:
    site, count = root / "site", 0
    theirs = site / "assets" / "javascripts"  # the theme's own, of which this site loads one bundle
    for path in sorted(site.rglob("*")):
        if path.suffix in {".html", ".js", ".json", ".csv", ".svg", ".xml", ".css"} and theirs not in path.parents:
            count += 1
            found = FIRST_SUBJECT.search(path.read_text())
            assert found is None, f"{path.relative_to(site)}: {found}"
    assert count > 150


def test_the_pages_hold_nothing_raw_and_nothing_strange(pages: Pages) -> None:
    for path, page in pages.items():
        assert not RAW.search(words(page)), path
        (article,) = page.xpath("//article")
        assert list(strangers(article)) == [], path


def test_the_maps_show_land_and_every_place_that_lies_on_them(pages: Pages) -> None:
    whole, part = pages["map/index.html"].xpath('//*[local-name()="svg"][contains(@class, "map")]')
    marks = {
        name: set(drawn.xpath('.//*[local-name()="a"]/@href')) for name, drawn in (("whole", whole), ("part", part))
    }
    assert len(marks["whole"]) >= 8
    assert marks["part"] < marks["whole"] | {"../places/peloponnese/"}
    assert "../places/iasi/" in marks["whole"] - marks["part"]
    for drawn in (whole, part):
        (land,) = drawn.xpath('.//*[@class="land"]/@d')
        assert land.count("M") > 20  # islands
    (small,) = pages["places/chios/index.html"].xpath('//*[@class="land"]/@d')
    assert small.count("M") > 5


def test_the_timeline_begins_with_the_first_part_and_has_every_event(root: Path) -> None:
    data = json.loads((root / "site" / "timeline" / "index.json").read_text())
    assert data["opens"] == "1814-01-01"
    assert len(data["rows"]) == len(list((root / "data" / "events").glob("*.yml")))


def test_the_downloads_are_of_this_subject(root: Path) -> None:
    works = json.loads((root / "site" / "sources" / "bibliography.json").read_text())
    assert {"st-clair-2008", "finlay-1861", "kathimerini-calendar"} <= {work["id"] for work in works}
    tree = etree.parse(root / "site" / "timeline" / "shape.svg")
    assert etree.QName(tree.getroot()).localname == "svg"
    assert (root / "site" / "series" / "london-loans.csv").read_text().count("\n") == 6
    assert (root / "site" / "pagefind" / "pagefind.js").is_file()


def test_a_second_build_changes_nothing(root: Path) -> None:
    again = command(root, "build")
    assert again.returncode == 0
    assert "Written: 0 files; removed: 0." in again.stdout
    assert "site/ is up to date." in again.stdout
