"""Maps → SVG. The land is Natural Earth's (public domain; the npm package world-atlas 2.0.2), drawn by Vega; marks lie over it."""

import html
import json
import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import vl_convert

from ..blocks import Map, Spot, View
from ..prose import Line
from .geography import Label, lay_labels, near, project

SHAPES = Path(__file__).parent / "shapes"
#: A mark nearer than this to a more important one would hide it: the list below the map has it.
CLOSE = 7.0
#: The scale of 1:50,000,000, where a radian of the earth (6,371 km) is 480 pixels of 0.265 mm: from here on the finer coasts are drawn.
FINE = 480

#: What marks a place, around the point 0,0: discs for where people lived, squares for where they were held, a cross for graves.
SYMBOLS = {
    "disc": '<circle r="4"/>',
    "dot": '<circle r="3"/>',
    "point": '<circle r="2.5"/>',
    "square": '<rect x="-4" y="-4" width="8" height="8"/>',
    "hollow-square": '<rect class="hollow" x="-3.5" y="-3.5" width="7" height="7"/>',
    "triangle": '<path d="M0-5L5 4H-5Z"/>',
    "diamond": '<path d="M0-5L5 0L0 5L-5 0Z"/>',
    "cross": '<path class="line" d="M0-6V6M-4-2H4"/>',
    "ring": '<circle class="hollow" r="3"/>',
    "none": "",
}


def draw_map(drawn: Map, words: Callable[[Line], str]) -> str:
    """The map as one line of SVG. `words` gives the plain text of a preview."""
    view, spots = drawn.view, list(_shown(drawn))
    land = _land(view)
    size = f'viewBox="0 0 {view.width:g} {view.height:g}"'
    role = "img" if drawn.small else "group"
    parts = [
        f'<svg class="map{" is-small" if drawn.small else ""}" {size} role="{role}" aria-label="{_attr(drawn.description)}">',
        f'<path class="land" d="{land}"/>',
    ]
    if drawn.small:
        parts += [_mark(view, spot, "") for spot, _, _ in spots]
    else:
        named = [(spot.name, x, y, spot.symbol == "none") for spot, x, y in spots]
        labels = lay_labels(named, view.width, view.height)
        for (spot, _, _), label in zip(spots, labels, strict=True):
            if label or spot.symbol != "none":
                parts.append(_linked(spot, _mark(view, spot, _label(spot, label)), words(spot.preview)))
    return "".join([*parts, "</svg>"])


def _shown(drawn: Map) -> Iterator[tuple[Spot, float, float]]:
    """The places that do not hide under a more important one, with where they lie."""
    taken: list[tuple[float, float]] = []
    for spot in drawn.spots:
        x, y = project(drawn.view, spot.longitude, spot.latitude)
        area = spot.symbol == "none"
        if not area and not drawn.small and any(near((x, y), other, CLOSE) for other in taken):
            continue
        if not area:
            taken.append((x, y))
        yield spot, x, y


def _mark(view: View, spot: Spot, label: str) -> str:
    points = " ".join("{:.1f},{:.1f}".format(*project(view, *at)) for at in spot.course)
    course = f'<polyline class="course" points="{points}"/>' if points else ""
    x, y = project(view, spot.longitude, spot.latitude)
    symbol = SYMBOLS[spot.symbol]
    mark = f'<g class="mark" transform="translate({x:.1f},{y:.1f})">{symbol}</g>' if symbol else ""
    return course + mark + label


def _label(spot: Spot, label: Label | None) -> str:
    if label is None:
        return ""
    at = f'x="{label.x:.1f}" y="{label.y:.1f}" text-anchor="{label.anchor}"'
    return f'<text class="is-{_attr(spot.kind)}" {at}>{html.escape(label.text)}</text>'


def _linked(spot: Spot, mark: str, preview: str) -> str:
    if not spot.href:
        return mark
    return f'<a href="{_attr(spot.href)}" data-preview="{_attr(preview)}" aria-label="{_attr(preview)}">{mark}</a>'


def _attr(text: str) -> str:
    return html.escape(text)


@cache
def _land(view: View) -> str:
    """The outline of the land as the path data of SVG, to a tenth of a unit, as finely as the scale can show it."""
    detail = "50m" if view.scale >= FINE else "110m"
    topology = json.loads((SHAPES / f"land-{detail}.json").read_text())
    projection = {
        "name": "conic",
        "type": "conicEqualArea",
        "parallels": list(view.parallels),
        "rotate": [-view.meridian, 0],
        "center": [0, view.latitude],
        "scale": view.scale,
        "translate": [view.width / 2, view.height / 2],
        "clipExtent": [[-2, -2], [view.width + 2, view.height + 2]],
        "precision": 0.5,
    }
    land = {
        "type": "shape",
        "from": {"data": "land"},
        "encode": {"enter": {"fill": {"value": "#123456"}}},
        "transform": [{"type": "geoshape", "projection": "conic"}],
    }
    spec = {
        "$schema": "https://vega.github.io/schema/vega/v5.json",
        "width": view.width,
        "height": view.height,
        "padding": 0,
        "projections": [projection],
        "data": [{"name": "land", "values": topology, "format": {"type": "topojson", "feature": "land"}}],
        "marks": [land],
    }
    drawn = vl_convert.vega_to_svg(spec)
    paths = re.findall(r' d="([^"]*)"', " ".join(re.findall(r'<path[^>]*fill="#123456"[^>]*>', drawn)))
    return _simplified(" ".join(paths))


def _simplified(path: str) -> str:
    """Path data to a tenth of a unit, without points that lie on the one before."""
    rings = []
    for ring in path.split("M")[1:]:
        points = re.findall(r"(-?[\d.]+(?:e-?\d+)?),(-?[\d.]+(?:e-?\d+)?)", ring)
        kept: list[tuple[float, float]] = []
        for x, y in points:
            point = (round(float(x), 1), round(float(y), 1))
            if not kept or abs(point[0] - kept[-1][0]) + abs(point[1] - kept[-1][1]) >= 1:
                kept.append(point)
        if len(kept) > 3:
            rings.append("M" + "L".join(f"{x:g},{y:g}" for x, y in kept) + "Z")
    return "".join(rings)
