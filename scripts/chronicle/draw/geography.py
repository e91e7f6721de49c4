"""Where places lie on a map: the projection, and labels that do not collide.

The projection is Albers' equal-area conic on a sphere (J. P. Snyder, Map Projections: A Working Manual, US Geological Survey
Professional Paper 1395, 1987), as d3-geo's `conicEqualArea` computes it, so that marks lie on the land that Vega draws.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import cos, hypot, radians, sin, sqrt

from ..blocks import View

#: Width and height of a letter and a line of a label, in the units of the map; a letter is at most so wide on average.
LETTER, LINE = 6.3, 13.0
GAP = 6.0


def project(view: View, longitude: float, latitude: float) -> tuple[float, float]:
    """Degrees east and north → units right of and below the map's upper left corner."""
    south, north = (sin(radians(parallel)) for parallel in view.parallels)
    n = (south + north) / 2
    c = 1 + south * (2 * n - south)

    def raw(turn: float, height: float) -> tuple[float, float]:
        radius = sqrt(c - 2 * n * sin(height)) / n
        return radius * sin(turn * n), sqrt(c) / n - radius * cos(turn * n)

    turn = (longitude - view.meridian + 180) % 360 - 180
    x, y = raw(radians(turn), radians(latitude))
    _, middle = raw(0, radians(view.latitude))
    return view.width / 2 + view.scale * x, view.height / 2 - view.scale * (y - middle)


@dataclass(frozen=True, slots=True)
class Label:
    """Words on a map, and the end of them (`start`, `middle`, `end`) that stands at the point."""

    text: str
    x: float
    y: float
    anchor: str


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle that is taken."""

    left: float
    top: float
    right: float
    bottom: float

    def hits(self, other: "Box") -> bool:
        """True where the two overlap."""
        apart = self.right < other.left or other.right < self.left or self.bottom < other.top or other.bottom < self.top
        return not apart


def lay_labels(points: Iterable[tuple[str, float, float, bool]], width: float, height: float) -> Iterator[Label | None]:
    """For each named point, in order of importance, a label beside it (on it, if it names an area), or None for want of room."""
    points = list(points)
    taken = [Box(x - 4, y - 4, x + 4, y + 4) for _, x, y, area in points if not area]
    for name, x, y, area in points:
        label = next((found for found in _places(name, x, y, area) if _fits(found, taken, width, height)), None)
        if label:
            taken.append(_box(label))
        yield label


def _places(name: str, x: float, y: float, area: bool) -> Iterator[Label]:
    if area:
        for dy in (4, -8, 18):
            yield Label(name, x, y + dy, "middle")
        return
    for dy in (4, -3, 11):
        yield Label(name, x + GAP, y + dy, "start")
        yield Label(name, x - GAP, y + dy, "end")
    yield Label(name, x, y - GAP - 1, "middle")
    yield Label(name, x, y + GAP + 9, "middle")


def _box(label: Label) -> Box:
    long = len(label.text) * LETTER
    left = label.x - {"start": 0, "middle": long / 2, "end": long}[label.anchor]
    return Box(left, label.y - LINE + 3, left + long, label.y + 2)


def _fits(label: Label, taken: list[Box], width: float, height: float) -> bool:
    box = _box(label)
    inside = box.left >= 2 and box.top >= 2 and box.right <= width - 2 and box.bottom <= height - 2
    return inside and not any(box.hits(other) for other in taken)


def near(a: tuple[float, float], b: tuple[float, float], distance: float) -> bool:
    """True where two points of a map are closer than `distance`."""
    return hypot(a[0] - b[0], a[1] - b[1]) < distance
