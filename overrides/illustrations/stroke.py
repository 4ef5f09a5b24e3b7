"""Trace masks into smooth outlines, and thin lines into strokes of varying width."""

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage
from skimage import measure, morphology

from . import curve, svg

Array = NDArray[np.float64]
Mask = NDArray[np.bool_]
Pixel = tuple[int, int]
"""Row and column."""
_PAD = 6
_INSET, _LEAST = 5, 14
"""Lines of equal value end so many pixels from the edge, and shorter ones are left out."""
_NO_VALUE = 9.0
_FORK = 3
_STEPS = [(0, 1), (1, 0), (0, -1), (-1, 0), (1, 1), (1, -1), (-1, 1), (-1, -1)]
_LOOP = 40
"""A walk that comes back to one of its last points (this many) has gone round a ring."""


def outline(
    mask: Mask, scale: float, *, blur: float = 1.4, tolerance: float = 0.25, least: float = 30
) -> str:
    """Trace a mask into path data.

    scale: pixels in a drawing unit; blur: pixels; tolerance: drawing units; pieces smaller than
    `least` (pixels at 2.4 to the unit) are dropped.
    """
    soft = ndimage.gaussian_filter(np.pad(mask.astype(np.float32), _PAD), blur)
    out = ""
    for contour in measure.find_contours(soft, 0.5):
        ring = (contour - _PAD)[:, ::-1]
        x, y = ring.T
        area = 0.5 * abs(np.dot(x[:-1], y[1:]) - np.dot(x[1:], y[:-1]))
        if area >= least * (scale / 2.4) ** 2:
            out += svg.path(curve.fit_closed(ring / scale, tolerance), closed=True)
    return out


def isolines(values: Array, mask: Mask, levels: list[float], scale: float) -> str:
    """Trace lines of equal value inside a mask and away from its edge; scale: pixels in a unit."""
    inside = ndimage.binary_erosion(mask, iterations=_INSET)
    out = ""
    for level in levels:
        for contour in measure.find_contours(np.where(mask, values, _NO_VALUE), level, mask=inside):
            if len(contour) >= _LEAST:
                line = ndimage.gaussian_filter1d(contour, 3, axis=0)[::2, ::-1] / scale
                out += svg.path(curve.fit_open(line, 0.4), closed=False)
    return out


def brush(line: Array, width: Array, tolerance: float = 0.22, places: int = 1) -> str:
    """Write a line (n, 2) with full widths (n,) in drawing units as one filled shape."""
    along = np.gradient(line, axis=0)
    along /= np.maximum(np.hypot(*along.T), 1e-9)[:, None]
    across = np.stack([-along[:, 1], along[:, 0]], axis=1) * width[:, None] / 2
    there = curve.fit_open(line + across, tolerance)
    back = curve.fit_open((line - across)[::-1], tolerance)
    if not there or not back:
        return ""
    end, turn = np.round(there[-1][3], places), np.round(back[0][0], places)
    out = svg.path(there, closed=False, places=places)
    out += "l" + svg.numbers(turn - end, places) + svg.curve_to(back, turn, places)
    return out + "z"


def centre_lines(mask: Mask, least: int) -> list[Array]:
    """Thin a mask to lines of pixels (n, 2: row, column), each at least `least` long."""
    thin = morphology.skeletonize(mask)
    around = ndimage.convolve(thin.astype(int), np.ones((3, 3), int), mode="constant") - 1
    points = {(int(row), int(column)) for row, column in np.argwhere(thin)}
    degree = {point: around[point] for point in points}
    ordered = sorted(points)
    starts = [p for p in ordered if degree[p] == 1] + [p for p in ordered if degree[p] >= _FORK]
    used: set[Pixel] = set()
    seen: set[tuple[Pixel, Pixel]] = set()
    lines = []
    for start in starts + ordered:
        if start in used:
            continue
        for step in _STEPS:
            following = (start[0] + step[0], start[1] + step[1])
            if following in points and following not in used and (start, following) not in seen:
                line = _walk(start, following, points, used, seen)
                used.update(line)
                if len(line) >= least:
                    lines.append(np.array(line, float))
                break
    return lines


def _walk(
    start: Pixel,
    following: Pixel,
    points: set[Pixel],
    used: set[Pixel],
    seen: set[tuple[Pixel, Pixel]],
) -> list[Pixel]:
    """Follow a thin line as straight as it goes until it ends, meets another or closes."""
    line = [start, following]
    seen |= {(start, following), (following, start)}
    while True:
        here, before = line[-1], line[-2]
        ways = [(here[0] + a, here[1] + b) for a, b in _STEPS]
        ways = [way for way in ways if way in points and way != before and (here, way) not in seen]
        if len(line) > 2:  # noqa: PLR2004 (a way that touches the point before is a step back)
            ways = [w for w in ways if max(abs(w[0] - before[0]), abs(w[1] - before[1])) > 1]
        if not ways:
            return line
        heading = np.array(here) - np.array(line[max(0, len(line) - 6)])
        way = max(ways, key=lambda point: float(np.dot(heading, np.array(point) - np.array(here))))
        seen |= {(here, way), (way, here)}
        if way in line[-_LOOP:]:
            return line
        line.append(way)
        if way in used:
            return line
