"""Contacts: what a name means, and that the solver brings the body there."""

import numpy as np
import pytest

from overrides.illustrations import contact, patch, shorthand, skinning
from overrides.illustrations.contact import Contact
from overrides.illustrations.person import person

SOLVER = person("rosa").solver


def heights(angles: dict[str, list[float]], name: str) -> np.ndarray:
    """Return the heights of a patch's points in a pose, metres."""
    chosen = SOLVER.patches[name]
    posture = SOLVER.skeleton.pose(angles)
    points = skinning.linear(
        SOLVER.points[chosen], SOLVER.weights[chosen], SOLVER.skeleton.heads, posture
    )
    return points[:, 2]


def test_a_foot_comes_flat_to_the_floor() -> None:
    start = shorthand.spread({"hip": [20, 5, 0], "knee": 40, "pos": [0, 0, 1.2]})
    free = shorthand.free(["pos.2", "ank.0", "ank.1"])
    solution = SOLVER.solve(start, free, contact.named("foot"))
    assert solution.worst < 0.01
    for side in "LR":
        for part in ("heel", "ball", "toe"):
            assert abs(heights(solution.pose, part + side).mean()) < 0.015
        assert abs(min(heights(solution.pose, f"heel{side}").min(), 0)) < 0.01
    assert start["pos"] == [0, 0, 1.2]


def test_free_angles_stay_within_their_bounds() -> None:
    start = shorthand.spread({"pos": [0, 0, 1.0]})
    solution = SOLVER.solve(start, [("kneeL", 0)], [Contact(patch="heelL", z=0.6)], within=10)
    assert abs(solution.pose["kneeL"][0]) <= 10 + 1e-6
    assert solution.worst > 0.1


def test_a_bone_can_be_brought_to_a_place() -> None:
    start = shorthand.spread({"pos": [0, 0, 0.9], "el": 60})
    wish = [Contact(bone="wrist.L", z=1.3)]
    solution = SOLVER.solve(start, shorthand.free(["shL.0", "elL.0"]), wish, within=90)
    posture = SOLVER.skeleton.pose(solution.pose)
    assert posture.place[SOLVER.rig.bone("wrist.L")][2] == pytest.approx(1.3, abs=0.01)


def test_names_mean_both_sides_unless_one_is_named() -> None:
    assert [wish.patch for wish in contact.named("foot")] == [
        part + side for side in "LR" for part in ("heel", "ball", "toe")
    ]
    assert contact.named("knee") == [Contact(patch=f"kneeall{side}", z=0.0) for side in "LR"]
    assert contact.named("toeR 0.385") == [Contact(patch="toeR", z=0.385)]
    assert contact.named("butt") == [Contact(patch="butt", z=0.0)]


def test_hands_are_mirrored() -> None:
    left, right = contact.named("claspL"), contact.named("claspR")
    for one, other in zip(left, right, strict=True):
        assert one.at is not None
        assert other.at == (-one.at[0], *one.at[1:])


@pytest.mark.parametrize("name", contact.NAMES)
def test_every_name_means_places_that_are_there(name: str) -> None:
    for wish in contact.named(name):
        assert wish.patch in SOLVER.patches or wish.bone in SOLVER.rig.bones
        assert wish.patch is None or len(SOLVER.patches[wish.patch])
    assert patch.exists("butt")
    assert not patch.exists("heel")


@pytest.mark.parametrize("name", ["nose", "noseL", "footX", "L", "", "buttL"])
def test_an_unknown_name_raises(name: str) -> None:
    with pytest.raises(KeyError):
        contact.named(name)


@pytest.mark.parametrize(
    "wish", [Contact(patch="nose", z=0), Contact(bone="nose", z=0)], ids=["patch", "bone"]
)
def test_an_unknown_patch_or_bone_raises(wish: Contact) -> None:
    with pytest.raises(KeyError, match="nose"):
        SOLVER.solve({"pos": [0, 0, 1]}, [("pos", 2)], [wish])
