"""Datasets → files: CSV (RFC 4180, UTF-8) and JSON, with the same rows."""

import csv
import io
import json
from collections.abc import Iterator

from ..blocks import Dataset

#: What a spreadsheet would read as the beginning of a formula (OWASP, "CSV Injection"); an apostrophe before it makes it words.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def files_of(dataset: Dataset) -> Iterator[tuple[str, str]]:
    """Both files of a dataset: path under docs/ and text."""
    yield f"{dataset.path}.csv", _csv(dataset)
    yield f"{dataset.path}.json", _json(dataset)


def _csv(dataset: Dataset) -> str:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(dataset.columns)
    writer.writerows([_cell(value) for value in row] for row in dataset.rows)
    return text.getvalue()


def _json(dataset: Dataset) -> str:
    rows = [
        {
            name: _plain(value)
            for name, value in zip(dataset.columns, row, strict=True)
            if value is not None or name in dataset.nullable
        }
        for row in dataset.rows
    ]
    return json.dumps({**dataset.about, "rows": rows}, ensure_ascii=False, indent=1) + "\n"


def _cell(value: str | float | None) -> str | float | int | None:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else _plain(value)


def _plain(value: str | float | None) -> str | float | int | None:
    """A whole number without its point."""
    return int(value) if isinstance(value, float) and value == int(value) else value
