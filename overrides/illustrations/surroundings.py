"""What is around a figure: the mat, its shadow on the floor, and things that it uses."""

from collections.abc import Iterator

import numpy as np
from scipy import ndimage

from . import stroke, svg
from .body import Array
from .layer import Detail, fill
from .palette import colour
from .scene import Picture

Mat = tuple[float, float, float, float]
"""Left, right, front and back edge on the floor, metres."""
_LOW = 0.05
"""What is lower than this above the floor casts a shadow on it, metres."""
_BELOW = 60
"""A shadow may reach so many pixels below the picture's lower edge."""
_DARK = 0.28
_SIDE = 0.5
"""A face of a thing that faces up less than this is a side, and darker."""


def mat(corners: Mat, picture: Picture) -> str:
    """Draw a mat on the floor."""
    left, right, front, back = corners
    edge = np.array([[left, front, 0], [right, front, 0], [right, back, 0], [left, back, 0]])
    points = picture.camera.project(edge.astype(float), picture.window)[:, :2]
    return svg.element(
        "path",
        fill=colour("mat"),
        stroke=colour("mat"),
        stroke_width=6,
        stroke_linejoin="round",
        d=svg.polygon(points),
    )


def shadow(picture: Picture) -> str:
    """Draw the shadow of what is close to the floor."""
    points = picture.scene.points
    low = points[points[:, 2] < _LOW]
    if not len(low):
        return ""
    spots = picture.on_picture(np.c_[low[:, :2], np.zeros(len(low))])
    height, width = picture.figure.shape
    mask = np.zeros((height + _BELOW, width), bool)
    row = spots[:, 1].astype(int).clip(0, height + _BELOW - 1)
    mask[row, spots[:, 0].astype(int).clip(0, width - 1)] = True
    closed = ndimage.binary_closing(np.pad(mask, 30), iterations=9)[30:-30, 30:-30]
    soft = ndimage.gaussian_filter(closed.astype(float), 7) > _DARK
    data = stroke.outline(soft, picture.pixels, blur=2.5, tolerance=0.8, least=400)
    return fill(data, "shade", 0.13)


def props(picture: Picture, detail: Detail) -> Iterator[str]:
    """Draw things in their colour, their sides darker and with a line around."""
    things = picture.scene.props
    groups = [[number] for number in range(len(things))]
    if not detail.full:  # a small chair is one outline and not eight
        tokens = dict.fromkeys(thing.colour for thing in things)
        groups = [[i for i, one in enumerate(things) if one.colour == token] for token in tokens]
    for group in groups:
        shape = things[group[0]]
        seen = np.any([picture.prop(number) for number in group], axis=0)
        if not seen.any():
            continue
        tolerance = max(0.3, detail.tolerance)
        whole = stroke.outline(seen, picture.pixels, blur=0.8, tolerance=tolerance)
        yield fill(whole, shape.colour)
        if detail.full and shape.colour == "prop":
            sides = seen & (_facing_up(picture, group[0]) < _SIDE)
            data = stroke.outline(sides, picture.pixels, blur=0.8, tolerance=0.3)
            yield fill(data, "shade", 0.14)
        yield svg.element(
            "path",
            fill="none",
            stroke=colour("line"),
            stroke_width=detail.line * 0.8,
            stroke_linejoin="round",
            d=whole,
        )


def _facing_up(picture: Picture, number: int) -> Array:
    """Return how far each pixel (H, W) of a thing faces up: 1 for the top of a box."""
    scene = picture.scene
    start = len(scene.person.faces) + sum(len(s.faces) for s in scene.props[:number])
    shape = scene.props[number]
    a, b, c = (shape.points[shape.faces[:, corner]] for corner in range(3))
    normal = np.cross(b - a, c - a)
    up = np.abs(normal[:, 2]) / np.maximum(np.linalg.norm(normal, axis=1), 1e-12)
    face = picture.buffer.face - start
    inside = (face >= 0) & (face < len(up))
    return np.where(inside, up[np.clip(face, 0, len(up) - 1)], 1.0)
