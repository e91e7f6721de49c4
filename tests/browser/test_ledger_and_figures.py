"""What a reader does with the ledger and the figures, in Chromium: from a chapter to a claim and back; chart, table, data."""

import csv
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

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
def test_the_chart_and_the_table_of_a_figure_agree(reader: Reader, name: str) -> None:
    page = reader.open(f"/figures/{name}/")
    drawn = [
        numbers(label.rpartition(": ")[2])
        for label in page.locator(".chart svg text").all_text_contents()
        if ": " in label
    ]
    assert drawn == [
        [cell for column in ("Low", "High", "Best") for cell in row.get(column, [])] for row in table(page)
    ]
    assert page.locator(".chart svg").bounding_box() is not None


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
        cell = page.locator(f'td:has(> [id="{row["id"]}"])')
        text = (cell if kind == "series" else cell.locator("xpath=..")).inner_text()
        shown = [float(each.replace(",", "")) for each in numbers(text)]
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


def table(page: Page) -> list[dict[str, list[str]]]:
    """The numbers in the first table of a page, by column."""
    first = page.locator("table").first
    head = first.locator("th").all_inner_texts()
    rows = first.locator("tbody tr")
    return [
        {name: numbers(cell) for name, cell in zip(head, rows.nth(n).locator("td").all_inner_texts(), strict=True)}
        for n in range(rows.count())
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
