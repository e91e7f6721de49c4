"""What a reader does with the ledger and the figures, in Chromium: from a chapter to a claim and back; chart, table, data."""

import csv
import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, expect

from browser.conftest import SITE, Reader

pytestmark = pytest.mark.browser

CHAPTER = "/narrative/rapid-industrialization/"
NUMBER = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")
FIGURES = sorted(path.parent.name for path in (SITE / "figures").glob("*/index.html"))
SERIES = sorted(path.parent.name for path in (SITE / "series").glob("*/index.html"))


def test_the_claims_of_a_section_are_told_in_words_and_open_on_the_claims(reader: Reader) -> None:
    page = reader.open(CHAPTER)
    marks = page.locator("details.marks").first
    told = marks.locator("summary").inner_text()
    count = int(re.search(r"(\d+) claim", told)[1])  # type: ignore[index]
    counts = re.findall(r"(\d+)\s([a-z][a-z ]*)", told.partition(": ")[2])
    assert sum(int(number) for number, _ in counts) == count == marks.locator("a.mark").count()
    expect(marks.locator("a.mark").first).to_be_hidden()
    marks.locator("summary").click()
    assert [each.lower() for each in marks.locator(".verdict").all_inner_texts()] == [word for _, word in counts]
    marks.get_by_role("link", name="What the verdicts mean").click()
    expect(page).to_have_url(re.compile("/ledger/#scale$"))
    expect(page.locator("#scale")).to_be_in_viewport()
    assert not reader.faults


def test_a_mark_leads_to_its_claim_and_the_claim_back_to_the_section(reader: Reader) -> None:
    page = reader.open(CHAPTER)
    page.locator("details.marks summary").first.click()
    mark = page.locator("details.marks a.mark").first
    claim = mark.inner_text()
    section = page.locator("details.marks").first.evaluate(
        "p => { let e = p; while (e.tagName !== 'H2') e = e.previousElementSibling; return e.id }"
    )
    mark.click()
    expect(page).to_have_url(re.compile(rf"/ledger/[a-z-]+/#{claim}$"))
    row = page.locator(f"div.claim#{claim}")
    expect(row).to_be_in_viewport()
    expect(row.locator(".verdict")).to_be_visible()
    row.locator(f'a[href$="{CHAPTER}#{section}"]').first.click()
    expect(page).to_have_url(re.compile(re.escape(f"{CHAPTER}#{section}")))
    expect(page.locator(f'h2[id="{section}"]')).to_be_in_viewport()
    assert not reader.faults


def test_the_ledger_filters_by_verdict_without_a_script(browser: object, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)  # type: ignore[attr-defined]
    page = context.new_page()
    page.goto(f"{address}/ledger/")
    page.locator(".md-content a", has_text=re.compile("^disputed$")).first.click()
    expect(page).to_have_url(re.compile("/ledger/disputed/$"))
    assert page.locator(".md-content li").count() > 0
    context.close()


@pytest.mark.parametrize("name", FIGURES)
def test_the_rows_of_a_figure_are_those_of_its_chart_and_its_table_in_the_order_of_their_values(
    reader: Reader, name: str
) -> None:
    page = reader.open(f"/figures/{name}/")
    first = page.locator(".estimates").first
    rows = [
        (row(each, ".by"), numbers(each.locator(".amount").inner_text())) for each in first.locator(".estimate").all()
    ]
    cells = page.locator("table").first.locator("tbody tr")
    shown = [cells.nth(n).locator("td") for n in range(cells.count())]
    assert [by for by, _ in rows] == [each.nth(0).locator("a").text_content() for each in shown]
    chart = "".join(page.locator(".chart svg text").all_text_contents())
    assert all(numbers(chart_amount)[0] in chart for chart_amount in first.locator(".amount").all_inner_texts())
    figure = page.request.get(f"{reader.address}/figures/{name}.json").json()
    data = figure["rows"]
    values = {each["id"]: each for each in data}
    middles = [middle(values[each.get_attribute("id")]) for each in first.locator(".estimate").all()]
    assert middles == sorted(middles)
    lowest, highest = (
        pick(each[key] for each in data if "beside" not in each for key in ("low", "best", "high") if key in each)
        for pick in (min, max)
    )
    said = read(page.locator(".answer").inner_text().replace(f" {figure['unit']}", ""))
    assert said[0] == pytest.approx(lowest, abs=0.01)
    assert said[-1] == pytest.approx(highest, abs=0.01)


def test_a_row_opens_by_the_keyboard_and_says_what_the_estimate_rests_on(reader: Reader) -> None:
    page = reader.open("/figures/famine-deaths-ussr/")
    opened = page.locator(".estimate").first
    opened.locator("summary").focus()
    page.keyboard.press("Enter")
    expect(opened.locator("dl")).to_be_visible()
    expect(opened.locator("dl")).to_contain_text("What is counted")
    expect(page.locator("table").first).to_be_hidden()
    assert not reader.faults


def test_a_number_is_copied_with_what_it_counts_its_source_and_its_address(reader: Reader) -> None:
    page = reader.page
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    reader.open("/figures/famine-deaths-ussr/#kotkin-2017")
    row = page.locator('[id="kotkin-2017"]')
    row.get_by_role("button", name="Copy with source").click()
    expect(row.get_by_role("button", name="Copied")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    for part in ("5–7 million people", "deaths from hunger", "Kotkin, Stephen", "2017", "At ch. 2, n. 467"):
        assert part in copied
    assert copied.endswith("/figures/famine-deaths-ussr/#kotkin-2017")
    assert not reader.faults


@pytest.mark.parametrize("path", ["/figures/famine-deaths-ussr/", "/series/livestock/"])
def test_a_chart_is_downloaded_as_svg_and_as_png(reader: Reader, path: str, tmp_path: Path) -> None:
    page = reader.open(path)
    drawn = page.request.get(page.locator(".downloads a", has_text="SVG").evaluate("a => a.href")).text()
    assert drawn.startswith("<svg")
    assert "var(" not in drawn
    with page.expect_download() as begun:
        page.get_by_role("button", name="PNG").click()
    begun.value.save_as(tmp_path / "x.png")
    assert (tmp_path / "x.png").read_bytes().startswith(b"\x89PNG")
    assert not reader.faults


def test_only_pages_with_numbers_load_the_script_for_them(reader: Reader) -> None:
    script = 'script[src$="assets/numbers.js"]'
    assert reader.open("/series/livestock/").locator(script).count() == 1
    assert reader.open("/people/").locator(script).count() == 0


@pytest.mark.parametrize("width", [700, 980])
def test_no_table_of_numbers_is_cut_on_paper(reader: Reader, width: int) -> None:
    page = reader.page
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(media="print", color_scheme="dark")
    for path in (*(f"/figures/{name}/" for name in FIGURES), *(f"/series/{name}/" for name in SERIES)):
        reader.open(path)
        assert page.locator("table").first.is_visible(), path
        ends = page.evaluate(
            "[...document.querySelectorAll('table, .chart')].map(e => e.getBoundingClientRect().right)"
        )
        assert max(ends) <= width, path


def test_what_is_disputed_is_marked_in_the_chart_and_in_the_table(reader: Reader) -> None:
    page = reader.open("/series/people-and-towns/")
    expect(page.locator("td em").first).to_be_visible()
    assert page.locator("td", has_text="◇").count() == 2
    assert "disputed" in page.locator(".chart.is-wide text").all_text_contents()


@pytest.mark.parametrize("kind", ["figures", "series"])
def test_an_index_shows_every_entry_with_a_drawing(reader: Reader, kind: str) -> None:
    page = reader.open(f"/{kind}/")
    count = len(FIGURES if kind == "figures" else SERIES)
    assert page.locator(".shelved .spark svg").count() == page.locator(".shelved").count() == count


@pytest.mark.parametrize(
    ("kind", "name"), [*(("figures", name) for name in FIGURES), *(("series", name) for name in SERIES)]
)
def test_the_data_of_a_page_are_those_of_its_table(reader: Reader, kind: str, name: str, tmp_path: Path) -> None:
    page = reader.open(f"/{kind}/{name}/")
    with page.expect_download() as begun:
        page.locator(".md-content a", has_text=re.compile("^CSV$")).evaluate("a => { a.download = ''; a.click() }")
    begun.value.save_as(tmp_path / "data.csv")
    rows = list(csv.DictReader((tmp_path / "data.csv").read_text().splitlines()))
    columns = ("value",) if kind == "series" else ("low", "best", "high")
    for row in rows:
        if kind == "series":
            text = page.locator(f'td:has(> [id="{row["id"]}"])').inner_text()
        else:
            text = page.locator(f'[id="{row["id"]}"] .amount').evaluate("e => e.firstChild.textContent")
        shown = read(text)
        given = [float(row[column]) for column in columns if row[column]]
        assert shown == given if kind == "series" else set(given) <= set(shown), row
        assert given or text.strip() == "unknown", row
    data = page.request.get(f"{reader.address}/{kind}/{name}.json").json()
    assert len(data["rows"]) == len(rows) > 0


def test_charts_fit_a_telephone_in_the_dark(browser: object, address: str) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 900}, color_scheme="dark")  # type: ignore[attr-defined]
    page = context.new_page()
    for path in (f"/figures/{FIGURES[0]}/", f"/series/{SERIES[0]}/", "/ledger/", "/ledger/rapid-industrialization/"):
        page.goto(address + path)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), path
    page.goto(f"{address}/figures/{FIGURES[0]}/")
    ink = page.locator(".chart svg text").first.evaluate("text => getComputedStyle(text).fill")
    assert min(map(int, re.findall(r"\d+", ink)[:3])) > 150, "light ink on the dark page"
    context.close()


def row(estimate: Locator, part: str) -> str:
    """A part of a row, as it is read."""
    return estimate.locator(part).inner_text().strip()


def middle(data: dict[str, Any]) -> float:
    """Where an estimate stands among others."""
    ends = [data[key] for key in ("low", "high") if key in data]
    return float(data["best"] if "best" in data else sum(ends) / len(ends))


def read(text: str) -> list[float]:
    """The numbers of a text; a million at the end of a range counts for both ends."""
    text = re.sub(r"([\d.]+)–([\d.]+) million", r"\1 million–\2 million", text)
    found = re.findall(rf"({NUMBER.pattern})( million)?", text)
    return [
        round(float(number.replace(",", "")) * 1_000_000) if million else float(number.replace(",", ""))
        for number, million in found
    ]


def numbers(text: str) -> list[str]:
    return NUMBER.findall(text)


def test_a_link_to_a_number_leads_to_its_cell_without_scripts(browser: object, address: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 900})  # type: ignore[attr-defined]
    page = context.new_page()
    page.goto(f"{address}/series/{SERIES[0]}/")
    name = page.locator("td > span[id]").last.get_attribute("id")
    page.goto(f"{address}/series/{SERIES[0]}/#{name}")
    cell = page.locator("td:has(> :target)")
    assert cell.count() == 1
    assert 0 <= cell.bounding_box()["y"] < 900
    context.close()


def test_the_page_of_all_data_shows_each_with_a_drawing_and_its_files(browser: object, address: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 900})  # type: ignore[attr-defined]
    page = context.new_page()
    page.goto(f"{address}/data/")
    shelved = page.locator(".shelved")
    assert shelved.count() == len(FIGURES) + len(SERIES)
    drawn = page.locator(".spark svg[role=img]")
    assert drawn.count() == shelved.count()
    assert all(drawn.nth(n).get_attribute("aria-label") for n in range(drawn.count()))
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    for ending in ("csv", "json"):
        links = page.locator(".shelved a", has_text=re.compile(f"^{ending.upper()}$"))
        assert links.count() == shelved.count()
        address_of = links.first.evaluate("a => a.href")
        assert page.request.get(address_of).ok
    context.close()
