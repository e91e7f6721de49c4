"""Draw: charts and maps as SVG. Takes plain values and blocks, knows no kind."""

from .charts import Interval, Measured, amount, bars, curves, intervals, number_in_words, shape, year_of
from .geography import project
from .maps import draw_map
from .sparks import small_curves, small_intervals
from .svg import draw_chart

__all__ = [
    "Interval",
    "Measured",
    "amount",
    "bars",
    "curves",
    "draw_chart",
    "draw_map",
    "intervals",
    "number_in_words",
    "project",
    "shape",
    "small_curves",
    "small_intervals",
    "year_of",
]
