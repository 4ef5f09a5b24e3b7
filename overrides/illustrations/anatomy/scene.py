"""What the drawings of bones and muscles share: a frame, the skeleton, muscles."""

from collections.abc import Sequence

import numpy as np

from overrides.illustrations import svg
from overrides.illustrations.camera import Camera
from overrides.illustrations.camera import Window as Box
from overrides.illustrations.palette import colour

from . import muscle, picture, silhouette, spine
from .bones import Array, Bones
from .picture import Seen, Solid, View
from .window import Window

_FIBRES = (-0.66, -0.33, 0.17, 0.34, 0.5, 0.66, 0.83, 1.33, 1.66)
_FILLS = {"iliotibial-band": "bone-shade"}
HEIGHTS: Array = np.arange(-0.4, 0.4, 0.004)
"""Heights at which a layer of fat may be given, metres above the trochanter."""
_LEAST_FAT = 0.005
"""Skin and fat over a muscle are at least this thick, metres."""


def frame(
    size: tuple[float, float], scale: float, *, middle: float, top: float, yaw: float = 0
) -> View:
    """Return the view of a drawing.

    size: width and height in units; scale: units in a metre; middle: x of the body's middle in
    units; top: the frame's upper edge, metres above the trochanter; yaw: 0 sees the front, 90 her
    left side, 180 the back.
    """
    width, height = size
    left = -middle / scale
    box = Box(left, left + width / scale, top - height / scale, top)
    return View(Camera(yaw, 0, scale), box)


def skeleton(bones: Bones) -> list[Solid]:
    """Return the bones and the schematic parts that the scan lacks."""
    real = [Solid(mesh, "bone", shaded=name == "Sacrum") for name, mesh in bones.meshes.items()]
    back = [Solid(mesh, "bone") for mesh in spine.vertebrae()]
    pads = [Solid(mesh, "disc") for mesh in [*spine.discs(), spine.pubic_joint(bones)]]
    return real + back + pads


def span(
    bones: Bones, names: Sequence[str], side: str, fat: Array | float = _LEAST_FAT
) -> list[Solid]:
    """Return muscles of one side, kept inside the skin and `fat`: metres, one or at HEIGHTS."""
    room = (HEIGHTS, silhouette.half_width(HEIGHTS, side) - fat)
    made = [(name, muscle.muscle(bones, name, side, room)) for name in names]
    return [Solid(one.mesh, name, one.fibre) for name, one in made]


def body(person: Window, solids: Sequence[Solid]) -> str:
    """Return a person with what her shorts let us see."""
    seen = picture.look(person.view, solids)
    bones = bone_layer(seen) + (foramina(person.view) if person.seam else "")
    return person.behind() + bones + muscle_layer(seen) + person.before()


def bone_layer(seen: Seen) -> str:
    """Return the bones as ivory shapes, each with its line, and the sacrum's hollow in shade."""
    out = ""
    for number, solid in enumerate(seen.solids):
        mask = seen.solid == number
        if solid.kind == "bone":
            out += picture.shape(mask, "bone")
            out += picture.shade(mask, seen, 0.3, "bone-shade") if solid.shaded else ""
        elif solid.kind == "disc":
            out += picture.shape(mask, "bone-shade")
    return out + picture.creases(seen, seen.of("bone", "disc"))


def muscle_layer(seen: Seen) -> str:
    """Return the muscles, each with its line and a few fibres."""
    out = ""
    for name in muscle.MUSCLES:
        mask = seen.of(name)
        if mask.any():
            out += picture.shape(mask, _FILLS.get(name, "muscle"), blur=3.0)
            out += picture.fibres(seen, mask, _FIBRES)
    return out


def place(view: View, point: Array) -> tuple[float, float]:
    """Return a point (3,) in metres as x and y in drawing units."""
    x, y = view.place(point[None])[0]
    return float(x), float(y)


def foramina(view: View) -> str:
    """Return the openings of the sacrum, seen from the front or the back."""
    size = view.camera.scale * 0.0030
    return "".join(
        svg.element(
            "ellipse", cx=x, cy=y, rx=size, ry=size * 0.8, fill=colour("inner"),
            fill_opacity=picture.INNER_OPACITY,
        )
        for x, y in (place(view, point) for point in spine.foramina())
    )  # fmt: skip
