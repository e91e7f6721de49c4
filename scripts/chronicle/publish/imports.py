"""Which part of the house imports which, read from its own files: what the picture of the architecture is made of."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from graphlib import TopologicalSorter
from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[1]


@dataclass(frozen=True)
class House:
    """The rooms in the order of the pipeline, each with what it hands on; the tools, the most used last; and who imports whom."""

    rooms: tuple[tuple[str, str], ...]
    tools: tuple[str, ...]
    imports: dict[str, frozenset[str]]


def house(package: Path = PACKAGE) -> House:
    """The house as its files have it. Raises graphlib.CycleError where two parts import each other."""
    parts = sorted(
        {path.stem if path.parent == package else path.relative_to(package).parts[0] for path in package.rglob("*.py")}
    )
    imports = {part: frozenset(_imported(package, part)) & set(parts) - {part} for part in parts}
    imports = {part: found for part, found in imports.items() if part != "__init__"}
    rooms = tuple(_passed_on(package / "pipeline.py"))
    named = {room for room, _ in rooms}
    ordered = TopologicalSorter({part: sorted(found) for part, found in imports.items()}).static_order()
    tools = tuple(part for part in reversed(list(ordered)) if part not in named | {"pipeline", "cli"})
    return House(rooms, tools, imports)


def _imported(package: Path, part: str) -> Iterator[str]:
    """The parts that the files of a part import."""
    files = [package / f"{part}.py"] if (package / f"{part}.py").is_file() else sorted((package / part).rglob("*.py"))
    for path in files:
        depth = len(path.relative_to(package).parts)
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.ImportFrom) and node.level == depth:
                yield from [node.module.split(".")[0]] if node.module else [alias.name for alias in node.names]


def _passed_on(pipeline: Path) -> Iterator[tuple[str, str]]:
    """The rooms in the order in which `run` calls them, each with the name of what it gives back first."""
    tree = ast.parse(pipeline.read_text())
    known = {
        a.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom)
        for a in node.names
        if node.module == a.name
    }
    known |= {"publish"}
    run = next(node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef) and node.name == "run")
    for statement in run.body:
        for call in ast.walk(statement):
            if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id in known:
                yield call.func.id, _first_name(statement)


def _first_name(statement: ast.stmt) -> str:
    """What the statement calls the first thing that it is given."""
    target = statement.targets[0] if isinstance(statement, ast.Assign) else getattr(statement, "target", None)
    target = target.elts[0] if isinstance(target, ast.Tuple) else target
    return target.id if isinstance(target, ast.Name) else getattr(target, "attr", "")
