"""Locators: what is one, and what is not."""

import pytest

from chronicle.prose import is_locator, places_in

GOOD = (
    *(
        "p. 12",
        "pp. 12–15",
        "pp. 115–17",
        "p. xii",
        "pp. xii–xv",
        "p. 12a",
        "ch. 4, pp. 12–15, 20",
        "vol. 2, p. 7",
        "n. 3",
        "sec. 2",
    ),
    *(
        "sec. The Harvest",
        "para. 5",
        "art. 58",
        "doc. 600",
        "no. 6",
        "col. 3",
        "table 2",
        "fig. 1",
        "line 4",
        "s.v. kulak",
        "p. 5 and 7",
    ),
    *(
        "s.v. Ivanov, Ivan",
        "s.v. “Ivanov, I., the 2nd”, p. 3",
        's.v. "Ivanov, Ivan"',
        "s.v. Ежов",
        "p. 1932–33",
        "pp. 12-15",
    ),
    *(
        "pp. 9–12",
        "pp. 12–12",
        "pp. 99–102",
        "pp. 15–8",
        "pp. 3–xii",
        "p. XIV",
        "p. 12a and 14b",
        "sec. The Harvest, The Camps",
    ),
    *('s.v. "Ivanov, Ivan", p. 3', "s.v. “A”, “B”, p. 3, 4", "s.v. " + "a" * 195),
    *("f. 17, op. 3, d. 9, l. 12", "f. 17, op. 3, dd. 9–11, ll. 12–12ob.", "k. 4, l. 7ob."),
)
BAD = (
    *(
        "",
        "12",
        "page 12",
        "p.12",
        "p. ",
        "p. twelve",
        "p. 15–12",
        "pp. 115–114",
        "ch. 4,, p. 5",
        "p. 5,",
        ", p. 5",
        "p. 5; p. 6",
        "l. 12–10",
    ),
    *(
        "s.v. ",
        "s.v. Ivanov, 3",
        "f. seventeen",
        "p. 12 [x]",
        "sec. ",
        "table",
        "kulak",
        "ch. 4 p. 5",
        's.v. "open, p. 3',
    ),
    *(
        "pp. 12–12–14",
        "p. 12X",
        "p. 12ob.",
        "l. xii",
        "l. 7X",
        "p. 7 and",
        "P. 7",
        "f.17",
        "sec. a]",
        "sec. a; b",
        "s.v. “”",
    ),
    *(
        "sec. The Harvest,",
        "s.v. “A”X",
        "sec. Harvest, p. twelve",
        "sec. Harvest, 3",
        "xp. 12",
        "s.v. " + "a" * 196,
        "vol. 2, 3–1",
    ),
)


@pytest.mark.parametrize("text", GOOD)
def test_a_locator(text: str) -> None:
    assert is_locator(text) is True


@pytest.mark.parametrize("text", BAD)
def test_no_locator(text: str) -> None:
    assert is_locator(text) is False


@pytest.mark.parametrize(
    ("locator", "places"),
    [
        ("p. 3", ["p. 3"]),
        ("ch. 4–6, 9, p. 3", ["ch. 4", "ch. 6", "ch. 9", "p. 3"]),
        ("s.v. Ivanov, Ivan", ["s.v. Ivanov, Ivan"]),
        ("s.v. “Ivanov, I.”, p. 3", ["s.v. “Ivanov, I.”", "p. 3"]),
        ("f. 17, op. 3, l. 12ob.", ["f. 17", "op. 3", "l. 12ob."]),
        ("sec. Harvest, table 2", ["sec. Harvest", "table 2"]),
        ("p. 5 and 7", ["p. 5"]),
    ],
)
def test_the_places_that_a_locator_names(locator: str, places: list[str]) -> None:
    assert places_in(locator) == places
