"""The page of a chapter, in Chromium: the story at once, its contents at hand, the way on, and notes for a finger."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.conftest import SITE, Reader

pytestmark = pytest.mark.browser

CHAPTER = "/narrative/collectivization/"
CHAPTERS = sorted(path.parent.name for path in (SITE / "narrative").glob("*/index.html"))


@pytest.mark.parametrize(("width", "height"), [(1280, 900), (390, 844)])
@pytest.mark.parametrize("name", CHAPTERS)
def test_a_chapter_begins_above_the_fold(browser: Browser, address: str, name: str, width: int, height: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": height})
    page.goto(f"{address}/narrative/{name}/")
    expect(page.locator(".glance")).to_have_text(re.compile(r"^\d+ minutes to read · covers \S"))
    expect(page.locator("details.facts").first).not_to_have_attribute("open", "")
    box = page.locator(".contents ~ p").first.bounding_box()
    assert box
    assert box["y"] + 2 * 30 < height, "two lines of the text are to be seen"
    page.close()


def test_the_end_of_each_chapter_leads_to_the_next_before_its_notes(reader: Reader) -> None:
    page = reader.open(f"/narrative/{CHAPTERS[0]}/")
    while page.locator(".turn .previous").count():
        page.locator(".turn .previous a").click()
    seen = [page.url]
    while page.locator(".turn .next").count():
        expect(page.locator(".turn .next")).to_have_text(re.compile(r"^Next: .+, \d+ min$"))
        below = "document.querySelector('.turn').compareDocumentPosition(document.querySelector('#notes')) & 4"
        assert page.evaluate(below)
        page.locator(".turn .next a").click()
        seen.append(page.url)
    assert len(seen) == len(set(seen)) == len(CHAPTERS)
    assert not reader.faults


def on_a_phone(browser: Browser, address: str, scripts: bool = True) -> Page:
    phone = browser.new_context(
        viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True, java_script_enabled=scripts
    )
    page = phone.new_page()
    page.goto(address + CHAPTER)
    return page


def test_a_phone_has_the_contents_at_hand_and_they_say_where_one_is(browser: Browser, address: str) -> None:
    page = on_a_phone(browser, address)
    button = page.locator("details.contents summary")
    expect(button).to_have_text("In this chapter")
    button.tap()
    links = page.locator("details.contents a")
    expect(links.first).to_have_attribute("aria-current", "location")
    assert (
        links.count()
        == page.locator(".contents ~ h2").count() - page.locator("#see-also, #notes, #mentioned-in").count()
    )
    links.nth(4).tap()
    expect(links.nth(4)).to_be_hidden()
    expect(page.locator(".contents ~ h2").nth(4)).to_be_in_viewport()
    button.tap()
    expect(links.nth(4)).to_have_attribute("aria-current", "location")
    expect(page.locator("details.contents [aria-current]")).to_have_count(1)
    page.keyboard.press("Escape")
    expect(links.nth(4)).to_be_hidden()
    page.context.close()


def test_the_contents_open_without_scripts(browser: Browser, address: str) -> None:
    page = on_a_phone(browser, address, scripts=False)
    page.locator("details.contents summary").tap()
    page.locator("details.contents a").nth(2).tap()
    expect(page.locator(".contents ~ h2").nth(2)).to_be_in_viewport()
    page.context.close()


def test_a_wide_screen_shows_the_sections_beside_the_text_and_where_one_is(reader: Reader) -> None:
    page = reader.open(CHAPTER)
    expect(page.locator("details.contents")).to_be_hidden()
    page.locator(".contents ~ h2").nth(3).evaluate("heading => heading.scrollIntoView()")
    heading = page.locator(".contents ~ h2").nth(3).get_attribute("id")
    here = page.locator(f'.md-nav--secondary a[href="#{heading}"]')
    expect(here).to_be_visible()
    expect(here).to_have_class(re.compile("md-nav__link--active"))


def test_calls_and_ways_back_are_met_by_a_finger(browser: Browser, address: str) -> None:
    page = on_a_phone(browser, address)
    reach = """links => links.map(link => {
      const { x, y, width, height } = link.getBoundingClientRect();
      const { width: w, height: h } = getComputedStyle(link, "::after");
      return [Math.max(width, parseFloat(w) || 0), Math.max(height, parseFloat(h) || 0)];
    })"""
    for selector in ("a.footnote-ref", "a.footnote-backref"):
        sizes = page.locator(selector).evaluate_all(reach)
        assert len(sizes) > 20
        assert min(min(size) for size in sizes) >= 24, selector
    at = page.locator("a.footnote-ref").first.bounding_box()
    assert at
    page.touchscreen.tap(at["x"] + at["width"] / 2 + 10, at["y"] + at["height"] / 2)
    expect(page.locator(".note-here")).to_have_count(1)
    expect(page.locator("a.footnote-backref").first).to_have_css("opacity", "1")
    page.context.close()


def test_zoomed_to_twice_its_size_a_chapter_does_not_scroll_sideways(reader: Reader) -> None:
    page = reader.open(CHAPTER)
    page.locator("a.footnote-ref").nth(3).hover()
    expect(page.locator(".preview")).to_be_visible()
    for width in (640, 320, 1220, 640):
        page.set_viewport_size({"width": width, "height": 450})
        expect(page.locator(".sidenote").first).to_be_visible(visible=width == 1220)
        assert page.evaluate("document.documentElement.scrollWidth") == width


def test_previews_that_are_turned_off_leave_no_titles_behind(reader: Reader) -> None:
    page = reader.open(CHAPTER)
    titled = page.locator(".md-content a[title]:not([title=''], .headerlink, .footnote-backref)")
    assert titled.count() > 50
    page.get_by_role("button", name="Turn previews off").click()
    expect(titled).to_have_count(0)
    page.reload()
    expect(titled).to_have_count(0)
    page.get_by_role("button", name="Turn previews on").click()
    page.locator('.md-content p a[href*="people/"]').first.hover()
    expect(page.locator(".preview")).to_be_visible()


def test_a_printed_chapter_opens_what_is_folded_and_prints_no_codes(reader: Reader) -> None:
    page = reader.open(CHAPTER)
    page.emulate_media(media="print")
    expect(page.locator("details.facts dd").first).to_be_visible()
    height = page.locator("details.facts dl").first.evaluate("list => list.getBoundingClientRect().height")
    assert height > 50
    for selector in ("details.contents", ".turn", "a.mark", ".footnote-backref"):
        expect(page.locator(selector).first).to_be_hidden()
    size = "element => parseFloat(getComputedStyle(element).fontSize)"
    text = page.locator(".contents ~ p").first.evaluate(size)
    for selector in (".footnote li", "details.facts dd", "details.marks summary"):
        assert page.locator(selector).first.evaluate(size) < text, selector
