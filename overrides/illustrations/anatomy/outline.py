"""The outline of a hip from in front: half-width by height, from bones, muscle and fat.

Heights and widths of the middle person are measured (docs/data/hip-measurements.csv, and a CT scan
for the hollow between the bare bones); how thick muscle and fat lie is chosen. Nothing is fitted
to a person: it draws kinds of shape and predicts nobody's. Only piecewise cubics, Gaussians and a
convex hull are used, so a browser can run the same mathematics.
"""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from . import profile

Array = NDArray[np.float64]

HEIGHTS: Array = np.arange(-300.0, 400.1, 4.0)
"""Heights above the outermost place of the trochanter at which the outline is known, mm."""
CREST_HEIGHT = {"women": (121.0, 150.0, 182.0), "men": (122.0, 162.0, 196.0)}
"""Crest above trochanter, mm: 5th percentile, middle person, 95th percentile (measured)."""
PELVIS_WIDTH = {"women": (237.0, 273.0, 310.0), "men": (247.0, 275.0, 305.0)}
"""From crest to crest over bone, mm: 5th percentile, middle person, 95th percentile (measured)."""
OUTERMOST = 0.89
"""From outermost place to outermost place, as a share of the crest height, which is felt from the
crest's top to the trochanter's top (CT)."""

_KNOB = (
    142.0  # bone from the midline to the trochanter, when the pelvis is 273 mm wide (CT, scaled)
)
_JOINT = (
    80.0,
    31.0,
)  # centre of the hip joint: from the midline, above the trochanter (CT, scaled)
_HOLLOW = 42.0  # hollow of bare bone under the crest-trochanter tangent (CT, scaled to 150 mm)
_SOFT = 4.0  # a filled hollow runs out over about so many mm, without a kink
_TANGENT = (-170.0, 8.0)  # the tangent touches between here and this far above the crest, mm


@dataclass(frozen=True)
class Side:
    """One side of a standing body seen from in front; the defaults are the middle woman's."""

    crest_height: float = 150.0
    """Top of the hip bone at the side above the top of the trochanter, as measurers feel it, mm."""
    pelvis_width: float = 273.0
    """Breadth from crest to crest, mm (a side is drawn as half of it)."""
    neck: float = 0.0
    """How much further out the neck holds the thigh bone than in the middle person, mm."""
    trochanter: float = 0.0
    """How much further the trochanter itself stands out than in the middle person, mm."""
    muscle: float = 0.5
    """0 little … 1 much, in and around the hollow alike."""
    fat: float = 0.4
    """0 hardly any … 0.4 the middle person … 1 the widest hips measured (473 mm)."""
    flank: float = 0.5
    """Share of the fat over the crest: 0 less … 0.5 even … 1 more."""
    hollow: float = 0.5
    """Share of the fat in the hollow, likewise."""
    thigh: float = 0.5
    """Share of the fat on the outer thigh, likewise."""
    waist: float = 0.0
    """How much wider the waist is than in the middle woman, mm on this side."""
    leg: float = 0.0
    """Degrees: above 0 the thigh leans towards the other leg, below 0 away from it."""
    yaw: float = 0.0
    """Degrees that the camera has gone round towards this side (below 0: to the other side)."""

    @property
    def crest(self) -> float:
        """Height of the crest's outermost place above the trochanter's outermost place, mm."""
        return OUTERMOST * self.crest_height


WOMAN = Side()
MAN = Side(
    crest_height=162,
    pelvis_width=275,
    muscle=0.6,
    fat=0.36,
    flank=0.55,
    hollow=0.8,
    thigh=0.3,
    waist=22,
)


@dataclass(frozen=True)
class Dip:
    """The deepest hollow under a line that touches the outline above and below it."""

    depth: float
    """mm at right angles to the line; 0 where the outline has no hollow."""
    height: float
    """Height of the deepest place, mm above the trochanter."""
    low: float
    high: float
    """Heights of the two places where the line touches, mm."""


def half_width(side: Side) -> Array:
    """Return how far the skin is from the midline at each of HEIGHTS, mm."""
    above, below = _muscle_around(side)
    blur = 12 + 10 * side.fat  # thick layers round the bones' corners off more
    skin = profile.smooth(*_landmarks(side), HEIGHTS, blur)
    middle = 0.42 * side.crest + 0.4 * _leg_lift(side)
    hollow = _missing(side) * _bump(middle, 0.31 * side.crest)
    return skin - hollow + above + below


def dip(side: Side) -> Dip:
    """Return the hollow between the bulge at the crest and the bulge at the thigh."""
    low, high = _TANGENT[0], side.crest + _TANGENT[1]
    z = np.r_[HEIGHTS[(low <= HEIGHTS) & (high > HEIGHTS)], high]
    x = np.interp(z, HEIGHTS, half_width(side))
    best = Dip(0.0, 0.0, 0.0, 0.0)
    touching = profile.outer_hull(z, x)
    for start, end in pairwise(touching):
        slope = (x[end] - x[start]) / (z[end] - z[start])
        gap = (x[start] + slope * (z[start:end] - z[start]) - x[start:end]) / np.hypot(1, slope)
        deepest = int(gap.argmax())
        if gap[deepest] > best.depth:
            places = z[start + deepest], z[start], z[end]
            best = Dip(float(gap[deepest]), *(float(place) for place in places))
    return best


def _landmarks(side: Side) -> tuple[Array, Array]:
    """Return heights and half-widths of the skin at seven places from thigh to ribs, mm."""
    fat, crest = side.fat, side.crest
    wider = (side.pelvis_width - PELVIS_WIDTH["women"][1]) / 2
    waist = 116 + 0.7 * wider + 30 * fat + 52 * fat**2 + side.waist
    over_crest = 7 + (7 + 16 * side.flank) * fat + (10 + 80 * side.flank) * fat**2
    hip_bone = side.pelvis_width / 2 + _turned(side.yaw, -0.73, -0.014) + over_crest
    knob = _KNOB + 0.6 * wider + side.neck + side.trochanter + _turned(side.yaw, 0.07, -0.019)
    knob += 13 + 18 * fat + 48 * fat**2
    shaft = knob - 0.3 * side.trochanter  # a bigger knob moves the thigh below it less
    thigh = shaft + 2 * side.thigh * (2 + 5 * fat + 8 * fat**2)
    lift = _leg_lift(side)
    points = [
        (-340.0, thigh - 42 - 10 * side.thigh * fat),
        (-190.0, thigh - 11 - 6 * side.thigh * fat),
        (-30.0 - 55 * side.thigh + 0.6 * lift, thigh),
        (lift, knob),
        (crest + 2, hip_bone),
        (crest + 80, waist),
        (crest + 200, waist + 12),
    ]
    z, x = np.array(points).T
    lean = np.sin(np.radians(side.leg))
    return z, x + np.where(z <= max(lift, 0.0), (z - _JOINT[1]) * lean, 0.0)


def _missing(side: Side) -> float:
    """Return how far the skin lies inside a straight line over the hollow, mm; never negative."""
    bare = _HOLLOW + 0.2 * (side.crest_height - CREST_HEIGHT["women"][1])
    bare += 0.6 * side.neck + 0.9 * side.trochanter  # the socket stays while the knob goes out
    muscle = 35 + 9 * (side.muscle - 0.5)
    fat = 2 * side.hollow * (8 * side.fat + 16 * side.fat**2)
    return float(_SOFT * np.log1p(np.exp((bare - muscle - fat) / _SOFT)))


def _muscle_around(side: Side) -> tuple[Array, Array]:
    """Return what muscle adds above the hollow (upper buttock) and below it (outer thigh), mm.

    It shows more where less fat lies over it. More muscle fills the hollow and also raises its
    edges; which of the two does more differs between the bodies drawn.
    """
    shown = (side.muscle - 0.5) * (1.2 - 0.6 * side.fat)
    above = 6 * shown * _bump(0.9 * side.crest, 0.26 * side.crest)
    return above, 8 * shown * _bump(-85.0, 75.0)


def _leg_lift(side: Side) -> float:
    """Return how far the trochanter rises as it turns round the joint with the leg, mm."""
    angle, out = np.radians(side.leg), _KNOB - _JOINT[0]
    return float(_JOINT[1] * (1 - np.cos(angle)) - out * np.sin(angle))


def _turned(yaw: float, linear: float, square: float) -> float:
    """Return how a bone's outermost place moves as the camera goes round, mm (from the CT)."""
    return linear * yaw + square * yaw**2


def _bump(centre: float, width: float) -> Array:
    return np.exp(-(((HEIGHTS - centre) / width) ** 2))
