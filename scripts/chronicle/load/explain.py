"""pydantic's errors → problems that an editor can act on."""

from typing import Any, get_args

from pydantic_core import ErrorDetails

from ..kinds import REGISTRY, Part
from ..located import Located, LocatedList, LocatedMap
from ..problems import Code, Place, Problem, did_you_mean

_CODES = {code.value: code for code in Code}


def explain(error: ErrorDetails, value: Any, model: type[Part]) -> Problem:
    """One error of validation → the problem, at the place in the file that it speaks of."""
    kind, path = error["type"], error["loc"]
    if kind == "missing":
        at = _place(value, path[:-1])
        return Problem(at, Code.MISSING_KEY, f"the key '{path[-1]}' is missing.", f"add {path[-1]}: and its value.")
    if kind == "extra_forbidden":
        known = _keys(_model_at(model, path[:-1]))
        hint = did_you_mean(str(path[-1]), known, f"the keys here are: {', '.join(known)}.")
        if " " in str(path[-1]):
            hint = "if this line belongs to the text above it, indent it as that is."
        return Problem(_key_place(value, path), Code.UNKNOWN_KEY, f"there is no key '{path[-1]}' here.", hint)
    if kind in _CODES:
        return Problem(error["ctx"]["at"] or _place(value, path), _CODES[kind], error["msg"], error["ctx"]["hint"])
    if kind in ("value_error", "assertion_error"):  # no value of ours raises these: it is a bug, not an editor's slip
        raise error["ctx"]["error"]
    if not str(error["input"]).strip():
        hint = "fill it, or leave the key out if it is optional."
        return Problem(_place(value, path), Code.EMPTY_VALUE, "this key has no value.", hint)
    if kind.startswith("int"):
        return Problem(_place(value, path), Code.WRONG_TYPE, "this is not a number.", "write digits alone.")
    wanted = "a list: one '- ' line for each item" if "tuple" in kind or "list" in kind else "a mapping of keys"
    return Problem(_place(value, path), Code.WRONG_TYPE, "this value has the wrong shape.", f"write {wanted}.")


def misfiled(value: LocatedMap, model: type[Part], where: str) -> Problem | None:
    """Says so where a file's keys are those of an entry of another kind than its folder's."""
    fitting = [entry for entry in REGISTRY if _fits(value, entry)]
    if model not in REGISTRY or not fitting or model in fitting:
        return None
    kind = fitting[0].kind
    fault, hint = f"these are the keys of {kind.about.partition(':')[0]}.", f"move the file to data/{kind.folder}/."
    return Problem(Place(where), Code.WRONG_FOLDER, fault, hint)


def _fits(value: LocatedMap, model: type[Part]) -> bool:
    """Whether a mapping has every key that a type asks for, and no other than its keys."""
    asked = {info.alias or name for name, info in model.model_fields.items() if info.is_required()}
    return asked <= value.keys() <= set(_keys(model))


def _step(value: Any, key: int | str) -> Any:
    try:
        return value[key]
    except (KeyError, IndexError, TypeError):
        return None


def _place(value: Any, path: tuple[int | str, ...]) -> Place:
    """Where the value at `path` stands, or the nearest thing above it that has a place."""
    place: Place = value.place
    for key in path:
        value = _step(value, key)
        if not isinstance(value, Located | LocatedList | LocatedMap):
            break
        place = value.place
    return place


def _key_place(value: Any, path: tuple[int | str, ...]) -> Place:
    for key in path[:-1]:
        value = _step(value, key)
    places: dict[str, Place] = value.keys_at
    return places[str(path[-1])]


def _keys(model: type[Part]) -> list[str]:
    return [info.alias or name for name, info in model.model_fields.items()]


def _model_at(model: type[Part], path: tuple[int | str, ...]) -> type[Part]:
    """The type of the mapping at `path` below `model`."""
    for key in path:
        if isinstance(key, int):
            continue
        fields = {info.alias or name: info for name, info in model.model_fields.items()}
        model = next(found for found in _parts_in(fields[key].annotation))
    return model


def _parts_in(annotation: Any) -> list[type[Part]]:
    if isinstance(annotation, type) and issubclass(annotation, Part):
        return [annotation]
    return [found for inner in get_args(annotation) for found in _parts_in(inner)]
