"""YAML whose mistakes are told with file and line."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from pydantic import TypeAdapter, ValidationError

Place = tuple[str | int, ...]
"""The keys and numbers that lead to a value: ("frames", "start", "contacts", 2)."""
_ADVICE = {
    "missing": "is missing; write it",
    "extra_forbidden": "there is no such field; check its spelling or leave it out",
}
"""Plainer words for mistakes that pydantic tells in a model's words."""


class MistakeError(ValueError):
    """A mistake in a file, told as `file:line: what to do`."""


@dataclass(frozen=True)
class Document:
    """A YAML file and where each of its values stands."""

    path: Path
    data: Any
    root: yaml.Node

    def validate(self, model: Any) -> Any:
        """Return the data as a pydantic model or type; raises MistakeError with all mistakes."""
        try:
            return TypeAdapter(model).validate_python(self.data)
        except ValidationError as mistakes:
            told = [
                self.message(error["loc"], _told(error["type"], error["msg"]))
                for error in mistakes.errors()
            ]
            raise MistakeError("\n".join(told)) from None

    def message(self, place: Place, text: str) -> str:
        """Return `file:line: a.b: text` for a value's place in the data."""
        where = ".".join(str(step) for step in place)
        parts = (f"{self.path}:{self.line(place)}", where, text)
        return ": ".join(part for part in parts if part)

    def line(self, place: Place) -> int:
        """Return the line of a value, or of its nearest parent that exists."""
        node = self.root
        for step in place:
            following = _child(node, step)
            if following is None:
                break
            node = following
        return node.start_mark.line + 1


def load(path: Path) -> Document:
    """Read one YAML file; raises MistakeError when it isn't YAML."""
    text = path.read_text(encoding="utf-8")
    try:
        root = yaml.compose(text, yaml.SafeLoader)
        data = yaml.safe_load(text)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else 1
        why = getattr(error, "problem", None) or error
        raise MistakeError(f"{path}:{line}: isn't YAML ({why}); mend this line") from None
    if root is None:
        raise MistakeError(f"{path}:1: is empty; copy another pose file")
    return Document(path, data, root)


def _told(kind: str, message: str) -> str:
    return _ADVICE.get(kind, message.removeprefix("Value error, "))


def _child(node: yaml.Node, step: str | int) -> yaml.Node | None:
    if isinstance(node, yaml.MappingNode):
        return next((value for key, value in node.value if key.value == str(step)), None)
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        return node.value[step]
    return None
