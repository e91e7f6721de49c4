"""One estimate as a strip of SVG, as wide as its place: across it runs the axis that it shares with others.

Everything lies at a share of the width, so that the strip stretches and what is drawn in it does not.
"""

from ..blocks import Interval, Scale
from .amounts import given, number_in_words


def draw_strip(interval: Interval, scale: Scale, band: tuple[float, float] | None) -> str:
    """The strip: the band, the ticks, then a bar from low to high, a dot for best, an arrow where one end is open."""
    at = _Places(scale)
    behind = [_rect("band", at(band[0]), at(band[1]), 0, "100%")] if band else []
    behind += [f'<line class="tick" x1="{at(tick):g}%" y1="0" x2="{at(tick):g}%" y2="100%"/>' for tick in scale.ticks]
    drawn, numbers = [], given(interval)
    if numbers[0] < numbers[-1]:
        drawn.append(_rect("bar", at(numbers[0]), at(numbers[-1]), -3, 6))
    if interval.best is not None:
        drawn.append(f'<circle class="dot" cx="{at(interval.best):g}%" cy="0" r="5.5"/>')
    if (interval.low is None) != (interval.high is None):
        drawn.append(_arrow(at(numbers[0 if interval.high is None else -1]), 1 if interval.high is None else -1))
    return _svg(f'{"".join(behind)}<svg y="50%" overflow="visible">{"".join(drawn)}</svg>', 30)


def draw_axis(scale: Scale) -> str:
    """The numbers of the ticks, to stand below the strips."""
    at = _Places(scale)
    words = (
        f'<text x="{at(tick):g}%" y="12" text-anchor="middle">{number_in_words(round(tick / scale.divisor, 6))}</text>'
        for tick in scale.ticks
    )
    return _svg("".join(words), 16)


class _Places:
    """A number → its place, in per cent of the width."""

    def __init__(self, scale: Scale) -> None:
        self.first, self.last = scale.ticks[0], scale.ticks[-1]

    def __call__(self, number: float) -> float:
        return round((number - self.first) / (self.last - self.first) * 100, 2)


def _svg(inner: str, height: int) -> str:
    return f'<svg class="strip" width="100%" height="{height}" aria-hidden="true">{inner}</svg>'


def _rect(name: str, start: float, end: float, y: int, height: int | str) -> str:
    return f'<rect class="{name}" x="{start:g}%" y="{y}" width="{round(end - start, 2):g}%" height="{height}"/>'


def _arrow(x: float, way: int) -> str:
    path = f"M0 -5L{9 * way} 0L0 5Z"
    return f'<svg x="{x:g}%" overflow="visible"><path class="dot" d="{path}"/></svg>'
