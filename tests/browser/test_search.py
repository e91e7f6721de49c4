"""The search, in Chromium: what comes first, the keyboard, the page of results, no server and no scripts."""

import re
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from browser.conftest import SITE, Reader
from browser.relevance import ask_all, table

pytestmark = pytest.mark.browser


def options(page: Page) -> list[str]:
    return page.locator(".search-list [role=option] b").all_inner_texts()


def test_the_right_entry_comes_first(reader: Reader, capsys: pytest.CaptureFixture[str]) -> None:
    asked = list(ask_all(reader.open("/glossary/kulak/")))
    with capsys.disabled():
        print(f"\n{table(asked)}\nkept aside:\n{table([each for each in asked if each.aside]).splitlines()[-1]}")
    assert len(asked) >= 250
    first = sum(each.rank == 1 for each in asked) / len(asked)
    three = sum(1 <= each.rank <= 3 for each in asked) / len(asked)
    assert (first >= 0.95, three >= 0.99) == (True, True), [a for a in asked if a.rank != 1]
    assert not reader.faults


@pytest.mark.parametrize("key", ["/", "Control+k"])
def test_a_key_goes_to_the_box_arrows_choose_and_enter_opens(reader: Reader, key: str) -> None:
    page = reader.open("/about/method/")
    page.keyboard.press(key)
    page.keyboard.type("kulak")
    box = page.get_by_role("combobox", name="Search")
    expect(box).to_be_focused()
    expect(box).to_have_attribute("aria-expanded", "true")
    assert options(page)[0] == "Kulak"
    page.keyboard.press("ArrowDown")
    chosen = page.locator('.search-list [aria-selected="true"]')
    expect(chosen).to_contain_text("Kulak")
    assert box.get_attribute("aria-activedescendant") == chosen.get_attribute("id")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/glossary/kulak/$"))
    assert not reader.faults


def test_escape_closes_and_the_count_is_announced(reader: Reader) -> None:
    page = reader.open("/")
    page.keyboard.press("/")
    page.keyboard.type("gulg")
    expect(page.locator(".search [role=status]")).to_have_text(re.compile(r"^Did you mean Gulag\? \d+ entries$"))
    page.keyboard.press("Escape")
    expect(page.locator(".search-list")).to_be_hidden()
    expect(page.get_by_role("combobox")).to_have_attribute("aria-expanded", "false")


def test_a_result_tells_its_kind_its_dates_and_what_it_is(reader: Reader) -> None:
    page = reader.open("/")
    page.keyboard.press("/")
    page.keyboard.type("Ежов")
    expect(page.locator(".search-list [role=option]").first).to_have_text(
        re.compile(r"^PersonNikolai Yezhov \(1895–1940\).*\.$")
    )


def test_enter_leads_to_all_results_with_passages_that_narrow(reader: Reader) -> None:
    page = reader.open("/")
    page.keyboard.press("/")
    page.keyboard.type("bread ration")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/search/\?q=bread\+ration$"))
    expect(page.locator(".passages li").first).to_be_visible()
    expect(page.locator(".passages mark").first).to_be_visible()
    everything = page.locator("#results h2").last.inner_text()
    page.locator("#facet-kind").select_option("Chapter")
    expect(page).to_have_url(re.compile("kind=Chapter"))
    expect(page.locator(".passages li small").first).to_have_text("Chapter")
    assert set(page.locator(".passages li > small").all_inner_texts()) == {"Chapter"}
    assert page.locator("#results h2").last.inner_text() != everything
    assert not reader.faults


def test_the_site_opened_from_disk_finds_headwords(browser: Browser) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto(Path(SITE / "index.html").as_uri())
    page.get_by_role("combobox").click()
    page.keyboard.type("Kharkiv")
    expect(page.locator(".search-list [role=option] b").first).to_have_text("Kharkov")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("places/kharkov/index.html$"))
    context.close()


def test_without_scripts_the_box_leads_to_every_headword(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    page.get_by_role("combobox").fill("kulak")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/search/\?q=kulak"))
    page.locator('.md-content a[href$="/glossary/kulak/"]').click()
    expect(page).to_have_url(re.compile("/glossary/kulak/$"))
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_the_open_search(browser: Browser, address: str, scheme: str) -> None:
    context = browser.new_context(color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(address)
    page.keyboard.press("/")
    page.keyboard.type("famine")
    expect(page.locator(".search-list [role=option]").first).to_be_visible()
    page.keyboard.press("ArrowDown")
    assert [fault["id"] for fault in Axe().run(page).response["violations"]] == []
    page.goto(f"{address}/search/?q=famine")
    expect(page.locator(".passages li").first).to_be_visible()
    assert [fault["id"] for fault in Axe().run(page).response["violations"]] == []
    context.close()


@pytest.mark.parametrize(
    ("query", "first"), [("gul", "Gulag"), ("sta", "Joseph Stalin"), ("кул", "Kulak"), ("sov", "Soviet")]
)
def test_a_first_query_fetches_little(browser: Browser, address: str, query: str, first: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{address}/glossary/kulak/")
    sizes = "performance.getEntriesByType('resource').map(each => each.decodedBodySize)"
    before = len(page.evaluate(sizes))
    page.keyboard.press("/")
    page.keyboard.type(query)
    expect(page.locator(".search-list [role=option] b").first).to_contain_text(first)
    assert 0 < sum(page.evaluate(sizes)[before:]) < 150_000
    context.close()
