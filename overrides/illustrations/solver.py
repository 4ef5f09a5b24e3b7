"""Bend a pose until the body touches what it should.

Authored angles alone never give contact. The free angles move within bounds around the authored
ones (without bounds the solver rolls an ankle right round), so that the distances to the contacts
become small; a weak pull keeps them near what was authored.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np
from scipy.optimize import least_squares

from . import skinning
from .balance import centre_of_mass
from .body import Array, Rig
from .contact import Contact
from .joint import Pose, parts_of
from .patch import Patch
from .skeleton import Posture, Skeleton

DEGREES, METRES = 30.0, 0.2
"""A step of one in the solver's numbers."""
_PULL = 0.006
_WIDE = 10.0
_TRIES = 40


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
    ) -> Solution:
        """Move the free parts (joint, number) of a pose within so many degrees.

        Raises KeyError for an unknown patch or bone.
        """
        pose = {joint: list(values) for joint, values in pose.items()}
        for joint in dict(free):
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
            max_nfev=_TRIES,
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
