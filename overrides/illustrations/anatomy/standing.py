"""A standing body between its two outlines, and edges and regions that fit into it."""

from dataclasses import dataclass

import numpy as np

from overrides.illustrations import curve, svg
from overrides.illustrations.palette import colour

from .outline import HEIGHTS, Array, Side, half_width

FOOT, HEAD = float(HEIGHTS[0]), float(HEIGHTS[-1])
"""Lowest and highest place that is known, mm above the trochanter."""
_SAG = 9.0  # a waistband or hem goes round the body and so hangs lower in the middle, mm


@dataclass(frozen=True)
class Standing:
    """One body seen from in front; heights are mm above the trochanter, "left" is its own left."""

    right: Array
    left: Array
    """Where the outlines are at HEIGHTS, mm from the midline; the body's right is below 0."""
    centre: tuple[float, float]
    """Where the midline meets the trochanters' height, drawing units."""
    scale: float
    """Drawing units in a millimetre."""

    @classmethod
    def of(cls, left: Side, right: Side, centre: tuple[float, float], scale: float) -> "Standing":
        """Return the body with two given sides."""
        return cls(-half_width(right), half_width(left), centre, scale)

    def place(self, x: Array | float, z: Array | float) -> Array:
        """Return drawing units (n, 2) of mm from the midline and mm above the trochanter."""
        right, down = self.centre
        places = right + np.asarray(x) * self.scale, down - np.asarray(z) * self.scale
        return np.stack(np.broadcast_arrays(*places), axis=-1)

    def ends(self, z: float) -> tuple[float, float]:
        """Return where the right and the left outline are at one height, mm."""
        return float(np.interp(z, HEIGHTS, self.right)), float(np.interp(z, HEIGHTS, self.left))

    def side(self, outline: Array, low: float, high: float) -> Array:
        """Return an outline (x at HEIGHTS, mm) from one height up to another (n, 2)."""
        z = np.r_[low, HEIGHTS[(low < HEIGHTS) & (high > HEIGHTS)], high]
        return self.place(np.interp(z, HEIGHTS, outline), z)

    def across(self, z: float, sag: float = _SAG) -> Array:
        """Return an edge from the right outline to the left (n, 2)."""
        right, left = self.ends(z)
        t = np.linspace(0, 1, 17)
        return self.place(right + (left - right) * t, z - sag * 4 * t * (1 - t))

    def hem(self, z: float) -> Array:
        """Return an edge from the right outline round both thighs to the left (n, 2)."""
        right, left = self.ends(z)
        t = np.linspace(0, 1, 11)
        fall = z - _SAG * 4 * t * (1 - t)
        return np.r_[self.place(right * (1 - t), fall), self.place(left * t, fall)[1:]]

    def region(self, low: Array, bottom: float, high: Array, top: float) -> str:
        """Return path data of the body between two edges, each from the right to the left."""
        left, right = self.side(self.left, bottom, top), self.side(self.right, bottom, top)
        return closed(low, left, high[::-1], right[::-1])

    def seam(self, high: float, low: float) -> Array:
        """Return the middle line between the thighs (2, 2)."""
        return self.place(np.zeros(2), np.array([high, low]))


def closed(*pieces: Array) -> str:
    """Return path data of pieces (n, 2) that go on where the one before ends."""
    return svg.path([part for piece in pieces for part in _curves(piece)], closed=True)


def fill(data: str, token: str, opacity: float | None = None) -> str:
    """Return a filled shape without a line."""
    return svg.element("path", fill=colour(token), fill_opacity=opacity, d=data)


def line(*lines: Array, paint: str, width: float, opacity: float | None = None) -> str:
    """Return lines (n, 2) as one path; paint: a CSS colour, as palette.colour gives it."""
    data = "".join(svg.path(_curves(points), closed=False) for points in lines)
    return svg.element(
        "path", fill="none", stroke=paint, stroke_width=width, stroke_opacity=opacity,
        stroke_linecap="round", d=data,
    ) if data else ""  # fmt: skip


def _curves(points: Array) -> list[Array]:
    return curve.fit_open(curve.resample(points, 1.0), 0.25)
