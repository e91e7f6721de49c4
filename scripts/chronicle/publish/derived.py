"""All that the kinds, the subject and the code itself determine, and that is kept in the project: `export` writes it."""

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from ..kinds import GENERATED, REGISTRY, TYPES, Corpus
from .architecture import picture
from .blanks import blank
from .imports import house
from .manual import tables
from .marked import between_hashes, in_markdown
from .navigation import navigated
from .schema import FILES, Schema, described, schemas

_ENTRY = re.compile(r"^```yaml\nid: .*?^```$", re.MULTILINE | re.DOTALL)
_FILE = re.compile(r"`(data/[\w/-]+\.yml)`")
_FOLDER = "data/templates"
_PICTURE, _SHOWN_ON = "docs/assets/architecture.svg", "docs/about/architecture.md"


def derived(root: Path, corpus: Corpus) -> dict[str, str]:
    """Every derived file of the project in `root`, by its path: its text as it should be.

    Schemas and blanks are made in any project; the rest only where the file that holds it is there.
    """
    notes = described(corpus.subject)
    made = {f"{_FOLDER}/schema/{name}.json": _json(schema) for name, schema in schemas(corpus.subject).items()}
    made |= {f"{_FOLDER}/{kind}.yml": blank(kind, notes[kind]) for kind in TYPES}
    return made | dict(_kept(root, notes, corpus))


def export(root: Path, corpus: Corpus) -> list[str]:
    """Writes the derived files that differ; returns their paths."""
    made = derived(root, corpus)
    return [path for path, text in made.items() if write_changed(root / path, text)]


def navigate(root: Path, corpus: Corpus) -> bool:
    """Brings the navigation of the engine's settings up to date, if there are any; says whether it had to."""
    settings = root / "mkdocs.yml"
    return settings.is_file() and write_changed(settings, navigated(settings.read_text("utf-8"), corpus))


def write_changed(path: Path, text: str) -> bool:
    """Writes a file if that changes it; says whether it did."""
    if path.is_file() and path.read_text("utf-8") == text:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return True


def _kept(root: Path, notes: dict[str, Schema], corpus: Corpus) -> Iterator[tuple[str, str]]:
    """The files that are otherwise written by hand, and the picture of the page on the architecture."""
    made: dict[str, Callable[[str], str]] = {
        "data/README.md": lambda text: in_markdown(text, tables(text, notes, corpus.subject)),
        "mkdocs.yml": lambda text: navigated(text, corpus),
        ".gitignore": lambda text: between_hashes(text, "".join(f"/docs/{folder}/\n" for folder in GENERATED)),
        ".vscode/settings.json": _with_schemas,
        "docs/about/contributing.md": lambda text: _with_entries(root, text),
    }
    for path, change in made.items():
        if (root / path).is_file():
            yield path, change((root / path).read_text("utf-8"))
    if (root / _SHOWN_ON).is_file():
        yield _PICTURE, picture(house())


def _with_entries(root: Path, text: str) -> str:
    """A page whose fenced entries are those of the corpus: each is the file that was last named before it."""

    def entry(found: re.Match[str]) -> str:
        *_, path = _FILE.findall(text, 0, found.start())
        return f"```yaml\n{(root / path).read_text('utf-8')}```"

    return _ENTRY.sub(entry, text)


def _with_schemas(settings: str) -> str:
    """An editor's settings, told which schema holds for which files."""
    told = {f"./{_FOLDER}/schema/{entry.kind.name}.json": f"data/{entry.kind.folder}/*.yml" for entry in REGISTRY}
    told |= {f"./{_FOLDER}/schema/{name}.json": f"data/{name}.yml" for name in FILES}
    return _json({**json.loads(settings), "yaml.schemas": told}, indent=2)


def _json(value: Any, indent: int = 1) -> str:
    return json.dumps(value, indent=indent, ensure_ascii=False) + "\n"
