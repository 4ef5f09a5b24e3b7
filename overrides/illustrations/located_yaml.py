"""YAML whose mistakes are told with file and line."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from pydantic import TypeAdapter, ValidationError


class Problem(ValueError):
    """A mistake in a file, told as `file:line: what to do`."""


@dataclass(frozen=True)
class Document:
    """A YAML file and where each of its values stands."""

    path: Path
    data: Any
    root: yaml.Node

    def validate(self, model: Any) -> Any:
        """Return the data as a pydantic model or type; raises Problem with all mistakes."""
        try:
            return TypeAdapter(model).validate_python(self.data)
        except ValidationError as mistakes:
            raise Problem(
                "\n".join(self.message(error["loc"], error["msg"]) for error in mistakes.errors())
            ) from None

    def message(self, place: Sequence[str | int], text: str) -> str:
        """Return `file:line: a.b: text` for a value's place in the data."""
        where = ".".join(str(step) for step in place)
        return f"{self.path}:{self.line(place)}: {where}: {text}"

    def line(self, place: Sequence[str | int]) -> int:
        """Return the line of a value, or of its nearest parent that exists."""
        node = self.root
        for step in place:
            following = _child(node, step)
            if following is None:
                break
            node = following
        return node.start_mark.line + 1


def load(path: Path) -> Document:
    """Read one YAML file; raises Problem when it isn't YAML."""
    text = path.read_text(encoding="utf-8")
    try:
        root = yaml.compose(text, yaml.SafeLoader)
        data = yaml.safe_load(text)
    except yaml.MarkedYAMLError as error:
        line = (error.problem_mark.line + 1) if error.problem_mark else 1
        raise Problem(f"{path}:{line}: {error.problem}") from None
    if root is None:
        raise Problem(f"{path}:1: the file is empty")
    return Document(path, data, root)


def _child(node: yaml.Node, step: str | int) -> yaml.Node | None:
    if isinstance(node, yaml.MappingNode):
        return next((value for key, value in node.value if key.value == str(step)), None)
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        return node.value[step]
    return None
