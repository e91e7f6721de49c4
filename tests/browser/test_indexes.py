"""Long lists in Chromium: narrowed by words and choices, put in order, kept in the address; what is folded; the same without scripts."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.conftest import Reader

pytestmark = pytest.mark.browser

ITEMS = ".sieve ~ ul > li, .sieve ~ .fold > ul > li"


def shown(page: Page) -> list[str]:
    """The items that are not sifted out, in the order of the page."""
    inside = f"[...document.querySelectorAll('{ITEMS}')].filter(li => !li.matches('.is-out, [hidden]')).map(li => li.textContent.trim())"
    found: list[str] = page.evaluate(inside)
    return found


def data(page: Page, name: str) -> list[str]:
    """What the items bear as data, in the order of the page; nothing where one has none."""
    found: list[str] = page.evaluate(
        "([items, name]) => [...document.querySelectorAll(items)].map(li => li.querySelector('span').dataset[name] ?? '')",
        [ITEMS, name],
    )
    return found


def test_an_author_narrows_the_sources_and_the_address_keeps_it(reader: Reader) -> None:
    page = reader.open("/sources/")
    total = len(shown(page))
    expect(page.locator(".sieve output")).to_have_text(f"{total} works")
    page.locator(".sieve input").fill("conquest")
    expect(page.locator(".sieve output")).to_have_text(re.compile(rf"^\d+ of {total} works$"))
    expect(page).to_have_url(re.compile(r"/sources/\?q=conquest$"))
    found = shown(page)
    assert 0 < len(found) < 20
    assert all("conquest" in words.casefold() for words in found)
    expect(page.locator("#letter-c")).to_be_visible()
    for hidden in ("#letter-a", "#most-cited", ".rail"):
        expect(page.locator(hidden).first).to_be_hidden()
    page.reload()
    expect(page.locator(".sieve input")).to_have_value("conquest")
    expect(page.locator(".sieve output")).to_have_text(f"{len(found)} of {total} works")
    assert shown(page) == found
    page.locator(".sieve button").click()
    expect(page.locator(".sieve output")).to_have_text(f"{total} works")
    expect(page).to_have_url(re.compile("/sources/$"))
    expect(page.locator("#most-cited")).to_be_visible()
    assert not reader.faults


def test_choices_narrow_together_and_say_how_many_each_would_leave(reader: Reader) -> None:
    page = reader.open("/sources/?language=ru")
    expect(page.locator(".sieve output")).to_contain_text(" of ")
    promised = page.locator(".sieve [name=read] option[value=excerpt]").text_content() or ""
    page.locator(".sieve [name=read]").select_option("excerpt")
    number = re.search(r"\((\d+)\)$", promised)
    assert number
    expect(page.locator(".sieve output")).to_have_text(re.compile(rf"^{number[1]} of "))
    expect(page).to_have_url(re.compile(r"\?language=ru&read=excerpt$"))
    assert len(shown(page)) == int(number[1])


def test_the_sources_stand_by_year_and_by_times_and_by_author_again(reader: Reader) -> None:
    page = reader.open("/sources/")
    before = shown(page)
    page.locator(".sieve [name=sort]").select_option("year")
    expect(page.locator("#letter-a")).to_be_hidden()
    years = [int(year) for year in data(page, "year") if year]
    assert years == sorted(years)
    assert data(page, "year")[len(years) :] == [""] * (len(before) - len(years))  # the undated last
    page.locator(".sieve [name=sort]").select_option("-cited")
    page.wait_for_timeout(200)
    times = [int(number) for number in data(page, "cited")]
    assert times == sorted(times, reverse=True)
    page.locator(".sieve [name=sort]").select_option("")
    expect(page.locator("#letter-a")).to_be_visible()
    assert shown(page) == before


def test_a_work_without_author_is_found_in_its_closed_group(reader: Reader) -> None:
    page = reader.open("/sources/")
    group = page.locator("#without-author + .fold")
    expect(group.locator("li").first).to_be_hidden()
    title = (group.locator("li a").first.text_content() or "").strip()
    page.locator(".sieve input").fill(title)
    expect(group.locator("li a", has_text=title).first).to_be_visible()
    page.locator(".sieve button").click()
    expect(group.locator("li").first).to_be_hidden()


def test_people_are_found_by_a_name_in_another_script_and_by_how_they_died(reader: Reader) -> None:
    page = reader.open("/people/")
    page.locator(".sieve input").fill("Ежов")
    expect(page.locator(".sieve output")).to_have_text(re.compile("^1 of "))
    assert "Yezhov" in shown(page)[0]
    page = reader.open("/people/?manner=suicide&sort=born")
    expect(page.locator(".sieve output")).to_contain_text(" of ")
    assert any("Tomsky" in words for words in shown(page))
    assert not any("Yezhov" in words for words in shown(page))
    page = reader.open("/people/?manner=nonsense&q=zzzxq")
    expect(page.locator(".sieve output")).to_have_text(re.compile("^None of "))
    expect(page.locator(".sieve [name=manner]")).to_have_value("")


def test_a_form_of_a_term_finds_it(reader: Reader) -> None:
    page = reader.open("/glossary/?q=kolkhozes")
    expect(page.locator(".sieve output")).to_have_text(re.compile("^1 of "))
    assert "Kolkhoz" in shown(page)[0]


def test_the_list_of_the_timeline_is_narrowed_by_words_and_by_its_filters_at_once(reader: Reader) -> None:
    page = reader.open("/timeline/?theme=purge&q=trial")
    expect(page.locator(".sieve output")).to_contain_text(" of ")
    expect(page.locator(".track-count")).to_contain_text(" of ")
    expect(page.locator('h2[id="1917"]')).to_be_hidden()
    expect(page.locator('h2[id="1936"]')).to_be_visible()
    expect(page).to_have_url(re.compile("theme=purge"))
    expect(page).to_have_url(re.compile("q=trial"))
    assert not reader.faults


def test_a_list_is_narrowed_by_keyboard_alone(reader: Reader) -> None:
    page = reader.open("/people/")
    page.locator(".sieve input").focus()
    page.keyboard.type("kirov")
    page.keyboard.press("Enter")  # leads nowhere
    expect(page.locator(".sieve output")).to_have_text(re.compile(r"^\d of "))
    for _ in range(3):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator(".sieve input")).to_have_value("")
    expect(page.locator(".sieve output")).to_have_text(re.compile(r"^\d+ people$"))


def test_a_letter_comes_to_rest_below_the_rail(browser: Browser, address: str) -> None:
    for width in (1280, 390):
        page = browser.new_page(viewport={"width": width, "height": 900})
        page.goto(f"{address}/sources/#letter-s")
        page.wait_for_timeout(300)
        rail, letter = page.locator(".rail").bounding_box(), page.locator("#letter-s").bounding_box()
        header = page.locator(".md-header").bounding_box()
        assert rail
        assert letter
        assert header
        assert header["y"] + header["height"] <= rail["y"] + 1
        assert rail["y"] + rail["height"] <= letter["y"] < 400
        page.close()


def test_without_scripts_nothing_is_lost_and_nothing_is_dead(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}/sources/")
    expect(page.locator(".sieve")).to_be_hidden()
    page.locator("#without-author + .fold > summary").click()
    expect(page.locator("#without-author + .fold li").first).to_be_visible()
    page.goto(f"{address}/people/")
    page.locator("summary", has_text="By manner of death").click()
    expect(page.locator(".facts dd a", has_text="Nikolai Yezhov").first).to_be_visible()
    context.close()


def test_long_back_links_are_folded_on_the_screen_and_printed_whole(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}/people/joseph-stalin/")
    last = page.locator(".fold li").last
    expect(last).to_be_hidden()
    page.locator(".fold > summary").last.click()
    expect(last).to_be_visible()
    page.locator(".fold > summary").last.click()
    page.emulate_media(media="print")
    expect(last).to_be_visible()
    context.close()


def test_only_lists_load_the_script(reader: Reader) -> None:
    assert reader.open("/people/").locator('script[src$="sieve.js"]').count() == 1
    assert reader.open("/people/sergei-kirov/").locator('script[src$="sieve.js"]').count() == 0
