"""What a reader does, in Chromium, on the built site: search, follow a note to its source and back, filter, go dark."""

import re
from itertools import pairwise

import pytest
from playwright.sync_api import Browser, expect

from browser.conftest import SITE, Reader

pytestmark = pytest.mark.browser

#: The whole site is opened in so many parts, which run side by side, each in a window of its own.
PARTS = 16


def test_a_note_leads_to_its_source_and_back_to_the_passage(reader: Reader) -> None:
    page = reader.open("/narrative/the-great-purge/")
    call = page.locator('sup[id^="fnref:"] a').first
    passage = page.locator('sup[id^="fnref:"]').first.get_attribute("id")
    assert call.inner_text() == "1"
    call.click()
    note_id = page.evaluate("decodeURIComponent(location.hash.slice(1))")
    note = page.locator(f'li[id="{note_id}"]')
    expect(note).to_be_in_viewport()
    note.locator('a[href*="/sources/"], a[href*="sources/"]').first.click()
    expect(page).to_have_url(re.compile(r"/sources/[a-z0-9-]+/"))
    assert passage
    back = page.locator(f'a[href$="narrative/the-great-purge/#{passage}"]').first
    expect(back).to_be_visible()
    back.click()
    expect(page).to_have_url(re.compile(re.escape(f"/narrative/the-great-purge/#{passage}")))
    expect(page.locator(f'sup[id="{passage}"]')).to_be_in_viewport()
    assert not reader.faults


def test_each_use_of_a_note_has_a_way_back(reader: Reader) -> None:
    page = reader.open("/narrative/collectivization/")
    uses = page.locator('sup[id^="fnref"]').count()
    ways = page.locator("a.footnote-backref").count()
    assert uses == ways > 12


def test_a_linked_term_tells_what_it_is(reader: Reader) -> None:
    page = reader.open("/narrative/collectivization/")
    link = page.locator('.md-content a[href*="glossary/kulak/"]').first
    link.scroll_into_view_if_needed()
    card = page.locator(".preview")
    link.hover()
    expect(card).to_contain_text("peasant", ignore_case=True)
    expect(card).to_contain_text("Term")
    page.keyboard.press("Escape")
    expect(card).to_be_hidden()
    link.focus()
    page.keyboard.press("Shift")  # a key makes the focus one that is seen
    page.keyboard.press("Tab")
    page.keyboard.press("Shift+Tab")
    expect(card).to_contain_text("peasant", ignore_case=True)
    assert link.get_attribute("aria-describedby") == "preview"


def test_previews_can_be_turned_off_for_good(reader: Reader) -> None:
    page = reader.open("/narrative/collectivization/")
    page.get_by_role("button", name="Turn previews off").click()
    page.reload()
    expect(page.get_by_role("button", name="Turn previews on")).to_be_visible()
    page.locator('.md-content a[href*="glossary/kulak/"]').first.hover()
    page.wait_for_timeout(600)
    expect(page.locator(".preview")).to_be_hidden()


def test_the_card_of_a_call_gives_the_work_in_full_and_covers_no_note_in_the_margin(reader: Reader) -> None:
    page = reader.open("/narrative/the-gulag/")
    calls = page.locator('sup[id^="fnref:"] a')
    card = page.locator(".preview")
    edge = min(box["x"] for each in page.locator(".sidenote").all() if (box := each.bounding_box()))
    for n in (0, 3, 8):
        calls.nth(n).scroll_into_view_if_needed()
        calls.nth(n).hover()
        expect(card.locator("small")).to_have_text(f"Note {calls.nth(n).inner_text()}")
        expect(card).to_contain_text(re.compile(r"\. (?:[^.]+ (?:was|were) read|Not seen; [^.]+)\."))
        box = card.bounding_box()
        assert box
        assert box["x"] + box["width"] < edge


def test_the_card_of_a_note_of_ours_gives_its_words_where_no_margin_does(reader: Reader) -> None:
    page = reader.open("/narrative/collectivization/")
    own = page.locator('a.footnote-ref[href*="note-"]').first
    name = (own.get_attribute("href") or "")[1:]
    words = page.locator(f'[id="{name}"] p').first.inner_text()[:40]
    card = page.locator(".preview")
    own.hover()
    expect(card).to_contain_text("read.")
    expect(card).not_to_contain_text(words)
    page.mouse.move(0, 0)
    page.set_viewport_size({"width": 900, "height": 900})
    expect(card).to_be_hidden()
    own.hover()
    expect(card).to_contain_text(words)


def test_notes_stand_in_the_margin_of_a_wide_screen_in_the_order_of_their_calls(reader: Reader) -> None:
    page = reader.open("/narrative/the-great-purge/")
    notes = page.locator(".sidenote")
    numbers = [int(number) for number in page.locator(".sidenote-number").all_inner_texts()]
    assert numbers == list(range(1, len(numbers) + 1))
    assert len(numbers) == page.locator(".footnote li").count() > 12
    boxes = [box for n in range(len(numbers)) if (box := notes.nth(n).bounding_box())]
    assert all(above["y"] + above["height"] <= below["y"] for above, below in pairwise(boxes))
    text = page.locator(".md-content__inner > p").nth(3).bounding_box()
    assert text
    assert all(box["x"] > text["x"] + text["width"] for box in boxes)
    assert all(box["x"] + box["width"] <= 1280 for box in boxes)


def test_a_note_opens_in_place_on_a_narrow_screen(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 800}, has_touch=True)
    page = context.new_page()
    page.goto(f"{address}/narrative/the-great-purge/")
    expect(page.locator(".sidenote")).to_have_count(0)
    call = page.locator("a.footnote-ref").first
    call.tap()
    expect(page.locator(".note-here")).to_be_visible()
    assert call.get_attribute("aria-expanded") == "true"
    assert "#" not in page.url
    call.tap()
    expect(page.locator(".note-here")).to_have_count(0)
    context.close()


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("kind", ["h2[id]", 'sup[id^="fnref:"]', 'li[id^="fn:"]'])
def test_the_target_of_a_link_is_not_hidden_by_the_header(
    browser: Browser, address: str, width: int, kind: str
) -> None:
    page = browser.new_page(viewport={"width": width, "height": 800})
    page.goto(f"{address}/narrative/the-new-economic-policy/")
    target = page.locator(kind).nth(2).get_attribute("id")
    page.goto(f"{address}/narrative/the-new-economic-policy/#{target}")
    header = page.locator(".md-header").bounding_box()
    at = page.locator(f'[id="{target}"]').bounding_box()
    assert header
    assert at
    assert header["y"] + header["height"] <= at["y"] < 800
    page.close()


def test_the_timeline_filters_without_a_script(browser: object, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)  # type: ignore[attr-defined]
    page = context.new_page()
    page.goto(f"{address}/timeline/")
    everything = page.locator(".md-content li").count()
    page.locator(".md-content a", has_text=re.compile("^famine$")).first.click()
    expect(page).to_have_url(re.compile("/timeline/famine/$"))
    chosen = page.locator(".md-content li").count()
    assert 0 < chosen < everything
    page.goto(f"{address}/timeline/#1932")
    expect(page.locator('h2[id="1932"]')).to_be_in_viewport()
    context.close()


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_pages_fit_their_window_in_light_and_dark(browser: object, address: str, width: int, scheme: str) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)  # type: ignore[attr-defined]
    page = context.new_page()
    for path in ("/", "/narrative/the-gulag/", "/glossary/kulak/", "/people/", "/sources/harrison-2018/", "/timeline/"):
        page.goto(address + path)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), path
        shown = page.evaluate("document.body.getAttribute('data-md-color-scheme')")
        assert shown == {"light": "default", "dark": "slate"}[scheme]
    context.close()


@pytest.mark.parametrize("part", range(PARTS))
def test_no_page_has_a_console_error_or_asks_anything_of_the_outside(reader: Reader, part: int) -> None:
    pages = sorted(path.parent.relative_to(SITE).as_posix() for path in SITE.rglob("index.html"))
    assert len(pages) > 300
    for path in pages[part::PARTS]:
        reader.open("/" if path == "." else f"/{path}/")
    assert reader.faults == []
