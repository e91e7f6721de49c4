"""The anchors that the engine gives to notes: Python-Markdown's `footnotes`. Another engine is another file like this."""


def note_anchor(label: str) -> str:
    """The anchor of a note."""
    return f"fn:{label}"


def call_anchor(label: str, count: int) -> str:
    """The anchor of the place that calls a note for the first, second… time on its page."""
    return f"fnref{count if count > 1 else ''}:{label}"
