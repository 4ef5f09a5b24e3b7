"""Lines of a figure: its outline, where one part stands before another, and motion arrows."""

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from . import curve, stroke, svg
from .body import HAIR, SKIN, Array
from .layer import HEAD_FROM, Detail, Mask, fill
from .palette import colour
from .rotation import unit
from .scene import Picture

_JUMP, _HEAD_JUMP, _TRUNK_JUMP = 0.012, 0.030, 0.045
"""A step in depth (metres) that is drawn as a line. On the head and the trunk only big ones are:
an arm before the chest, not the form of a chest or a face."""
_CHIN, _CHIN_JUMP = (0.595, 0.635), 0.008
"""Heights of the chin, which is round: its step down to the neck is taken as it is."""
_LEAP = 0.10
"""Places beside each other in a picture that lie further apart on the reference body (metres) are
different parts, a hand on a hip or a chin before a neck: there a line needs no step."""
_LIMB = 0.3
"""A pixel with a smaller share of arms and legs is well away from them."""
_CROTCH, _MIDLINE = (-0.22, 0.0), 0.04
_CHEST, _TICK = (0.20, 0.50), 22.0
"""Heights on the reference body; how far from its middle, metres; the longest tick, units."""
_MOSTLY, _PARTED = 0.8, 0.3
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
    jumps, leaps = _depth_jumps(picture)
    edges = ndimage.binary_closing(np.pad(jumps > 0, 3), np.ones((3, 3)))[3:-3, 3:-3]
    height = ndimage.maximum_filter(jumps, 5)
    parts = ndimage.maximum_filter(leaps, 5)
    inside = ndimage.distance_transform_edt(picture.figure)
    data = ""
    for line in stroke.centre_lines(edges, int(detail.shortest * picture.pixels)):
        row, column = line.astype(int).T
        ends = [(row[end], column[end]) for end in (0, -1)]
        loose = [bool(inside[end] > _OPEN) for end in ends]
        one_part = parts[row, column].mean() < _PARTED
        short = all(loose) and len(line) < detail.loose * picture.pixels
        if short or (one_part and _is_crease(picture, row, column)):
            continue
        jump = ndimage.gaussian_filter1d(height[row, column], 6)
        width = np.clip(0.55 + 0.95 * np.sqrt(np.clip(jump, 0, 0.15) / 0.15), 0.5, 1.5)
        along = np.arange(len(line)) / (7 * picture.pixels)
        for ramp, is_loose in ((along, loose[0]), (along[::-1], loose[1])):
            if is_loose:
                width = width * np.minimum(1, 0.25 + ramp)
        smooth = ndimage.gaussian_filter1d(line, 2.5, axis=0, mode="nearest")
        chosen = np.unique(np.r_[0 : len(line) - 1 : max(1, len(line) // 60), len(line) - 1])
        data += stroke.brush(
            smooth[chosen][:, ::-1] / picture.pixels, width[chosen], max(0.22, detail.tolerance / 2)
        )
    return fill(data, "inner")


def _is_crease(picture: Picture, row: NDArray, column: NDArray) -> bool:
    """Tell whether a line (n,) is only a fold of the body between the legs or on the chest.

    There a small fold gives a tick, which says nothing about the pose and draws the eye.
    """
    place = picture.place[row, column]
    x, z = np.abs(place[:, 0]), place[:, 2]
    crotch = (x < _MIDLINE) & (z > _CROTCH[0]) & (z < _CROTCH[1])
    if crotch.mean() > _MOSTLY:
        return True
    trunk = picture.limbs[row, column].sum(-1) < _LIMB
    chest = trunk & (z > _CHEST[0]) & (z < _CHEST[1])
    return chest.mean() > _MOSTLY and len(row) < _TICK * picture.pixels


def _depth_jumps(picture: Picture) -> tuple[Array, Mask]:
    """Return the step down beside each pixel in metres (H, W), 0 for none, and where parts meet."""
    depth = np.where(picture.buffer.seen, picture.buffer.depth, np.nan)
    head = (picture.place[..., 2] > HEAD_FROM) | (picture.kind == HAIR)
    trunk = picture.limbs.sum(-1) < _LIMB
    chin = (picture.kind == SKIN) & (picture.place[..., 2] > _CHIN[0])
    chin &= picture.place[..., 2] < _CHIN[1]
    least = np.where(head, _HEAD_JUMP, np.where(trunk, _TRUNK_JUMP, _JUMP))
    jumps, parts = np.zeros(depth.shape), np.zeros(depth.shape, bool)
    for step in ((0, 1), (1, 0), (0, -1), (-1, 0)):
        behind = np.roll(depth, (-step[0], -step[1]), (0, 1))
        before = np.roll(depth, step, (0, 1))
        inside = np.roll(picture.figure, (-step[0], -step[1]), (0, 1))
        slope = np.clip(np.nan_to_num(depth - before), 0, 0.02)
        down = np.nan_to_num(behind - depth)
        apart = picture.place - np.roll(picture.place, (-step[0], -step[1]), (0, 1))
        leaps = ((apart**2).sum(-1) > _LEAP**2) & (down >= 0)
        enough = (
            (leaps | (down - slope > least) | (chin & (down > _CHIN_JUMP)))
            & picture.figure
            & inside
        )
        jumps = np.maximum(jumps, np.where(enough, np.maximum(down, _JUMP), 0))
        parts |= leaps & enough
    return jumps, parts


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
