"""Front matter: fields, body and the line of every key."""

from typing import Any

import pytest
from hipdips import front_matter

from tests.unit.cases import cases


@cases("front_matter")
def test_front_matter_is_read(case: dict[str, Any]) -> None:
    matter = front_matter.read("docs/x.md", case["text"])
    assert [str(problem) for problem in matter.problems] == case["problems"]
    for name in ("data", "body", "body_line", "lines"):
        if name in case:
            assert getattr(matter, name) == case[name], name


@pytest.mark.parametrize(
    ("keys", "line"),
    [
        (("dose", "sets", 1), 4),
        (("dose", "sets", 7), 4),
        (("dose", "reps"), 3),
        (("nothing",), 1),
        ((), 1),
    ],
)
def test_a_key_that_is_not_there_has_the_line_of_its_nearest_owner(
    keys: tuple[str | int, ...], line: int
) -> None:
    text = "---\ntitle: Dips\ndose:\n  sets: [2, 3]\n---\n"
    assert front_matter.read("docs/x.md", text).line(*keys) == line
