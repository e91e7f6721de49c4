"""The second subject in Chromium: what a reader of another site meets, by the same scripts and styles."""

import functools
import http.server
import re
import threading
from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from browser.conftest import Reader, _Quiet
from second_site import command, make_second

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the second site is served, in place of the first."""
    root = make_second(tmp_path_factory.mktemp("second"))
    built = command(root, "build")
    assert built.returncode == 0, built.stdout + built.stderr
    handler = functools.partial(_Quiet, directory=str(root / "site"))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def options(page: Page) -> list[str]:
    return page.locator(".search-list [role=option] b").all_inner_texts()


def test_a_chapter_has_its_notes_beside_it_and_they_lead_there_and_back(reader: Reader) -> None:
    page = reader.open("/narrative/the-rising/")
    expect(page.locator(".sidenote").first).to_be_visible()
    call = page.locator("sup a.footnote-ref").nth(3)
    note = call.get_attribute("href") or ""
    call.click()
    expect(page).to_have_url(re.compile(re.escape(note) + "$"))
    page.locator(f'[id="{note.removeprefix("#")}"] .footnote-backref').first.click()
    expect(page).to_have_url(re.compile("#fnref"))
    assert not reader.faults


def test_a_note_opens_in_a_card_on_a_narrow_screen(reader: Reader) -> None:
    reader.page.set_viewport_size({"width": 390, "height": 844})
    page = reader.open("/narrative/the-state/")
    call = page.locator("sup a.footnote-ref").first
    call.scroll_into_view_if_needed()
    call.click()
    expect(page.locator(".note-here")).to_contain_text("That Greece Might Still Be Free")
    assert not reader.faults


def test_a_link_shows_what_it_leads_to(reader: Reader) -> None:
    page = reader.open("/people/laskarina-bouboulina/")
    page.locator(".md-content a[href$='/places/nafplio/']").first.hover()
    expect(page.get_by_text("The strongest fortress of the Peloponnese").first).to_be_visible()
    assert not reader.faults


def test_the_timeline_is_drawn_in_lanes_and_narrows(reader: Reader) -> None:
    page = reader.open("/timeline/")
    expect(page.get_by_text("15 of 15 events")).to_be_visible()
    expect(page.locator(".track").get_by_text("Battle of Navarino").first).to_be_attached()
    page.get_by_label("Theme").select_option("powers")
    expect(page.get_by_text("4 of 15 events")).to_be_visible()
    expect(page).to_have_url(re.compile("theme=powers"))
    assert not reader.faults


def test_the_map_has_land_and_marks_that_lead_to_places(reader: Reader) -> None:
    page = reader.open("/map/")
    drawn = page.locator("svg.map").nth(1)
    box = drawn.locator("path.land").bounding_box()
    assert box
    assert min(box["width"], box["height"]) > 400
    expect(drawn.locator("a")).to_have_count(7)
    drawn.locator("a[href$='/places/tripolitsa/']").click()
    expect(page).to_have_url(re.compile("/places/tripolitsa/$"))
    expect(page.locator("svg.map path.land")).to_be_visible()
    assert not reader.faults


@pytest.mark.parametrize(
    ("asked", "first"),
    [
        ("Κολοκοτρώνης", "Theodoros Kolokotronis"),
        ("κολοκοτρωνη", "Theodoros Kolokotronis"),
        ("Kolokotronis", "Theodoros Kolokotronis"),
        ("Μπουμπουλίνα", "Laskarina Bouboulina"),
        ("Boumpoulina", "Laskarina Bouboulina"),
        ("Maurokordatos", "Alexandros Mavrokordatos"),
        ("Μεσολόγγι", "Missolonghi"),
        ("Bubulina", "Laskarina Bouboulina"),
        ("8 October 1827", "Battle of Navarino"),
        ("20 Οκτωβρίου 1827", "Battle of Navarino"),
        ("how many killed on chios", "Killed on Chios, 1822"),
    ],
)
def test_the_search_finds_by_greek_and_latin_letters_and_by_either_calendar(
    reader: Reader, asked: str, first: str
) -> None:
    page = reader.open("/")
    page.keyboard.press("/")
    page.keyboard.type(asked)
    expect(page.locator(".search-list [role=option] b").first).to_have_text(first)
    assert not reader.faults


def test_the_text_is_searched_too(reader: Reader) -> None:
    page = reader.open("/search/?q=seaweed")
    expect(page.locator(".passages li").first).to_contain_text("A State under Guarantee")
    assert not reader.faults


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_pages_are_accessible_in_light_and_dark(browser: Browser, address: str, scheme: str, width: int) -> None:
    context = browser.new_context(  # colours that are still changing would be measured halfway
        color_scheme=scheme,  # type: ignore[arg-type]
        viewport={"width": width, "height": 900},
        reduced_motion="reduce",
    )
    reader = Reader(context.new_page(), address)
    grounds = set()
    for path in ("/", "/narrative/the-rising/", "/timeline/", "/map/", "/figures/killed-on-chios/"):
        page = reader.open(path)
        grounds.add(page.evaluate("getComputedStyle(document.body).backgroundColor"))
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), path
        assert [fault["id"] for fault in Axe().run(page).response["violations"]] == [], path
    assert len(grounds) == 1
    (red,) = re.findall(r"\d+", grounds.pop())[:1]
    assert (int(red) < 100) == (scheme == "dark")
    assert not reader.faults
    context.close()
