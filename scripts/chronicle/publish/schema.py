"""JSON Schemas of every file under `data/`, by which editors' YAML language servers complete and validate."""

from collections.abc import Callable, Mapping
from typing import Any

from ..kinds import TYPES, Asking, Hosts, Narrative, Part, Subject, Writing

Schema = dict[str, Any]
#: The files beside the folders of entries → their types.
FILES: dict[str, type[Part]] = {
    "narrative": Narrative,
    "site": Subject,
    "scripts": Writing,
    "search": Asking,
    "hosts": Hosts,
}


def described(subject: Subject) -> dict[str, Schema]:
    """The schema of each kind by its name, and of each file beside them, with our own notes (`x-…`) for blanks and tables.

    The words of a vocabulary are those of `subject`. An optional key has no null: an empty value is refused.
    """
    models: Mapping[str, type[Part]] = {**TYPES, **FILES}
    return {name: _known(model.model_json_schema(by_alias=True), subject) for name, model in models.items()}


def schemas(subject: Subject) -> dict[str, Schema]:
    """The same without our own notes, as a language server takes it."""
    return {name: _without_notes(schema) for name, schema in described(subject).items()}


def target(schema: Schema, whole: Schema) -> Schema:
    """The schema that a `$ref` stands for, within the `whole`; else the schema itself."""
    name = schema.get("$ref", "").rpartition("/")[2]
    return whole["$defs"][name] if name else schema


def _everywhere(node: Any, change: Callable[[Schema], Schema]) -> Any:
    """A schema with `change` made to every mapping in it, from the inside out."""
    if isinstance(node, dict):
        return change({key: _everywhere(value, change) for key, value in node.items()})
    return [_everywhere(item, change) for item in node] if isinstance(node, list) else node


def _known(schema: Schema, subject: Subject) -> Schema:
    def change(node: Schema) -> Schema:
        if isinstance(words := node.get("x-vocabulary"), str):
            node["enum"] = list(subject.vocabularies[words])
        if isinstance(node.get("x-keys"), str):
            forms = {str(form.id): _form(form.shown) for form in subject.names}
            node |= {"properties": {**forms, **node["properties"]}, "additionalProperties": False}
        options = [option for option in node.get("anyOf", ()) if option != {"type": "null"}]
        if isinstance(node.get("description"), str):
            node.pop("default", None)  # a key is left out, not given the value that it has then
        if len(options) == 1:
            del node["anyOf"]
            node = {**options[0], **node}
        return node

    changed: Schema = _everywhere(schema, change)
    return changed


def _form(label: str) -> Schema:
    return {"type": ["string", "number"], "title": label, "description": label}


def _without_notes(schema: Schema) -> Schema:
    def change(node: Schema) -> Schema:
        return {key: value for key, value in node.items() if not key.startswith("x-")}

    changed: Schema = _everywhere(schema, change)
    return changed
