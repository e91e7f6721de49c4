"""What the search knows, in Chromium: one normal form for Python and the browser, dates as they are typed, the text, the reasons it gives."""

import re
import unicodedata
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from browser.conftest import SITE, Reader
from chronicle.kinds import Corpus
from chronicle.link.names import Names
from chronicle.load import load
from conftest import ROOT

pytestmark = pytest.mark.browser


def _corpus() -> Corpus:
    found, _ = load(ROOT / "data")
    assert found
    return found


CORPUS = _corpus()
NAMES = Names(CORPUS)
HARD = [
    "Zinovʹev",
    "Zinov’ev",
    "Zinovʼev",
    "Zinov′ev",
    "Zinov`ev",
    "Zinov´ev",
    "Хрущёв",
    "Зино́вьев",
    "Ґудзь",
    "Об’єднання",
    "Ленинъ",
    "Straße",
    "STRASSE",
    "ẞ",
    "ﬁve",
    "кол\xadхоз\nİstanbul",
    "ΌΔΟΣ",
    "Σ",
    "ΑΣ Β",
    "Łódź",
    "Ærø",
    "№ 1",
    "½",
    "²",
    "١٢",
    "Ⅳ",
    "ŉ",
    "ǅ",
    "한국",
    "日本",
    "a\u200db",
    "a\u200bb",
    "\ufeffa",
    "a\xa0b",
    "—",
    "#1",
    "C++",
    "1,803,392",
    "I͡agoda",
    "É",
    "É",
    "ϓ",
    "ﷺ",
    "𝔄",
    "ｱ",
    "ſt",
]


@pytest.fixture
def page(reader: Reader) -> Page:
    page = reader.open("/glossary/kulak/")
    page.evaluate("search.learn()")
    return page


def found(page: Page, query: str) -> list[str]:
    rows: list[str] = page.evaluate("async query => (await search.find(query)).rows.map(row => row[2])", query)
    return rows


def test_python_and_the_browser_have_one_normal_form(page: Page) -> None:
    real = {text for entry in CORPUS for text, _ in NAMES._texts(entry)} | {str(entry.summary) for entry in CORPUS}
    points = map(chr, range(1, 0x2FFF))
    letters = [
        letter for letter in points if unicodedata.category(letter) != "Cn"
    ]  # the browser may know a newer Unicode
    texts = [*sorted(real), *HARD, *letters, "".join(letters)]
    assert len(texts) > 12_000
    theirs = page.evaluate("texts => texts.map(search.normal)", texts)
    different = [
        (text, ours, other) for text, other in zip(texts, theirs, strict=True) if (ours := NAMES.normal(text)) != other
    ]
    assert different == []


@pytest.mark.parametrize(
    ("query", "days"),
    [
        ("7 November 1917", "1917-11-07 1917-11-07"),
        ("7th of November, 1917", "1917-11-07 1917-11-07"),
        ("November 7, 1917", "1917-11-07 1917-11-07"),
        ("7 nov 1917", "1917-11-07 1917-11-07"),
        ("7.11.1917", "1917-11-07 1917-11-07"),
        ("07/11/1917", "1917-11-07 1917-11-07"),
        ("11/25/1917", "1917-11-25 1917-11-25"),
        ("1917-11-07", "1917-11-07 1917-11-07"),
        ("1917 November 7", "1917-11-07 1917-11-07"),
        ("7 ноября 1917 г.", "1917-11-07 1917-11-07"),
        ("November 1917", "1917-11-01 1917-11-31"),
        ("11.1917", "1917-11-01 1917-11-31"),
        ("1917", "1917-01-01 1917-12-31"),
        ("1917–1918", "1917-01-01 1918-12-31"),
    ],
)
def test_a_date_as_it_is_typed(page: Page, query: str, days: str) -> None:
    asked = page.evaluate("query => search.daysOf(search.normal(query))", query)
    assert f"{asked['from']} {asked['to']}" == days


@pytest.mark.parametrize(
    "query",
    [
        "October",
        "7 November",
        "45 October 1917",
        "13.13.1917",
        "order 00447",
        "1918–1917",
        "crisis of 1928",
        "1 2 3 1917",
    ],
)
def test_what_is_no_date(page: Page, query: str) -> None:
    assert page.evaluate("query => search.daysOf(search.normal(query))", query) is None


def test_a_day_is_found_in_either_calendar_and_says_which(reader: Reader) -> None:
    page = reader.open("/")
    page.keyboard.press("/")
    page.keyboard.type("25 October 1917")
    first = page.locator(".search-list [role=option]").first
    expect(first).to_contain_text("The October Revolution (7 November 1917; 25 October 1917 Old Style)")
    expect(page.locator(".search-list")).to_contain_text(
        "The Military Revolutionary Committee Formed (25 October 1917)"
    )


def test_a_month_gives_the_events_of_it_in_either_calendar(page: Page) -> None:
    assert {"events/october-revolution/", "events/military-revolutionary-committee-formed/"} <= set(
        found(page, "October 1917")
    )
    assert "events/february-revolution/" in found(page, "February 1917")
    assert "events/february-revolution/" in found(page, "March 1917")


def test_a_date_hides_no_headword(page: Page) -> None:
    rows = found(page, "1928")
    assert rows[0].startswith("events/")
    assert "narrative/the-crisis-of-1928/" in rows


def test_one_word_too_many_is_named(reader: Reader) -> None:
    page = reader.open("/search/?q=October+Revolution+1917")
    expect(page.locator("#results .said").first).to_have_text("Without “1917”:")
    expect(page.locator(".entries li").first).to_contain_text("The October Revolution")


@pytest.mark.parametrize(("query", "letter"), [("C++", "c"), ("#1", "1")])
def test_a_sign_beside_one_letter_finds_no_beginnings(page: Page, query: str, letter: str) -> None:
    names: list[str] = page.evaluate("async query => (await search.find(query)).rows.map(row => row[5])", query)
    assert 0 < len(names) < 100
    assert [each for each in names if letter not in re.split("[ |]", each)] == []


def test_compounds_are_found_together_and_apart(page: Page) -> None:
    for query in ("Brestlitovsk", "Brest Litovsk", "Brest-Litovsk", "Brest–Litovsk"):
        assert found(page, query)[0] == "places/brest-litovsk/", query
    assert "sources/brinton-1970/" in found(page, "counterrevolution")
    assert found(page, "col-lectiv-ization")[0] == "glossary/collectivization/"


@pytest.mark.parametrize("query", ["Горький", "Zwxqvy", "photosynthesis"])
def test_a_word_that_stands_nowhere_gives_no_page_of_the_text(reader: Reader, query: str) -> None:
    page = reader.open(f"/search/?q={query}")
    expect(page.locator("#results h2").last).to_have_text("In the text: no page")
    expect(page.locator("#results > p").last).to_have_text(f"No page of the text has “{query}”.")
    assert page.locator(".passages li").count() == 0


@pytest.mark.parametrize(
    "query", ["bread ration", "kulaks", "1,803,392", "five‑year plan", "collectivisation", "Trotsky’s"]
)
def test_a_word_that_stands_somewhere_gives_its_pages(reader: Reader, query: str) -> None:
    page = reader.open(f"/search/?q={query}")
    expect(page.locator(".passages li").first).to_be_visible()
    expect(page.locator("#results h2").last).to_have_text(re.compile(r"In the text: \d+ pages?"))


def test_from_disk_it_says_why_the_text_cannot_be_searched(browser: Browser) -> None:
    page = browser.new_page()
    page.goto(Path(SITE / "search" / "index.html").as_uri() + "?q=famine")
    expect(page.locator(".entries li").first).to_be_visible()
    expect(page.locator("#results .said").last).to_contain_text("A page opened from disk")
    page.close()


@pytest.mark.parametrize(("status", "said"), [(404, "made without an index"), (500, "did not load")])
def test_without_an_index_it_says_so(browser: Browser, address: str, status: int, said: str) -> None:
    page = browser.new_page()

    def refuse(route: Route) -> None:
        route.fulfill(status=status)

    page.route("**/pagefind/**", refuse)
    page.goto(f"{address}/search/?q=famine")
    expect(page.locator("#results .said").last).to_contain_text(said)
    page.close()


def test_an_entry_pressed_for_long_opens(reader: Reader) -> None:
    page = reader.open("/")
    page.keyboard.press("/")
    page.keyboard.type("kulak")
    option = page.locator(".search-list [role=option]").first
    expect(option).to_contain_text("Kulak")
    option.hover()
    page.mouse.down()
    page.wait_for_timeout(600)
    page.mouse.up()
    expect(page).to_have_url(re.compile("/glossary/kulak/$"))


def test_a_click_elsewhere_closes_the_list(reader: Reader) -> None:
    page = reader.open("/")
    page.keyboard.press("/")
    page.keyboard.type("kulak")
    expect(page.locator(".search-list")).to_be_visible()
    page.locator("h1").click()
    expect(page.locator(".search-list")).to_be_hidden()
