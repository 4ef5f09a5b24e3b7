"""Smooth curves through a few points of a body's profile, and the cord drawn tight round it."""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def smooth(z: Array, x: Array, heights: Array, blur: float) -> Array:
    """Return x at evenly spaced heights, on a curve through points (z, x) that is then blurred.

    z: rising heights; blur: standard deviation of the Gaussian, in the unit of the heights.
    """
    step = heights[1] - heights[0]
    reach = int(3 * blur / step)
    kernel = np.exp(-0.5 * (np.arange(-reach, reach + 1) * step / blur) ** 2)
    margin = np.arange(1, reach + 1) * step
    wide = np.r_[heights[0] - margin[::-1], heights, heights[-1] + margin]
    return np.convolve(through(z, x, wide), kernel / kernel.sum(), mode="valid")


def through(z: Array, x: Array, at: Array) -> Array:
    """Return x at other heights, on a cubic Hermite curve that never overshoots its points.

    Beyond the first and last height it stays as it is there (Fritsch and Carlson, 1980).
    """
    width = np.diff(z)
    slope = np.diff(x) / width
    before, after = 2 * width[1:] + width[:-1], width[1:] + 2 * width[:-1]
    product = slope[1:] * slope[:-1]
    rises = product > 0
    weighted = np.where(rises, before * slope[1:] + after * slope[:-1], 1.0)
    tangent = np.where(rises, (before + after) * product / weighted, 0.0)
    tangent = np.r_[slope[0], tangent, slope[-1]]
    at = np.clip(at, z[0], z[-1])
    k = np.clip(np.searchsorted(z, at, side="right") - 1, 0, len(width) - 1)
    t = (at - z[k]) / width[k]
    return (
        x[k] * (1 + 2 * t) * (1 - t) ** 2
        + x[k + 1] * t * t * (3 - 2 * t)
        + width[k] * t * (1 - t) * (tangent[k] * (1 - t) - tangent[k + 1] * t)
    )


def outer_hull(z: Array, x: Array) -> list[int]:
    """Return the places, from below, that a cord drawn tight round the outline touches."""
    touching: list[int] = []
    for place in range(len(z)):
        while len(touching) > 1:
            first, last = touching[-2], touching[-1]
            inward = (z[last] - z[first]) * (x[place] - x[first])
            if inward < (x[last] - x[first]) * (z[place] - z[first]):
                break
            touching.pop()
        touching.append(place)
    return touching
