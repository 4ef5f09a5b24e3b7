"""Draws the key poses of one sequence, all in one window, so that they lie over each other."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from . import layer, line, prop, solved, surroundings, svg
from .body import Array
from .camera import PIXELS_PER_UNIT, Camera, Window
from .document import document
from .joint import Pose
from .layer import Detail
from .muscle_layer import muscles
from .person import Person, person
from .scene import Picture, Scene
from .sequence import PAIR, STEPS, Arrow, Frame, Sequence
from .skeleton import Posture

_MARGIN = 0.06
_ARROW_SAMPLES = 61

SMALL = Detail(tolerance=1.6, line=1.6, shortest=14, full=False)
_SMALL_PIXELS = 6.0
"""To the drawing unit: small drawings are traced as finely as large ones."""


@dataclass(frozen=True)
class Staged:
    """A key pose, solved and set on the floor."""

    angles: Pose
    scene: Scene
    drop: float
    """How far it was moved down to the floor, metres."""


class Drawing:
    """The pictures of one pose file."""

    def __init__(self, sequence: Sequence, poses: dict[Frame, solved.Solved]) -> None:
        """Set all key poses on the floor; poses: solved, for each frame of the sequence."""
        self.sequence = sequence
        self.person: Person = person(sequence.person)
        self.staged = {frame: self._stage(frame, poses[frame]) for frame in sequence.frames}

    def _stage(self, frame: Frame, pose: solved.Solved) -> Staged:
        key = self.sequence.key(frame)
        posture = self.person.skeleton.pose(pose.angles)
        points = self.person.posed(posture)
        drop = self.person.floor(points) if key.drop else 0.0
        down = np.array([0, 0, drop])
        posture = Posture(posture.rotation, posture.place - down)
        things = self.sequence.props if key.props is None else key.props
        shapes = [s for thing in things for s in prop.shapes(thing, self.person.rig, posture)]
        scene = Scene(self.person, points - down, posture, tuple(shapes))
        return Staged(pose.angles, scene, drop)

    def camera(self, frame: Frame) -> Camera:
        """Return the camera of a frame."""
        pair = frame in PAIR and self.sequence.pair_view
        return Camera(*(pair or self.sequence.view))

    def window(self, frame: Frame) -> Window:
        """Return the window that a frame shares with those beside it."""
        group = PAIR if frame in PAIR else STEPS
        camera = self.camera(frame)
        points = [self.staged[f].scene.all_points for f in group if f in self.staged]
        points += [
            self._beside(arrow, f, camera)
            for f in group
            if f in self.staged
            for arrow in self.sequence.key(f).arrows
        ]
        window = camera.window(np.concatenate(points)).grown(_MARGIN)
        if self.sequence.mat:
            left, right, front, back = self.sequence.mat
            corners = [[x, y, 0.0] for x in (left, right) for y in (front, back)]
            window = window.joined(camera.window(np.array(corners)).grown(0.03))
        return window

    def still(self, frame: Frame) -> str:
        """Return a whole SVG file of one key pose."""
        scene = self.staged[frame].scene
        picture = Picture(scene, self.camera(frame), self.window(frame), PIXELS_PER_UNIT)
        key = self.sequence.key(frame)
        arrows = [self._arrow(frame, arrow, picture) for arrow in key.arrows]
        content = "".join([*self._layers(picture, Detail()), *arrows])
        height = picture.height
        if self.sequence.crop is not None:
            ends = np.array([[0, 0, end] for end in self.sequence.crop])
            bottom, top = picture.camera.project(ends, picture.window)[:, 1]
            content = svg.element("g", content, transform=f"translate(0 {svg.number(-top, 0)})")
            height = bottom - top
        size = picture.width, height
        return document(key.title, self.sequence.description, size, content)

    def thumbnail(self, width: float, height: float) -> str:
        """Return a small SVG file of the finish, standing on a common floor line.

        width, height: of the whole picture, drawing units.
        """
        camera, window = self.camera("finish"), self.window("finish")
        across, up = window.right - window.left, window.top - window.bottom
        scale = min((width - 16) / across, (height - 20) / up, 105.0)
        middle = (window.left + window.right) / 2
        bottom = window.bottom - 6 / scale
        framed = Window(
            middle - width / scale / 2, middle + width / scale / 2, bottom, bottom + height / scale
        )
        small = Camera(camera.yaw, camera.pitch, scale)
        picture = Picture(self.staged["finish"].scene, small, framed, _SMALL_PIXELS)
        size = picture.width, picture.height
        return document(
            self.sequence.key("finish").title, None, size, *self._layers(picture, SMALL)
        )

    def _layers(self, picture: Picture, detail: Detail) -> Iterator[str]:
        """Draw from the floor up."""
        if self.sequence.mat:
            yield surroundings.mat(self.sequence.mat, picture)
        if detail.full:
            yield surroundings.shadow(picture)
        yield from surroundings.props(picture, detail)
        edge = layer.silhouette(picture, detail)
        yield from layer.colours(picture, edge, detail)
        if detail.full:
            yield layer.shade(picture)
            yield layer.far_limbs(picture)
        yield muscles(picture, self.sequence.muscles, detail)
        yield line.inner_lines(picture, detail)
        yield line.outline(edge, detail.line)

    def _arrow(self, frame: Frame, arrow: Arrow, picture: Picture) -> str:
        points = self._beside(arrow, frame, picture.camera)
        return line.arrow(picture.camera.project(points, picture.window)[:, :2])

    def _beside(self, arrow: Arrow, frame: Frame, camera: Camera) -> Array:
        """Return the places (n, 3) in metres where an arrow is drawn."""
        right, up, _ = camera.axes
        aside = (arrow.shift[0] * right + arrow.shift[1] * up) / camera.scale
        return self.way(arrow.bone, arrow.since, frame) + aside

    def way(self, bone: str, since: Frame, frame: Frame) -> Array:
        """Return the places (n, 3) of a bone's head on its way between two key poses."""
        first, last = self.staged[since], self.staged[frame]
        number = self.person.rig.bone(bone)
        places = []
        for share in np.linspace(0, 1, _ARROW_SAMPLES):
            angles = between(first.angles, last.angles, float(share))
            posture = self.person.skeleton.pose(angles)
            drop = first.drop + (last.drop - first.drop) * share
            places.append(posture.place[number] - [0, 0, drop])
        return np.array(places)


def between(first: Pose, last: Pose, share: float) -> Pose:
    """Return the pose that is a share (0 … 1) of the way from one to another."""
    found: Pose = {}
    for joint in sorted(set(first) | set(last)):
        a, b = first.get(joint), last.get(joint)
        if a is None or b is None:  # held still where only one of them says something
            found[joint] = list(a if a is not None else b or [])
        else:
            found[joint] = [x + (y - x) * share for x, y in zip(a, b, strict=True)]
    return found
