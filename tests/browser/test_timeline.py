"""The timeline to scale, in Chromium: lanes, zoom, filters that live in the address, the keyboard."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.conftest import Reader

pytestmark = pytest.mark.browser


@pytest.fixture
def timeline(reader: Reader) -> Iterator[Page]:
    page = reader.open("/timeline/")
    expect(page.locator(".mark-event")).to_have_count(page.locator(".md-content li span[id]").count())
    yield page
    assert not reader.faults


def middle(page: Page, name: str) -> float:
    """Where an event's mark begins on the canvas, in pixels."""
    return float(page.locator(f'.mark-event[href$="/events/{name}/"]').evaluate("link => parseFloat(link.style.left)"))


def test_every_event_of_the_list_has_its_mark(timeline: Page) -> None:
    listed = timeline.locator(".md-content li span[id]").count()
    expect(timeline.locator(".mark-event")).to_have_count(listed)
    expect(timeline.locator(".track-count")).to_have_text(f"{listed} of {listed} events")


def test_marks_stand_to_scale_at_every_zoom(timeline: Page) -> None:
    for zoom, year in (("century", 9), ("decade", 46), ("year", 420), ("month", 3600)):
        timeline.locator("#timeline-zoom").select_option(zoom)
        expect(timeline).to_have_url(re.compile(f"zoom={zoom}") if zoom != "decade" else re.compile("timeline/"))
        timeline.wait_for_timeout(300)
        between = middle(timeline, "kirov-murder") - middle(timeline, "october-revolution")
        assert between / year == pytest.approx(17.07, abs=0.01), zoom  # 7 November 1917 to 1 December 1934


def test_a_filter_lives_in_the_address_and_narrows_the_list_too(timeline: Page, reader: Reader) -> None:
    timeline.locator("#timeline-theme").select_option("famine")
    expect(timeline).to_have_url(re.compile(r"\?theme=famine"))
    page = reader.open("/timeline/?theme=famine")
    expect(page.locator("#timeline-theme")).to_have_value("famine")
    page.wait_for_timeout(1000)
    shown = page.locator(".mark-event").count()
    assert page.locator(".md-content h2 + ul > li:visible").count() == shown
    assert 0 < shown < page.locator(".md-content h2 + ul > li").count()


def test_a_person_and_a_place_narrow_it(reader: Reader) -> None:
    page = reader.open("/timeline/?person=sergei-kirov")
    expect(page.locator('.mark-event[href$="/events/kirov-murder/"]')).to_be_attached()
    expect(page.locator('.mark-event[href$="/events/october-revolution/"]')).to_have_count(0)
    expect(page.locator("#timeline-person option:checked")).to_have_text("Sergei Kirov")


def test_arrows_go_from_event_to_event_and_enter_opens_one(timeline: Page) -> None:
    view = timeline.locator(".track-view")
    view.focus()
    timeline.keyboard.press("ArrowRight")
    first = timeline.evaluate("document.activeElement.href")
    timeline.keyboard.press("ArrowRight")
    second = timeline.evaluate("document.activeElement.href")
    assert "/events/" in first
    assert first != second
    timeline.keyboard.press("+")
    expect(timeline.locator("#timeline-zoom")).to_have_value("year")
    assert timeline.evaluate("document.activeElement.href") == second
    timeline.keyboard.press("Enter")
    expect(timeline).to_have_url(second)


def test_a_span_shows_as_a_span_and_about_fades(timeline: Page) -> None:
    famine = timeline.locator('.mark-event[href$="/events/famine-of-1931-33/"]')
    day = timeline.locator('.mark-event[href$="/events/kirov-murder/"]')
    length = "link => parseFloat(getComputedStyle(link).getPropertyValue('--length'))"
    assert famine.evaluate(length) > 5 * day.evaluate(length)
    assert "is-fuzzy" not in (day.get_attribute("class") or "")
    expect(timeline.locator(".mark-event.is-fuzzy").first).to_be_attached()


def test_a_telephone_scrolls_the_track_and_not_the_page(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 700}, has_touch=True)
    page = context.new_page()
    page.goto(f"{address}/timeline/")
    expect(page.locator(".mark-event").first).to_be_attached()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    context.close()
