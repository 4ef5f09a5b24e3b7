"""Joint angles in anatomical degrees turn into the place and rotation of every bone.

The rest pose of the baked bodies is not anatomical zero: arms stand off, elbows are bent, legs are
a little apart. Those offsets are taken out here, so that 0 means neutral at every joint.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from .body import SIDES, Array, Rig
from .joint import Angles, angles_of
from .rotation import about, around, unit

RELAXED_FINGERS = 14.0
_SPINE = ("spine05", "spine04", "spine03", "spine02")
_NECK = ("neck01", "neck02", "head")


@dataclass(frozen=True)
class Posture:
    """Where a pose puts the bones."""

    rotation: Array
    """(bones, 3, 3)."""
    place: Array
    """(bones, 3) heads of the bones in metres."""


class Skeleton:
    """The bones of one body, ready to be posed."""

    def __init__(self, rig: Rig, heads: Array) -> None:
        """heads: (bones, 3) in metres at rest."""
        self.rig = rig
        self.heads = heads

    def _head(self, name: str) -> Array:
        return self.heads[self.rig.bone(name)]

    @cached_property
    def _arms(self) -> dict[str, "_Arm"]:
        return {side: _Arm.measure(self._head, side, sign) for side, sign in SIDES.items()}

    @cached_property
    def _legs_apart(self) -> dict[str, float]:
        """Degrees that each leg stands out at rest."""
        apart = {}
        for side, sign in SIDES.items():
            leg = self._head(f"foot.{side}") - self._head(f"upperleg01.{side}")
            apart[side] = float(np.degrees(np.arctan2(sign * leg[0], -leg[2])))
        return apart

    def resting_elbow(self, side: str) -> float:
        """Return how far the elbow is bent at rest, degrees."""
        return self._arms[side].elbow

    def pose(self, angles: Angles) -> Posture:
        """Bend the body; joints that are not named stay neutral."""
        turns = self._trunk(angles)
        for side, sign in SIDES.items():
            turns |= self._leg(angles, side, sign)
            turns |= self._arm(angles, side, sign)
        pitch, roll, yaw = angles_of(angles, "root")
        count = len(self.rig.bones)
        rotation, place = np.zeros((count, 3, 3)), np.zeros((count, 3))
        for i, parent in enumerate(self.rig.parents):
            if parent < 0:
                rotation[i] = about("z", yaw) @ about("y", roll) @ about("x", pitch)
                place[i] = angles_of(angles, "pos")
                continue
            turn = turns.get(self.rig.bones[i])
            rotation[i] = rotation[parent] if turn is None else rotation[parent] @ turn
            place[i] = place[parent] + rotation[parent] @ (self.heads[i] - self.heads[parent])
        return Posture(rotation, place)

    def _trunk(self, angles: Angles) -> dict[str, Array]:
        spine, chest, neck = (angles_of(angles, joint) for joint in ("spine", "chest", "neck"))
        turns = {bone: _bend(spine / len(_SPINE)) for bone in _SPINE}
        turns["spine01"] = _bend(chest)
        return turns | {bone: _bend(neck / len(_NECK)) for bone in _NECK}

    def _leg(self, angles: Angles, side: str, sign: float) -> dict[str, Array]:
        flexion, abduction, outward = angles_of(angles, f"hip{side}")
        knee, toe = angles_of(angles, f"knee{side}")[0], angles_of(angles, f"toe{side}")[0]
        ankle = angles_of(angles, f"ank{side}")
        turns = {
            f"upperleg01.{side}": about("x", -flexion)
            @ about("y", -sign * (abduction - self._legs_apart[side]))
            @ about("z", sign * outward),
            f"lowerleg01.{side}": about("x", knee),
            f"foot.{side}": about("x", ankle[0])
            @ about("y", -sign * ankle[1])
            @ about("z", sign * ankle[2]),
        }
        return turns | {f"toe{digit}-1.{side}": about("x", -toe) for digit in range(1, 6)}

    def _arm(self, angles: Angles, side: str, sign: float) -> dict[str, Array]:
        rest = self._arms[side]
        shoulder, wrist = angles_of(angles, f"sh{side}"), angles_of(angles, f"wr{side}")
        elbow = angles_of(angles, f"el{side}", rest.elbow)[0]
        turned = angles_of(angles, f"pro{side}")[0]
        # The shoulder blade takes part: a quarter of a high lift, a tenth of a reach forward.
        raised = max(0.0, shoulder[1] - 40) * 0.25
        reached = max(0.0, min(shoulder[0], 120.0) - 30) * 0.10
        blade = about("y", -sign * raised) @ about("z", -sign * reached)
        upper = (
            about("x", -shoulder[0])
            @ about("y", -sign * shoulder[1])
            @ about("z", sign * shoulder[2])
            @ rest.hang
        )
        twist = around(rest.forearm, sign * turned / 2)
        turns = {
            f"clavicle.{side}": blade,
            f"upperarm01.{side}": blade.T @ upper,
            f"lowerarm01.{side}": around(rest.hinge, elbow - rest.elbow),
            f"lowerarm02.{side}": twist,
            f"wrist.{side}": twist
            @ around(rest.across, wrist[0])
            @ around(rest.palm, wrist[1])
            @ around(rest.forearm, wrist[2]),
        }
        curl = angles_of(angles, f"fist{side}", RELAXED_FINGERS)[0]
        return turns | self._fingers(rest, side, sign, curl)

    @staticmethod
    def _fingers(rest: "_Arm", side: str, sign: float, curl: float) -> dict[str, Array]:
        turns = {
            f"finger{digit}-{joint}.{side}": around(rest.across, -curl * (0.8 if joint == 1 else 1))
            for digit in range(2, 6)
            for joint in (1, 2, 3)
        }
        thumb = around(rest.across, -curl * 0.4)
        turns[f"finger1-1.{side}"] = around(rest.forearm, sign * min(curl, 25.0) * 0.9)
        return turns | {f"finger1-2.{side}": thumb, f"finger1-3.{side}": thumb}


@dataclass(frozen=True)
class _Arm:
    """An arm at rest: which way its parts point and its joints turn."""

    hang: Array
    """(3, 3) from the rest pose to an arm that hangs straight down."""
    elbow: float
    hinge: Array
    forearm: Array
    palm: Array
    across: Array

    @classmethod
    def measure(cls, head: Callable[[str], Array], side: str, sign: float) -> "_Arm":
        upper = unit(head(f"lowerarm01.{side}") - head(f"upperarm01.{side}"))
        wrist = head(f"wrist.{side}")
        forearm = unit(wrist - head(f"lowerarm01.{side}"))
        out = np.degrees(np.arctan2(upper[0], -upper[2]))
        forward = np.degrees(np.arctan2(-upper[1], np.hypot(upper[0], upper[2])))
        index, little = head(f"finger2-1.{side}") - wrist, head(f"finger5-1.{side}") - wrist
        palm = unit(np.cross(index, little)) * -sign
        return cls(
            hang=about("x", -forward) @ about("y", out),
            elbow=float(np.degrees(np.arccos(upper @ forearm))),
            hinge=unit(np.cross(upper, forearm)),
            forearm=forearm,
            palm=palm,
            across=np.cross(palm, forearm),
        )


def _bend(turn: Array) -> Array:
    """Return the rotation of forward, sideways and twisting degrees (3,)."""
    return about("z", turn[2]) @ about("y", turn[1]) @ about("x", turn[0])
