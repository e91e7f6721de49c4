"""What every rule for the marks of a line does: leaves a token, mostly a fault, or takes what it found as text."""

from markdown_it.rules_inline import StateInline

from .faults import Fault


def tell(state: StateInline, at: int, fault: Fault) -> None:
    """Leaves a fault among the tokens."""
    leave(state, "fault", at, fault=fault)


def leave(state: StateInline, kind: str, at: int, **meta: object) -> None:
    """Leaves a token of a kind of our own, which knows its offset."""
    state.push(kind, "", 0).meta = {"at": at, **meta}


def as_text(state: StateInline, end: int) -> bool:
    """Takes what stands up to an offset as text."""
    state.append_pending(state.src[state.pos : end])
    state.pos = end
    return True


def names(state: StateInline) -> frozenset[str]:
    """The kinds that may be linked to."""
    found: frozenset[str] = state.env["markers"]
    return found
