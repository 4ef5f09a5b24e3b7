"""Draws the key poses of one sequence, all in one window, so that they lie over each other."""

from dataclasses import dataclass

import numpy as np

from . import layer, palette, prop, solved, svg
from .body import Array
from .camera import PIXELS_PER_UNIT, Camera, Window
from .contact import Pose
from .layer import Detail
from .person import Person, person
from .pose import PAIR, STEPS, Arrow, Frame, Sequence
from .scene import Picture, Scene

_MARGIN = 0.06
_ARROW_SAMPLES = 9

SMALL = Detail(tolerance=1.1, line=1.6, shade=False, shadow=False, fibres=False)


@dataclass(frozen=True)
class Staged:
    """A key pose, solved and set on the floor."""

    angles: Pose
    scene: Scene
    drop: float
    worst: float


class Drawing:
    """The pictures of one pose file."""

    def __init__(self, name: str, sequence: Sequence, poses: dict[Frame, solved.Solved]) -> None:
        self.name, self.sequence = name, sequence
        self.person: Person = person(sequence.person)
        self.staged = {frame: self._stage(frame, poses[frame]) for frame in sequence.frames}

    def _stage(self, frame: Frame, pose: solved.Solved) -> Staged:
        key = self.sequence.key(frame)
        posture = self.person.skeleton.pose(pose.angles)
        points = self.person.posed(posture)
        drop = self.person.floor(points) if key.drop else 0.0
        down = np.array([0, 0, drop])
        posture = type(posture)(posture.rotation, posture.place - down)
        things = self.sequence.props if key.props is None else key.props
        shapes = [s for thing in things for s in prop.shapes(thing, self.person.rig, posture)]
        return Staged(
            pose.angles, Scene(self.person, points - down, posture, tuple(shapes)), drop, pose.worst
        )

    def camera(self, frame: Frame) -> Camera:
        """Return the camera of a frame."""
        pair = frame in PAIR and self.sequence.pair_view
        return Camera(*(pair or self.sequence.view))

    def window(self, frame: Frame) -> Window:
        """Return the window that a frame shares with those beside it."""
        group = PAIR if frame in PAIR else STEPS
        camera = self.camera(frame)
        points = [self.staged[f].scene.all_points for f in group if f in self.staged]
        window = camera.window(np.concatenate(points)).grown(_MARGIN)
        if self.sequence.mat:
            left, right, front, back = self.sequence.mat
            corners = [[x, y, 0.0] for x in (left, right) for y in (front, back)]
            window = window.joined(camera.window(np.array(corners)).grown(0.03))
        return window

    def still(self, frame: Frame) -> str:
        """Return a whole SVG file of one key pose."""
        return self._file(frame, self.camera(frame), self.window(frame), Detail(), PIXELS_PER_UNIT)

    def thumbnail(self, width: float, height: float) -> str:
        """Return a small SVG file of the finish, standing on a common floor line."""
        camera = self.camera("finish")
        window = self.window("finish")
        across, up = window.right - window.left, window.top - window.bottom
        scale = min((width - 16) / across, (height - 20) / up, 105.0)
        middle = (window.left + window.right) / 2
        bottom = window.bottom - 6 / scale
        framed = Window(
            middle - width / scale / 2, middle + width / scale / 2, bottom, bottom + height / scale
        )
        small = Camera(camera.yaw, camera.pitch, scale)
        return self._file("finish", small, framed, SMALL, 6.0)

    def _file(self, frame: Frame, camera: Camera, window: Window, detail: Detail, pixels: float) -> str:
        picture = Picture(self.staged[frame].scene, camera, window, pixels)
        parts = [layer.mat(self.sequence.mat, picture)] if self.sequence.mat else []
        if detail.shadow:
            parts.append(layer.shadow(picture))
        parts += layer.props(picture, detail)
        edge = layer.silhouette(picture, detail)
        parts += layer.colours(picture, edge, detail)
        if detail.shade:
            parts.append(layer.shade(picture))
            parts.append(layer.far_limbs(picture))
        parts += layer.muscles(picture, self.sequence.muscles, detail)
        if detail.inner:
            parts.append(layer.inner_lines(picture))
        parts.append(
            svg.element(
                "path",
                fill="none",
                stroke=palette.colour("line"),
                stroke_width=detail.line,
                stroke_linejoin="round",
                d=edge,
            )
        )
        if detail.shadow:
            parts += [self._arrow(frame, arrow, camera, window) for arrow in self.sequence.key(frame).arrows]
        body = "".join(parts)
        size = f"0 0 {svg.number(picture.width, 0)} {svg.number(picture.height, 0)}"
        content = (
            svg.element("title", self.sequence.key(frame).title)
            + (svg.element("desc", self.sequence.description) if detail.shadow else "")
            + palette.dark_style(body)
            + body
        )
        return svg.element(
            "svg", content, xmlns="http://www.w3.org/2000/svg", viewBox=size, role="img"
        )

    def _arrow(self, frame: Frame, arrow: Arrow, camera: Camera, window: Window) -> str:
        points = self.way(arrow.bone, arrow.since, frame)
        flat = camera.project(points, window)[:, :2]
        return layer.arrow(flat + np.array([arrow.shift[0], -arrow.shift[1]]), camera)

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
