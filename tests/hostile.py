"""A corpus in which every field of every kind is filled, so that each can be filled with something hostile, one value a line.

The entries are the annotated blanks, filled (test_corpus.py), laid over the sample: a kind or a field is there as soon as it is born.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from chronicle.check import check
from chronicle.kinds import REGISTRY, TYPES, Corpus
from chronicle.load import load
from chronicle.problems import Problem
from chronicle.publish.blanks import blank
from chronicle.publish.schema import described
from test_corpus import fill

#: Files that are no entries, whose fields are the same prey.
BESIDE = ("narrative.yml", "site.yml")
#: What stands behind a hostile value, with the number of its field, so that it can be found wherever it came out.
MARK = re.compile(r"Zq(\d+)z")


class _Dumper(yaml.SafeDumper):
    """Strings in double quotes, or as a block if they have lines: a value never leaks into the YAML around it."""


def _string(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style="|" if "\n" in text else '"')


_Dumper.add_representer(str, _string)


@dataclass
class Field:
    """A value in a file: where it stands, and what stands there by right."""

    file: str
    path: tuple[str | int, ...]
    own: str

    @property
    def is_prose(self) -> bool:
        return "[@" in self.own

    @property
    def name(self) -> str:
        """Its path without numbers: `estimates.note`."""
        return ".".join(str(step) for step in self.path if isinstance(step, str))


@dataclass
class Prey:
    """The files as data, their fields, and the problems that the files have without anything hostile."""

    data: Path
    files: dict[str, Any]
    fields: list[Field]
    own: set[tuple[str, str]] = field(default_factory=set)

    def write(self, values: dict[int, str]) -> dict[str, list[tuple[int, int]]]:
        """Writes all files with these values for fields; where each field begins: file → (line, field)."""
        starts: dict[str, list[tuple[int, int]]] = {}
        for name, content in self.files.items():
            numbers = [n for n, each in enumerate(self.fields) if each.file == name]
            for n in numbers:
                _set(content, self.fields[n].path, values.get(n, self.fields[n].own))
            text = yaml.dump(content, Dumper=_Dumper, width=10**9, allow_unicode=True, sort_keys=False)
            (self.data / name).write_text(text)
            by_path = dict(_lines(yaml.compose(text), ()))
            starts[name] = sorted((by_path[self.fields[n].path], n) for n in numbers)
        return starts

    def judged(self, values: dict[int, str]) -> tuple[Corpus, dict[int, set[str]]]:
        """A corpus with those of the values that are not refused; which are, and by which codes."""
        refused: dict[int, set[str]] = {}
        for _ in range(12):
            starts = self.write({n: value for n, value in values.items() if n not in refused})
            corpus, problems = load(self.data)
            problems = problems or (check(corpus) if corpus else [])
            new = [problem for problem in problems if (problem.code, problem.place.path) not in self.own]
            if not new:
                assert corpus
                return corpus, refused
            before = len(refused)
            for problem in new:
                n = _at(problem, starts)
                if n is not None and n in values:
                    refused.setdefault(n, set()).add(problem.code)
            assert len(refused) > before, f"refused, but not where it stands: {list(map(str, new))}"
        raise AssertionError("no end of problems")


def prey(project: Path) -> Prey:
    """The sample project with a whole entry of each kind beside its own; its sources are prey too, since a name has two shapes."""
    data = project / "data"
    corpus, _ = load(data)
    assert corpus
    files = {}
    schemas = described(corpus.subject)
    for kind, entry in TYPES.items():
        name = f"{entry.kind.folder}/whole.yml"
        text = fill(blank(kind, schemas[kind], whole=True).replace("\nid: ID", "\nid: whole"), kind, corpus)
        files[name] = yaml.load(text, yaml.BaseLoader)  # noqa: S506  # every value as text
    for name in (*BESIDE, *(path.relative_to(data).as_posix() for path in sorted(data.glob("sources/*.yml")))):
        files[name] = yaml.load((data / name).read_text(), yaml.BaseLoader)  # noqa: S506
    files["narrative.yml"]["parts"][-1]["chapters"].append("whole")
    found = Prey(data, files, [Field(name, *each) for name, content in files.items() for each in _walk(content, ())])
    found.write({})
    corpus, problems = load(data)
    assert corpus
    assert not problems, list(map(str, problems))
    found.own = {(problem.code, problem.place.path) for problem in check(corpus)}
    return found


def _walk(value: Any, path: tuple[str | int, ...]) -> Iterator[tuple[tuple[str | int, ...], str]]:
    if isinstance(value, str):
        yield path, value
        return
    for step, each in value.items() if isinstance(value, dict) else enumerate(value):
        yield from _walk(each, (*path, step))


def _lines(node: Any, path: tuple[str | int, ...]) -> Iterator[tuple[tuple[str | int, ...], int]]:
    match node:
        case yaml.ScalarNode():
            yield path, node.start_mark.line + 1
        case yaml.SequenceNode():
            for n, each in enumerate(node.value):
                yield from _lines(each, (*path, n))
        case yaml.MappingNode():
            for key, each in node.value:
                yield from _lines(each, (*path, key.value))


def _set(content: Any, path: tuple[str | int, ...], value: str) -> None:
    for step in path[:-1]:
        content = content[step]
    content[path[-1]] = value


def _at(problem: Problem, starts: dict[str, list[tuple[int, int]]]) -> int | None:
    """The field in which a problem stands, or which it names: a rule that a value of site.yml sets for others."""
    if named := MARK.search(str(problem)):
        return int(named[1])
    lines = starts.get(problem.place.path.removeprefix("data/"), [])
    return next((n for line, n in reversed(lines) if line <= problem.place.line), None)


def fields_of_kinds() -> set[tuple[str, str]]:
    """Every field of every kind, by the file of its whole entry and its key."""
    return {
        (f"{each.kind.folder}/whole.yml", info.alias or name)
        for each in REGISTRY
        for name, info in each.model_fields.items()
    }
