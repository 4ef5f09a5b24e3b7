"""Things that people use: a chair, a wall, a pillow, dumbbells, a stick, a loop of band."""

from dataclasses import dataclass
from typing import Annotated, Literal, Self

import numpy as np
import trimesh
from numpy.typing import NDArray
from pydantic import BaseModel, ConfigDict, Field, model_validator
from scipy.spatial import ConvexHull

from .body import Array, Rig
from .palette import Token
from .rotation import about, unit
from .skeleton import Posture

Size = Annotated[float, Field(gt=0, lt=4)]
_NEXT = {"upperleg01": "lowerleg01", "lowerleg01": "foot"}
"""Bones that a band can go round, and the joint at their other end."""
_ON = {"dumbbell": ("wrist",), "stick": ("wrist",), "band": tuple(_NEXT)}
"""What goes along with the body, and the bones that may hold it."""


class Prop(BaseModel):
    """One thing. `at` is the middle of its foot on the floor, x and y in metres."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    kind: Literal["box", "chair", "wall", "dumbbell", "stick", "band", "cushion"]
    at: tuple[float, float] = (0, 0)
    size: tuple[Size, Size, Size] = (0.4, 0.4, 0.4)
    """Across, deep and high in metres: of a box, chair seat, wall or cushion."""
    turn: float = 0
    """Degrees around the upright."""
    rise: float = 0
    """Metres above the floor."""
    bones: tuple[str, ...] = ()
    """A dumbbell or stick is held in these hands; a band goes round these bones."""
    along: Annotated[float, Field(ge=0, le=1)] = 0.12
    """Where a band goes round each bone: 0 at its head, 1 at the next joint."""
    colour: Token = "prop"

    @model_validator(mode="after")
    def _on_bones(self) -> Self:
        fit = [bone for bone in self.bones if bone.rpartition(".")[0] in _ON.get(self.kind, ())]
        if self.kind in _ON and (not fit or len(fit) < len(self.bones)):
            raise ValueError(f"a {self.kind} needs bones: .L or .R of {', '.join(_ON[self.kind])}")
        return self


@dataclass(frozen=True)
class Shape:
    """A mesh in metres and the token of its colour."""

    points: Array
    faces: NDArray[np.int64]
    colour: str


def shapes(prop: Prop, rig: Rig, posture: Posture) -> list[Shape]:
    """Return the meshes of a thing beside a body in a posture."""
    if prop.kind == "dumbbell":
        return [part for bone in prop.bones for part in _dumbbell(rig, posture, bone, prop.colour)]
    if prop.kind == "stick":
        return [part for bone in prop.bones for part in _stick(rig, posture, bone, prop)]
    if prop.kind == "band":
        return [_band(rig, posture, prop)]
    if prop.kind == "chair":
        return [Shape(*_placed(prop, part), prop.colour) for part in _chair(prop.size)]
    if prop.kind == "cushion":
        return [Shape(*_placed(prop, _cushion(prop.size)), prop.colour)]
    return [Shape(*_placed(prop, _block((0, 0, prop.size[2] / 2), prop.size)), prop.colour)]


def _block(centre: tuple[float, float, float], size: tuple[float, float, float]) -> trimesh.Trimesh:
    block = trimesh.creation.box(size)
    block.apply_translation(centre)
    return block


def _chair(size: tuple[float, float, float]) -> list[trimesh.Trimesh]:
    """Return a plain chair whose seat has this size; its back stands at +y."""
    wide, deep, high = size
    leg, seat, back = 0.035, 0.04, 0.42
    parts = [_block((0, 0, high - seat / 2), (wide, deep, seat))]
    for x in (-1, 1):
        for y in (-1, 1):
            foot = (x * (wide - leg) / 2, y * (deep - leg) / 2, (high - seat) / 2)
            parts.append(_block(foot, (leg, leg, high - seat)))
        post = (x * (wide - leg) / 2, (deep - leg) / 2, high + back / 2)
        parts.append(_block(post, (leg, leg, back)))
    rail = (wide - 2 * leg, leg, 0.14)  # between the posts: two faces in one plane would flicker
    parts.append(_block((0, (deep - leg) / 2, high + back - 0.07), rail))
    return parts


def _cushion(size: tuple[float, float, float]) -> trimesh.Trimesh:
    """Return a pillow: a rounded rectangle from above, thin at its edges."""
    cushion = trimesh.creation.icosphere(subdivisions=4)
    ball = np.asarray(cushion.vertices)
    flat = np.sqrt((ball[:, :2] ** 4).sum(1))
    cushion.vertices = ball / np.sqrt(flat + ball[:, 2] ** 2)[:, None] * np.array(size) / 2
    cushion.apply_translation((0, 0, size[2] / 2))
    return cushion


def _placed(prop: Prop, mesh: trimesh.Trimesh) -> tuple[Array, NDArray[np.int64]]:
    points = np.asarray(mesh.vertices) @ about("z", prop.turn).T
    return points + np.array([*prop.at, prop.rise]), np.asarray(mesh.faces, np.int64)


def _cylinder(start: Array, end: Array, radius: float) -> trimesh.Trimesh:
    return trimesh.creation.cylinder(radius, segment=[start, end], sections=20)


def _grip(rig: Rig, posture: Posture, hand: str) -> tuple[Array, Array]:
    """Return the middle of what a fist holds, and the way that it lies across the palm."""
    side = hand[-1]
    wrist = posture.place[rig.bone(f"wrist.{side}")]
    first, last = (posture.place[rig.bone(f"finger{n}-1.{side}")] for n in (2, 5))
    normal = unit(np.cross(first - wrist, last - wrist)) * (1 if side == "R" else -1)
    middle = (first + last) / 2 + normal * 0.03 + unit((first + last) / 2 - wrist) * 0.012
    return middle, unit(first - last)


def _dumbbell(rig: Rig, posture: Posture, hand: str, colour: str) -> list[Shape]:
    """Return a dumbbell that lies across the palm, where the fingers curl round it."""
    middle, across = _grip(rig, posture, hand)
    parts = [_cylinder(middle - across * 0.10, middle + across * 0.10, 0.013)]
    for end in (-1, 1):
        near, far = middle + end * across * 0.062, middle + end * across * 0.125
        parts.append(_cylinder(near, far, 0.045))
    return _shapes(parts, colour)


def _stick(rig: Rig, posture: Posture, hand: str, prop: Prop) -> list[Shape]:
    """Return a walking stick: a handle across the palm, and a shaft down to its foot."""
    middle, across = _grip(rig, posture, hand)
    foot = np.array([*prop.at, prop.rise])
    parts = [
        _cylinder(middle - across * 0.065, middle + across * 0.065, 0.014),
        _cylinder(foot, middle, 0.011),
        _cylinder(foot, foot + unit(middle - foot) * 0.04, 0.018),
    ]
    return _shapes(parts, prop.colour)


def _shapes(parts: list[trimesh.Trimesh], colour: str) -> list[Shape]:
    return [
        Shape(np.asarray(part.vertices), np.asarray(part.faces, np.int64), colour) for part in parts
    ]


_BAND_HALF, _BAND_OUT = 0.022, 0.012


def _band(rig: Rig, posture: Posture, prop: Prop) -> Shape:
    """Return a loop drawn tight round limbs: the hull of a ring round each of them."""
    rings = []
    for bone in prop.bones:
        name, side = bone.split(".")
        head, tail = (posture.place[rig.bone(f"{part}.{side}")] for part in (name, _NEXT[name]))
        axis = unit(tail - head)
        centre = head + prop.along * (tail - head)
        aside = unit(np.cross(axis, [0.3, 1, 0.2]))
        turn = np.linspace(0, 2 * np.pi, 28, endpoint=False)[:, None]
        ring = np.cos(turn) * aside + np.sin(turn) * np.cross(axis, aside)
        radius = prop.size[0] / 2 + _BAND_OUT
        rings += [centre + radius * ring + up * _BAND_HALF * axis for up in (-1, 1)]
    points = np.concatenate(rings)
    hull = ConvexHull(points)
    mesh = trimesh.Trimesh(points, hull.simplices, process=False)
    trimesh.repair.fix_normals(mesh)
    return Shape(np.asarray(mesh.vertices), np.asarray(mesh.faces, np.int64), "band")
