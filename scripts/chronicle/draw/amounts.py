"""Numbers as readers meet them: in full in tables, in short where they stand large."""

from collections.abc import Sequence

from ..blocks import Interval

_MILLION = 1_000_000


def number_in_words(value: float | None) -> str | None:
    """A number as the tables and the charts show it: 1,803,392; 7.5."""
    if value is None:
        return None
    return f"{value:,.0f}" if value == int(value) else f"{value:,}"


def in_short(value: float) -> str:
    """A number with the word million where that loses nothing: 8.7 million; 1,803,392; 950,000."""
    if abs(value) < _MILLION or value % (_MILLION / 100):
        return str(number_in_words(value))
    return f"{number_in_words(round(value / _MILLION, 2))} million"


def from_to(low: str, high: str) -> str:
    """A range: 5–8.7 million; 950,000 to 1.2 million; one number where both are the same."""
    if low == high:
        return low
    word = " million"
    if low.endswith(word) and high.endswith(word):
        return f"{low.removesuffix(word)}–{high}"
    return f"{low} to {high}" if high.endswith(word) else f"{low}–{high}"


def amount(interval: Interval) -> str:
    """An estimate in figures: 5–7 million; at least 5; up to 7; 5–7, best 6."""
    low, best, high = (None if n is None else in_short(n) for n in (interval.low, interval.best, interval.high))
    if low and high:
        return from_to(low, high) + (f", best {best}" if best else "")
    if low or high:
        return (f"at least {low}" if low else f"up to {high}") + (f", best {best}" if best else "")
    return str(best)


def given(interval: Interval) -> list[float]:
    """The numbers that it gives, from low to high."""
    return [value for value in (interval.low, interval.best, interval.high) if value is not None]


def middle(interval: Interval) -> float:
    """Where it stands among others: its best number, else the middle of its range, else the end that it gives."""
    numbers = given(interval)
    return interval.best if interval.best is not None else (numbers[0] + numbers[-1]) / 2


def spread(drawn: Sequence[Interval], unit: str) -> str:
    """From the lowest to the highest of them: 5–8.7 million people; `or more`, `or fewer` where an estimate names one bound alone."""
    low, high = min(min(given(each)) for each in drawn), max(max(given(each)) for each in drawn)
    words = f"{from_to(*(in_short(round(number, 2)) for number in (low, high)))} {unit}"
    tops = [each for each in drawn if max(given(each)) == high]
    bottoms = [each for each in drawn if min(given(each)) == low]
    more = " or more" if all(each.best is None and each.high is None for each in tops) else ""
    return words + (more or (" or fewer" if all(each.best is None and each.low is None for each in bottoms) else ""))
