"""Charts as Vega-Lite specifications: events by year, fates and lineages as bars.

A chart is 320 units wide, so that its words can be read on a telephone; `svg` draws it. Colours are the names that the
stylesheet gives them, so that one drawing serves light, dark and print.
"""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from ..blocks import Chart
from .manner import ARTICLE, INK, axis, spec_of

Values = list[dict[str, Any]]


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
