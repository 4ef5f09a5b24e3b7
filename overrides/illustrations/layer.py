"""The layers of a drawing, from the floor up; each function returns SVG elements."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from . import clothes, curve, muscle, stroke, svg
from .body import HAIR, SKIN
from .camera import Camera
from .palette import colour
from .pose import Highlight
from .rotation import unit
from .scene import Picture

Mask = NDArray[np.bool_]
_LIGHT = unit(np.array([-0.45, 0.75, 0.5]))
_HEAD_FROM = 0.60
"""Height on the reference body from which the head starts."""


@dataclass(frozen=True)
class Detail:
    """How much a drawing shows: stills show all, small ones less. Lengths in drawing units."""

    tolerance: float = 0.25
    line: float = 1.5
    shade: bool = True
    inner: bool = True
    shadow: bool = True
    fibres: bool = True


def _fill(data: str, token: str, opacity: float | None = None) -> str:
    return svg.element("path", fill=colour(token), opacity=opacity, d=data) if data else ""


def mat(corners: tuple[float, float, float, float], picture: Picture) -> str:
    """Draw a mat on the floor: left, right, front and back edge in metres."""
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
    low = points[points[:, 2] < 0.10]  # noqa: PLR2004
    if not len(low):
        return ""
    spots = picture.on_picture(np.c_[low[:, :2], np.zeros(len(low))])
    height, width = picture.figure.shape
    mask = np.zeros((height + 60, width), bool)
    row = spots[:, 1].astype(int).clip(0, height + 59)
    mask[row, spots[:, 0].astype(int).clip(0, width - 1)] = True
    closed = ndimage.binary_closing(np.pad(mask, 30), iterations=9)[30:-30, 30:-30]
    soft = ndimage.gaussian_filter(closed.astype(float), 7) > 0.28  # noqa: PLR2004
    data = stroke.outline(soft, picture.pixels, blur=2.5, tolerance=0.8, least=60)
    return _fill(data, "shade", 0.13)


def props(picture: Picture, detail: Detail) -> Iterator[str]:
    """Draw things in their colour, their sides darker and with a line around."""
    _, up, away = picture.camera.axes
    for i, shape in enumerate(picture.scene.props):
        seen = picture.prop(i)
        if not seen.any():
            continue
        whole = stroke.outline(seen, picture.pixels, blur=0.8, tolerance=0.3)
        yield _fill(whole, shape.colour)
        if detail.shade and shape.colour == "prop":
            sides = seen & (_facing(picture, i) < 0.5)  # noqa: PLR2004
            data = stroke.outline(sides, picture.pixels, blur=0.8, tolerance=0.3)
            yield _fill(data, "shade", 0.14)
        yield svg.element(
            "path",
            fill="none",
            stroke=colour("line"),
            stroke_width=detail.line * 0.8,
            stroke_linejoin="round",
            d=whole,
        )


def _facing(picture: Picture, number: int) -> NDArray:
    """Return how far each pixel of a thing faces up: 1 for the top of a box."""
    scene = picture.scene
    start = len(scene.person.faces) + sum(len(s.faces) for s in scene.props[:number])
    shape = scene.props[number]
    a, b, c = (shape.points[shape.faces[:, corner]] for corner in range(3))
    normal = np.cross(b - a, c - a)
    up = np.abs(normal[:, 2]) / np.maximum(np.linalg.norm(normal, axis=1), 1e-12)
    face = picture.buffer.face - start
    inside = (face >= 0) & (face < len(up))
    return np.where(inside, up[np.clip(face, 0, len(up) - 1)], 1.0)


def silhouette(picture: Picture, detail: Detail) -> str:
    """Return the path data of the whole figure's edge."""
    return stroke.outline(picture.figure, picture.pixels, blur=1.5, tolerance=detail.tolerance)


def colours(picture: Picture, edge: str, detail: Detail) -> Iterator[str]:
    """Draw skin, then clothes, hair and shoes over it."""
    look = picture.scene.person.look
    yield _fill(edge, look.token(clothes.BARE))
    for region in (clothes.TOP, clothes.BOTTOM, clothes.LIMB, clothes.HEAD, clothes.SHOES, clothes.SOLE):
        here = picture.region == region
        if region == clothes.SHOES:  # the sole lies over it, so that no gap shows between
            here = here | (picture.region == clothes.SOLE)
        data = stroke.outline(
            picture.reaching_out(here), picture.pixels, blur=1.4, tolerance=detail.tolerance, least=20
        )
        yield _fill(data, look.token(region))


def shade(picture: Picture) -> str:
    """Draw one soft shadow where the body turns away from the light."""
    right, up, away = picture.camera.axes
    axes = np.stack([right, up, -away], axis=1)
    weight = np.maximum(ndimage.gaussian_filter(picture.figure.astype(float), 7), 1e-3)
    facing = np.where(picture.figure[..., None], picture.normal @ axes, 0)
    soft = ndimage.gaussian_filter(facing, (7, 7, 0)) / weight[..., None]
    dark = picture.figure & (soft @ _LIGHT < 0.02)  # noqa: PLR2004
    dark &= ~((picture.place[..., 2] > _HEAD_FROM) & (picture.kind == SKIN))
    dark = picture.reaching_out(ndimage.binary_opening(dark, iterations=6))
    data = stroke.outline(dark, picture.pixels, blur=3, tolerance=0.45, least=2200)
    return _fill(data, "shade", 0.13)


def far_limbs(picture: Picture) -> str:
    """Darken the arm and the leg that are further away than their twin by ten centimetres."""
    _, _, away = picture.camera.axes
    shares, depth = picture.limb_shares, picture.scene.points @ away
    far = np.zeros_like(picture.figure)
    for left, right in ((0, 1), (2, 3)):
        distance = [depth[shares[:, limb] > 0.6].mean() for limb in (left, right)]  # noqa: PLR2004
        if abs(distance[0] - distance[1]) > 0.10:  # noqa: PLR2004
            further = left if distance[0] > distance[1] else right
            far |= picture.figure & (picture.limbs[..., further] > 0.5)  # noqa: PLR2004
    if not far.any():
        return ""
    data = stroke.outline(picture.reaching_out(far), picture.pixels, blur=1.6, tolerance=0.35, least=80)
    return _fill(data, "shade", 0.16)


def muscles(picture: Picture, wanted: list[Highlight], detail: Detail) -> Iterator[str]:
    """Colour muscles under the clothes, with their fibres."""
    bare = (picture.kind == SKIN) & (picture.limbs[..., 2:].sum(-1) < 0.3)  # noqa: PLR2004
    for highlight in sorted(wanted, key=lambda one: one.share == "primary"):
        inside, fibre = muscle.field(picture.place, highlight.muscle, highlight.side)
        seen = (inside > 0) & bare
        if seen.sum() < 150:  # noqa: PLR2004 (too small to be read as anything)
            continue
        data = stroke.outline(seen, picture.pixels, blur=3, tolerance=0.35, least=60)
        yield _fill(data, "muscle" if highlight.share == "primary" else "muscle-faint")
        lines = stroke.isolines(fibre, seen, [-0.66, -0.33, 0, 0.33, 0.66], picture.pixels)
        if lines and detail.fibres:
            yield svg.element(
                "path",
                fill="none",
                stroke=colour("bone"),
                stroke_opacity=0.6,
                stroke_width=0.9,
                stroke_linecap="round",
                d=lines,
            )


_JUMP, _HEAD_JUMP, _TRUNK_JUMP = 0.012, 0.030, 0.045
"""A step in depth (metres) that is drawn as a line. On the head and the trunk only big ones are:
an arm before the chest, not the form of a chest or a face."""


def inner_lines(picture: Picture) -> str:
    """Draw a tapering line wherever one part of the body stands before another."""
    jumps = _depth_jumps(picture)
    edges = ndimage.binary_closing(np.pad(jumps > 0, 3), np.ones((3, 3)))[3:-3, 3:-3]
    height = ndimage.maximum_filter(jumps, 5)
    ends_far = ndimage.distance_transform_edt(picture.figure)
    data = ""
    for line in stroke.centre_lines(edges, int(4.5 * picture.pixels)):
        row, column = line.astype(int).T
        jump = ndimage.gaussian_filter1d(height[row, column], 6)
        width = np.clip(0.55 + 0.95 * np.sqrt(np.clip(jump, 0, 0.15) / 0.15), 0.5, 1.5)
        along = np.arange(len(line)) / (7 * picture.pixels)
        for end, ramp in ((0, along), (-1, along[::-1])):
            if ends_far[row[end], column[end]] > 4:  # noqa: PLR2004 (in the open, so it tapers)
                width = width * np.minimum(1, 0.25 + ramp)
        smooth = ndimage.gaussian_filter1d(line, 2.5, axis=0, mode="nearest")
        chosen = np.unique(np.r_[0 : len(line) - 1 : max(1, len(line) // 60), len(line) - 1])
        data += stroke.brush(smooth[chosen][:, ::-1] / picture.pixels, width[chosen])
    return _fill(data, "inner")


def _depth_jumps(picture: Picture) -> NDArray:
    """Return the step down in depth beside each pixel in metres, 0 where there is none."""
    depth = np.where(picture.buffer.seen, picture.buffer.depth, np.nan)
    jumps = np.zeros(depth.shape)
    for step in ((0, 1), (1, 0), (0, -1), (-1, 0)):
        behind = np.roll(depth, (-step[0], -step[1]), (0, 1))
        before = np.roll(depth, step, (0, 1))
        inside = np.roll(picture.figure, (-step[0], -step[1]), (0, 1))
        slope = np.clip(np.nan_to_num(depth - before), 0, 0.02)
        jump = np.nan_to_num(behind - depth) - slope
        jumps = np.maximum(jumps, np.where((jump > _JUMP) & picture.figure & inside, jump, 0))
    head = (picture.place[..., 2] > _HEAD_FROM) | (picture.kind == HAIR)
    trunk = picture.limbs.sum(-1) < 0.3  # noqa: PLR2004 (well away from arms and legs)
    least = np.where(head, _HEAD_JUMP, np.where(trunk, _TRUNK_JUMP, 0))
    return np.where(jumps < least, 0, jumps)


def arrow(points: NDArray, camera: Camera) -> str:
    """Draw a motion arrow along points (n, 2) in drawing units."""
    line = svg.path(curve.fit_open(points, 0.4), closed=False)
    end, before = points[-1], points[max(0, len(points) - 4)]
    forward = unit(end - before)
    side = np.array([-forward[1], forward[0]])
    head = np.array([end - 9 * forward + 6 * side, end, end - 9 * forward - 6 * side])
    shared = {"fill": "none", "stroke": colour("motion"), "stroke_width": 2.6}
    return svg.element(
        "path", **shared, stroke_linecap="round", stroke_linejoin="round",
        d=line + "M" + "L".join(svg.numbers(point) for point in head),
    )  # fmt: skip
