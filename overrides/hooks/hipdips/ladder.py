"""The ladder of exercises: `easier` and `harder` lead somewhere, never in a circle."""

from collections.abc import Iterable
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter

from hipdips.front_matter import FrontMatter
from hipdips.problem import Problem

_ENOUGH_FOR_ORPHANS = 2


@dataclass(frozen=True)
class Rung:
    """One guide's place on the ladder."""

    slug: str
    path: str
    matter: FrontMatter
    easier: tuple[str, ...]
    harder: tuple[str, ...]


def check(rungs: Iterable[Rung]) -> list[Problem]:
    """Report names that don't resolve, loops, and guides that nothing leads to or from."""
    guides = {rung.slug: rung for rung in rungs}
    problems = [
        problem for rung in guides.values() for problem in _unresolved(rung, sorted(guides))
    ]
    steps = _steps(guides)
    problems += _loops(guides, steps)
    if len(guides) >= _ENOUGH_FOR_ORPHANS:
        linked = {slug for step in steps for slug in step}
        problems += [
            Problem(
                rung.path,
                rung.matter.line("easier"),
                f"no guide is easier or harder than '{rung.slug}': readers can't move on from it",
                f"harder: [{next(slug for slug in sorted(guides) if slug != rung.slug)}]",
            )
            for rung in guides.values()
            if rung.slug not in linked
        ]
    return problems


def _unresolved(rung: Rung, known: list[str]) -> list[Problem]:
    found = []
    for field in ("easier", "harder"):
        for index, slug in enumerate(getattr(rung, field)):
            if slug not in known or slug == rung.slug:
                what = "the guide itself" if slug == rung.slug else "no guide"
                others = [other for other in known if other != rung.slug]
                found.append(
                    Problem(
                        rung.path,
                        rung.matter.line(field, index),
                        f"'{field}' names '{slug}', which is {what}",
                        f"one of: {', '.join(others)}" if others else f"{field}: []",
                    )
                )
    return found


def _steps(guides: dict[str, Rung]) -> set[tuple[str, str]]:
    """Return pairs (easier guide, harder guide) between guides that exist."""
    pairs = set()
    for rung in guides.values():
        pairs |= {(slug, rung.slug) for slug in rung.easier}
        pairs |= {(rung.slug, slug) for slug in rung.harder}
    return {(a, b) for a, b in pairs if a in guides and b in guides and a != b}


def _loops(guides: dict[str, Rung], steps: set[tuple[str, str]]) -> list[Problem]:
    sorter: TopologicalSorter[str] = TopologicalSorter()
    for easier, harder in sorted(steps):
        sorter.add(harder, easier)
    try:
        sorter.prepare()
    except CycleError as error:
        loop = error.args[1]
        rung = guides[loop[0]]
        message = f"the ladder runs in a circle: {' → '.join(loop)}"
        example = "if A lists B under harder, B doesn't list A under harder too"
        return [Problem(rung.path, rung.matter.line("harder"), message, example)]
    return []
