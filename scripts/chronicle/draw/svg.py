"""Charts → SVG, by Vega-Lite through vl-convert: drawn at build time, so that a page needs no script to show them."""

import html
import json
import re
from functools import cache

import vl_convert

from ..blocks import Chart
from .manner import ON_PAPER

#: What the drawing program cannot take: controls, which no field should hold.
_UNDRAWN = re.compile(r"[\x00-\x1f\x7f]")
#: Stands for the backslash while it draws, which it would read as an escape.
_BACKSLASH = "\ue000"


def draw_chart(chart: Chart) -> str:
    """The chart as one line of SVG that takes its colours from the stylesheet and scales to its place."""
    drawn = _draw(json.dumps(_drawable(chart.spec), sort_keys=True))
    drawn = re.sub(r'"(--[\w-]+)"', r'"var(\1)"', drawn)  # a colour that the stylesheet names
    drawn = drawn.replace("</tspan><tspan", "</tspan> <tspan")  # else the words of two lines are read as one
    drawn = re.sub(r' aria-\w+="[^"]*"| role="graphics-[\w-]+"', "", drawn)  # the table beside it is read aloud instead
    head = f'<svg role="img" aria-label="{html.escape(chart.description)}" xmlns='
    return drawn.replace("<svg xmlns=", head, 1).replace("\n", " ").replace(_BACKSLASH, "\\")


def draw_file(chart: Chart) -> str:
    """The chart as a file of its own, in the colours of paper."""
    return re.sub(r"var\((--[\w-]+)\)", lambda name: ON_PAPER[name[1]], draw_chart(chart)) + "\n"


def _drawable(value: object) -> object:
    match value:
        case str():
            return _UNDRAWN.sub("�", value).replace("\\", _BACKSLASH)
        case dict():
            return {key: _drawable(inner) for key, inner in value.items()}
        case list() | tuple():
            return [_drawable(inner) for inner in value]
        case _:
            return value


@cache
def _draw(spec: str) -> str:
    """Kept for as long as we run: `serve` redraws only what has changed, for a chart takes some 25 ms."""
    return str(vl_convert.vegalite_to_svg(spec))
