"""The hip bones of one woman (a CT scan) as meshes with landmarks, and smooth changes of them.

Frame of all points: metres; x to her left, y to her back, z up; the middle between the hip joints
is at x = 0, y = 0, the outermost point of the greater trochanter at z = 0. The scanned woman is
larger than average, so everything is scaled by 0.92.

Each function that varies the bones moves the real vertices by a smooth field and returns new
bones, again with her left trochanter at z = 0. They show the kind of differences there are between
people; no varied bone was scanned.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
Faces = NDArray[np.int64]
Field = Callable[[str, Array], Array]
"""Moves points (n, 3) of the part with this name."""

DATA = Path("../shared/data")
SCALE = 0.92
SIDES = "LR"
PARTS = ("Sacrum", "PelvisL", "PelvisR", "FemurL", "FemurR")
SOURCE = (
    "the Bone Mesh Female Toolkit v1.0, https://github.com/manishsreenivasa/BMFToolkit,"
    " samples/meshes/obj"
)
_TROCHANTER = "greater_trochanter_lateral"
_OF_FEMUR = (_TROCHANTER, "greater_trochanter_top", "knee")
_KNOB = 0.024  # reach of the greater trochanter around its middle, metres
_NECK = (0.018, 0.045)  # where it begins and ends, metres along its axis from the ball's middle
_SHAFT = (-0.08, -0.22)
"""Heights of two slices through the thigh bone between which its shaft is straight, metres."""
_BEND = 0.4  # where a soft start becomes a slope, with equal value and slope
_SLICE = 0.012  # half of a slice's thickness, metres
_NECK_ANGLE = 127.0  # degrees between neck and shaft: near the middle of adults


class BonesError(ValueError):
    """The data folder lacks the bones or holds something else."""


@dataclass(frozen=True)
class Mesh:
    """Triangles (m, 3) between points (n, 3) in metres."""

    points: Array
    faces: Faces


@dataclass(frozen=True)
class Bones:
    """The five bones by name (`PARTS`) and the landmarks (3,) by name, such as `hip_joint_L`."""

    meshes: Mapping[str, Mesh]
    marks: Mapping[str, Array]

    def mark(self, name: str, side: str) -> Array:
        """Return a landmark (3,) of one side, "L" or "R": `mark("iliac_crest_top", "L")`."""
        return self.marks[f"{name}_{side}"]


def load(data: Path = DATA) -> Bones:
    """Read bones/bones.npz and bones/landmarks.json of a data folder.

    Raises BonesError, which says where the scan is published, when a file is missing or unusable.
    """
    folder = data / "bones"
    try:
        with np.load(folder / "bones.npz") as stored:
            meshes = {
                name: Mesh(stored[f"{name}_v"].astype(float), stored[f"{name}_f"].astype(np.int64))
                for name in PARTS
            }
        written = json.loads((folder / "landmarks.json").read_text(encoding="utf-8"))
        marks = {name: np.array(point, float) for name, point in written.items()}
        bones = _level(Bones(meshes, marks))
    except (OSError, KeyError, ValueError) as error:
        raise BonesError(
            f"{folder}: can't read the bones ({error}). Pass --data FOLDER with bones/bones.npz and"
            f" bones/landmarks.json in it. The scan is published as {SOURCE}; the README beside the"
            " data says what was changed."
        ) from error
    return moved(bones, lambda _, points: points * SCALE)


def moved(bones: Bones, field: Field) -> Bones:
    """Return the bones with every point and landmark moved by a field."""
    meshes = {
        name: Mesh(field(name, mesh.points), mesh.faces) for name, mesh in bones.meshes.items()
    }
    marks = {name: field(_part_of(name), point[None])[0] for name, point in bones.marks.items()}
    return Bones(meshes, marks)


def widen_pelvis(bones: Bones, factor: float) -> Bones:
    """Return bones with the pelvis `factor` times as wide; the thigh bones move along with it."""
    shift = {side: bones.mark("hip_joint", side)[0] * (factor - 1) for side in SIDES}

    def field(part: str, points: Array) -> Array:
        if part.startswith("Femur"):
            return points + np.array([shift[part[-1]], 0.0, 0.0])
        return points * np.array([factor, 1.0, 1.0])

    return moved(bones, field)


def raise_crest(bones: Bones, factor: float) -> Bones:
    """Return bones whose crest stands `factor` times as high above the hip joint.

    The stretch begins softly at the joint, so that the socket keeps its size; the sacrum goes
    along, so that it stays between the hip bones.
    """
    joint, crest = (bones.mark(name, "L")[2] for name in ("hip_joint", "iliac_crest_top"))
    reach = crest - joint

    def field(part: str, points: Array) -> Array:
        if part.startswith("Femur"):
            return points
        rise = reach * (factor - 1) * _softened((points[:, 2] - joint) / reach)
        return points + np.stack([0 * rise, 0 * rise, rise], axis=1)

    return moved(bones, field)


def lengthen_neck(bones: Bones, metres: float, sides: str = SIDES) -> Bones:
    """Return bones whose femoral neck is longer (or shorter, when negative) by some metres.

    The ball stays in its socket; trochanter and shaft of `sides` move along the neck's axis.
    """
    heads = {side: bones.mark("hip_joint", side) for side in sides}
    axes = {side: _neck_axis(bones, side) for side in sides}

    def field(part: str, points: Array) -> Array:
        if not part.startswith("Femur") or part[-1] not in axes:
            return points
        axis = axes[part[-1]]
        along = (points - heads[part[-1]]) @ axis
        share = _step((along - _NECK[0]) / (_NECK[1] - _NECK[0]))
        return points + (metres * share)[:, None] * axis

    return _level(moved(bones, field))


def enlarge_trochanter(bones: Bones, metres: float, sides: str = SIDES) -> Bones:
    """Return bones whose trochanter stands out further on `sides`, in metres (may be negative)."""
    peaks = {side: bones.mark(_TROCHANTER, side) for side in sides}

    def field(part: str, points: Array) -> Array:
        if not part.startswith("Femur") or part[-1] not in peaks:
            return points
        peak = peaks[part[-1]]
        outwards = np.array([np.sign(peak[0]), 0.0, 0.0])
        middle = peak - outwards * _KNOB / 2
        share = np.exp(-(((points - middle) / _KNOB) ** 2).sum(axis=1))
        share /= np.exp(-0.25)  # the peak itself is half a reach from the middle
        return points + (metres * share)[:, None] * outwards

    return _level(moved(bones, field))


def _part_of(mark: str) -> str:
    name, side = mark.rsplit("_", 1)
    return ("Femur" if name in _OF_FEMUR else "Pelvis") + side


def _neck_axis(bones: Bones, side: str) -> Array:
    """Return the direction (3,) of the neck, seen from the front: it meets the shaft at an angle.

    Its lean to the front is left out: it would twist the shaft.
    """
    points = bones.meshes["Femur" + side].points
    high, low = (points[np.abs(points[:, 2] - z) < _SLICE].mean(axis=0) for z in _SHAFT)
    down = np.arctan2(low[2] - high[2], abs(low[0]) - abs(high[0]))
    angle = down + np.radians(180 - _NECK_ANGLE)
    outwards = np.sign(bones.mark("hip_joint", side)[0])
    return np.array([outwards * np.cos(angle), 0.0, np.sin(angle)])


def _level(bones: Bones) -> Bones:
    """Move all bones up or down until her left trochanter is at z = 0."""
    floor = np.array([0.0, 0.0, bones.mark(_TROCHANTER, "L")[2]])
    return moved(bones, lambda _, points: points - floor)


def _step(t: Array) -> Array:
    """Return 0 below 0, 1 above 1, and a smooth rise between."""
    t = np.clip(t, 0, 1)
    return t * t * (3 - 2 * t)


def _softened(t: Array) -> Array:
    """Return 0 below 0, then a slope that grows to 1 at t = 1 and keeps growing evenly."""
    t = np.maximum(t, 0)
    return np.where(t < _BEND, t * t / (2 * _BEND), t - _BEND / 2) / 0.8
