"""Fit cubic Bézier curves to traced lines (P. J. Schneider, Graphics Gems, 1990)."""

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

Array = NDArray[np.float64]
STEP = 0.4
"""Distance between samples of a line before fitting, drawing units."""
SMOOTH = 5.0
"""Standard deviation of the smoothing along a line, samples: takes the mesh's facets out."""
CORNER = 62.0
"""Turning angle in degrees over which a corner stays sharp."""
_REACH = 7
_TINY, _FLAT = 1e-12, 1e-9
"""Below these a length or slope is nothing to divide by."""


def fit_closed(line: Array, tolerance: float) -> list[Array]:
    """Fit a closed outline (n, 2); corners stay sharp. Returns curves (4, 2) in order."""
    ring = line[:-1] if np.allclose(line[0], line[-1]) else line
    ring = resample(np.r_[ring, ring[:1]], STEP)[:-1]
    count = len(ring)
    corners = _corners(ndimage.gaussian_filter1d(ring, 1.2, axis=0, mode="wrap"))
    if len(corners) <= 1:
        start = corners[0] if corners else 0
        ring = ndimage.gaussian_filter1d(ring, min(SMOOTH, count / 8), axis=0, mode="wrap")
        piece = ring[np.arange(start, start + count + 1) % count]
        tangent = _unit(ring[(start + 4) % count] - ring[(start - 4) % count])
        return _fit(piece, tangent, -tangent, tolerance)
    curves: list[Array] = []
    for start, end in zip(corners, [*corners[1:], corners[0] + count], strict=True):
        curves += fit_open(_smooth(ring[np.arange(start, end + 1) % count]), tolerance, reach=6)
    return curves


def fit_open(line: Array, tolerance: float, reach: int = 4) -> list[Array]:
    """Fit an open line (n, 2); its ends stay where they are."""
    if len(line) < 2:  # noqa: PLR2004 (a point has no direction)
        return []
    first = _unit(line[min(reach - 1, len(line) - 1)] - line[0])
    last = _unit(line[-min(reach, len(line))] - line[-1])
    return _fit(line, first, last, tolerance)


def resample(line: Array, step: float) -> Array:
    """Return the line with evenly spaced points, at least nine."""
    length = np.r_[0, np.cumsum(np.hypot(*np.diff(line, axis=0).T))]
    places = np.linspace(0, length[-1], max(8, int(length[-1] / step)) + 1)
    return np.stack([np.interp(places, length, line[:, axis]) for axis in (0, 1)], axis=1)


def _corners(ring: Array) -> list[int]:
    """Return the sharpest samples of a closed line, each well apart from the next."""
    reach = max(2, min(_REACH, len(ring) // 8))
    before, after = ring - np.roll(ring, reach, 0), np.roll(ring, -reach, 0) - ring
    cross = before[:, 0] * after[:, 1] - before[:, 1] * after[:, 0]
    turn = np.abs(np.degrees(np.arctan2(cross, (before * after).sum(1))))
    peak = ndimage.maximum_filter1d(turn, 2 * reach + 1, mode="wrap")
    found: list[int] = []
    for place in np.flatnonzero((turn > CORNER) & (turn >= peak - 1e-9)):
        if not found or place - found[-1] > reach:
            found.append(int(place))
    return found


def _smooth(line: Array) -> Array:
    """Smooth between two corners; odd reflection keeps the ends fixed."""
    if len(line) < 5:  # noqa: PLR2004 (too short to wobble)
        return line
    sigma = min(SMOOTH, len(line) / 6)
    pad = min(int(4 * sigma) + 1, len(line) - 1)
    before, after = 2 * line[0] - line[1 : pad + 1][::-1], 2 * line[-1] - line[-pad - 1 : -1][::-1]
    smooth = ndimage.gaussian_filter1d(np.r_[before, line, after], sigma, axis=0)
    smooth = smooth[pad : pad + len(line)]
    smooth[0], smooth[-1] = line[0], line[-1]
    return smooth


def _unit(vector: Array) -> Array:
    length = np.hypot(*vector)
    return vector / length if length > _TINY else np.array([1.0, 0.0])


def _bernstein(t: Array) -> tuple[Array, Array, Array, Array]:
    return (1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3


def _fit(line: Array, first: Array, last: Array, tolerance: float) -> list[Array]:
    if len(line) == 2:  # noqa: PLR2004 (a straight piece)
        third = np.hypot(*(line[1] - line[0])) / 3
        return [np.array([line[0], line[0] + first * third, line[1] + last * third, line[1]])]
    t = np.r_[0, np.cumsum(np.hypot(*np.diff(line, axis=0).T))]
    t /= t[-1] or 1
    worst, worst_error = 0, np.inf
    for _ in range(4):
        curve = _least_squares(line, t, first, last)
        error = ((_at(curve, t) - line) ** 2).sum(1)
        place = int(error.argmax())
        if error[place] < worst_error:
            worst, worst_error = place, error[place]
        if error[place] < tolerance**2:
            return [curve]
        if error[place] > 16 * tolerance**2:  # far off: splitting is quicker than refining
            break
        t = _reparametrised(curve, line, t)
    split = min(max(worst, 1), len(line) - 2)
    tangent = _unit(line[max(0, split - 6)] - line[min(len(line) - 1, split + 6)])
    return _fit(line[: split + 1], first, tangent, tolerance) + _fit(
        line[split:], -tangent, last, tolerance
    )


def _at(curve: Array, t: Array) -> Array:
    return np.stack(_bernstein(t), axis=1) @ curve


def _least_squares(line: Array, t: Array, first: Array, last: Array) -> Array:
    """Return the best curve (4, 2) with given end tangents."""
    b0, b1, b2, b3 = _bernstein(t)
    a1, a2 = b1[:, None] * first, b2[:, None] * last
    rest = line - (b0 + b1)[:, None] * line[0] - (b2 + b3)[:, None] * line[-1]
    c = np.array([[(a1 * a1).sum(), (a1 * a2).sum()], [(a1 * a2).sum(), (a2 * a2).sum()]])
    chord = np.hypot(*(line[-1] - line[0]))
    lengths = np.array([chord / 3, chord / 3])
    if abs(np.linalg.det(c)) > _TINY:
        solved = np.linalg.solve(c, [(a1 * rest).sum(), (a2 * rest).sum()])
        if (solved > 1e-3 * chord).all() and (solved <= 3 * chord + 1e-9).all():
            lengths = solved
    return np.array([line[0], line[0] + first * lengths[0], line[-1] + last * lengths[1], line[-1]])


def _reparametrised(curve: Array, line: Array, t: Array) -> Array:
    """Move each sample to the nearest place on the curve by one Newton step."""
    d = np.diff(curve, axis=0)
    speed = 3 * np.stack([(1 - t) ** 2, 2 * t * (1 - t), t * t], axis=1) @ d
    bend = 6 * np.stack([1 - t, t], axis=1) @ np.diff(d, axis=0)
    off = _at(curve, t) - line
    slope = (speed * speed).sum(1) + (off * bend).sum(1)
    safe = np.abs(slope) > _FLAT
    step = np.where(safe, (off * speed).sum(1) / np.where(safe, slope, 1), 0)
    return np.clip(t - step, 0, 1)
