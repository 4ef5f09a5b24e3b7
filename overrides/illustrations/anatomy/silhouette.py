"""The outline of the person drawn: from front and back by `outline`, from the side by corners."""

import numpy as np
from scipy import interpolate, ndimage

from . import outline
from .bones import Array

SIDES = {  # the two sides differ a little, as people's do
    "L": outline.Side(
        crest_height=142, pelvis_width=284, neck=3, trochanter=2, muscle=0.1, fat=0.25,
        flank=0.7, hollow=0.0, thigh=0.45, waist=2,
    ),
    "R": outline.Side(
        crest_height=142, pelvis_width=284, neck=2.5, trochanter=1, muscle=0.15, fat=0.25,
        flank=0.65, hollow=0.0, thigh=0.5, waist=2,
    ),
}  # fmt: skip
_PROFILE = np.array([  # height, front, back: metres; chosen to lie calmly round the bones
    [0.40, -0.126, 0.084], [0.36, -0.128, 0.080], [0.30, -0.132, 0.076], [0.24, -0.134, 0.079],
    [0.20, -0.133, 0.088], [0.165, -0.132, 0.100], [0.13, -0.132, 0.113], [0.09, -0.129, 0.127],
    [0.05, -0.123, 0.137], [0.01, -0.117, 0.141], [-0.03, -0.115, 0.134], [-0.07, -0.118, 0.117],
    [-0.10, -0.121, 0.097], [-0.14, -0.124, 0.077], [-0.20, -0.124, 0.063], [-0.27, -0.119, 0.053],
    [-0.33, -0.113, 0.046], [-0.45, -0.101, 0.042],
])[::-1]  # fmt: skip
_FINE = np.arange(-0.45, 0.4001, 0.004)


def edge(name: str, heights: Array) -> Array:
    """Return points (n, 3) of an edge of the body at some heights, metres.

    name: "L" and "R" are her sides as seen from the front or back, "front" and "back" her profile.
    """
    if name in SIDES:
        reach = half_width(heights, name) * (1 if name == "L" else -1)
        return np.stack([reach, 0 * heights, heights], axis=1)
    height, reach = _PROFILE[:, 0], _PROFILE[:, 1 + ("front", "back").index(name)]
    corners = interpolate.PchipInterpolator(height, reach)(_FINE)
    smooth = ndimage.gaussian_filter1d(corners, 4.0, mode="nearest")
    return np.stack([0 * heights, np.interp(heights, _FINE, smooth), heights], axis=1)


def half_width(heights: Array, side: str) -> Array:
    """Return the distance (n,) from the midline to the skin at some heights, metres.

    side: "L" or "R" of the person drawn. Below the lowest height that `outline` knows, the thigh
    goes on tapering.
    """
    known, widths = outline.HEIGHTS / 1000, outline.half_width(SIDES[side]) / 1000
    low = 6  # the last samples run out of the smoothing
    taper = (widths[low + 12] - widths[low]) / (known[low + 12] - known[low])
    further = widths[low] + taper * (heights - known[low])
    return np.where(heights < known[low], further, np.interp(heights, known, widths))


def skin_point(height: float, name: str) -> Array:
    """Return the point (3,) of an edge at a height, metres."""
    return edge(name, np.array([height]))[0]
