"""Notes, previews, print and pages opened from disk, in Chromium."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.conftest import SITE, Reader

pytestmark = pytest.mark.browser

CHAPTER = "/narrative/the-great-purge/"


def fits(page: Page) -> bool:
    return bool(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))


@pytest.mark.parametrize("width", [800, 390])
def test_a_window_made_narrower_has_no_notes_in_its_margin(reader: Reader, width: int) -> None:
    page = reader.open(CHAPTER)
    page.set_viewport_size({"width": 1366, "height": 900})
    expect(page.locator(".sidenote").first).to_be_visible()
    count = page.locator(".sidenote").count()
    page.set_viewport_size({"width": width, "height": 900})
    expect(page.locator(".sidenote")).to_have_count(0)
    assert fits(page)
    call = page.locator("a.footnote-ref").first
    call.click()
    expect(page.locator(".note-here")).to_be_visible()
    page.set_viewport_size({"width": 1366, "height": 900})
    expect(page.locator(".note-here")).to_have_count(0)
    expect(page.locator(".sidenote")).to_have_count(count)
    assert call.get_attribute("aria-expanded") is None
    assert not reader.faults


def test_a_note_opened_with_a_key_held_opens_in_another_tab(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 800})
    page = context.new_page()
    page.goto(address + CHAPTER)
    with context.expect_page():
        page.locator("a.footnote-ref").first.click(modifiers=["Control"])
    expect(page.locator(".note-here")).to_have_count(0)
    context.close()


def most_used_note() -> str:
    """The page with the note that is called most often."""
    pages = (*(SITE / "narrative").glob("*/index.html"), *(SITE / "ledger").glob("*/index.html"))
    calls = {path: max(map(len, _ways_back(path)), default=0) for path in pages}
    return f"/{max(calls, key=calls.__getitem__).parent.relative_to(SITE).as_posix()}/"


def _ways_back(path: Path) -> list[list[str]]:
    notes = re.findall(r'<li id="fn:.*?</li>', path.read_text(), re.DOTALL)
    return [re.findall("footnote-backref", note) for note in notes]


def test_calls_and_ways_back_say_where_they_lead(reader: Reader) -> None:
    page = reader.open(most_used_note())
    expect(page.locator("a.footnote-ref").first).to_have_attribute("aria-label", "Note 1")
    names = page.locator("a.footnote-backref").evaluate_all(
        "links => links.map(link => link.getAttribute('aria-label'))"
    )
    assert len(names) == len(set(names)) > 45
    many = page.locator(".footnote li").filter(has=page.locator("a.footnote-backref >> nth=27")).first
    letters = many.locator("a.footnote-backref").all_inner_texts()
    assert letters[:3] == ["↩ a", "b", "c"]
    assert letters[25:28] == ["z", "aa", "ab"]
    number = page.locator("a.footnote-ref").first.inner_text()
    assert number == "1"


def test_a_mark_of_a_section_has_no_card_and_a_link_has_one(reader: Reader) -> None:
    page = reader.open(CHAPTER)
    page.locator("h2[id]").first.hover()
    page.locator("h2[id] .headerlink").first.hover()
    page.wait_for_timeout(600)
    expect(page.locator(".preview")).to_be_hidden()
    page.locator('.md-content p a[href*="people/"]').first.hover()
    expect(page.locator(".preview small")).to_have_text("Person")


def test_previews_work_where_nothing_can_be_kept(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    context.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } })"
    )
    page = context.new_page()
    page.goto(address + CHAPTER)
    page.locator('.md-content p a[href*="people/"]').first.hover()
    expect(page.locator(".preview")).to_be_visible()
    page.get_by_role("button", name="Turn previews off").click()
    expect(page.get_by_role("button", name="Turn previews on")).to_be_visible()
    page.locator('.md-content p a[href*="people/"]').first.hover()
    page.wait_for_timeout(600)
    expect(page.locator(".preview")).to_be_hidden()
    context.close()


CONTRAST = """selector => {
  const rgb = colour => { const c = document.createElement("canvas").getContext("2d"); c.fillStyle = colour; c.fillRect(0, 0, 1, 1); return [...c.getImageData(0, 0, 1, 1).data]; };
  const light = ([r, g, b]) => [r, g, b].map(v => v / 255).map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4).reduce((sum, v, n) => sum + v * [0.2126, 0.7152, 0.0722][n], 0);
  return [...document.querySelectorAll(selector)].map(element => 1.05 / (light(rgb(getComputedStyle(element).color)) + 0.05));
}"""


@pytest.mark.parametrize("path", ["/people/joseph-stalin/", "/ledger/the-gulag/", "/figures/famine-deaths-ussr/"])
def test_print_from_dark_is_ink_on_white(browser: Browser, address: str, path: str) -> None:
    context = browser.new_context(color_scheme="dark")
    page = context.new_page()
    page.goto(address + path)
    page.emulate_media(media="print")
    shown = page.evaluate(CONTRAST, ".md-content :is(h1, h2, p, li, dt, dd, td, th, .verdict, small)")
    assert len(shown) > 10
    assert min(shown) >= 4.5
    for selector in ("body", ".facts"):
        ground = page.locator(selector).first.evaluate("element => getComputedStyle(element).backgroundColor")
        assert ground == "rgb(255, 255, 255)", selector
    context.close()


def test_a_map_printed_from_dark_has_white_land_and_black_words(browser: Browser, address: str) -> None:
    context = browser.new_context(color_scheme="dark")
    page = context.new_page()
    page.goto(f"{address}/map/")
    page.emulate_media(media="print")
    fill = "element => getComputedStyle(element).fill"
    assert page.locator(".map .land").first.evaluate(fill) == "rgb(255, 255, 255)"
    assert page.locator(".map .mark").first.evaluate(fill) == "rgb(0, 0, 0)"
    context.close()


def test_the_timeline_opened_from_disk_says_what_is_missing_and_leaves_no_gap(browser: Browser) -> None:
    page = browser.new_page()
    page.goto(Path(SITE / "timeline" / "index.html").as_uri())
    track = page.locator("[data-timeline]")
    expect(track).to_contain_text("where a web server gives the site out")
    box = track.bounding_box()
    assert box
    assert box["height"] < 100
    expect(page.locator(".md-content h2 + ul > li").first).to_be_visible()
    page.close()


def test_notes_and_previews_work_on_a_page_opened_from_disk(browser: Browser) -> None:
    page = browser.new_page(viewport={"width": 1366, "height": 900})
    page.goto(Path(SITE / "narrative" / "the-gulag" / "index.html").as_uri())
    expect(page.locator(".sidenote").first).to_be_visible()
    page.locator('.md-content p a[href*="people/"]').first.hover()
    expect(page.locator(".preview small")).to_have_text("Person")
    page.close()
