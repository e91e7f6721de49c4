"""Draw: charts and maps as SVG. Takes plain values and blocks, knows no kind."""

from .amounts import amount, given, middle, number_in_words, spread
from .charts import bars, shape
from .curves import Measured, curves, wide_curves, year_of
from .geography import project
from .maps import draw_map
from .scales import scale_over
from .sparks import small_curves, small_intervals
from .spreads import spread_chart
from .strips import draw_axis, draw_strip
from .svg import draw_chart, draw_file

__all__ = [
    "Measured",
    "amount",
    "bars",
    "curves",
    "draw_axis",
    "draw_chart",
    "draw_file",
    "draw_map",
    "draw_strip",
    "given",
    "middle",
    "number_in_words",
    "project",
    "scale_over",
    "shape",
    "small_curves",
    "small_intervals",
    "spread",
    "spread_chart",
    "wide_curves",
    "year_of",
]
