"""Estimates as they are drawn: their amounts in words, the axis that they share, where names find room, colours on paper."""

import re

import pytest

from chronicle.blocks import Estimated, Interval
from chronicle.draw import amount, draw_chart, middle, scale_over, spread, spread_chart
from chronicle.draw.curves import spaced
from chronicle.draw.manner import ON_PAPER
from chronicle.draw.strips import draw_strip
from chronicle.prose import Text
from conftest import ROOT


def interval(low: float | None, best: float | None, high: float | None) -> Interval:
    return Interval("A", low, best, high)


@pytest.mark.parametrize(
    ("numbers", "said"),
    [
        ((5e6, None, 7e6), "5–7 million"),
        ((5e6, 6.25e6, 7e6), "5–7 million, best 6.25 million"),
        ((950_000, None, 1.2e6), "950,000 to 1.2 million"),
        ((None, 1_803_392, None), "1,803,392"),
        ((1.5e6, None, None), "at least 1.5 million"),
        ((None, None, 900), "up to 900"),
        ((5, None, 7.5), "5–7.5"),
        ((None, 167.305749, None), "167.305749"),
    ],
)
def test_an_amount_is_short_where_that_loses_nothing(
    numbers: tuple[float | None, float | None, float | None], said: str
) -> None:
    assert amount(interval(*numbers)) == said


@pytest.mark.parametrize(
    ("drawn", "said"),
    [
        ([(5e6, None, 7e6), (None, 8.7e6, None)], "5–8.7 million people"),
        ([(950_000, None, None), (None, 3e6, None)], "950,000 to 3 million people"),
        ([(None, 1.5e6, None), (6e6, None, None)], "1.5–6 million people or more"),
        ([(None, 1.5e6, None), (1e6, None, 6e6), (6e6, None, None)], "1–6 million people"),
        ([(None, None, 900), (None, 1000, None)], "900–1,000 people or fewer"),
        ([(None, 50, None), (None, 50, None)], "50 people"),
        ([(None, 167.305749, None), (None, 170.467186, None)], "167.31–170.47 people"),
    ],
)
def test_the_answer_runs_from_the_lowest_to_the_highest(
    drawn: list[tuple[float | None, float | None, float | None]], said: str
) -> None:
    assert spread([interval(*each) for each in drawn], "people") == said


def test_an_estimate_stands_at_its_best_number_or_its_middle() -> None:
    assert [middle(interval(*each)) for each in ((4, 5, 9), (4, None, 9), (4, None, None))] == [5, 6.5, 4]


@pytest.mark.parametrize(
    ("numbers", "unit", "ticks", "counted"),
    [
        ([5e6, 8.7e6], "people", (0, 2e6, 4e6, 6e6, 8e6, 10e6), "million people"),
        ([150, 380], "churches", (0, 100, 200, 300, 400), "churches"),
        ([167.3, 170.5], "million people", (167, 168, 169, 170, 171), "million people"),
        ([100, 3000], "thousand people", (0, 1000, 2000, 3000), "thousand people"),
        ([50, 50], "per cent", (0, 10, 20, 30, 40, 50), "per cent"),
        ([-2, 3], "degrees", (-2, -1, 0, 1, 2, 3), "degrees"),
        ([0, 0], "people", (0, 0.2), "people"),
    ],
)
def test_an_axis_has_round_numbers_and_begins_at_nothing_unless_all_lie_close_together(
    numbers: list[float], unit: str, ticks: tuple[float, ...], counted: str
) -> None:
    scale = scale_over(numbers, unit)
    assert (scale.ticks, scale.unit) == (ticks, counted)


def test_a_strip_has_what_the_estimate_gives() -> None:
    scale = scale_over([0, 10], "people")
    ranged, best, opened = (
        draw_strip(interval(*each), scale, None) for each in ((2, None, 6), (None, 5, None), (5, None, None))
    )
    assert 'class="bar" x="20%" y="-3" width="40%"' in ranged
    assert "circle" not in ranged
    assert 'cx="50%"' in best
    assert "bar" not in best + opened
    assert "path" in opened
    assert "band" not in ranged
    assert 'class="band" x="10%" y="0" width="30%"' in draw_strip(interval(2, 3, 6), scale, (1, 4))


@pytest.mark.parametrize(
    ("wanted", "placed"),
    [([10, 50], [10, 50]), ([10, 12], [10, 24]), ([95, 96, 97], [65, 79, 93]), ([0, 0, 100], [0, 14, 93])],
)
def test_names_keep_off_each_other_and_within_the_chart(wanted: list[float], placed: list[float]) -> None:
    assert spaced(wanted, [14] * len(wanted), 86 + 7) == placed


def test_the_colours_of_paper_are_those_of_the_stylesheet() -> None:
    style = (ROOT / "docs" / "assets" / "site.css").read_text()
    first = dict(
        re.findall(r"(--chart-[\w-]+): (#\w+)", style.partition('[data-md-color-scheme="slate"] {\n  --chart')[0])
    )
    assert first == ON_PAPER


def test_the_words_of_two_lines_stay_apart_in_the_drawing() -> None:
    name = (Text("A Commission of the | Central Committee of All"),)
    row = Estimated("a", name, interval(None, 5, None), "5", (), (), ())
    drawn = draw_chart(spread_chart("Title", "people", [row], scale_over([5], "people"), None))
    words = "".join(re.findall(r">([^<>]*)<", drawn[drawn.index(">A Commission") :]))
    assert " ".join(words.split()).startswith("A Commission of the | Central Committee of All")
