"""What a line quotes, and what is cited for it."""

import pytest

from chronicle.located import Located
from chronicle.prose import quotations_in, read_prose

LONG = "that it was so and not otherwise"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"She writes “{LONG}”. [@a, p. 3]", [(LONG, ["a"])]),
        (f"She writes “{LONG}”, he does not. [@a; @b] And more. [@c]", [(LONG, ["a", "b"])]),
        (f"Known. [@a] She writes “{LONG}”.", [(LONG, ["a"])]),
        (f"She writes “{LONG}”. [@a] [@b]", [(LONG, ["a", "b"])]),
        (f"She writes “{LONG}”.", [(LONG, [])]),
        ("The “enemies of the people” were many. [@a]", []),
        ("In “The Year of the Great Turn Once More” he said so. [@a]", []),
        ("One “of only five words long”. [@a]", []),
        ("One “of six words, no more, here”. [@a]", [("of six words, no more, here", ["a"])]),
    ],
)
def test_what_is_quoted(text: str, found: list[tuple[str, list[str]]]) -> None:
    prose = read_prose(Located(text), ("term",), "source")
    line = next(line for line, _ in prose.lines())
    assert [(each.words, [cited.source.id for cited in each.citations]) for each in quotations_in(line)] == found
