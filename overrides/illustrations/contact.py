"""Bend a pose until the body touches what it should: soles flat, palms down, hands together.

Authored angles alone never give contact. The free angles move within bounds around the authored
ones (without bounds the solver rolls an ankle right round), so that the distances to the contacts
become small; a weak pull keeps them near what was authored.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np
from scipy.optimize import least_squares

from . import skinning
from .body import SIDES, Array, Rig
from .patch import CENTRAL, Patch
from .skeleton import Posture, Skeleton, parts_of

DEGREES, METRES = 30.0, 0.2
"""A step of one in the solver's numbers."""
_PULL = 0.006
_WIDE = 10.0

Pose = dict[str, list[float]]


@dataclass(frozen=True)
class Contact:
    """One wish: a patch or a bone at a place. Places that are None stay free. Metres."""

    patch: str | None = None
    bone: str | None = None
    how: str = "low"
    """low: its lowest points; flat: all of it; mean: its middle."""
    x: float | None = None
    y: float | None = None
    z: float | None = None
    of: str | None = None
    """Place is relative to this patch."""
    frame: str | None = None
    """A bone in whose frame `at` is measured."""
    at: tuple[float, float, float] | None = None
    over: tuple[str, ...] = ()
    """The balance point stands over the middle of these bones, `offset` away along `axis`."""
    axis: int = 0
    offset: float = 0.0
    weight: float = 1.0


def named(name: str) -> list[Contact]:
    """Return the contacts of a short name: "foot", "palmL", "toeR 0.385" (metres above floor).

    Without L or R both sides are meant. Raises KeyError for an unknown name.
    """
    word, _, height = name.partition(" ")
    z = float(height) if height else 0.0
    sides, part = (word[-1], word[:-1]) if word[-1:] in SIDES else ("LR", word)
    if part in CENTRAL:
        return [Contact(patch=part, z=z)]
    return [contact for side in sides for contact in _one(part, side, z)]


def _one(part: str, side: str, z: float) -> list[Contact]:
    sign = SIDES[side]
    if part == "foot":
        return [
            Contact(patch=f"heel{side}", how="flat", z=z + 0.005),
            Contact(patch=f"ball{side}", how="flat", z=z + 0.005),
            Contact(patch=f"toe{side}", how="flat", z=z + 0.010, weight=0.5),
        ]
    if part == "tiptoe":
        return [
            Contact(patch=f"toe{side}", how="flat", z=z + 0.008),
            Contact(patch=f"ball{side}", z=z + 0.002, weight=0.7),
        ]
    if part == "palm":
        heights = {"wrist": 0.034, "finger2-1": 0.022, "finger5-1": 0.020, "finger3-3": 0.009}
        return [Contact(bone=f"{bone}.{side}", z=z + up) for bone, up in heights.items()]
    if part == "clasp":
        chest = {
            "wrist": ((0.048, -0.235, -0.05), 0.5),
            "finger3-2": ((0.012, -0.30, 0.045), 0.5),
            "lowerarm01": ((0.27, -0.11, -0.13), 0.2),
        }
        return _held(chest, "spine01", side, sign)
    if part == "onhip":
        pelvis = {
            "wrist": ((0.205, -0.045, 0.12), 0.5),
            "finger3-2": ((0.145, -0.165, 0.085), 0.5),
            "lowerarm01": ((0.40, 0.05, 0.20), 0.3),
        }
        return _held(pelvis, "root", side, sign)
    patch = {"knee": "kneeall", "instep": "toe"}.get(part, part)
    return [Contact(patch=patch + side, z=z)]


def _held(places, frame: str, side: str, sign: float) -> list[Contact]:
    return [
        Contact(bone=f"{bone}.{side}", frame=frame, at=(sign * at[0], at[1], at[2]), weight=weight)
        for bone, (at, weight) in places.items()
    ]


@dataclass(frozen=True)
class Solution:
    """Solved angles, and how far the worst contact still is away, in metres."""

    pose: Pose
    worst: float


@dataclass(frozen=True)
class Solver:
    """Solves poses of one body."""

    rig: Rig
    skeleton: Skeleton
    points: Array
    weights: Array
    patches: dict[str, Patch]

    def solve(
        self,
        pose: Pose,
        free: Sequence[tuple[str, int]],
        contacts: Iterable[Contact],
        *,
        within: float = 40.0,
        tries: int = 40,
    ) -> Solution:
        """Move the free parts (joint, number) of a pose within so many degrees.

        Raises KeyError for an unknown patch or bone.
        """
        pose = {joint: list(values) for joint, values in pose.items()}
        for joint, part in free:
            pose.setdefault(joint, self._neutral(joint))
        step = np.array([METRES if joint == "pos" else DEGREES for joint, _ in free])
        start = np.array([pose[joint][part] for joint, part in free])
        limit = np.array([_WIDE if joint == "pos" else within / DEGREES for joint, _ in free])
        targets = _Targets(self, list(contacts))

        def put(moves: Array) -> None:
            for (joint, part), value in zip(free, start + moves * step, strict=True):
                pose[joint][part] = float(value)

        def distances(moves: Array) -> Array:
            put(moves)
            return np.r_[targets.distances(self.skeleton.pose(pose)), _PULL * moves]

        found = least_squares(
            distances,
            np.zeros(len(start)),
            method="trf",
            bounds=(-limit, limit),
            max_nfev=tries,
            diff_step=1e-4,
        )
        put(found.x)
        return Solution(pose, float(np.abs(found.fun[: -len(start)]).max()))

    def _neutral(self, joint: str) -> list[float]:
        if joint[:-1] == "el":
            return [self.skeleton.resting_elbow(joint[-1])]
        return [0.0] * parts_of(joint)


class _Targets:
    """Distances of all contacts; only the patches that they name are skinned."""

    def __init__(self, solver: Solver, contacts: list[Contact]) -> None:
        self._rig = solver.rig
        self._heads = solver.skeleton.heads
        self._contacts = [replace(c, how="mean") if c.bone else c for c in contacts]
        used = sorted({p for c in contacts for p in (c.patch, c.of) if p})
        groups = [solver.patches[name] for name in used]
        self._slices, first = {}, 0
        for name, group in zip(used, groups, strict=True):
            self._slices[name] = slice(first, first + len(group))
            first += len(group)
        chosen = np.concatenate(groups) if groups else np.zeros(0, int)
        self._points, self._weights = solver.points[chosen], solver.weights[chosen]

    def distances(self, posture: Posture) -> Array:
        skin = skinning.linear(self._points, self._weights, self._heads, posture)
        return np.concatenate([self._of(contact, posture, skin) for contact in self._contacts])

    def _of(self, contact: Contact, posture: Posture, skin: Array) -> Array:
        if contact.over:
            bones = [self._rig.bone(bone) for bone in contact.over]
            middle = posture.place[bones, contact.axis].mean() + contact.offset
            balance = centre_of_mass(self._rig, posture.place)[contact.axis]
            return contact.weight * np.array([balance - middle])
        if contact.frame and contact.bone:
            frame, bone = self._rig.bone(contact.frame), self._rig.bone(contact.bone)
            here = posture.rotation[frame].T @ (posture.place[bone] - posture.place[frame])
            return contact.weight * (here - np.array(contact.at))
        points = (
            posture.place[[self._rig.bone(contact.bone)]]
            if contact.bone
            else skin[self._slices[contact.patch]]
        )
        middle, out = points.mean(0), []
        if contact.of:
            middle = middle - skin[self._slices[contact.of]].mean(0)
        if contact.z is not None:
            out += list(_heights(points, contact) if not contact.of else [middle[2] - contact.z])
        for axis, target in enumerate((contact.x, contact.y)):
            if target is not None:
                out.append(middle[axis] - target)
        return contact.weight * np.array(out)


def _heights(points: Array, contact: Contact) -> Array:
    heights = np.sort(points[:, 2])
    if contact.how == "flat":  # four places over the whole patch
        places = np.interp(np.linspace(0, 1, 4), np.linspace(0, 1, len(heights)), heights)
        return 0.5 * (places - contact.z)
    if contact.how == "low":
        heights = heights[: max(3, len(heights) // 12)]
    return np.array([heights.mean() - contact.z])


# Shares of body mass (after D. A. Winter, Biomechanics and Motor Control of Human Movement).
_MASS = (
    ("head", 0.08, None),
    ("spine02", 0.22, None),
    ("spine04", 0.20, None),
    ("upperleg01", 0.10, "lowerleg01"),
    ("lowerleg01", 0.045, "foot"),
    ("foot", 0.014, "foot"),
    ("upperarm01", 0.028, "lowerarm01"),
    ("lowerarm01", 0.022, "wrist"),
)
_ALONG = 0.45


def centre_of_mass(rig: Rig, place: Array) -> Array:
    """Return the body's balance point (3,) from the heads of its bones (b, 3)."""
    total, weight = np.zeros(3), 0.0
    for bone, share, end in _MASS:
        for ending in ("",) if end is None else (".L", ".R"):
            here = place[rig.bone(bone + ending)]
            if end:
                here = (1 - _ALONG) * here + _ALONG * place[rig.bone(end + ending)]
            total, weight = total + share * here, weight + share
    return total / weight
