"""The notes of a text and their calls: each is defined, and each is called, from the text."""

from collections.abc import Iterator, Mapping

from ..problems import Code, Place, Problem
from .inline import NoteCall, nodes_of
from .tree import Blocks, Prose, lines_of


def unmatched(prose: Prose, defined: Mapping[str, Place]) -> Iterator[Problem]:
    """Every call without a note, note without a call, and call from inside a note."""
    calls = _calls(prose.blocks)
    called = {call.label for call in calls}
    for label, at in defined.items():
        if label not in called:
            yield Problem(at, Code.NOTE_MISMATCH, f"note '{label}' is not used.", f"mark its place with [^{label}].")
    within = [call for blocks in prose.notes.values() for call in _calls(blocks)]
    for call in within:
        fault = f"note '{call.label}' is called from inside a note."
        yield Problem(call.at, Code.NOTE_MISMATCH, fault, "call it from the text.")
    for call in (*calls, *within):
        if call.label not in defined:
            hint = f"end the text with [^{call.label}]: and the note."
            yield Problem(call.at, Code.NOTE_MISMATCH, f"note '{call.label}' is not defined.", hint)


def _calls(blocks: Blocks) -> list[NoteCall]:
    return [node for line, _ in lines_of(blocks) for node in nodes_of(line) if isinstance(node, NoteCall)]
