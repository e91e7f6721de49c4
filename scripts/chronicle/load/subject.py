"""What a subject says of itself beside its entries: the files of settings in `data/`, each a mapping, each optional."""

from pathlib import Path
from typing import Any

from .files import read_text, shown
from .yaml_reader import read_yaml

#: The files, by the name that the pipeline knows them by.
FILES = {"scripts": "scripts.yml", "search": "search.yml"}


def load_subject(data: Path) -> dict[str, Any]:
    """The folder `data/` → the values of each file that is there, all scalars text."""
    found: dict[str, Any] = {}
    for name, file in FILES.items():
        if (data / file).is_file():
            text, _ = read_text(data / file, data)
            found[name], _ = read_yaml(text or "", shown(data / file, data))
    return found
