"""Turns pydantic's errors into sentences for authors, with file, line and a right example."""

import difflib
from collections.abc import Mapping
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo

from hipdips.front_matter import FrontMatter
from hipdips.problem import Problem

_KEY_OF_MAPPING = "[key]"


def problems(
    path: str, matter: FrontMatter, model: type[BaseModel], error: ValidationError
) -> list[Problem]:
    """Return one problem for each thing pydantic found, at the line of its field."""
    found: dict[str, Problem] = {}
    for item in error.errors(include_url=False):
        keys = tuple(part for part in item["loc"] if part != _KEY_OF_MAPPING)
        name = ".".join(str(key) for key in keys)
        field = _field(model, keys)
        siblings = _siblings(model, keys)
        message = _message(name, item, siblings)
        line = matter.line(*keys) if item["type"] != "missing" else matter.line(*keys[:-1])
        found.setdefault(name or message, Problem(path, line, message, _example(keys, field)))
    return list(found.values())


def validate(
    path: str, matter: FrontMatter, model: type[BaseModel]
) -> tuple[BaseModel | None, list[Problem]]:
    """Check fields against a model; return the checked record or the problems."""
    try:
        return model.model_validate(matter.data), []
    except ValidationError as error:
        return None, problems(path, matter, model, error)


def _message(name: str, item: Mapping[str, Any], siblings: list[str]) -> str:
    kind = item["type"]
    if kind == "missing":
        return f"the field '{name}' is missing"
    if kind == "extra_forbidden":
        near = difflib.get_close_matches(name.rsplit(".", 1)[-1], siblings, n=1)
        hint = f"; did you mean '{near[0]}'?" if near else f"; known: {', '.join(siblings)}"
        return f"unknown field '{name}'{hint}"
    got = f"; got {item['input']!r}" if not isinstance(item["input"], dict) else ""
    if kind == "literal_error":
        expected = item["ctx"]["expected"].replace("'", "").replace(" or ", ", ")
        return f"'{name}' must be one of {expected}{got}"
    if kind == "string_too_long":
        length = len(item["input"])
        return f"'{name}' is {length} characters long; the limit is {item['ctx']['max_length']}"
    reason = item["msg"].removeprefix("Value error, ")
    return f"'{name}': {reason}{got}" if name else reason


def _example(keys: tuple[str | int, ...], field: FieldInfo | None) -> str:
    if field is None or not field.examples:
        return ""
    return f"{keys[-1]}: {_yaml(field.examples[0])}"


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
    for part in get_args(annotation):
        found = _submodel(part)
        if found:
            return found
    return None


def _field(model: type[BaseModel], keys: tuple[str | int, ...]) -> FieldInfo | None:
    current: type[BaseModel] | None = model
    field: FieldInfo | None = None
    for key in keys:
        if isinstance(key, int) or current is None:
            continue
        field = current.model_fields.get(key)
        current = _submodel(field.annotation) if field else None
    return field


def _siblings(model: type[BaseModel], keys: tuple[str | int, ...]) -> list[str]:
    parent = _field(model, keys[:-1])
    owner = model if parent is None else _submodel(parent.annotation)
    return list((owner or model).model_fields)
