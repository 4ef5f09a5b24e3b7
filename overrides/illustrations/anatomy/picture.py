"""Finds what is seen of bones and muscles, and traces it as flat fills with one ink line."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage
from skimage import measure

from overrides.illustrations import curve, stroke, svg, visibility
from overrides.illustrations.camera import PIXELS_PER_UNIT, Camera, Window
from overrides.illustrations.palette import colour

from .bones import Array, Mesh

Mask = NDArray[np.bool_]
OUTER = 2.4
"""Width of the line around a bone, drawing units."""
INNER = 1.6
INNER_OPACITY = 0.55
_LIGHT = np.array([-0.25, 0.55, -0.80])  # to the right, up, away: the lamp is up and to the left
_NOTHING = -1
_LEAST = 51
"""Fibres of fewer points are specks."""
_DENSE = 0.020
"""Fibres whose value changes faster than this in a pixel would run into each other."""


@dataclass(frozen=True)
class Solid:
    """A mesh with its kind ("bone", "disc" or a muscle's name) and a value (n,) to trace fibres."""

    mesh: Mesh
    kind: str
    fibre: Array | None = None
    shaded: bool = False
    """Whether its dark side is drawn; only where that helps to read the form."""


@dataclass(frozen=True)
class View:
    """A camera, and the window of the picture plane that the drawing shows."""

    camera: Camera
    window: Window

    @property
    def size(self) -> tuple[int, int]:
        """Width and height in pixels."""
        box, scale = self.window, self.camera.scale * PIXELS_PER_UNIT
        return round((box.right - box.left) * scale), round((box.top - box.bottom) * scale)

    @property
    def units(self) -> tuple[int, int]:
        """Width and height in drawing units."""
        width, height = self.size
        return round(width / PIXELS_PER_UNIT), round(height / PIXELS_PER_UNIT)

    def place(self, points: Array) -> Array:
        """Return points (n, 3) in metres as x and y in drawing units (n, 2)."""
        return self.camera.project(points, self.window)[:, :2]


@dataclass(frozen=True)
class Seen:
    """What is seen in each pixel: the solid's number or -1, depth, normal to the viewer, fibre."""

    solids: Sequence[Solid]
    solid: NDArray[np.int32]
    depth: Array
    light: Array
    """(H, W) 1 where the surface faces the lamp, -1 where it faces away."""
    fibre: Array

    def of(self, *kinds: str) -> Mask:
        """Return the pixels where solids of these kinds are seen."""
        chosen = [number for number, solid in enumerate(self.solids) if solid.kind in kinds]
        return np.isin(self.solid, chosen)


def look(view: View, solids: Sequence[Solid], soften: float = 3.0) -> Seen:
    """Return what a view sees of some solids; `soften` blurs the shading, pixels."""
    counts = np.cumsum([0, *(len(solid.mesh.points) for solid in solids)])
    points = np.concatenate([solid.mesh.points for solid in solids])
    faces = np.concatenate([s.mesh.faces + n for s, n in zip(solids, counts[:-1], strict=True)])
    owner = np.repeat(np.arange(len(solids)), [len(solid.mesh.faces) for solid in solids])
    fibres = np.concatenate(
        [np.zeros(len(s.mesh.points)) if s.fibre is None else s.fibre for s in solids]
    )
    on_plane = view.camera.project(points, view.window)
    on_plane[:, :2] *= PIXELS_PER_UNIT
    buffer = visibility.render(on_plane, faces, *view.size)
    solid = np.where(buffer.seen, owner[buffer.face], _NOTHING).astype(np.int32)
    values = buffer.spread(faces, np.c_[_normals(points, faces), fibres])
    normals = np.stack([values[..., :3] @ axis for axis in view.camera.axes], axis=-1)
    normals *= np.where(normals[..., 2:] > 0, -1, 1)  # a sheet seen from within faces us too
    light = _softened(normals, solid, soften) @ (_LIGHT / np.linalg.norm(_LIGHT))
    return Seen(solids, solid, buffer.depth, light, values[..., 3])


def fill(mask: Mask, token: str, opacity: float | None = None, *, least: float = 60) -> str:
    """Return a mask as a filled shape without a line."""
    data = stroke.outline(mask, PIXELS_PER_UNIT, blur=2.0, tolerance=0.35, least=least)
    return svg.element("path", fill=colour(token), opacity=opacity, d=data) if data else ""


def shape(mask: Mask, token: str, *, blur: float = 1.4) -> str:
    """Return a mask as a filled shape with a line around it; a larger `blur` rounds corners."""
    data = stroke.outline(mask, PIXELS_PER_UNIT, blur=blur, tolerance=0.3, least=60)
    return svg.element(
        "path", fill=colour(token), stroke=colour("inner"), stroke_width=OUTER,
        stroke_linejoin="round", d=data,
    ) if data else ""  # fmt: skip


def shade(mask: Mask, seen: Seen, dark: float, token: str, opacity: float | None = None) -> str:
    """Return the calm large areas of a mask that are darker than `dark` (-1 to 1)."""
    area = ndimage.binary_erosion(mask, iterations=2) & (seen.light < dark)
    area = ndimage.binary_closing(ndimage.binary_opening(area, iterations=5), iterations=4) & mask
    return fill(area, token, opacity, least=1800)


def creases(seen: Seen, mask: Mask, step: float = 0.006, least: int = 24) -> str:
    """Return the lines inside a mask where the surface steps back by `step` metres or more."""
    edge, drop = _steps(seen, mask, step)
    edge = ndimage.binary_closing(edge, np.ones((3, 3)))
    drop = ndimage.maximum_filter(drop, 5)
    data = ""
    for line in stroke.centre_lines(edge, least):
        path = ndimage.gaussian_filter1d(line, 2.5, axis=0, mode="nearest")
        row, column = line.astype(int).T
        width = 0.8 + (INNER - 0.8) * np.sqrt(np.clip(drop[row, column] / 0.03, 0, 1))
        ends = np.minimum(np.arange(len(path)), np.arange(len(path))[::-1]) / 18
        width = ndimage.gaussian_filter1d(width, 5) * np.clip(0.35 + ends, 0, 1)
        chosen = np.unique(np.r_[np.arange(0, len(path), 4), len(path) - 1])
        data += stroke.brush(path[chosen][:, ::-1] / PIXELS_PER_UNIT, width[chosen])
    return svg.element("path", fill=colour("inner"), d=data) if data else ""


def fibres(seen: Seen, mask: Mask, levels: Sequence[float]) -> str:
    """Return a muscle's fibres, lines of equal value inside its mask."""
    dense = np.hypot(*np.gradient(seen.fibre)) > _DENSE
    inside = ndimage.binary_erosion(mask, iterations=5) & ~dense
    data = ""
    for level in levels:
        values = np.where(mask, seen.fibre, 9.0)
        for found in measure.find_contours(values, level, mask=inside):
            if len(found) >= _LEAST:
                line = ndimage.gaussian_filter1d(found, 5, axis=0)[::3, ::-1]
                data += svg.path(curve.fit_open(line / PIXELS_PER_UNIT, 0.4), closed=False)
    return svg.element(
        "path", fill="none", stroke=colour("inner"), stroke_width=1.2, stroke_opacity=0.45,
        stroke_linecap="round", d=data,
    ) if data else ""  # fmt: skip


def _normals(points: Array, faces: NDArray[np.int64]) -> Array:
    corners = points[faces]
    flat = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    normals = np.zeros_like(points)
    for corner in range(3):
        np.add.at(normals, faces[:, corner], flat)
    return normals / np.maximum(np.linalg.norm(normals, axis=1, keepdims=True), 1e-12)


def _softened(normals: Array, solid: NDArray[np.int32], sigma: float) -> Array:
    """Blur normals within what is seen, so that shades follow the form and not the facets."""
    seen = (solid >= 0)[..., None]
    blurred = ndimage.gaussian_filter(np.where(seen, normals, 0), (sigma, sigma, 0))
    return blurred / np.maximum(np.linalg.norm(blurred, axis=2, keepdims=True), 1e-6)


def _steps(seen: Seen, mask: Mask, step: float) -> tuple[Mask, Array]:
    """Return pixels of a mask in front of a step back, and the largest step there in metres."""
    depth = np.where(mask, seen.depth, np.nan)
    edge, drop = np.zeros_like(mask), np.zeros(mask.shape)
    for move in ((0, 1), (0, -1), (1, 0), (-1, 0)):
        beyond = np.roll(depth, move, (0, 1))
        before = np.roll(depth, (-move[0], -move[1]), (0, 1))
        slope = np.clip(np.nan_to_num(depth - before), 0, 0.01)
        fall = np.nan_to_num(beyond - depth - slope)
        fall[np.roll(seen.solid, move, (0, 1)) != seen.solid] = 0  # has its own outline
        edge |= mask & (fall > step)
        drop = np.maximum(drop, np.where(fall > step, fall, 0))
    edge[:3] = edge[-3:] = False
    edge[:, :3] = edge[:, -3:] = False
    return edge, drop
