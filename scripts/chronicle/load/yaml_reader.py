"""YAML text → located text, mappings and lists. Every scalar is text; anchors, tags, tabs and duplicate keys are refused."""

import re
from collections.abc import Iterator
from typing import Any

import yaml

from ..located import Located, LocatedList, LocatedMap
from ..problems import Code, Place, Problem
from .yaml_faults import unreadable_sign, yaml_fault

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
#: Deeper nesting than any entry needs; a file that goes further is a mistake or an attack.
MAX_DEPTH = 20
#: What YAML takes for a remark, and an editor may not have meant as one: those are written with a space, `# so`.
_CUT = re.compile(r"\s+#(?=\S)")


class Unreadable(Exception):
    """The text is not YAML that we take. Carries the problem."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


def read_yaml(text: str, path: str) -> tuple[Any, list[Problem]]:
    """YAML text → its value, and the duplicate keys and cut values in it. Raises Unreadable."""
    try:
        _refuse_tricks(text, path)
        node = yaml.compose(text, Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        raise Unreadable(yaml_fault(error, text, path, _Loader)) from error
    except yaml.YAMLError as error:
        raise Unreadable(unreadable_sign(text, path)) from error
    reader = _Nodes(text.splitlines(), path)
    return (reader.read(node) if node else None), reader.problems


def _refuse_tricks(text: str, path: str) -> None:
    """Refuses anchors, tags and deep nesting before anything is composed, so that none can be made to explode."""
    depth = 0
    for event in yaml.parse(text, Loader=_Loader):
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            hint = "write the value out, in quotes if it begins with & or *; anchors and aliases are not used here."
            raise _unreadable(path, event.start_mark, Code.ANCHOR, "this is a YAML anchor or alias.", hint)
        if getattr(event, "tag", None):
            hint = "put the value in quotes if it begins with !; tags are not used here."
            raise _unreadable(path, event.start_mark, Code.YAML_TAG, "this is a YAML tag.", hint)
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > MAX_DEPTH:
            raise _unreadable(path, event.start_mark, Code.BAD_YAML, "this nests too deep.", "write it flatter.")


def _unreadable(path: str, mark: Any, code: Code, fault: str, hint: str) -> Unreadable:
    return Unreadable(Problem(Place(path, mark.line + 1, mark.column + 1), code, fault, hint))


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
        text = Located(node.value, Place(place.path, place.line, place.column + quoted))
        text.joined = node.style == ">" or node.start_mark.line < node.end_mark.line
        if not node.style:
            self._refuse_cut(node.end_mark)
        return text

    def _refuse_cut(self, end: Any) -> None:
        """A value in no quotes that YAML ends at ` #`."""
        if found := _CUT.match(self.lines[end.line], end.column) if end.line < len(self.lines) else None:
            fault = "YAML ends the value at this #; what follows is lost."
            hint = "put the value in quotes; if it is a remark, write a space behind the #."
            self.problems.append(Problem(Place(self.path, end.line + 1, found.end()), Code.CUT_VALUE, fault, hint))

    def _indent(self, node: yaml.Node) -> int:
        """The column, from 0, at which the first line of a literal block begins."""
        return next((len(line) - len(line.lstrip(" ")) for line in self._block_lines(node) if line.strip()), 0)

    def _block_lines(self, node: yaml.Node) -> Iterator[str]:
        yield from self.lines[node.start_mark.line + 1 : node.end_mark.line + 1]
