"""What to write instead of a date that is not taken."""

from collections.abc import Callable


def hint_for(text: str, taken: Callable[[str], bool]) -> str:
    """The form to write instead."""
    return "write …"
