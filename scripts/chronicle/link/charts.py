"""The charts of figures and series, as Vega-Lite specifications: estimates as intervals on one axis, series as lines.

A chart is 340 units wide, so that its words can be read on a telephone; `render` makes it SVG. Colours are the names
that the stylesheet gives them, so that one drawing serves light, dark and print.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from ..model import Corpus, Estimate, Event, Figure, Series
from ..model.site import Chart
from .previews import number_in_words

WIDTH = 320
#: What the stylesheet names: the article's own estimate stands apart from the others.
INK, ARTICLE, GRID = "--chart-ink", "--chart-article", "--chart-grid"
LINES = ("--chart-line-1", "--chart-line-2", "--chart-line-3", "--chart-line-4", "--chart-line-5")
DASHES = ([1, 0], [6, 3], [2, 2], [8, 3, 2, 3], [4, 4])
#: How far each number can be trusted is told by its shape.
SHAPES = {"official": "circle", "archival": "square", "reconstructed": "triangle-up", "disputed": "diamond"}
_LEGEND = {"title": None, "orient": "bottom", "columns": 2, "symbolFillColor": INK, "labelLimit": 260}
_SCALES = ((1e6, "million "), (1e3, "thousand "))


def chart_of(entry: Figure | Series, corpus: Corpus) -> Chart:
    """The chart of an entry that has one."""
    return _figure(entry, corpus) if isinstance(entry, Figure) else _series(entry)


def _figure(figure: Figure, corpus: Corpus) -> Chart:
    values = list(_intervals(figure, corpus))
    divisor, scale = _scaled(max(v["to"] for v in values))
    for value in values:
        value |= {"from": value["from"] / divisor, "to": value["to"] / divisor}
        value["best"] = None if value["best"] is None else value["best"] / divisor
    x = {"type": "quantitative", "scale": {"zero": True, "nice": True}, "axis": axis(f"{scale}{figure.unit}")}
    row = {"y": {"field": "n", "type": "ordinal", "axis": None}}
    colour = {"color": {"condition": {"test": "datum.article", "value": ARTICLE}, "value": INK}}
    layers: list[dict[str, Any]] = [
        {
            "mark": {"type": "text", "align": "left", "x": 0, "dy": -13, "fontSize": 11},
            "encoding": {**row, **colour, "text": {"field": "label"}},
        },
        {
            "transform": [{"filter": "datum.from != datum.to"}],
            "mark": {"type": "rule", "strokeWidth": 5, "opacity": 0.55},
            "encoding": {**row, **colour, "x": {**x, "field": "from"}, "x2": {"field": "to"}},
        },
        {
            "transform": [{"filter": "isValid(datum.best)"}],
            "mark": {"type": "point", "filled": True, "size": 70, "opacity": 1},
            "encoding": {**row, **colour, "x": {**x, "field": "best"}},
        },
        {
            "transform": [{"filter": "isValid(datum.open)"}],
            "mark": {"type": "point", "filled": True, "size": 90, "opacity": 1},
            "encoding": {
                **row,
                **colour,
                "x": {**x, "field": "from"},
                "shape": {"field": "open", "scale": None, "legend": None},
            },
        },
    ]
    spec = spec_of(values, {"layer": layers, "height": {"step": 46}})
    return Chart(spec, f"{figure.title}: {'; '.join(str(value['label']) for value in values)}.")


def _intervals(figure: Figure, corpus: Corpus) -> Iterator[dict[str, Any]]:
    for n, estimate in enumerate(figure.estimates):
        numbers = [v for v in (estimate.low, estimate.best, estimate.high) if v is not None]
        yield {
            "n": n,
            "label": f"{_author(estimate, corpus)}: {amount(estimate)}",
            "from": min(numbers),
            "to": max(numbers),
            "best": estimate.best,
            "open": _open(estimate),
            "article": bool(estimate.article),
        }


def shape_of(events: Iterable[Event]) -> Chart:
    """How many events each year has, the turning points darkest."""
    counts = Counter((event.date.earliest.year, int(event.importance)) for event in events)
    values, tops = [], Counter[int]()
    for (year, level), n in sorted(counts.items()):
        values.append({"year": year, "end": year + 0.85, "from": tops[year], "to": tops[year] + n, "level": level})
        tops[year] += n
    first, last = min(tops), max(tops)
    x = {"type": "quantitative", "scale": {"domain": [first, last + 1], "nice": False}}
    y = {"type": "quantitative", "axis": None}
    shades = {"domain": [1, 2, 3], "range": [1, 0.65, 0.35]}
    bars = {
        "mark": {"type": "rect", "color": ARTICLE},
        "encoding": {
            "x": {**x, "field": "year", "axis": {**axis(None), "format": "d"}},
            "x2": {"field": "end"},
            "y": {**y, "field": "from"},
            "y2": {"field": "to"},
            "opacity": {"field": "level", "type": "ordinal", "scale": shades, "legend": None},
        },
        "height": 70,
    }
    busiest = tops.most_common(1)[0][0]
    return Chart(spec_of(values, bars), f"Events by year, from {first} to {last}; the most in {busiest}.")


def amount(estimate: Estimate) -> str:
    """An estimate in figures: 5–7; at least 5; up to 7; 5–7, best 6."""
    low, best, high = (number_in_words(v) for v in (estimate.low, estimate.best, estimate.high))
    if low and high:
        return f"{low}–{high}" + (f", best {best}" if best else "")
    if low or high:
        return (f"at least {low}" if low else f"up to {high}") + (f", best {best}" if best else "")
    return str(best)


def _open(estimate: Estimate) -> str | None:
    """An interval with one end only points to where it goes on."""
    if estimate.low is not None and estimate.high is None:
        return "triangle-right"
    return "triangle-left" if estimate.high is not None and estimate.low is None else None


def _author(estimate: Estimate, corpus: Corpus) -> str:
    source = corpus.source(estimate.source)
    names = [name.family or name.literal for name in (source.author or source.editor)]
    who = str(source.title_short or source.title)
    match names:
        case [one]:
            who = str(one)
        case [one, two]:
            who = f"{one} and {two}"
        case [one, *_]:
            who = f"{one} and others"
    year = f" {source.issued.earliest.year}" if source.issued else ""
    shown = f"{who}{year}"
    shown = shown if len(shown) <= 34 else f"{shown[:33].rstrip()}…"
    return f"{shown} (the article)" if estimate.article else shown


def _series(series: Series) -> Chart:
    divisor, scale = _scaled(max(point.value for point in series.points))
    values = [
        {
            "date": point.date.earliest.year + (point.date.earliest.timetuple().tm_yday - 1) / 366,
            "value": point.value / divisor,
            "line": str(point.line or series.unit),
            "quality": str(point.quality or "not stated"),
        }
        for point in series.points
    ]
    lines = [str(line or series.unit) for line in series.lines]
    qualities = list(dict.fromkeys(str(value["quality"]) for value in values))
    several = len(lines) > 1
    dates = {
        "type": "quantitative",
        "scale": {"zero": False, "nice": False},
        "axis": {**axis(None), "format": "d", "tickMinStep": 1},
    }
    shapes = [SHAPES.get(quality, "cross") for quality in qualities]
    lines_shown = {**_LEGEND, "symbolType": "stroke", "symbolStrokeWidth": 3} if several else None
    encoding = {
        "x": {**dates, "field": "date"},
        "y": {
            "field": "value",
            "type": "quantitative",
            "scale": {"zero": True},
            "axis": axis(f"{scale}{series.unit}"),
        },
        "color": {
            "field": "line",
            "scale": {"domain": lines, "range": list(LINES[: len(lines)])},
            "legend": lines_shown,
        },
    }
    dashes = {
        "field": "line",
        "scale": {"domain": lines, "range": list(DASHES[: len(lines)])},
        "legend": lines_shown,
    }
    shape = {"field": "quality", "scale": {"domain": qualities, "range": shapes}, "legend": _LEGEND}
    layers = [
        {"mark": {"type": "line", "strokeWidth": 2}, "encoding": {**encoding, "strokeDash": dashes}},
        {"mark": {"type": "point", "filled": True, "size": 55, "opacity": 1}, "encoding": {**encoding, "shape": shape}},
    ]
    spec = spec_of(values, {"layer": layers, "height": 230})
    names = f" Lines: {', '.join(lines)}." if several else ""
    return Chart(spec, f"{series.title}, from {series.points[0].date.edtf} to {series.points[-1].date.edtf}.{names}")


def _scaled(most: float) -> tuple[float, str]:
    """Round numbers for the axis: what to divide by, and its name."""
    return next(((divisor, name) for divisor, name in _SCALES if most >= 2 * divisor), (1.0, ""))


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
            "legend": words,
        },
    }
