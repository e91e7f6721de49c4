"""All estimates of a number as one chart, for paper and for a file: names on the left, one axis, numbers on the right."""

from collections.abc import Sequence
from typing import Any

from ..blocks import Chart, Estimated, Interval, Scale
from ..prose import plain
from .amounts import given
from .manner import ARTICLE, BREAK, INK, axis, spec_of, wrapped

_PLOT, _NAME = 380, 30
#: What an estimate is drawn in, and what fills it: nothing where it is a mere guess.
_COLOUR = {"condition": {"test": "datum.apart", "value": ARTICLE}, "value": INK}
_FILL = {
    "condition": [{"test": "datum.hollow", "value": "transparent"}, {"test": "datum.apart", "value": ARTICLE}],
    "value": INK,
}


def spread_chart(
    title: str, unit: str, rows: Sequence[Estimated], scale: Scale, band: tuple[float, float] | None
) -> Chart:
    """The chart, and in a sentence what it shows; the rows from above as they are given."""
    values = [_values(n, row, scale) for n, row in enumerate(rows)]
    ends = [scale.ticks[0] / scale.divisor, scale.ticks[-1] / scale.divisor]
    ticks = {
        **axis(scale.unit),
        "values": [tick / scale.divisor for tick in scale.ticks],
        "tickCount": len(scale.ticks),
    }
    x = {"type": "quantitative", "scale": {"domain": ends, "nice": False, "zero": False}, "axis": ticks}
    label = {"labelExpr": f"split(slice(datum.label, 4), '{BREAK}')", "labelLimit": 0, "labelFontSize": 12}
    red = {"condition": {"test": "slice(datum.label, 3, 4) == '*'", "value": ARTICLE}, "value": INK}
    sides = {"title": None, "grid": False, "ticks": False, "domain": False, "labelPadding": 12, "labelColor": red}
    order = {"domain": [value["row"] for value in values]}
    y = {"field": "row", "type": "nominal", "scale": order, "axis": {**sides, **label}}
    layers = [*_band(band, scale, x), *_marks(x, y)]
    said = "; ".join(f"{plain(row.by)}: {row.amount}" for row in rows)
    lines = max(value[key].count(BREAK) for value in values for key in ("row", "number"))
    spec = spec_of(values, {"layer": layers, "height": {"step": 20 + 14 * max(lines, 1)}})
    return Chart({**spec, "width": _PLOT}, f"{title}, {unit}: {said}.", "printed")


def _band(band: tuple[float, float] | None, scale: Scale, x: dict[str, Any]) -> list[dict[str, Any]]:
    if not band:
        return []
    ends = {"from": band[0] / scale.divisor, "to": band[1] / scale.divisor}
    encoding = {"x": {**x, "field": "from"}, "x2": {"field": "to"}}
    mark = {"type": "rect", "fill": INK, "opacity": 0.09}
    return [{"data": {"values": [ends]}, "mark": mark, "encoding": encoding}]


def _marks(x: dict[str, Any], y: dict[str, Any]) -> list[dict[str, Any]]:
    shared = {"y": y, "fill": _FILL, "stroke": _COLOUR}
    point = {"type": "point", "size": 90, "strokeWidth": 1.5, "opacity": 1}
    opened = {**shared, "x": {**x, "field": "from"}, "shape": {"field": "open", "scale": None, "legend": None}}
    number = {"type": "text", "align": "left", "x": _PLOT + 14, "fontSize": 12, "lineBreak": BREAK}
    return [
        {
            "transform": [{"filter": "datum.from != datum.to"}],
            "mark": {"type": "bar", "size": 6, "strokeWidth": 1},
            "encoding": {**shared, "x": {**x, "field": "from"}, "x2": {"field": "to"}},
        },
        {
            "transform": [{"filter": "isValid(datum.best)"}],
            "mark": point,
            "encoding": {**shared, "x": {**x, "field": "best"}},
        },
        {"transform": [{"filter": "isValid(datum.open)"}], "mark": point, "encoding": opened},
        {"mark": number, "encoding": {"y": y, "color": _COLOUR, "text": {"field": "number"}}},
    ]


def _values(n: int, row: Estimated, scale: Scale) -> dict[str, Any]:
    each, name = row.drawn, wrapped(plain(row.by), _NAME)
    numbers = [value / scale.divisor for value in given(each)]
    best = None if each.best is None else each.best / scale.divisor
    ends = {"from": numbers[0], "to": numbers[-1], "best": best, "open": _open(each)}
    number = wrapped(row.amount, _NAME) + (f"{BREAK}{plain(row.years)}" if row.years else "")
    key = f"{n:03d}{'*' if each.apart else ' '}{name}"
    return {"row": key, "number": number, **ends, "apart": each.apart, "hollow": each.hollow}


def _open(each: Interval) -> str | None:
    """An interval with one end only points to where it goes on."""
    if (each.low is None) is (each.high is None):
        return None
    return "triangle-right" if each.high is None else "triangle-left"
