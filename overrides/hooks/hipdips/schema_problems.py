"""Turns pydantic's errors into sentences for authors, with file, line and a right example."""

import difflib
from collections.abc import Mapping
from typing import Any, Literal, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo

from hipdips.front_matter import FrontMatter
from hipdips.problem import Problem

Keys = tuple[str | int, ...]

_KEY_OF_MAPPING = "[key]"  # pydantic's mark for an error in a key, not in its value
_LIKE_ENOUGH = 0.7
_LONGEST_SHOWN = 60


def validate(
    path: str, matter: FrontMatter, model: type[BaseModel]
) -> tuple[BaseModel | None, list[Problem]]:
    """Check fields against a model; return the checked record or the problems."""
    try:
        return model.model_validate(matter.data), []
    except ValidationError as error:
        return None, problems(path, matter, model, error)


def problems(
    path: str, matter: FrontMatter, model: type[BaseModel], error: ValidationError
) -> list[Problem]:
    """Return one problem for each thing pydantic found, at the line of its field."""
    found = []
    for item in error.errors(include_url=False):
        keys = tuple(part for part in item["loc"] if part != _KEY_OF_MAPPING)
        known = _fields(model, keys[:-1])
        message, near = _message(keys, item, known)
        line = matter.line(*keys) if item["type"] != "missing" else matter.line(*keys[:-1])
        found.append(Problem(path, line, message, _example(model, keys, near)))
    return found


def _message(
    keys: Keys, item: Mapping[str, Any], known: Mapping[str, FieldInfo]
) -> tuple[str, str]:
    """Return the sentence, and the field that the author may have meant."""
    name, kind = ".".join(str(key) for key in keys), item["type"]
    if kind == "missing":
        return f"the field '{name}' is missing", ""
    if kind == "extra_forbidden":
        near = difflib.get_close_matches(str(keys[-1]), known, n=1, cutoff=_LIKE_ENOUGH)
        if near:
            return f"unknown field '{name}'; did you mean '{near[0]}'?", near[0]
        return f"unknown field '{name}'; known: {', '.join(known)}", ""
    if kind == "literal_error":
        return f"'{name}' must be one of {', '.join(_options(item))}{_got(item)}", ""
    if kind == "string_too_long":
        length, limit = len(item["input"]), item["ctx"]["max_length"]
        return f"'{name}' is {length} characters long; the limit is {limit}", ""
    reason = item["msg"].removeprefix("Value error, ")
    return (f"'{name}': {reason}{_got(item)}" if name else reason), ""


def _got(item: Mapping[str, Any]) -> str:
    shown = repr(item["input"])
    return "" if "{" in shown or len(shown) > _LONGEST_SHOWN else f"; got {shown}"


def _options(item: Mapping[str, Any]) -> list[str]:
    return str(item["ctx"]["expected"]).replace("'", "").replace(" or ", ", ").split(", ")


def _example(model: type[BaseModel], keys: Keys, near: str) -> str:
    """Return a line to copy: the whole field, also when one entry of its list is wrong."""
    if near:
        keys = (*keys[:-1], near)
    field = _field(model, keys)
    name = next((key for key in reversed(keys) if isinstance(key, str)), "")
    if field is not None and field.examples:
        return f"{name}: {_yaml(field.examples[0])}"
    options = _literals(field.annotation) if field else ()
    return f"{name}: {options[0]}" if options else ""


def _literals(annotation: object) -> tuple[object, ...]:
    """Return the values of a field that has a closed list of them."""
    if get_origin(annotation) is Literal:
        return get_args(annotation)
    return next(filter(None, map(_literals, get_args(annotation))), ())


def _yaml(value: object) -> str:
    """Write an example as the author would type it."""
    if isinstance(value, list):
        return "[" + ", ".join(_yaml(item) for item in value) + "]"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {_yaml(item)}" for key, item in value.items()) + "}"
    return f'"{value}"' if isinstance(value, str) and ": " in value else str(value)


def _submodel(annotation: object) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next(filter(None, map(_submodel, get_args(annotation))), None)


def _fields(model: type[BaseModel], keys: Keys) -> dict[str, FieldInfo]:
    """Return the fields of the record that these keys lead to, by the name authors type."""
    owner: type[BaseModel] | None = model
    for key in keys:
        if isinstance(key, str) and owner is not None:
            field = _named(owner).get(key)
            owner = _submodel(field.annotation) if field else None
    return _named(owner) if owner else {}


def _field(model: type[BaseModel], keys: Keys) -> FieldInfo | None:
    names = [index for index, key in enumerate(keys) if isinstance(key, str)]
    return _fields(model, keys[: names[-1]]).get(str(keys[names[-1]])) if names else None


def _named(model: type[BaseModel]) -> dict[str, FieldInfo]:
    return {field.alias or name: field for name, field in model.model_fields.items()}
