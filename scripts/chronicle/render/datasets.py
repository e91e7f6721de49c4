"""Datasets → files: CSV (RFC 4180, UTF-8) and JSON, with the same rows."""

import csv
import io
import json
from collections.abc import Iterator

from ..model.site import Dataset


def files_of(dataset: Dataset) -> Iterator[tuple[str, str]]:
    """Both files of a dataset: path under docs/ and text."""
    yield f"{dataset.path}.csv", _csv(dataset)
    yield f"{dataset.path}.json", _json(dataset)


def _csv(dataset: Dataset) -> str:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(dataset.columns)
    writer.writerows([_plain(value) for value in row] for row in dataset.rows)
    return text.getvalue()


def _json(dataset: Dataset) -> str:
    rows = [
        {name: _plain(value) for name, value in zip(dataset.columns, row, strict=True) if value is not None}
        for row in dataset.rows
    ]
    return json.dumps({**dataset.about, "rows": rows}, ensure_ascii=False, indent=1) + "\n"


def _plain(value: str | float | None) -> str | float | int | None:
    """A whole number without its point."""
    return int(value) if isinstance(value, float) and value == int(value) else value
