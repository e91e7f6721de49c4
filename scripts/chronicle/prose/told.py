"""What every rule for the marks of a line does: leaves a fault among the tokens, or takes what it found as text."""

from markdown_it.rules_inline import StateInline

from .faults import Fault


def tell(state: StateInline, at: int, fault: Fault) -> None:
    """Leaves a fault among the tokens."""
    token = state.push("fault", "", 0)
    token.meta = {"at": at, "fault": fault}


def as_text(state: StateInline, end: int) -> bool:
    """Takes what stands up to an offset as text."""
    state.append_pending(state.src[state.pos : end])
    state.pos = end
    return True


def names(state: StateInline) -> frozenset[str]:
    """The kinds that may be linked to."""
    found: frozenset[str] = state.env["markers"]
    return found
