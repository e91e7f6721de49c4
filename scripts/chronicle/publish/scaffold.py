"""An entry begun: the annotated blank of its kind under its own name."""

from pathlib import Path

from ..kinds import ID, TYPES


def new_entry(data: Path, kind: str, name: str) -> Path:
    """Writes the blank of `kind` for the id `name`. Raises ValueError for a bad id, FileExistsError for one taken."""
    if not ID.match(name) or name == "index":
        raise ValueError(f"'{name}' is not an id: use lower-case ASCII words joined by hyphens.")
    folder = TYPES[kind].kind.folder
    path = data / folder / f"{name}.yml"
    if path.exists():
        raise FileExistsError(f"data/{folder}/{name}.yml exists already; ids are for good, so choose another.")
    path.parent.mkdir(exist_ok=True)
    blank = (data / "templates" / f"{kind}.yml").read_text()
    path.write_text(blank.replace("\nid: ID", f"\nid: {name}", 1).replace("./schema/", "../templates/schema/", 1))
    return path
