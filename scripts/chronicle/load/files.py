"""The files under `data/`: which are entries, and whether their bytes can be read at all."""

from collections.abc import Iterator
from pathlib import Path

from ..kinds import FOLDERS, TYPES
from ..problems import Code, Place, Problem

#: An entry is some kilobytes; a file of this size is not one, and is not read.
MAX_BYTES = 1_000_000
#: What else may lie in `data/` itself.
_BESIDE = {"site.yml", "scripts.yml", "search.yml", "hosts.yml", "narrative.yml", "README.md", "templates"}
#: What cannot be missing, and what it is.
_NEEDED = {
    "site.yml": "it is the subject of the site: its name, its vocabularies, its maps.",
    "narrative.yml": "it lists the parts of the narrative and the chapters of each.",
}


def list_files(data: Path) -> tuple[list[tuple[str, Path]], list[Path], list[Problem]]:
    """Every entry's file with its kind, in a fixed order; the files that are none, or lie where none is looked for; why.

    Names that begin with a dot are passed over.
    """
    files: list[tuple[str, Path]] = []
    others: list[Path] = []
    problems: list[Problem] = []
    for path in sorted(data.rglob("*")):
        inside = path.relative_to(data)
        if any(part.startswith(".") for part in inside.parts) or (path.is_dir() and not path.is_symlink()):
            continue
        found = list(_misplaced(path, data))
        if found:
            problems += found
            others.append(path)
        elif inside.parts[0] in FOLDERS:
            files.append((FOLDERS[inside.parts[0]], path))
    return files, others, problems


def ids_of(path: Path) -> set[tuple[str, str]]:
    """What a file that was not read may have been meant to be: an entry of any kind by its name, in small letters too."""
    return {
        (kind, name) for kind in TYPES for name in (path.stem, path.stem.lower().replace("_", "-").replace(" ", "-"))
    }


def _misplaced(path: Path, data: Path) -> Iterator[Problem]:
    inside = path.relative_to(data)
    place = Place(shown(path, data))
    if path.is_symlink():
        yield Problem(place, Code.OUTSIDE_DATA, "this is a link to another file.", "put the file itself here.")
    elif inside.parts[0] in _BESIDE:
        return
    elif inside.parts[0] not in FOLDERS or len(inside.parts) > 2:
        hint = f"entries lie in: {', '.join(FOLDERS)}."
        yield Problem(place, Code.WRONG_FOLDER, "this is not in one of the folders of entries.", hint)
    elif path.suffix != ".yml":
        fault = f"the suffix '{path.suffix}' is not .yml."
        yield Problem(place, Code.WRONG_SUFFIX, fault, f"rename it to {path.stem}.yml, or move it out of data/.")


def read_text(path: Path, data: Path) -> tuple[str | None, list[Problem]]:
    """The text of a file, or the problem that keeps it from being read."""
    where = shown(path, data)
    if not path.exists():
        return None, [
            Problem(Place(where), Code.EMPTY_FILE, "this file is missing.", _NEEDED.get(path.name, "put it back."))
        ]
    try:
        size, raw = path.stat().st_size, path.read_bytes() if path.stat().st_size <= MAX_BYTES else b""
    except OSError as error:
        fault, hint = f"this cannot be read: {error.strerror}.", "put a file here that you may read."
        return None, [Problem(Place(where), Code.UNREADABLE_FILE, fault, hint)]
    if size > MAX_BYTES:
        fault = f"this file has {size:,} bytes; an entry has at most {MAX_BYTES:,}."
        return None, [Problem(Place(where), Code.FILE_TOO_LARGE, fault, "split it, or move what is not an entry.")]
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        fault = f"byte {error.start} is not UTF-8."
        return None, [Problem(Place(where, line), Code.NOT_UTF8, fault, "save the file as UTF-8.")]
    if not text.strip():
        hint = "fill it from data/templates, or delete it."
        return None, [Problem(Place(where), Code.EMPTY_FILE, "this file is empty.", hint)]
    tabs = [
        Problem(Place(where, number, line.index("\t") + 1), Code.TAB, "this line holds a tab.", "use two spaces.")
        for number, line in enumerate(text.split("\n"), 1)
        if "\t" in line
    ]
    return (None if tabs else text), tabs


def shown(path: Path, data: Path) -> str:
    """The path as an editor knows it, from the folder that holds `data/`; what is not UTF-8 in it as `?`."""
    return path.relative_to(data.parent).as_posix().encode("utf-8", "replace").decode()
