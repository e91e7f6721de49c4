"""Walks `data/` and reads every file into its type."""

from pathlib import Path
from typing import Any

from pydantic import ValidationError

from ..model import TYPES, Corpus, Entry, LocatedMap, Narrative, Part
from ..problems import Code, Place, Problem
from .explain import explain
from .files import list_files, read_text, shown
from .yaml_reader import Unreadable, read_yaml


def load(data: Path) -> tuple[Corpus | None, list[Problem]]:
    """The folder `data/` → the corpus and every problem met on the way.

    A file that cannot be read is left out, and noted as `unread`, so that the rest can still be checked. Without
    `narrative.yml` there is no corpus.
    """
    files, problems = list_files(data)
    entries: dict[tuple[str, str], Entry] = {}
    unread: set[tuple[str, str]] = set()
    narrative = None
    for kind, path in files:
        read, found = read_entry(path, data, Narrative if kind == "narrative" else TYPES[kind])
        problems += found
        if isinstance(read, Narrative):
            narrative = read
        elif isinstance(read, Entry):
            entries[kind, path.stem] = read
        else:
            unread.add((kind, path.stem))
    corpus = Corpus(narrative, entries, frozenset(unread)) if narrative else None
    return corpus, problems


def read_entry(path: Path, data: Path, model: type[Part]) -> tuple[Part | None, list[Problem]]:
    """One file → one entry, or the problems that keep it from being one."""
    text, problems = read_text(path, data)
    if text is None:
        return None, problems
    where = shown(path, data)
    try:
        value, problems = read_yaml(text, where)
    except Unreadable as error:
        return None, [error.problem]
    if not isinstance(value, LocatedMap):
        hint = "begin with a key such as id:."
        return None, [*problems, Problem(Place(where), Code.WRONG_TYPE, "this file is not a mapping of keys.", hint)]
    try:
        entry = model.model_validate(value)
    except ValidationError as error:
        return None, problems + [explain(fault, value, model) for fault in error.errors()]
    return entry, problems + _misnamed(entry, path)


def _misnamed(entry: Any, path: Path) -> list[Problem]:
    if not isinstance(entry, Entry) or entry.id == path.stem:
        return []
    fault = f"the id '{entry.id}' is not the file's name."
    hint = f"write id: {path.stem}, or rename the file if it has not been published."
    return [Problem(entry.id.place, Code.WRONG_ID, fault, hint)]
