"""YAML text → located text, mappings and lists. Every scalar is text; anchors, tabs and duplicate keys are refused."""

from collections.abc import Iterator
from typing import Any

import yaml

from ..located import Located, LocatedList, LocatedMap
from ..problems import Code, Place, Problem

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
#: Deeper nesting than any entry needs; a file that goes further is a mistake or an attack.
MAX_DEPTH = 20


class Unreadable(Exception):
    """The text is not YAML that we take. Carries the problem."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


def read_yaml(text: str, path: str) -> tuple[Any, list[Problem]]:
    """YAML text → its value, and the duplicate keys in it. Raises Unreadable."""
    try:
        _refuse_tricks(text, path)
        node = yaml.compose(text, Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        fault = f"this is not YAML: {error.problem}."
        hint = "check indents and quotes; quote a value that holds ': ' or begins with a special character."
        mark = error.problem_mark or error.context_mark
        raise _unreadable(path, mark, Code.BAD_YAML, fault, hint) from error
    except yaml.YAMLError as error:
        fault = f"this is not YAML: {str(error).splitlines()[0]}."
        raise _unreadable(path, None, Code.BAD_YAML, fault, "remove the character that YAML does not allow.") from error
    reader = _Nodes(text.splitlines(), path)
    return (reader.read(node) if node else None), reader.problems


def _refuse_tricks(text: str, path: str) -> None:
    """Refuses anchors and deep nesting before anything is composed, so that neither can be made to explode."""
    depth = 0
    for event in yaml.parse(text, Loader=_Loader):
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            hint = "write the value out; anchors and aliases are not used here."
            raise _unreadable(path, event.start_mark, Code.ANCHOR, "this is a YAML anchor or alias.", hint)
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > MAX_DEPTH:
            raise _unreadable(path, event.start_mark, Code.BAD_YAML, "this nests too deep.", "write it flatter.")


def _unreadable(path: str, mark: Any, code: Code, fault: str, hint: str) -> Unreadable:
    place = Place(path, mark.line + 1, mark.column + 1) if mark else Place(path)
    return Unreadable(Problem(place, code, fault, hint))


class _Nodes:
    """Turns composed nodes into values."""

    def __init__(self, lines: list[str], path: str) -> None:
        self.lines = lines
        self.path = path
        self.problems: list[Problem] = []

    def _place(self, node: yaml.Node) -> Place:
        return Place(self.path, node.start_mark.line + 1, node.start_mark.column + 1)

    def read(self, node: yaml.Node) -> Any:
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node)
        if isinstance(node, yaml.SequenceNode):
            values = LocatedList(self.read(item) for item in node.value)
            values.place = self._place(node)
            return values
        return self._scalar(node)

    def _mapping(self, node: yaml.MappingNode) -> LocatedMap:
        values = LocatedMap()
        values.place, values.keys_at = self._place(node), {}
        for key_node, value_node in node.value:
            key, at = str(key_node.value), self._place(key_node)
            if key in values:
                fault = f"the key '{key}' stands here a second time; the first is on line {values.keys_at[key].line}."
                self.problems.append(Problem(at, Code.DUPLICATE_KEY, fault, "keep one of the two."))
                continue
            values.keys_at[key] = at
            values[key] = self.read(value_node)
        return values

    def _scalar(self, node: Any) -> Located:
        place = self._place(node)
        if node.style == "|":
            return Located(node.value, place, self._indent(node))
        quoted = 1 if node.style in ("'", '"') else 0
        return Located(node.value, Place(place.path, place.line, place.column + quoted))

    def _indent(self, node: yaml.Node) -> int:
        """The column, from 0, at which the first line of a literal block begins."""
        return next((len(line) - len(line.lstrip(" ")) for line in self._block_lines(node) if line.strip()), 0)

    def _block_lines(self, node: yaml.Node) -> Iterator[str]:
        yield from self.lines[node.start_mark.line + 1 : node.end_mark.line + 1]
