"""Walks `data/` and reads every file into its type."""

from pathlib import Path
from typing import Any, TypeVar

from pydantic import ValidationError

from ..kinds import (
    CITED,
    FOLDERS,
    ID,
    MARKERS,
    TYPES,
    Asking,
    Context,
    Corpus,
    Entry,
    Hosts,
    Narrative,
    Part,
    Subject,
    Writing,
)
from ..located import LocatedMap
from ..problems import Code, Place, Problem
from .addresses import unfit_addresses
from .explain import explain, misfiled
from .files import ids_of, list_files, read_text, shown
from .yaml_reader import Unreadable, read_yaml

P = TypeVar("P", bound=Part)
#: The files beside those of entries in which no unfit host may be named.
_SETTINGS = ("site.yml", "narrative.yml", "scripts.yml", "search.yml")
_NO_WORDS = Context({}, MARKERS, CITED)


def load(data: Path) -> tuple[Corpus | None, list[Problem]]:
    """The folder `data/` → the corpus and every problem met on the way.

    A file that cannot be read is left out, and noted as `unread`, so that the rest can still be checked. Without `site.yml` and
    `narrative.yml` there is no corpus.
    """
    subject, problems = read_part(data / "site.yml", data, Subject, _NO_WORDS)
    if subject is None:
        return None, problems
    context = Context(subject.vocabularies, MARKERS, CITED)
    narrative, found = read_part(data / "narrative.yml", data, Narrative, context)
    writing, more = _optional(data / "scripts.yml", data, Writing)
    asking, most = _optional(data / "search.yml", data, Asking)
    hosts, last = _optional(data / "hosts.yml", data, Hosts)
    files, others, misplaced = list_files(data)
    problems += [*found, *more, *most, *last, *misplaced]
    settings = [data / name for name in _SETTINGS if (data / name).exists()]
    problems += unfit_addresses([*settings, *(path for _, path in files)], data, hosts)
    entries: dict[tuple[str, str], Entry] = {}
    unread = {key for path in others for key in ids_of(path)}
    order = list(FOLDERS.values())
    for kind, path in sorted(files, key=lambda file: (order.index(file[0]), file[1])):
        read, found = read_entry(path, data, TYPES[kind], context)
        problems += found
        if read is None or read.id != path.stem:
            unread |= ids_of(path) | ({(kind, str(read.id))} if read else set())
        else:
            entries[kind, path.stem] = read
    return (Corpus(subject, writing, asking, narrative, entries, frozenset(unread)) if narrative else None), problems


def _optional(path: Path, data: Path, model: type[P]) -> tuple[P, list[Problem]]:
    """A file of settings that a subject may leave out, or whose faults leave it out: with nothing in it."""
    read, problems = read_part(path, data, model, _NO_WORDS) if path.exists() else (None, [])
    return read or model(), problems


def read_entry(path: Path, data: Path, kind: type[Entry], context: Context) -> tuple[Entry | None, list[Problem]]:
    """One file → one entry, or the problems that keep it from being one."""
    entry, problems = read_part(path, data, kind, context)
    return entry, problems + (_misnamed(entry, path) if entry else [])


def read_part(path: Path, data: Path, model: type[P], context: Context) -> tuple[P | None, list[Problem]]:
    """One file → one mapping of a type, or the problems that keep it from being one."""
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
        return model.model_validate(value, context=context), problems
    except ValidationError as error:
        moved = misfiled(value, model, where)
        return None, problems + ([moved] if moved else [explain(fault, value, model) for fault in error.errors()])


def _misnamed(entry: Any, path: Path) -> list[Problem]:
    if entry.id == path.stem:
        return []
    fault = f"the id '{entry.id}' is not the file's name."
    hint = f"write id: {path.stem}, or rename the file if it has not been published."
    if not ID.match(path.stem):
        hint = f"rename the file to {entry.id}.yml: names are lower-case ASCII words joined by hyphens."
    return [Problem(entry.id.place, Code.WRONG_ID, fault, hint)]
