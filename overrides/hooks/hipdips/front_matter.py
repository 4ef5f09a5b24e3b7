"""Front matter is YAML between two `---` lines, read with the line of every key.

MkDocs swallows a YAML error and publishes the front matter as text; this module reports it.
"""

from dataclasses import dataclass, field
from typing import Any

import yaml

from hipdips.problem import Problem

# Dates stay text: the schema reads them, and names the line of one that doesn't exist.
_RESOLVERS = {
    first: [(tag, pattern) for tag, pattern in pairs if tag != "tag:yaml.org,2002:timestamp"]
    for first, pairs in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


class _Loader(yaml.SafeLoader):
    yaml_implicit_resolvers = _RESOLVERS


class _QuickLoader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """Ten times as quick where PyYAML was built with libyaml, as its wheels are."""

    yaml_implicit_resolvers = _RESOLVERS


FENCE = "---"
EXAMPLE = "a first line of ---, fields such as `title: What causes hip dips?`, a closing ---"


@dataclass(frozen=True)
class FrontMatter:
    """A page's fields, where each stands, and the Markdown below them."""

    data: dict[str, Any] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)
    """Dotted key to line in the file, from 1: `dose.sets` → 24, `changes.0.note` → 12."""
    body: str = ""
    body_line: int = 1
    """Line of the file on which `body` begins."""
    problems: tuple[Problem, ...] = ()

    def line(self, *keys: str | int) -> int:
        """Return the line of the deepest part of this key path that the file has."""
        for length in range(len(keys), 0, -1):
            found = self.lines.get(".".join(str(key) for key in keys[:length]))
            if found:
                return found
        return 1


def read(path: str, text: str) -> FrontMatter:
    """Split a Markdown file into front matter and body; never raises, collects problems."""
    rows = text.replace("\r\n", "\n").split("\n")
    if rows[0].rstrip() != FENCE:
        problem = Problem(path, 1, "the page doesn't start with front matter", EXAMPLE)
        return FrontMatter(body=text, problems=(problem,))
    end = next((i for i, row in enumerate(rows[1:], 1) if row.rstrip() == FENCE), None)
    if end is None:
        problem = Problem(path, 1, "the front matter is never closed", EXAMPLE)
        return FrontMatter(body=text, problems=(problem,))
    body = "\n".join(rows[end + 1 :])
    data, lines, problems = read_yaml(path, "\n".join(rows[1:end]), first_line=2)
    if not problems and not isinstance(data, dict):
        problems = [Problem(path, 2, "the front matter holds no fields", EXAMPLE)]
    return FrontMatter(
        data=data if isinstance(data, dict) else {},
        lines=lines,
        body=body,
        body_line=end + 2,
        problems=tuple(problems),
    )


def read_yaml(
    path: str, text: str, first_line: int = 1
) -> tuple[Any, dict[str, int], list[Problem]]:
    """Parse YAML safely; return its data, the line of every key, and what is wrong."""
    try:
        node, data = _load(text, _QuickLoader)
    except yaml.YAMLError:
        try:  # the slow one says better what is wrong
            node, data = _load(text, _Loader)
        except yaml.YAMLError as error:
            return None, {}, [_yaml_problem(path, error, first_line)]
    lines: dict[str, int] = {}
    problems: list[Problem] = []
    if node is not None:
        _walk(node, "", _Walk(path, first_line, lines, problems))
    return data, lines, problems


def _load(text: str, kind: type[Any]) -> tuple[yaml.Node | None, Any]:
    loader = kind(text)
    try:
        node = loader.get_single_node()
        return node, None if node is None else loader.construct_document(node)
    finally:
        loader.dispose()


@dataclass(frozen=True)
class _Walk:
    path: str
    first_line: int
    lines: dict[str, int]
    problems: list[Problem]


def _walk(node: yaml.Node, prefix: str, walk: _Walk) -> None:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            name = f"{prefix}{key.value}"
            line = key.start_mark.line + walk.first_line
            if name in walk.lines:
                message = f"the field '{name}' stands twice (first on line {walk.lines[name]})"
                walk.problems.append(Problem(walk.path, line, message, "each field once"))
            walk.lines[name] = line
            _walk(value, f"{name}.", walk)
    elif isinstance(node, yaml.SequenceNode):
        for index, value in enumerate(node.value):
            name = f"{prefix}{index}"
            walk.lines[name] = value.start_mark.line + walk.first_line
            _walk(value, f"{name}.", walk)


def _yaml_problem(path: str, error: yaml.YAMLError, first_line: int) -> Problem:
    mark = getattr(error, "problem_mark", None)
    line = (mark.line if mark else 0) + first_line
    reason = getattr(error, "problem", None) or "it can't be read"
    return Problem(
        path,
        line,
        f"broken YAML: {reason}",
        'quote a value that holds a colon: `title: "Dips: what are they?"`',
    )
