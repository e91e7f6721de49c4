"""What editors start from: JSON Schemas of the kinds, and the annotated blank of an entry."""

import json
from pathlib import Path

from ..kinds import ID, TYPES, Narrative, Part, Subject


def schemas() -> dict[str, str]:
    """The JSON Schema of each kind, and of the list of parts, as text by file name."""
    models: dict[str, type[Part]] = {**TYPES, "narrative": Narrative, "site": Subject}
    return {
        f"{kind}.json": json.dumps(model.model_json_schema(by_alias=True), indent=1, ensure_ascii=False) + "\n"
        for kind, model in models.items()
    }


def export_schemas(folder: Path) -> list[Path]:
    """Writes the schemas that differ into `folder`; returns every schema's path."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in schemas().items():
        if not (folder / name).is_file() or (folder / name).read_text() != text:
            (folder / name).write_text(text)
    return [folder / name for name in schemas()]


def new_entry(data: Path, kind: str, name: str) -> Path:
    """Writes the blank of `kind` for the id `name`. Raises ValueError for a bad id, FileExistsError for one taken."""
    if not ID.match(name) or name == "index":
        raise ValueError(f"'{name}' is not an id: use lower-case ASCII words joined by hyphens.")
    path = data / TYPES[kind].kind.folder / f"{name}.yml"
    if path.exists():
        raise FileExistsError(f"data/{TYPES[kind].kind.folder}/{name}.yml exists already; ids are for good, so choose another.")
    path.parent.mkdir(exist_ok=True)
    blank = (data / "templates" / f"{kind}.yml").read_text()
    path.write_text(blank.replace("id: ID", f"id: {name}").replace("./schema/", "../templates/schema/"))
    return path
