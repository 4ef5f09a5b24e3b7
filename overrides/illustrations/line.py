"""Lines of a figure: its outline, where one part stands before another, and motion arrows."""

import numpy as np
from scipy import ndimage

from . import curve, stroke, svg
from .body import HAIR, Array
from .layer import HEAD_FROM, Detail, fill
from .palette import colour
from .rotation import unit
from .scene import Picture

_JUMP, _HEAD_JUMP, _TRUNK_JUMP = 0.012, 0.030, 0.045
"""A step in depth (metres) that is drawn as a line. On the head and the trunk only big ones are:
an arm before the chest, not the form of a chest or a face."""
_LIMB = 0.3
"""A pixel with a smaller share of arms and legs is well away from them."""
_OPEN = 4
"""A line that ends further from the outline than this (pixels) ends in the open, and tapers."""


def outline(edge: str, width: float) -> str:
    """Draw the line around the whole figure; edge: path data, width: drawing units."""
    return svg.element(
        "path",
        fill="none",
        stroke=colour("line"),
        stroke_width=width,
        stroke_linejoin="round",
        d=edge,
    )


def inner_lines(picture: Picture, detail: Detail) -> str:
    """Draw a tapering line wherever one part of the body stands before another."""
    jumps = _depth_jumps(picture)
    edges = ndimage.binary_closing(np.pad(jumps > 0, 3), np.ones((3, 3)))[3:-3, 3:-3]
    height = ndimage.maximum_filter(jumps, 5)
    inside = ndimage.distance_transform_edt(picture.figure)
    data = ""
    for line in stroke.centre_lines(edges, int(detail.shortest * picture.pixels)):
        row, column = line.astype(int).T
        jump = ndimage.gaussian_filter1d(height[row, column], 6)
        width = np.clip(0.55 + 0.95 * np.sqrt(np.clip(jump, 0, 0.15) / 0.15), 0.5, 1.5)
        along = np.arange(len(line)) / (7 * picture.pixels)
        for end, ramp in ((0, along), (-1, along[::-1])):
            if inside[row[end], column[end]] > _OPEN:
                width = width * np.minimum(1, 0.25 + ramp)
        smooth = ndimage.gaussian_filter1d(line, 2.5, axis=0, mode="nearest")
        chosen = np.unique(np.r_[0 : len(line) - 1 : max(1, len(line) // 60), len(line) - 1])
        data += stroke.brush(
            smooth[chosen][:, ::-1] / picture.pixels, width[chosen], max(0.22, detail.tolerance / 2)
        )
    return fill(data, "inner")


def _depth_jumps(picture: Picture) -> Array:
    """Return the step down in depth beside each pixel in metres (H, W), 0 where there is none."""
    depth = np.where(picture.buffer.seen, picture.buffer.depth, np.nan)
    jumps = np.zeros(depth.shape)
    for step in ((0, 1), (1, 0), (0, -1), (-1, 0)):
        behind = np.roll(depth, (-step[0], -step[1]), (0, 1))
        before = np.roll(depth, step, (0, 1))
        inside = np.roll(picture.figure, (-step[0], -step[1]), (0, 1))
        slope = np.clip(np.nan_to_num(depth - before), 0, 0.02)
        jump = np.nan_to_num(behind - depth) - slope
        jumps = np.maximum(jumps, np.where((jump > _JUMP) & picture.figure & inside, jump, 0))
    head = (picture.place[..., 2] > HEAD_FROM) | (picture.kind == HAIR)
    trunk = picture.limbs.sum(-1) < _LIMB
    least = np.where(head, _HEAD_JUMP, np.where(trunk, _TRUNK_JUMP, 0))
    return np.where(jumps < least, 0, jumps)


def arrow(points: Array) -> str:
    """Draw a motion arrow along points (n, 2) in drawing units."""
    line = svg.path(curve.fit_open(points, 0.4), closed=False)
    end, before = points[-1], points[len(points) * 4 // 5]
    forward = unit(end - before)
    side = np.array([-forward[1], forward[0]])
    head = np.array([end - 9 * forward + 6 * side, end, end - 9 * forward - 6 * side])
    return svg.element(
        "path",
        fill="none",
        stroke=colour("motion"),
        stroke_width=2.6,
        stroke_linecap="round",
        stroke_linejoin="round",
        d=line + "M" + "L".join(svg.numbers(point) for point in head),
    )
