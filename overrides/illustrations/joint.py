"""The joints of a figure, how far each one goes, and angles as pose files give them."""

from collections.abc import Mapping, Sequence

import numpy as np

from .body import SIDES, Array

Angles = Mapping[str, Sequence[float]]
"""Joint (with L or R where it has a side) to its angles in degrees; `pos` is metres."""
Pose = dict[str, list[float]]
"""The same, while a solver moves it."""

JOINTS: dict[str, tuple[tuple[float, float], ...]] = {
    "root": ((-180, 180), (-180, 180), (-180, 180)),
    "pos": ((-5, 5), (-5, 5), (-5, 5)),
    "spine": ((-40, 70), (-40, 40), (-50, 50)),
    "chest": ((-30, 40), (-30, 30), (-40, 40)),
    "neck": ((-80, 70), (-65, 65), (-85, 85)),
    "hip": ((-45, 135), (-40, 80), (-60, 75)),
    "knee": ((-5, 160),),
    "ank": ((-45, 75), (-45, 45), (-60, 60)),
    "toe": ((-40, 90),),
    "sh": ((-80, 190), (-60, 190), (-110, 110)),
    "el": ((0, 155),),
    "wr": ((-90, 95), (-45, 45), (-60, 60)),
    "pro": ((-95, 95),),
    "fist": ((0, 90),),
}
"""Each joint's parts and how far they go, in degrees (`pos`: metres). 0 is neutral.

root: pitch forward, roll to the left, yaw to the left. hip: flexion, abduction, outward rotation.
ank: pointing the toes, tipping, turning. sh: flexion, abduction, rotation of a hanging arm.
spine, chest and neck: forward, sideways, twist. wr: back, sideways, twist; the last two are
measured alike for both hands, so that a mirrored pose has them the other way. The ranges are a
little wider than people's, because a mesh's joints aren't quite a body's.
"""
SIDED = frozenset(("hip", "knee", "ank", "toe", "sh", "el", "wr", "pro", "fist"))
"""Joints that exist left and right: hipL, hipR."""


def ranges(joint: str) -> tuple[tuple[float, float], ...]:
    """Return the range of each part of a joint; raises KeyError for an unknown one."""
    if joint[-1:] in SIDES and joint[:-1] in SIDED:
        return JOINTS[joint[:-1]]
    if joint in SIDED:
        raise KeyError(joint)
    return JOINTS[joint]


def parts_of(joint: str) -> int:
    """Return how many angles a joint has."""
    return len(ranges(joint))


def angles_of(angles: Angles, joint: str, default: float = 0.0) -> Array:
    """Return all parts of a joint (1 or 3,); those that are not given have the default."""
    values = np.full(parts_of(joint), default)
    given = angles.get(joint, ())
    values[: len(given)] = given
    return values
