"""A z-buffer finds which triangle is seen in each pixel."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

Array = NDArray[np.float64]
_CLASSES = (4, 8, 16, 32, 64, 160, 400, 2000)
"""Triangles are drawn in batches of like size (pixels), so that memory stays small."""
_BATCH = 4_000_000
_EDGE = -1e-6
_EDGE_ON = 1e-9
"""Twice the area (pixels) of a triangle that is seen edge on, and so not at all."""

Pixels = NDArray[np.int64]
_Hits = tuple[Pixels, Array, Pixels, Array, Array]


@dataclass(frozen=True)
class Buffer:
    """What is seen in each pixel of a picture (H, W)."""

    depth: Array
    """(H, W) metres from the picture plane; infinite where nothing is."""
    face: NDArray[np.int32]
    """(H, W) number of the triangle in front; -1 where nothing is."""
    weight: NDArray[np.float32]
    """(H, W, 2) barycentric weights of the triangle's first two corners."""

    @property
    def seen(self) -> NDArray[np.bool_]:
        """(H, W) true where something is."""
        return self.face >= 0

    def spread(self, faces: NDArray[np.int64], values: Array) -> Array:
        """Interpolate values (n, k) at the mesh's corners into the pixels: (H, W, k)."""
        seen = self.seen
        corners, weight = faces[self.face[seen]], self.weight[seen]
        third = 1 - weight.sum(axis=1)
        out = np.zeros((*self.face.shape, values.shape[1]))
        out[seen] = (
            values[corners[:, 0]] * weight[:, :1]
            + values[corners[:, 1]] * weight[:, 1:]
            + values[corners[:, 2]] * third[:, None]
        )
        return out


@dataclass(frozen=True)
class _Triangles:
    """Triangles on a picture, x and y in pixels and depth in metres."""

    corners: tuple[Array, Array, Array]
    """Three times (m, 3)."""
    low: Pixels
    """(m, 2) their top left pixels."""
    size: Pixels
    """(m,) the longer side of the square of pixels around each."""
    area: Array
    """(m,) twice the area, with a sign."""


def render(points: Array, faces: NDArray[np.int64], width: int, height: int) -> Buffer:
    """Draw triangles (m, 3) of points (n, 3: x and y in pixels, depth in metres)."""
    a, b, c = (points[faces[:, corner]] for corner in range(3))
    low = np.floor(np.minimum(np.minimum(a, b), c)[:, :2]).astype(int)
    high = np.ceil(np.maximum(np.maximum(a, b), c)[:, :2]).astype(int)
    area = (b[:, 1] - c[:, 1]) * (a[:, 0] - c[:, 0]) + (c[:, 0] - b[:, 0]) * (a[:, 1] - c[:, 1])
    inside = (high >= 0).all(axis=1) & (low[:, 0] < width) & (low[:, 1] < height)
    usable = (np.abs(area) > _EDGE_ON) & inside
    size = (high - low).max(axis=1) + 1
    triangles = _Triangles((a, b, c), low, size, area)

    hits, smaller = [], 0
    for limit in _CLASSES:
        chosen = np.flatnonzero(usable & (size <= limit) & (size > smaller))
        step = max(1, _BATCH // limit**2)
        batches = [chosen[start : start + step] for start in range(0, len(chosen), step)]
        hits += [_cover(triangles, batch, width, height) for batch in batches]
        smaller = limit
    return _nearest(hits, width, height)


def without_holes(buffer: Buffer, least: int) -> Buffer:
    """Return the buffer with holes of fewer pixels than `least` closed by what is around them.

    Through such a hole nothing can be recognized; it looks like an eye.
    """
    holes, count = ndimage.label(~buffer.seen)
    small = np.bincount(holes.ravel(), minlength=count + 1) < least
    small[0] = False
    small[np.unique(np.r_[holes[0], holes[-1], holes[:, 0], holes[:, -1]])] = False  # no holes
    closed = small[holes]
    if not closed.any():
        return buffer
    row, column = ndimage.distance_transform_edt(
        ~buffer.seen, return_distances=False, return_indices=True
    )
    row, column = np.where(closed, row, 0), np.where(closed, column, 0)
    return Buffer(
        np.where(closed, buffer.depth[row, column], buffer.depth),
        np.where(closed, buffer.face[row, column], buffer.face),
        np.where(closed[..., None], buffer.weight[row, column], buffer.weight),
    )


def _cover(triangles: _Triangles, batch: Pixels, width: int, height: int) -> _Hits:
    """Return (pixel, depth, triangle, weight, weight) of each pixel centre in each triangle."""
    a, b, c = (corner[batch] for corner in triangles.corners)
    side = int(triangles.size[batch].max())
    row, column = np.mgrid[0:side, 0:side]
    x = triangles.low[batch, 0][:, None] + column.ravel()[None]
    y = triangles.low[batch, 1][:, None] + row.ravel()[None]
    dx, dy = x - c[:, :1], y - c[:, 1:2]
    total = triangles.area[batch][:, None]
    u = ((b[:, 1] - c[:, 1])[:, None] * dx + (c[:, 0] - b[:, 0])[:, None] * dy) / total
    v = ((c[:, 1] - a[:, 1])[:, None] * dx + (a[:, 0] - c[:, 0])[:, None] * dy) / total
    on_picture = (x >= 0) & (y >= 0) & (x < width) & (y < height)
    face, pixel = np.nonzero((u >= _EDGE) & (v >= _EDGE) & (1 - u - v >= _EDGE) & on_picture)
    u, v = u[face, pixel], v[face, pixel]
    depth = u * a[face, 2] + v * b[face, 2] + (1 - u - v) * c[face, 2]
    return y[face, pixel] * width + x[face, pixel], depth, batch[face], u, v


def _nearest(hits: list[_Hits], width: int, height: int) -> Buffer:
    depth = np.full(width * height, np.inf)
    face = np.full(width * height, -1, np.int32)
    weight = np.zeros((width * height, 2), np.float32)
    if hits:
        pixel, z, triangle, u, v = (np.concatenate(part) for part in zip(*hits, strict=True))
        far_to_near = np.argsort(-z, kind="stable")  # the nearest is written last
        pixel = pixel[far_to_near]
        depth[pixel], face[pixel] = z[far_to_near], triangle[far_to_near]
        weight[pixel, 0], weight[pixel, 1] = u[far_to_near], v[far_to_near]
    return Buffer(
        depth.reshape(height, width),
        face.reshape(height, width),
        weight.reshape(height, width, 2),
    )
