"""Which works are short: what is cited of them is found at once."""

import pytest

from chronicle.kinds.csl import is_short


@pytest.mark.parametrize(
    ("kind", "page", "short"),
    [
        ("article-journal", "11–19", True),
        ("article-journal", "11–20", False),
        ("article-journal", "115–17", True),
        ("article-journal", "195–205", False),
        ("article-journal", "3, 7–9", True),
        ("article-journal", "5–9, 20–24", False),
        ("article-journal", None, False),
        ("book", None, False),
        ("document", None, True),
        ("article-newspaper", "1", True),
        ("speech", "11–40", False),
        ("webpage", "xii", True),
        ("article-magazine", None, False),
    ],
)
def test_a_short_work(kind: str, page: str | None, short: bool) -> None:  # a case of the table
    assert is_short(kind, page) is short
