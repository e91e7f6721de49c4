"""Locators: what is one, and what is not."""

import pytest

from chronicle.prose import is_locator

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
)


@pytest.mark.parametrize("text", GOOD)
def test_a_locator(text: str) -> None:
    assert is_locator(text)


@pytest.mark.parametrize("text", BAD)
def test_no_locator(text: str) -> None:
    assert not is_locator(text)
