"""A posed person with things around them, seen through a camera, as one picture of pixels."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from . import clothes, visibility
from .body import HAIR, SIDES, Array
from .camera import Camera, Window
from .person import Person
from .prop import Shape
from .skeleton import Posture

_LIMBS = (
    ("upperleg", "lowerleg", "foot", "toe"),
    ("upperarm", "lowerarm", "wrist", "finger", "metacarpal"),
)
_NO_PLACE = 9.0
_HOLE = 45.0
"""Smaller gaps, between an arm and the trunk say, are closed (square drawing units)."""
MARGIN = 1.5
"""Colours reach so many pixels past the outline, so that no gap shows beneath its line."""


@dataclass(frozen=True)
class Scene:
    """What is drawn in one frame. Metres."""

    person: Person
    points: Array
    """(n, 3) the person's points, already on the floor."""
    posture: Posture
    props: tuple[Shape, ...] = ()

    @property
    def all_points(self) -> Array:
        """(m, 3) points of the person and of everything beside them."""
        return np.concatenate([self.points, *(shape.points for shape in self.props)])

    @property
    def folded(self) -> float:
        """Degrees that the hips are bent: of the one that is bent less."""
        rig, turned = self.person.rig, self.posture.rotation
        trunk = turned[rig.bone("root")]
        thighs = [trunk.T @ turned[rig.bone(f"upperleg01.{side}")] for side in SIDES]
        return float(min(np.degrees(np.arctan2(thigh[1, 2], thigh[2, 2])) for thigh in thighs))


class Picture:
    """A scene as pixels."""

    def __init__(self, scene: Scene, camera: Camera, window: Window, pixels: float) -> None:
        """pixels: to the drawing unit."""
        self.scene, self.camera, self.window, self.pixels = scene, camera, window, pixels
        self.width = (window.right - window.left) * camera.scale
        self.height = (window.top - window.bottom) * camera.scale
        buffer = visibility.render(
            self.on_picture(scene.all_points),
            self._faces,
            int(self.width * pixels) + 1,
            int(self.height * pixels) + 1,
        )
        buffer = self.buffer = visibility.without_holes(buffer, int(_HOLE * pixels**2))
        values = buffer.spread(self._faces, self._values)
        self.place = values[..., :3]
        """(H, W, 3) reference coordinates."""
        self.normal = values[..., 3:6]
        self.limbs = values[..., 6:10]
        """(H, W, 4) share of the left leg, right leg, left arm, right arm."""
        kinds = np.concatenate([scene.person.kinds, *self._prop_kinds])
        first = self._faces[np.maximum(buffer.face, 0), 0]
        self.kind = np.where(buffer.seen, kinds[first], -1)
        regions = clothes.regions(
            self.place,
            self.kind,
            self.limbs[..., 2:].sum(-1),
            scene.person.look.outfit,
            scene.folded,
        )
        self.region = np.where(buffer.seen, regions, clothes.NOTHING)
        self.figure = buffer.seen & (self.region != clothes.PROP)

    def on_picture(self, points: Array) -> Array:
        """Return points (n, 3) in metres as pixels and depth."""
        return self.camera.project(points, self.window) * [self.pixels, self.pixels, 1]

    @cached_property
    def _faces(self) -> NDArray[np.int64]:
        parts, start = [self.scene.person.faces], len(self.scene.points)
        for shape in self.scene.props:
            parts.append(shape.faces + start)
            start += len(shape.points)
        return np.concatenate(parts)

    @property
    def _prop_kinds(self) -> list[NDArray[np.int64]]:
        return [
            np.full(len(shape.points), HAIR + 1 + i) for i, shape in enumerate(self.scene.props)
        ]

    @cached_property
    def limb_shares(self) -> Array:
        """(n, 4) how far each of the person's points belongs to each limb."""
        rig, weights = self.scene.person.rig, self.scene.person.weights
        groups = [rig.bones_like(*starts, side=side) for starts in _LIMBS for side in "LR"]
        return np.stack([weights[:, bones].sum(1) for bones in groups], axis=1)

    @property
    def _values(self) -> Array:
        person, points = self.scene.person, self.scene.points
        body = np.c_[person.reference, _normals(points, person.faces), self.limb_shares]
        others = sum(len(shape.points) for shape in self.scene.props)
        blank = np.zeros((others, body.shape[1]))
        blank[:, :3] = _NO_PLACE
        return np.concatenate([body, blank])

    @cached_property
    def _nearest(self) -> tuple[Array, NDArray, NDArray]:
        distance, (row, column) = ndimage.distance_transform_edt(~self.figure, return_indices=True)
        return distance, row, column

    def reaching_out(self, mask: NDArray[np.bool_]) -> NDArray[np.bool_]:
        """Return a mask of part of the figure that goes a little past the figure's edge."""
        distance, row, column = self._nearest
        return np.where(distance <= MARGIN, mask[row, column], mask)

    def prop(self, number: int) -> NDArray[np.bool_]:
        """Return where a thing is seen."""
        return self.kind == HAIR + 1 + number


def _normals(points: Array, faces: NDArray[np.int64]) -> Array:
    a, b, c = (points[faces[:, corner]] for corner in range(3))
    across = np.cross(b - a, c - a)
    normals = np.zeros_like(points)
    for corner in range(3):
        for axis in range(3):
            normals[:, axis] += np.bincount(faces[:, corner], across[:, axis], len(points))
    return normals / np.maximum(np.linalg.norm(normals, axis=1, keepdims=True), 1e-12)
