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


@pytest.mark.parametrize("how", ["hover", "focus"])
def test_a_mark_in_a_chapter_tells_the_verdict(reader: Reader, how: str) -> None:
    page = reader.open(CHAPTER)
    mark = page.locator("a.mark-refined").first
    mark.scroll_into_view_if_needed()
    mark.hover() if how == "hover" else mark.focus()
    expect(page.locator(".preview")).to_contain_text("Refined")
    assert not reader.faults


def test_a_mark_leads_to_its_claim_and_the_claim_back_to_the_section(reader: Reader) -> None:
    page = reader.open(CHAPTER)
    mark = page.locator("p.marks a.mark").first
    claim = mark.inner_text()
    section = page.locator("p.marks").first.evaluate(
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
    columns = ("low", "best", "high") if kind == "figures" else ("value",)
    downloaded = [[float(row[column]) for column in columns if row[column]] for row in rows]
    shown = (
        ("Low", "Best", "High")
        if kind == "figures"
        else (page.locator("table th").all_inner_texts()[value_column(page)],)
    )
    assert downloaded == [
        [float(cell.replace(",", "")) for column in shown for cell in row.get(column, [])] for row in table(page)
    ]
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
    """The numbers in the table of a page, by column."""
    head = page.locator("table th").all_inner_texts()
    rows = page.locator("table tbody tr")
    return [
        {name: numbers(cell) for name, cell in zip(head, rows.nth(n).locator("td").all_inner_texts(), strict=True)}
        for n in range(rows.count())
    ]


def numbers(text: str) -> list[str]:
    return NUMBER.findall(text)


def value_column(page: Page) -> int:
    """The column of a series that holds its values: after the date and, if there is one, the line."""
    return 2 if page.locator("table th").nth(1).inner_text() == "Line" else 1
