"""Maps → SVG. The land is Natural Earth's (public domain; the npm package world-atlas 2.0.2), drawn by Vega; marks lie over it."""

import json
import re
from functools import cache
from pathlib import Path

import vl_convert

from ..model.site import Projection, Spot

SHAPES = Path(__file__).parent / "shapes"

#: What marks each kind, around the point 0,0: a disc for where people lived, a square for where they were held, a cross for graves.
SYMBOLS = {
    "city": '<circle r="4"/>',
    "town": '<circle r="3"/>',
    "village": '<circle r="2.5"/>',
    "camp": '<rect x="-4" y="-4" width="8" height="8"/>',
    "prison": '<rect class="hollow" x="-3.5" y="-3.5" width="7" height="7"/>',
    "works": '<path d="M0-5L5 4H-5Z"/>',
    "canal": '<path d="M0-5L5 0L0 5L-5 0Z"/>',
    "burial-site": '<path class="line" d="M0-6V6M-4-2H4"/>',
    "building": '<circle class="hollow" r="3"/>',
}


def symbol(spot: Spot) -> str:
    """The mark of a place; nothing for one that is an area."""
    drawn = SYMBOLS.get(spot.kind, "")
    return f'<g class="mark" transform="translate({spot.x:.1f},{spot.y:.1f})">{drawn}</g>' if drawn else ""


@cache
def land(projection: Projection, detail: str) -> str:
    """The outline of the land as the path data of SVG, to a tenth of a unit. `detail` is 50m or 110m."""
    topology = json.loads((SHAPES / f"land-{detail}.json").read_text())
    spec = {
        "$schema": "https://vega.github.io/schema/vega/v5.json",
        "width": projection.width,
        "height": projection.height,
        "padding": 0,
        "projections": [
            {
                "name": "conic",
                "type": "conicEqualArea",
                "parallels": list(projection.parallels),
                "rotate": [-projection.meridian, 0],
                "center": [0, projection.latitude],
                "scale": projection.scale,
                "translate": [projection.width / 2, projection.height / 2],
                "clipExtent": [[-2, -2], [projection.width + 2, projection.height + 2]],
                "precision": 0.5,
            }
        ],
        "data": [{"name": "land", "values": topology, "format": {"type": "topojson", "feature": "land"}}],
        "marks": [
            {
                "type": "shape",
                "from": {"data": "land"},
                "encode": {"enter": {"fill": {"value": "#123456"}}},
                "transform": [{"type": "geoshape", "projection": "conic"}],
            }
        ],
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
