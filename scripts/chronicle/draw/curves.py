"""Measured numbers as curves: wide, each line with its name at its end; narrow, for a telephone, with the names below."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, floor
from typing import Any

from ..blocks import Chart, Scale
from ..dates import HistoricalDate
from .manner import BREAK, DASHES, LEGEND, LINES, SHAPES, axis, scaled, spec_of, wrapped
from .scales import scale_over

Values = list[dict[str, Any]]
_WIDE, _HIGH, _NAME, _LETTERS_HIGH = 500, 290, 26, 14
_MOST_YEARS = 13


@dataclass(frozen=True, slots=True)
class Measured:
    """A point of a curve."""

    date: HistoricalDate
    value: float
    line: str
    quality: str


def curves(title: str, unit: str, points: Sequence[Measured]) -> Chart:
    """Measured numbers as curves for a narrow place; how far each can be trusted is told by its shape."""
    divisor, counted = scaled(max(point.value for point in points), unit)
    values = _values(points, divisor)
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
        "y": {"field": "value", "type": "quantitative", "scale": {"zero": True}, "axis": axis(counted)},
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
    return Chart(spec_of(values, {"layer": layers, "height": 230}), _said(title, points), "narrow")


def wide_curves(title: str, unit: str, points: Sequence[Measured]) -> Chart:
    """The same for a wide place: each line has its name beside its end."""
    scale = scale_over([0, *(point.value for point in points)], unit)
    lines = list(dict.fromkeys(point.line for point in points))
    qualities = list(dict.fromkeys(point.quality for point in points))
    ends = [tick / scale.divisor for tick in scale.ticks]
    at = _years(points)
    years = {**axis(None), "format": "d", "values": at, "tickCount": len(at), "grid": False}
    y_axis = {**axis(scale.unit), "values": ends, "tickCount": len(ends)}
    axes = {
        "x": {"field": "date", "type": "quantitative", "scale": {"zero": False, "nice": False}, "axis": years},
        "y": {
            "field": "value",
            "type": "quantitative",
            "axis": y_axis,
            "scale": {"domain": [ends[0], ends[-1]], "nice": False},
        },
        "color": _by("line", lines, LINES, None),
    }
    shapes = [SHAPES.get(quality, "cross") for quality in qualities]
    key = {**LEGEND, "columns": len(qualities)} if qualities != ["archival"] else None
    layers = [
        *(_names(points, lines, scale, axes) if len(lines) > 1 else []),
        {
            "mark": {"type": "line", "strokeWidth": 2},
            "encoding": {**axes, "strokeDash": _by("line", lines, DASHES, None)},
        },
        {
            "mark": {"type": "point", "filled": True, "size": 50, "opacity": 1},
            "encoding": {**axes, "shape": _by("quality", qualities, shapes, key)},
        },
    ]
    spec = spec_of(_values(points, scale.divisor), {"layer": layers, "height": _HIGH})
    return Chart({**spec, "width": _WIDE}, _said(title, points), "wide")


def _years(points: Sequence[Measured]) -> list[int]:
    """Years for an axis: all of them, or every second, fifth, tenth."""
    first, last = min(map(_start, (p.date for p in points))), max(map(_start, (p.date for p in points)))
    step = next((step for step in (1, 2, 5, 10) if (last - first) / step <= _MOST_YEARS), 20)
    return [year for year in range(ceil(first), floor(last) + 1) if year % step == 0]


def _names(points: Sequence[Measured], lines: Sequence[str], scale: Scale, axes: dict[str, Any]) -> Values:
    """The names of the lines on the right, each where its line ends or as near as there is room, with a thread to that end."""
    last = {point.line: point for point in points}
    values: Values = [
        {"name": wrapped(name, _NAME), "line": name, "date": _start(last[name].date), "end": last[name].value}
        for name in lines
    ]
    first, top = scale.ticks[0], scale.ticks[-1]
    values.sort(key=lambda value: -value["end"])
    wanted = [_HIGH * (top - value["end"]) / (top - first) for value in values]
    heights = [_LETTERS_HIGH * (1 + value["name"].count(BREAK)) for value in values]
    unit = (top - first) / _HIGH  # of the axis, to one of height
    for value, middle in zip(values, spaced(wanted, heights, _HIGH), strict=True):
        rise = (
            value["name"].count(BREAK) * _LETTERS_HIGH / 2
        )  # a name of several lines stands at the middle of its first
        ends = {"end": value["end"], "at": top - middle * unit, "first": top - (middle - rise) * unit}
        value |= {key: number / scale.divisor for key, number in ends.items()}
    thread = {"type": "rule", "strokeWidth": 1, "strokeDash": [1, 3]}
    name = {
        "type": "text",
        "align": "left",
        "x": _WIDE + 10,
        "fontSize": 12,
        "lineBreak": BREAK,
        "baseline": "middle",
        "lineHeight": _LETTERS_HIGH,
    }
    reach = {"y": {**axes["y"], "field": "end"}, "y2": {"field": "at"}, "x2": {"value": _WIDE + 7}}
    written = {"y": {**axes["y"], "field": "first"}, "color": axes["color"], "text": {"field": "name"}}
    return [
        {"data": {"values": values}, "mark": thread, "encoding": {**axes, **reach}},
        {"data": {"values": values}, "mark": name, "encoding": written},
    ]


def spaced(wanted: Sequence[float], heights: Sequence[float], room: float) -> list[float]:
    """Where things of such heights lie, in their order from above, each as near as may be to where it is wanted."""
    middles: list[float] = []
    below = float("-inf")
    for middle, height in zip(wanted, heights, strict=True):
        middles.append(max(middle, below + height / 2))
        below = middles[-1] + height / 2
    above = room + heights[-1] / 2
    for n in reversed(range(len(middles))):
        middles[n] = min(middles[n], above - heights[n] / 2)
        above = middles[n] - heights[n] / 2
    return middles


def _values(points: Sequence[Measured], divisor: float) -> Values:
    return [{"date": _start(p.date), "value": p.value / divisor, "line": p.line, "quality": p.quality} for p in points]


def _said(title: str, points: Sequence[Measured]) -> str:
    lines = dict.fromkeys(point.line for point in points)
    names = f" Lines: {', '.join(lines)}." if len(lines) > 1 else ""
    return f"{title}, from {points[0].date.edtf} to {points[-1].date.edtf}.{names}"


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
