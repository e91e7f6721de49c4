"""The tables of the editors' manual that the kinds and the subject give: folders, fields, words, the codes of links."""

from collections.abc import Iterable, Iterator, Mapping

from ..kinds import MARKERS, REGISTRY, TYPES, Entry, Subject
from ..problems import unknown
from .marked import names_in
from .schema import FILES, Schema, target

EVERY = "fields: every kind"
_HEAD = ("| field | | what it holds |", "| --- | --- | --- |")


def tables(manual: str, described: Mapping[str, Schema], subject: Subject) -> dict[str, str]:
    """What belongs between the marks of `manual`, by their names. A kind without a mark of its own stands under `fields: others`."""
    common = _common(described)
    made = {
        "folders": _block(_folders()),
        "words": _block(_words(subject, described)),
        "verdicts": _block(_verdicts(subject)),
    }
    made["unknown"] = ", ".join(f"`{unknown(marker)}`" for marker in MARKERS)
    made[EVERY] = _block(_table(common))
    for entry in REGISTRY:
        made[f"fields: {entry.kind.folder}"] = _block(_table(_own(described[entry.kind.name], common)))
    made |= {f"fields: {name}.yml": _block(_table(described[name])) for name in FILES}
    others = [entry for entry in REGISTRY if f"fields: {entry.kind.folder}" not in names_in(manual)]
    made["fields: others"] = _block(line for entry in others for line in _section(entry, described, common))
    return made


def _block(lines: Iterable[str]) -> str:
    return "\n" + "".join(f"{line}\n" for line in lines)


def _folders() -> Iterator[str]:
    yield "| folder | one file is | marker | words of text |"
    yield "| --- | --- | --- | --- |"
    for entry in REGISTRY:
        kind = entry.kind
        least, most = kind.words
        yield f"| `{kind.folder}/` | {kind.about} | `{kind.name}:` | {least:,}–{most:,} |"


def _common(described: Mapping[str, Schema]) -> Schema:
    """The fields that every kind has, as most of them have it."""
    schemas = [described[name] for name in TYPES]
    fields = {key: schemas[-1]["properties"][key] for key in Entry.model_fields}
    return {**schemas[-1], "properties": fields}


def _own(schema: Schema, common: Schema) -> Schema:
    """A kind's schema without the fields that are those of every kind."""
    shared = common["properties"]
    return {**schema, "properties": {k: v for k, v in schema["properties"].items() if shared.get(k) != v}}


def _section(entry: type[Entry], described: Mapping[str, Schema], common: Schema) -> Iterator[str]:
    yield from ("", f"### `{entry.kind.folder}/`", *_table(_own(described[entry.kind.name], common)), "")


def _table(schema: Schema) -> Iterator[str]:
    yield from _HEAD
    yield from _rows(schema, schema, "", set())


def _rows(part: Schema, whole: Schema, above: str, seen: set[str]) -> Iterator[str]:
    """A row for each field, and below it those of the mappings that it holds, each type of them once in a table."""
    for key, field in part["properties"].items():
        need = "required" if key in part.get("required", ()) else "expected" if field.get("x-expected") else "optional"
        yield f"| {above}`{key}` | {need} | {_said(field)} |"
        held = target(field.get("items", field), whole)
        if "properties" in held and held["title"] not in seen:
            seen.add(held["title"])
            yield from _rows(held, whole, f"{above}`{key}` › ", seen)


def _said(field: Schema) -> str:
    """The help of a field, and the words that it takes."""
    taken = field.get("items", field)
    said = str(field["description"]).replace("|", "\\|")
    if "x-vocabulary" in taken:
        return f"{said}: one of the [{taken['x-vocabulary'].replace('_', ' ')}](#words)"
    words = [f"`{word}`" for word in taken.get("enum", ()) if isinstance(word, str)]
    return said if all(word in said for word in words) else f"{said}: {', '.join(words)}"


def _words(subject: Subject, described: Mapping[str, Schema]) -> Iterator[str]:
    yield "| words | taken by | what they are |"
    yield "| --- | --- | --- |"
    for name, words in subject.vocabularies.items():
        takers = ", ".join(f"`{taker}`" for taker in _takers(name, described))
        yield f"| {name.replace('_', ' ')} | {takers} | {', '.join(f'`{word}`' for word in words)} |"


def _takers(vocabulary: str, described: Mapping[str, Schema]) -> list[str]:
    """The fields that take a vocabulary's words, as folder/field."""
    found: list[str] = []
    for entry in REGISTRY:
        schema = described[entry.kind.name]
        for part in (schema, *schema.get("$defs", {}).values()):
            named = part.get("x-keys") == vocabulary
            found += [f"{entry.kind.folder}/ names"] if named else []
            found += [
                f"{entry.kind.folder}/ {key}"
                for key, field in part.get("properties", {}).items()
                if field.get("items", field).get("x-vocabulary") == vocabulary
            ]
    return found


def _verdicts(subject: Subject) -> Iterator[str]:
    yield "| verdict | means | needs |"
    yield "| --- | --- | --- |"
    for verdict in subject.verdicts:
        needs = [
            words
            for words, asked in (
                ("a source other than the work retold", verdict.evidence),
                ("a `finding`, which says what was found instead", verdict.finding),
            )
            if asked
        ]
        yield f"| `{verdict.id}` | {verdict.meaning} | {'; '.join(needs)} |"
