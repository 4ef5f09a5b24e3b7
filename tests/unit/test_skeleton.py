"""The skeleton: angles in degrees put every bone where it must be."""

import numpy as np
import pytest

from overrides.illustrations import body, joint
from overrides.illustrations.skeleton import Posture, Skeleton

RIG = body.rig()
SKELETON = Skeleton(RIG, body.mix({"f1": 1}, 1.70)[1])
MIRROR = np.array([-1.0, 1.0, 1.0])
SIDED_BONES = [name.removesuffix(".L") for name in RIG.bones if name.endswith(".L")]


def place(posture: Posture, bone: str) -> np.ndarray:
    return posture.place[RIG.bone(bone)]


def length(posture: Posture, start: str, end: str) -> float:
    return float(np.linalg.norm(place(posture, end) - place(posture, start)))


NEUTRAL = SKELETON.pose({})


@pytest.mark.parametrize(
    "angles",
    [{}, {"hip": [40, 20, 15], "knee": [60], "sh": [30, 70, 10], "el": [80], "wr": [20, 0, 0]}],
    ids=["neutral", "bent alike on both sides"],
)
def test_equal_angles_make_a_symmetrical_pose(angles: dict[str, list[float]]) -> None:
    both = {name + side: values for name, values in angles.items() for side in "LR"}
    posture = SKELETON.pose(both)
    for name in SIDED_BONES:
        left, right = place(posture, f"{name}.L"), place(posture, f"{name}.R")
        assert left * MIRROR == pytest.approx(right, abs=2e-3), name


def test_neutral_legs_and_arms_hang_straight_down() -> None:
    for start, end in (("upperleg01.L", "foot.L"), ("upperarm01.R", "lowerarm01.R")):
        way = place(NEUTRAL, end) - place(NEUTRAL, start)
        assert way[2] < 0
        assert abs(way[0]) < 0.03 * abs(way[2])


def test_a_right_angled_knee_brings_the_ankle_behind_it() -> None:
    bent = SKELETON.pose({"kneeL": [90]})
    shin = length(NEUTRAL, "lowerleg01.L", "foot.L")
    before, after = (
        place(posture, "foot.L") - place(posture, "lowerleg01.L") for posture in (NEUTRAL, bent)
    )
    assert place(bent, "lowerleg01.L") == pytest.approx(place(NEUTRAL, "lowerleg01.L"))
    turned = np.degrees(np.arccos(before @ after / shin**2))
    assert turned == pytest.approx(90, abs=3)
    assert after[1] == pytest.approx(shin, rel=0.03)
    assert place(bent, "foot.R") == pytest.approx(place(NEUTRAL, "foot.R"))


def test_a_bent_hip_brings_the_knee_forward_and_an_abducted_one_out() -> None:
    thigh = length(NEUTRAL, "upperleg01.L", "lowerleg01.L")
    hip = place(NEUTRAL, "upperleg01.L")
    forward = place(SKELETON.pose({"hipL": [90, 0, 0]}), "lowerleg01.L") - hip
    assert forward[1] == pytest.approx(-thigh, rel=0.02)
    for side, sign in (("L", 1), ("R", -1)):
        out = SKELETON.pose({f"hip{side}": [0, 30, 0]})
        way = place(out, f"lowerleg01.{side}") - place(out, f"upperleg01.{side}")
        assert np.degrees(np.arctan2(sign * way[0], -way[2])) == pytest.approx(30, abs=3)


def test_no_bone_changes_its_length() -> None:
    posture = SKELETON.pose({"hipL": [90, 20, 30], "kneeL": [100], "spine": [40, 10, 20]})
    for number, parent in enumerate(RIG.parents):
        if parent >= 0:
            name, owner = RIG.bones[number], RIG.bones[parent]
            assert length(posture, owner, name) == pytest.approx(length(NEUTRAL, owner, name))


def test_the_root_turns_and_moves_the_whole_body() -> None:
    lying = SKELETON.pose({"root": [-90, 0, 0], "pos": [0.5, 0, 0.1]})
    assert place(lying, "root") == pytest.approx([0.5, 0, 0.1])
    way = place(lying, "head") - place(lying, "root")
    assert abs(way[1]) > 0.5
    assert abs(way[2]) < 0.2  # the head is a little before the pelvis


@pytest.mark.parametrize("name", joint.JOINTS)
def test_every_joint_has_ranges_around_neutral(name: str) -> None:
    parts = joint.JOINTS[name]
    assert len(parts) in {1, 3}
    assert all(low <= 0 < high for low, high in parts)
    sided = [name + side for side in "LR"] if name in joint.SIDED else [name]
    assert all(joint.ranges(whole) == parts for whole in sided)


@pytest.mark.parametrize("name", ["hip", "neckL", "nose", "L", ""])
def test_a_joint_that_is_not_there_raises(name: str) -> None:
    with pytest.raises(KeyError):
        joint.ranges(name)


def test_missing_angles_are_filled_up() -> None:
    assert joint.angles_of({"hipL": [40]}, "hipL").tolist() == [40, 0, 0]
    assert joint.angles_of({}, "fistL", 14.0).tolist() == [14]
