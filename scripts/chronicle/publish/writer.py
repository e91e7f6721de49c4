"""Writes the generated files under `docs/`: changed files only, stale ones removed, all or nothing.

What is to be written and removed is first put into one file, the journal. A run that is cut short before the journal is whole
leaves the last output as it was; one cut short after that is carried to its end by the next run.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from ..kinds import GENERATED


@dataclass(frozen=True, slots=True)
class Written:
    """What a run changed."""

    written: tuple[str, ...]
    removed: tuple[str, ...]


def publish(files: Mapping[str, str], docs: Path, work: Path) -> Written:
    """Makes the generated folders of `docs` hold exactly `files` ({path: text}); `work` is a folder for the journal.

    Raises ValueError for a path outside the generated folders.
    """
    for path in files:
        _hold_inside(path)
    journal = work / "journal.json"
    _finish(docs, journal)
    changed = sorted(path for path, text in files.items() if _differs(docs / path, text))
    stale = sorted(path for path in _present(docs) if path not in files)
    if changed or stale:
        work.mkdir(parents=True, exist_ok=True)
        draft = work / "journal.draft"
        draft.write_text(json.dumps({"write": {path: files[path] for path in changed}, "remove": stale}))
        draft.replace(journal)
        _finish(docs, journal)
    return Written(tuple(changed), tuple(stale))


def _hold_inside(path: str) -> None:
    if path.partition("/")[0] not in GENERATED or ".." in path.split("/"):
        raise ValueError(f"'{path}' is not in a generated folder")


def _differs(path: Path, text: str) -> bool:
    return not path.is_file() or path.read_bytes() != text.encode()


def _present(docs: Path) -> set[str]:
    found = (path for folder in GENERATED for path in (docs / folder).rglob("*"))
    return {path.relative_to(docs).as_posix() for path in found if path.is_file() or path.is_symlink()}


def _finish(docs: Path, journal: Path) -> None:
    """Does what the journal says, then drops it. Doing it twice does no harm; one that a disk has spoilt is dropped undone."""
    if not journal.exists():
        return
    try:
        todo = json.loads(journal.read_text())
    except ValueError:  # what it would have written is written now, from what stands in docs/
        journal.unlink()
        return
    for path in (*todo["write"], *todo["remove"]):
        _hold_inside(path)
    for folder in {path.rpartition("/")[0] for path in todo["write"]}:
        (docs / folder).mkdir(parents=True, exist_ok=True)
    for path, text in todo["write"].items():
        (docs / path).write_bytes(text.encode())
    for path in todo["remove"]:
        (docs / path).unlink(missing_ok=True)
    _drop_empty(docs)
    journal.unlink()


def _drop_empty(docs: Path) -> None:
    for folder in GENERATED:
        for path in sorted((docs / folder).rglob("*"), reverse=True):
            if path.is_dir() and not any(path.iterdir()):
                path.rmdir()
        if (docs / folder).is_dir() and not any((docs / folder).iterdir()):
            (docs / folder).rmdir()
