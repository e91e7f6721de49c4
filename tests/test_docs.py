"""The documentation is true: all that is derived is fresh, and what is written by hand agrees with the code."""

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from chronicle.cli import main
from chronicle.dates import parse_date, words
from chronicle.kinds import REGISTRY, TYPES, Corpus
from chronicle.load import load
from chronicle.problems import Code, unknown
from chronicle.prose import is_locator
from chronicle.publish.derived import derived
from chronicle.publish.imports import house
from chronicle.publish.marked import between_hashes, in_markdown, names_in
from chronicle.publish.navigation import navigation
from chronicle.publish.schema import FILES, schemas
from conftest import ROOT, files_in
from unit.prose.cases import faults

MANUAL = (ROOT / "data" / "README.md").read_text()
README = (ROOT / "README.md").read_text()
ARCHITECTURE = (ROOT / "docs" / "about" / "architecture.md").read_text()


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    read, _ = load(ROOT / "data")
    assert read is not None
    return read


def test_all_that_is_derived_is_fresh(corpus: Corpus) -> None:
    made = derived(ROOT, corpus)
    stale = [path for path, text in made.items() if not (ROOT / path).is_file() or (ROOT / path).read_text() != text]
    assert stale == [], "run: scripts/build.py export"
    kept = {f"data/templates/{path}" for path in files_in(ROOT / "data" / "templates")}
    assert kept == {path for path in made if path.startswith("data/templates/")}


def test_the_picture_is_drawn_alike_in_every_run() -> None:
    script = "from chronicle.publish import architecture, imports; print(architecture.picture(imports.house()))"
    said = {
        subprocess.run(
            [sys.executable, "-c", script],
            cwd=ROOT / "scripts",
            env={"PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(said) == 1


def test_no_arrow_of_the_house_points_back() -> None:
    order = ["cli", "pipeline", *(room for room, _ in reversed(house().rooms)), *house().tools]
    assert set(order) == house().imports.keys()
    for part, imported in house().imports.items():
        assert all(order.index(part) < order.index(other) for other in imported), part


def test_the_page_on_the_architecture_names_every_part() -> None:
    named = set(re.findall(r"`(\w+)/?`", ARCHITECTURE))
    assert house().imports.keys() <= named


@pytest.mark.parametrize("code", [*Code, *(unknown(kind) for kind in TYPES)])
def test_every_code_is_in_the_manual(code: str) -> None:
    rows = [line for line in MANUAL.splitlines() if line.startswith("| ") and f"`{code}`" in line.split(" | ")[0]]
    assert len(rows) == 1


def test_the_manual_names_no_code_that_is_not_there() -> None:
    table = MANUAL[MANUAL.index("| code | what is wrong |") :]
    named = set(re.findall(r"`([\w-]+)`", " ".join(line.split(" | ")[0] for line in table.splitlines())))
    assert named == {*map(str, Code), *(unknown(kind) for kind in TYPES)}


def test_the_manual_has_a_table_for_every_kind_and_file() -> None:
    tables = names_in(MANUAL)
    assert [entry for entry in REGISTRY if f"### `{entry.kind.folder}/`\n" not in MANUAL] == []
    assert {f"fields: {name}.yml" for name in FILES} <= tables


def rows_of(heading: str) -> list[list[str]]:
    """The rows of the first table below a heading of the manual."""
    below = MANUAL[MANUAL.index(heading) :].split("| --- |", 1)[1]
    return [line.strip("| ").split(" | ") for line in below[: below.index("\n\n")].splitlines()[1:]]


@pytest.mark.parametrize("row", rows_of("## Dates"), ids=lambda row: row[0])
def test_the_table_of_dates_says_what_the_reader_sees(row: list[str]) -> None:
    date = parse_date(row[0].strip("`"))
    said, _, happening = row[1].partition("; of what filled the time: ")
    assert re.split(r": (?=[A-Z])", said)[0] == words(date)
    assert not happening or happening == words(date, happening=True)
    for month in re.findall(r": ([A-Z]\w+)(?: \d+)? to (\w+)", said):
        assert month == (f"{date.earliest:%B}", f"{date.latest:%B}")


@pytest.mark.parametrize(
    "locator", [each for row in rows_of("A locator is") for each in re.findall(r"`([^`]+)`", row[0])]
)
def test_the_locators_of_the_manual_are_taken(locator: str) -> None:
    assert is_locator(locator)


def test_the_examples_of_prose_are_taken_and_what_is_said_to_be_refused_is_refused() -> None:
    prose = MANUAL[MANUAL.index("## Prose") : MANUAL.index("## Numbers")]
    examples = re.findall(r"\n\n((?:    .*\n|\n)+)", prose)
    assert len(examples) == 2
    for example in examples:
        assert faults(re.sub("^    ", "", example, flags=re.MULTILINE).strip("\n") + "\n") == []
    assert faults("Text [see @source-a, p. 3; cf. @source-b, ch. 4]\n") == []
    refused = (
        "# A",
        "![a](b)",
        "| a |\n| --- |\n| b |",
        "`a`",
        "<b>a</b>",
        "a {: .b}",
        "[a][b]",
        "[a [b](term:c)](term:d)",
        "@source",
    )
    assert all(faults(f"{text} [@source-a]\n") for text in refused)


def said_by_help() -> str:
    command = [sys.executable, str(ROOT / "scripts" / "build.py"), "--help"]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def test_every_verb_is_in_the_readme() -> None:
    verbs = sorted(set(re.findall(r"^    (\w+) {2,}", said_by_help(), re.MULTILINE)))
    assert {"build", "check", "export", "new", "serve"} <= set(verbs)
    assert [verb for verb in verbs if f"build.py {verb}" not in README] == []


@pytest.mark.parametrize("command", ["./scripts/site", "./scripts/test"])
def test_the_two_commands_exist_and_are_in_the_readme(command: str) -> None:
    assert command in README
    assert (ROOT / command).stat().st_mode & 0o111


@pytest.mark.parametrize("path", ["README.md", "data/README.md", "tests/README.md"])
def test_every_file_that_a_readme_links_to_exists(path: str) -> None:
    for link in re.findall(r"\]\(([\w./-]+)\)", (ROOT / path).read_text()):
        assert (ROOT / path).parent.joinpath(link).exists(), link


class Words(yaml.SafeLoader):
    """YAML as an editor's language server reads it (1.2): no dates, and no `no` that is false."""


Words.yaml_implicit_resolvers = {
    sign: [(tag, form) for tag, form in found if not tag.endswith((":timestamp", ":bool"))]
    for sign, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
Words.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"(true|false)\Z"), list("tf"))


def faults_by_schema(schema: dict[str, Any], path: Path) -> list[str]:
    value = yaml.load(path.read_text(), Words)  # noqa: S506  # it makes plain values alone
    return [
        f"{path.name}: {error.json_path}: {error.message}" for error in Draft202012Validator(schema).iter_errors(value)
    ]


@pytest.mark.parametrize("name", [*TYPES, *FILES])
def test_the_schemas_take_the_real_corpus(name: str, corpus: Corpus) -> None:
    schema = schemas(corpus.subject)[name]
    Draft202012Validator.check_schema(schema)
    files = (
        [ROOT / "data" / f"{name}.yml"] if name in FILES else (ROOT / "data" / TYPES[name].kind.folder).glob("*.yml")
    )
    found = [fault for path in files for fault in faults_by_schema(schema, path)]
    assert found == []


@pytest.mark.parametrize(
    ("was", "becomes"),
    [
        ("theme: [party]", "theme: [pary]"),
        ("importance: 1", "importance: 4"),
        ("date: 1930", "date:"),
        ("date: 1930", "dates: 1930"),
        ("place: moscow", "place: Moscow"),
    ],
)
def test_the_schema_of_an_event_refuses_what_check_would(
    was: str, becomes: str, corpus: Corpus, tmp_path: Path
) -> None:
    text = "id: x\ntitle: X\nsummary: X.\ntext: X\ndate: 1930\ntheme: [party]\nimportance: 1\nplace: moscow\n"
    (tmp_path / "x.yml").write_text(text)
    assert faults_by_schema(schemas(corpus.subject)["event"], tmp_path / "x.yml") == []
    (tmp_path / "x.yml").write_text(text.replace(was, becomes))
    assert faults_by_schema(schemas(corpus.subject)["event"], tmp_path / "x.yml") != []


@pytest.mark.parametrize("name", [*TYPES, *FILES])
def test_every_field_says_what_it_holds(name: str, corpus: Corpus) -> None:
    schema = schemas(corpus.subject)[name]
    for part in (schema, *schema.get("$defs", {}).values()):
        assert [key for key, field in part["properties"].items() if not field.get("description")] == []


def paths_in(menus: list[Any]) -> list[str]:
    found: list[str] = []
    for menu in menus:
        for value in menu.values() if isinstance(menu, dict) else [menu]:
            found += paths_in(value) if isinstance(value, list) else [value]
    return found


def test_the_navigation_leads_to_every_chapter_in_order_and_to_the_list_of_every_kind(corpus: Corpus) -> None:
    paths = paths_in(navigation(corpus))
    chapters = [f"narrative/{ref.id}.md" for part in corpus.narrative.parts for ref in part.chapters]
    assert [path for path in paths if path in chapters] == chapters
    assert {entry.kind.index_path for entry in REGISTRY if corpus.of(entry)} <= set(paths)
    assert len(set(paths)) == len(paths)


def test_a_build_brings_the_navigation_up_to_date_by_itself(sample: Path) -> None:
    settings = sample / "mkdocs.yml"
    settings.write_text("nav:\n  - Home: index.md\n  # made by scripts/build.py\n  # end\n  - About: about.md\n")
    assert main(["--root", str(sample), "build", "--pages-only"]) == 0
    first = yaml.safe_load(settings.read_text())["nav"]
    assert "narrative/first-chapter.md" in paths_in(first)
    assert [next(iter(menu)) for menu in (first[0], first[-1])] == ["Home", "About"]
    assert settings.read_text().endswith("  # end\n  - About: about.md\n")


def test_export_writes_once_and_only_where_there_is_no_problem(
    sample: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--root", str(sample), "export"]) == 0
    written = capsys.readouterr().out.split()
    assert len(written) == 2 * len(TYPES) + len(FILES)
    assert main(["--root", str(sample), "export"]) == 0
    assert capsys.readouterr().out == "All is up to date.\n"
    (sample / written[0]).unlink()
    (sample / "data" / "glossary" / "wrong.yml").write_text("id: wrong\n")
    assert main(["--root", str(sample), "export"]) == 1
    assert capsys.readouterr().out.endswith("Nothing was written.\n")
    assert not (sample / written[0]).exists()


def test_what_stands_outside_the_marks_stays() -> None:
    assert in_markdown("a <!-- x -->old<!-- end --> b", {"x": "new"}) == "a <!-- x -->new<!-- end --> b"
    assert (
        between_hashes("a\n# made by scripts/build.py\nold\n# end\nb\n", "new\n")
        == "a\n# made by scripts/build.py\nnew\n# end\nb\n"
    )
    assert between_hashes("a\nb\n", "new\n") == "a\nb\n"


def test_the_settings_of_the_engine_name_the_site_as_the_subject_does(corpus: Corpus) -> None:
    settings = yaml.load((ROOT / "mkdocs.yml").read_text(), yaml.BaseLoader)  # noqa: S506  # it makes text alone
    assert settings["site_name"] == corpus.subject.name
    assert settings["extra"]["edition"] == corpus.subject.edition
    assert json.loads((ROOT / ".vscode/settings.json").read_text())["yaml.schemas"]
