"""Charts as Vega-Lite specifications: estimates as intervals on one axis, series as curves, fates and lineages as bars.

A chart is 320 units wide, so that its words can be read on a telephone; `svg` draws it. Colours are the names that the
stylesheet gives them, so that one drawing serves light, dark and print.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from ..blocks import Chart
from ..dates import HistoricalDate
from .manner import ARTICLE, DASHES, INK, LEGEND, LINES, SHAPES, axis, scaled, spec_of

Values = list[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Interval:
    """An estimate: who gives it, its numbers, and whether it stands apart as that of the work retold."""

    name: str
    low: float | None
    best: float | None
    high: float | None
    apart: bool = False


@dataclass(frozen=True, slots=True)
class Measured:
    """A point of a curve."""

    date: HistoricalDate
    value: float
    line: str
    quality: str


def number_in_words(value: float | None) -> str | None:
    """A number as the tables and the charts show it: 1,803,392; 7.5."""
    if value is None:
        return None
    return f"{value:,.0f}" if value == int(value) else f"{value:,}"


def amount(interval: Interval) -> str:
    """An estimate in figures: 5–7; at least 5; up to 7; 5–7, best 6."""
    low, best, high = (number_in_words(value) for value in (interval.low, interval.best, interval.high))
    if low and high:
        return f"{low}–{high}" + (f", best {best}" if best else "")
    if low or high:
        return (f"at least {low}" if low else f"up to {high}") + (f", best {best}" if best else "")
    return str(best)


def _open(interval: Interval) -> str | None:
    """An interval with one end only points to where it goes on."""
    if interval.low is not None and interval.high is None:
        return "triangle-right"
    return "triangle-left" if interval.high is not None and interval.low is None else None


def intervals(title: str, unit: str, drawn: Sequence[Interval]) -> Chart:
    """Every estimate of a number as an interval on one axis, its name and numbers above it."""
    values = [_interval(n, each) for n, each in enumerate(drawn)]
    divisor, scale = scaled(max(value["to"] for value in values))
    for value in values:
        value |= {"from": value["from"] / divisor, "to": value["to"] / divisor}
        value["best"] = None if value["best"] is None else value["best"] / divisor
    x = {"type": "quantitative", "scale": {"zero": True, "nice": True}, "axis": axis(f"{scale}{unit}")}
    shared = {
        "y": {"field": "n", "type": "ordinal", "axis": None},
        "color": {"condition": {"test": "datum.article", "value": ARTICLE}, "value": INK},
    }
    said = "; ".join(str(value["label"]) for value in values)
    return Chart(spec_of(values, {"layer": _layers(x, shared), "height": {"step": 46}}), f"{title}: {said}.")


def _layers(x: dict[str, Any], shared: dict[str, Any]) -> Values:
    label = {"type": "text", "align": "left", "x": 0, "dy": -13, "fontSize": 11}
    point = {"type": "point", "filled": True, "opacity": 1}
    opened = {**shared, "x": {**x, "field": "from"}, "shape": {"field": "open", "scale": None, "legend": None}}
    return [
        {"mark": label, "encoding": {**shared, "text": {"field": "label"}}},
        {
            "transform": [{"filter": "datum.from != datum.to"}],
            "mark": {"type": "rule", "strokeWidth": 5, "opacity": 0.55},
            "encoding": {**shared, "x": {**x, "field": "from"}, "x2": {"field": "to"}},
        },
        {
            "transform": [{"filter": "isValid(datum.best)"}],
            "mark": {**point, "size": 70},
            "encoding": {**shared, "x": {**x, "field": "best"}},
        },
        {"transform": [{"filter": "isValid(datum.open)"}], "mark": {**point, "size": 90}, "encoding": opened},
    ]


def _interval(n: int, each: Interval) -> dict[str, Any]:
    numbers = [value for value in (each.low, each.best, each.high) if value is not None]
    name = each.name if len(each.name) <= 34 or each.apart else f"{each.name[:33].rstrip()}…"
    ends = {"from": min(numbers), "to": max(numbers), "best": each.best}
    return {"n": n, "label": f"{name}: {amount(each)}", **ends, "open": _open(each), "article": each.apart}


def shape(events: Sequence[tuple[int, int]]) -> Chart:
    """How many events each year has, given as (year, importance from 1), the turning points darkest."""
    counts = Counter(events)
    values: Values = []
    tops: Counter[int] = Counter()
    for (year, level), n in sorted(counts.items()):
        values.append({"year": year, "end": year + 0.85, "from": tops[year], "to": tops[year] + n, "level": level})
        tops[year] += n
    first, last = min(tops), max(tops)
    x = {"type": "quantitative", "scale": {"domain": [first, last + 1], "nice": False}}
    y = {"type": "quantitative", "axis": None}
    shades = {"domain": [1, 2, 3], "range": [1, 0.65, 0.35]}
    encoding = {
        "x": {**x, "field": "year", "axis": {**axis(None), "format": "d"}},
        "x2": {"field": "end"},
        "y": {**y, "field": "from"},
        "y2": {"field": "to"},
        "opacity": {"field": "level", "type": "ordinal", "scale": shades, "legend": None},
    }
    marks = {"mark": {"type": "rect", "color": ARTICLE}, "encoding": encoding, "height": 70}
    busiest = tops.most_common(1)[0][0]
    return Chart(spec_of(values, marks), f"Events by year, from {first} to {last}; the most in {busiest}.")


def curves(title: str, unit: str, points: Sequence[Measured]) -> Chart:
    """Measured numbers as curves; how far each can be trusted is told by its shape."""
    divisor, scale = scaled(max(point.value for point in points))
    values = [
        {"date": _start(p.date), "value": p.value / divisor, "line": p.line, "quality": p.quality} for p in points
    ]
    lines = list(dict.fromkeys(point.line for point in points))
    qualities = list(dict.fromkeys(point.quality for point in points))
    legend = {**LEGEND, "symbolType": "stroke", "symbolStrokeWidth": 3} if len(lines) > 1 else None
    axes = {
        "x": {
            "field": "date",
            "type": "quantitative",
            "scale": {"zero": False, "nice": False},
            "axis": {**axis(None), "format": "d", "tickMinStep": 1},
        },
        "y": {"field": "value", "type": "quantitative", "scale": {"zero": True}, "axis": axis(f"{scale}{unit}")},
        "color": _by("line", lines, LINES, legend),
    }
    dashes, shapes = _by("line", lines, DASHES, legend), [SHAPES.get(quality, "cross") for quality in qualities]
    layers = [
        {"mark": {"type": "line", "strokeWidth": 2}, "encoding": {**axes, "strokeDash": dashes}},
        {
            "mark": {"type": "point", "filled": True, "size": 55, "opacity": 1},
            "encoding": {**axes, "shape": _by("quality", qualities, shapes, LEGEND)},
        },
    ]
    names = f" Lines: {', '.join(lines)}." if len(lines) > 1 else ""
    said = f"{title}, from {points[0].date.edtf} to {points[-1].date.edtf}.{names}"
    return Chart(spec_of(values, {"layer": layers, "height": 230}), said)


def _by(field: str, names: list[str], looks: Sequence[Any], legend: dict[str, Any] | None) -> dict[str, Any]:
    """What tells the names apart: the looks in their order, from the first again where there are more names."""
    ranged = [looks[n % len(looks)] for n in range(len(names))]
    return {"field": field, "scale": {"domain": names, "range": ranged}, "legend": legend}


def year_of(date: HistoricalDate) -> float:
    """The middle of a date as a year with its fraction."""
    middle = date.earliest + (date.latest - date.earliest) / 2
    return middle.year + (middle.timetuple().tm_yday - 1) / 366


def _start(date: HistoricalDate) -> float:
    return date.earliest.year + (date.earliest.timetuple().tm_yday - 1) / 366


def bars(values: Values, unit: str | None = None) -> dict[str, Any]:
    """A specification of bars from `from` to `to`, each with its `label` above it; `violent` ones in the strong colour."""
    numbered = [{"n": n, **value} for n, value in enumerate(values)]
    row = {"y": {"field": "n", "type": "ordinal", "axis": None}}
    x_axis = {**axis(unit), **({} if unit else {"format": "d"})}
    x = {"type": "quantitative", "scale": {"zero": False, "nice": not unit}, "axis": x_axis}
    colour = {"condition": {"test": "datum.violent", "value": ARTICLE}, "value": INK}
    opacity = {"condition": {"test": "datum.violent", "value": 1}, "value": 0.45}
    label = {"type": "text", "align": "left", "x": 0, "dy": -11, "fontSize": 11, "color": INK}
    ends = {"x": {**x, "field": "from"}, "x2": {"field": "to"}}
    layers = [
        {"mark": label, "encoding": {**row, "text": {"field": "label"}}},
        {"mark": {"type": "rule", "strokeWidth": 7}, "encoding": {**row, "color": colour, "opacity": opacity, **ends}},
    ]
    return spec_of(numbered, {"layer": layers, "height": {"step": 40}})
