"""Small drawings, without axes or words, that stand beside a name in a list: curves, and estimates as ticks and bars on one line each."""

from collections.abc import Sequence
from typing import Any

from ..blocks import Chart, Interval
from .amounts import amount, given, number_in_words
from .curves import Measured, year_of
from .manner import ARTICLE, INK, LINES, spec_of

_WIDTH, _HEIGHT, _STEP = 150, 44, 7
#: A line to stand on, from nothing on the left where estimates are drawn.
_GROUND = {"title": None, "labels": False, "ticks": False, "grid": False}


def small_curves(title: str, unit: str, points: Sequence[Measured]) -> Chart:
    """Measured numbers as thin lines; the description gives the ends of each."""
    names = list(dict.fromkeys(point.line for point in points))
    values = [{"date": year_of(p.date), "value": p.value, "line": p.line} for p in points]
    x = {"field": "date", "type": "quantitative", "scale": {"zero": False, "nice": False}, "axis": _GROUND}
    y = {"field": "value", "type": "quantitative", "scale": {"zero": True}, "axis": None}
    shades = [LINES[n % len(LINES)] for n in range(len(names))]
    colour = {"field": "line", "scale": {"domain": names, "range": shades}, "legend": None}
    mark = {"type": "line", "strokeWidth": 1.5, "point": {"size": 8}}
    spec = spec_of(values, {"mark": mark, "encoding": {"x": x, "y": y, "color": colour}, "height": _HEIGHT})
    said = "; ".join(_ends(name if len(names) > 1 else "", [p for p in points if p.line == name]) for name in names)
    return Chart({**spec, "width": _WIDTH}, f"{title}, {unit}: {said}.")


def small_intervals(title: str, unit: str, drawn: Sequence[Interval]) -> Chart:
    """Estimates one below another, each a bar from its least to its most and a point for its best."""
    values = [_values(n, each) for n, each in enumerate(drawn)]
    x = {"type": "quantitative", "scale": {"zero": True, "nice": False}, "axis": _GROUND}
    shared = {
        "y": {"field": "n", "type": "ordinal", "axis": None},
        "color": {"condition": {"test": "datum.apart", "value": ARTICLE}, "value": INK},
    }
    bar = {**shared, "x": {**x, "field": "from"}, "x2": {"field": "to"}}
    layers = [
        {"mark": {"type": "rule", "strokeWidth": 3, "opacity": 0.55}, "encoding": bar},
        {
            "mark": {"type": "point", "filled": True, "size": 18, "opacity": 1},
            "encoding": {**shared, "x": {**x, "field": "at"}},
        },
    ]
    spec = spec_of(values, {"layer": layers, "height": {"step": _STEP}})
    said = "; ".join(f"{each.name}: {amount(each)}" for each in drawn)
    return Chart({**spec, "width": _WIDTH}, f"{title}, {unit}: {said}.")


def _values(n: int, each: Interval) -> dict[str, Any]:
    numbers = given(each)
    at = each.best if each.best is not None else numbers[0] if len(numbers) == 1 else None
    return {"n": n, "from": min(numbers), "to": max(numbers), "at": at, "apart": each.apart}


def _ends(name: str, points: Sequence[Measured]) -> str:
    first, last = points[0], points[-1]
    ends = f"{number_in_words(first.value)} in {first.date.edtf}, {number_in_words(last.value)} in {last.date.edtf}"
    return f"{name}, {ends}" if name else ends
