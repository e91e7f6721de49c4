"""The documentation is true: fields, kinds, words and commands that it names are those of the code, and all of them."""

import json
import re
import subprocess
import sys

import pytest

from chronicle.cli import parser
from chronicle.model import CATEGORIES, KINDS, THEMES, TYPES, Part
from chronicle.model.entries import MANNERS, PLACE_KINDS
from chronicle.model.numbers import BASES, VERDICTS
from chronicle.model.sources import CSL_TYPES
from chronicle.publish.scaffold import schemas
from conftest import ROOT

MANUAL = (ROOT / "data" / "README.md").read_text()
README = (ROOT / "README.md").read_text()


def fields(model: type[Part]) -> set[str]:
    return {info.alias or name for name, info in model.model_fields.items()}


@pytest.mark.parametrize(
    ("kind", "field"), [(kind, field) for kind, model in TYPES.items() for field in sorted(fields(model))]
)
def test_every_field_is_in_the_manual(kind: str, field: str) -> None:
    assert f"`{field}`" in MANUAL, kind


@pytest.mark.parametrize("word", [*THEMES, *MANNERS, *PLACE_KINDS, *CSL_TYPES, *CATEGORIES, *VERDICTS, *BASES])
def test_every_word_that_a_field_takes_is_in_the_manual(word: str) -> None:
    assert f"`{word}`" in MANUAL


@pytest.mark.parametrize(("kind", "folder"), KINDS.items())
def test_every_kind_is_in_the_manual(kind: str, folder: str) -> None:
    assert f"`{folder}/`" in MANUAL
    assert kind == "ledger" or f"`{kind}:`" in MANUAL


def verbs() -> list[str]:
    listed = re.search(r"\{([\w,]+)\}", parser().format_usage() + subprocess_help())
    assert listed is None  # the verbs are named one by one
    return sorted(set(re.findall(r"^    (\w+) {2,}", subprocess_help(), re.MULTILINE)))


def subprocess_help() -> str:
    command = [sys.executable, str(ROOT / "scripts" / "build.py"), "--help"]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def test_every_verb_is_in_the_readme() -> None:
    assert verbs() == ["build", "check", "export", "new", "serve"]
    for verb in verbs():
        assert f"build.py {verb}" in README


@pytest.mark.parametrize("command", ["./scripts/site", "./scripts/test"])
def test_the_two_commands_exist_and_are_in_the_readme(command: str) -> None:
    assert command in README
    assert (ROOT / command).stat().st_mode & 0o111


def test_every_file_that_the_readme_names_exists() -> None:
    for path in re.findall(r"\]\(([\w./-]+)\)", README):
        assert (ROOT / path).exists(), path


@pytest.mark.parametrize("name", sorted(schemas()))
def test_the_schemas_are_those_of_the_model(name: str) -> None:
    kept = ROOT / "data" / "templates" / "schema" / name
    assert kept.read_text() == schemas()[name], "run: scripts/build.py export"
    assert json.loads(kept.read_text())["additionalProperties"] is False


def test_the_nav_names_the_chapters_in_their_order() -> None:
    listed = re.findall(r"^      - ([a-z0-9-]+)$", (ROOT / "data/narrative.yml").read_text(), re.MULTILINE)
    assert re.findall(r"narrative/([a-z0-9-]+)\.md", (ROOT / "mkdocs.yml").read_text()) == ["index", *listed]
