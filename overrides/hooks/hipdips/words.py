"""Interface words, required headings and labels of one language: docs/words/<language>.yml.

A word that a template asks for and the file lacks stops the build instead of vanishing.
"""

from collections.abc import Mapping
from typing import Any

from hipdips.front_matter import read_yaml
from hipdips.problem import Problem

_METHODS = frozenset(dir(dict))


class MissingWordError(Exception):
    """A template asked for words that the language file doesn't have."""


class Words(dict[str, Any]):
    """Nested words; `words.share.copy` and `words["share"]["copy"]` are the same."""

    path: str = ""
    trail: str = ""

    def __missing__(self, key: str) -> None:
        """Name the missing word; Jinja would print nothing."""
        raise MissingWordError(f"{self.path} has no words for '{self.trail}{key}'")


def load(path: str, text: str) -> tuple[Words, list[Problem]]:
    """Read a language file; every level of it complains about missing words."""
    data, lines, problems = read_yaml(path, text)
    if not problems and not isinstance(data, dict):
        problems = [
            Problem(path, 1, "the language file holds no words", "share: {copy: Copy link}")
        ]
    problems += [
        Problem(
            path,
            line,
            f"'{name}' names a method of dictionaries, which templates would print",
            f"{name.rsplit('.', 1)[-1]}_word: …",
        )
        for name, line in lines.items()
        if name.rsplit(".", 1)[-1] in _METHODS
    ]
    return (_wrap(data, path, "") if not problems else Words()), problems


def _wrap(data: Mapping[str, Any], path: str, trail: str) -> Words:
    words = Words(
        (key, _wrap(value, path, f"{trail}{key}.") if isinstance(value, dict) else value)
        for key, value in data.items()
    )
    words.path, words.trail = path, trail
    return words
