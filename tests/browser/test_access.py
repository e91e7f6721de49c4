"""Accessibility, in Chromium: axe-core on every kind of page, the whole walk by keyboard, narrow screens, no JavaScript."""

import re
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from browser.conftest import Reader

pytestmark = pytest.mark.browser

#: One page of each kind.
PAGES = (
    "/",
    "/narrative/",
    "/narrative/the-great-purge/",
    "/events/seventeenth-party-congress/",
    "/people/sergei-kirov/",
    "/people/",
    "/people/joseph-stalin/",
    "/organisations/ogpu/",
    "/places/white-sea-canal/",
    "/glossary/kulak/",
    "/glossary/",
    "/sources/conquest-1990/",
    "/sources/",
    "/sources/?q=stalin&sort=year",
    "/sources/bibliography/",
    "/sources/how-this-was-checked/",
    "/figures/famine-deaths-ussr/",
    "/series/livestock/",
    "/ledger/",
    "/ledger/the-great-purge/",
    "/ledger/disputed/",
    "/timeline/",
    "/timeline/famine/",
    "/map/",
    "/about/method/",
    "/404.html",
)
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def faults(page: Page) -> list[str]:
    """What axe-core finds: the rule, and the first place."""
    found = Axe().run(page, options={"runOnly": {"type": "tag", "values": WCAG}}).response["violations"]
    return [f"{fault['id']} ×{len(fault['nodes'])}: {fault['nodes'][0]['html'][:200]}" for fault in found]


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(browser: Browser, address: str, scheme: Literal["light", "dark"], width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
    page = context.new_page()
    found = {}
    for path in PAGES:
        page.goto(address + path)
        page.wait_for_timeout(300)  # the timeline draws itself
        if problems := faults(page):
            found[path] = problems
    context.close()
    assert not found


def test_no_page_scrolls_sideways_at_320(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 700})
    page = context.new_page()
    for path in PAGES:
        page.goto(address + path)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), path
    context.close()


def tab_to(page: Page, matches: str, most: int = 400) -> None:
    """Presses Tab until the focus is on an element that matches a selector."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", matches):
            outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
            assert outline != "none", "the focus is not to be seen"
            return
    pytest.fail(f"no {matches} within {most} presses of Tab")


def test_from_home_by_search_to_a_term_a_note_its_source_and_back_by_keyboard_alone(reader: Reader) -> None:
    page = reader.open("/")
    tab_to(page, ".search input")
    page.keyboard.type("kulak")
    expect(page.locator(".search-list [role=option]").first).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/glossary/kulak/$"))
    tab_to(page, "a.footnote-ref")
    page.keyboard.press("Enter")
    tab_to(page, '.footnote a[href*="/sources/"]')
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/sources/[a-z0-9-]+/$"))
    if page.locator('.fold a[href*="glossary/kulak/"]').count():
        tab_to(page, '.fold:has(a[href*="glossary/kulak/"]) > summary')
        page.keyboard.press("Enter")
    tab_to(page, 'a[href*="glossary/kulak/"]')
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/glossary/kulak/"))
    assert not reader.faults


def test_without_javascript_the_text_the_notes_the_timeline_and_the_map_serve(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}/narrative/the-great-purge/")
    page.locator("a.footnote-ref").first.click()
    expect(page.locator(".footnote li").first).to_be_in_viewport()
    page.goto(f"{address}/timeline/")
    expect(page.locator(".md-content li", has_text="The Murder of Kirov")).to_be_visible()
    expect(page.locator(".chart svg").first).to_be_visible()
    page.goto(f"{address}/map/")
    page.locator('.map a[href$="/places/magnitogorsk/"]').first.click()
    expect(page).to_have_url(re.compile("/places/magnitogorsk/$"))
    context.close()


def test_motion_is_stilled_for_those_who_ask(browser: Browser, address: str) -> None:
    context = browser.new_context(reduced_motion="reduce")
    page = context.new_page()
    page.goto(f"{address}/glossary/kulak/")
    moving = "[...document.querySelectorAll('*')].filter(e => getComputedStyle(e).transitionProperty !== 'none' && parseFloat(getComputedStyle(e).transitionDuration) > 0).length"
    assert page.evaluate(moving) == 0
    context.close()


def test_russian_words_say_that_they_are_russian(reader: Reader) -> None:
    page = reader.open("/people/sergei-kirov/")
    expect(page.locator('[lang="ru"]').first).to_have_text(re.compile("Киров"))
    expect(page.locator('[lang="ru-Latn"]').first).to_have_text(re.compile("Kirov"))
    unmarked = """[...document.querySelectorAll('.md-content *')].filter(e => !e.closest('[lang]:not(html)')
        && [...e.childNodes].some(n => n.nodeType === 3 && /[Ѐ-ӿ]/.test(n.data))).map(e => e.textContent.slice(0, 60))"""
    for path in PAGES:
        reader.open(path)
        assert page.evaluate(unmarked) == [], path
