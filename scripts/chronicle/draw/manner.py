"""The manner of every chart: sizes, colours, shapes, axes."""

from textwrap import wrap
from typing import Any

WIDTH = 320
#: What the stylesheet names: the estimate of the work retold stands apart from the others.
INK, ARTICLE, GRID = "--chart-ink", "--chart-article", "--chart-grid"
LINES = ("--chart-line-1", "--chart-line-2", "--chart-line-3", "--chart-line-4", "--chart-line-5")
#: What they are on white paper, for a drawing that no stylesheet reaches.
ON_PAPER = {
    INK: "#26211c",
    ARTICLE: "#8a1f1a",
    GRID: "#d9d0c3",
    **dict(zip(LINES, ("#8a1f1a", "#245a8d", "#4b6b1f", "#7a4a9c", "#8a6100"), strict=True)),
}
DASHES = ([1, 0], [6, 3], [2, 2], [8, 3, 2, 3], [4, 4])
#: A diamond with a hole in it: the inner path turns the other way.
_HOLLOW = "M0,-1.6L1.6,0L0,1.6L-1.6,0ZM0,-0.9L-0.9,0L0,0.9L0.9,0Z"
#: How far each number can be trusted is told by its shape; what is disputed is hollow.
SHAPES = {"official": "circle", "archival": "square", "reconstructed": "triangle-up", "disputed": _HOLLOW}
#: Stands between two lines of a label: a sign that no field holds.
BREAK = "\ue001"
LEGEND = {"title": None, "orient": "bottom", "columns": 2, "symbolFillColor": INK, "labelLimit": 260}
_SCALES = ((1e6, "million"), (1e3, "thousand"))
_POWERS = ("thousand", "million", "milliard", "billion")


def scaled(most: float, unit: str) -> tuple[float, str]:
    """Round numbers for the axis: what to divide by, and what is counted then; a unit that names a power of ten is not given another."""
    if unit.startswith(_POWERS):
        return 1.0, unit
    return next(((divisor, f"{name} {unit}") for divisor, name in _SCALES if most >= 2 * divisor), (1.0, unit))


def wrapped(words: str, width: int) -> str:
    """Words in lines of so many letters, if no word is longer."""
    return BREAK.join(wrap(words, width, replace_whitespace=False, break_long_words=False, break_on_hyphens=False))


def axis(title: str | None) -> dict[str, Any]:
    """An axis with a few round numbers."""
    return {"title": title, "tickCount": 5, "labelOverlap": True}


def spec_of(values: list[dict[str, Any]], marks: dict[str, Any]) -> dict[str, Any]:
    """A specification: the values, the marks, and the manner of every chart."""
    words = {
        "labelColor": INK,
        "titleColor": INK,
        "labelFontSize": 11,
        "titleFontSize": 11,
        "titleFontWeight": "normal",
    }
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "width": WIDTH,
        "background": None,
        "data": {"values": values},
        **marks,
        "config": {
            "font": "sans-serif",
            "view": {"stroke": None},
            "axis": {**words, "gridColor": GRID, "domainColor": GRID, "tickColor": GRID},
            "legend": {**words, "layout": {"bottom": {"direction": "vertical"}}},
        },
    }
