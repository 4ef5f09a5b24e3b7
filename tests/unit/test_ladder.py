"""The ladder of exercises: every step leads somewhere, none in a circle, nobody is left out."""

from typing import Any

from hipdips import ladder
from hipdips.front_matter import FrontMatter

from tests.unit.cases import cases

MATTER = FrontMatter(lines={"easier": 20, "easier.0": 20, "harder": 21, "harder.0": 21})


@cases("ladder")
def test_the_ladder(case: dict[str, Any]) -> None:
    rungs = [
        ladder.Rung(
            slug,
            f"docs/{slug}.md",
            MATTER,
            tuple(steps.get("easier", ())),
            tuple(steps.get("harder", ())),
        )
        for slug, steps in case["guides"].items()
    ]
    found = [str(problem) for problem in ladder.check(rungs)]
    if "circle" in case:  # the walk may begin anywhere
        assert len(found) == 1
        path = found[0].split("circle: ")[1].split(". Example")[0].split(" → ")
        assert path[0] == path[-1]
        assert sorted(set(path)) == case["circle"]
    else:
        assert sorted(found) == sorted(case["problems"])


def test_the_circle_is_reported_alike_in_every_run() -> None:
    pairs = [("a", "b"), ("b", "c"), ("c", "a")]
    rungs = [ladder.Rung(one, f"docs/{one}.md", MATTER, (), (next_,)) for one, next_ in pairs]
    first = [str(problem) for problem in ladder.check(rungs)]
    assert first == [str(problem) for problem in ladder.check(list(reversed(rungs)))]
