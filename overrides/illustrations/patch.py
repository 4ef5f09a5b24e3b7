"""Named patches of the body that can touch something: soles, knees, palms, the seat.

Places are metres on the reference body at rest, chosen by eye.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .body import SHOE, SIDES, SKIN, Array, Rig

Patch = NDArray[np.int64]
Mask = NDArray[np.bool_]

CENTRAL = ("butt", "upback", "torso", "headall")
SIDED = (
    "heel", "toe", "ball", "knee", "kneeall", "kneein", "hand", "palm", "fing", "elbow",
    "forearm", "hip", "thigh", "shin", "shoulder",
)  # fmt: skip
_KNEE, _ELBOW, _SHOULDER = 0.09, 0.06, 0.11
"""Reach of a joint's skin around its middle, metres."""


@dataclass(frozen=True)
class Resting:
    """A whole figure at rest: skin, shoes and hair, with the bones beneath."""

    rig: Rig
    points: Array
    """(n, 3) metres."""
    reference: Array
    """(n, 3) the same places on the reference body."""
    weights: Array
    """(n, bones)."""
    kinds: NDArray[np.int64]
    """(n,) skin, shoe or hair."""
    heads: Array
    """(bones, 3) metres."""

    def skin_of(self, *bones: str, side: str) -> Patch:
        """Return the skin that follows bones whose names start so most."""
        numbers = self.rig.bones_like(*bones, side=side)
        return np.flatnonzero((self.kinds == SKIN) & np.isin(self.weights.argmax(1), numbers))

    def skin_near(self, bone: str, reach: float) -> Patch:
        """Return the skin less than `reach` metres from a bone's head."""
        distance = np.linalg.norm(self.points - self.heads[self.rig.bone(bone)], axis=1)
        return np.flatnonzero((self.kinds == SKIN) & (distance < reach))


def exists(name: str) -> bool:
    """Tell whether a patch has this name: butt, heelL."""
    return name in CENTRAL or (name[-1:] in SIDES and name[:-1] in SIDED)


def patches(figure: Resting) -> dict[str, Patch]:
    """Return the numbers of the points in each patch; sided ones end in L or R."""
    found = _central(figure)
    for side in SIDES:
        parts = _sole(figure, side) | _leg(figure, side) | _arm(figure, side)
        found |= {name + side: where for name, where in parts.items()}
    return found


def _central(figure: Resting) -> dict[str, Patch]:
    skin = figure.kinds == SKIN
    x, y, z = np.abs(figure.reference[:, 0]), figure.reference[:, 1], figure.reference[:, 2]
    trunk = skin & _between(x, -1, 0.2)
    back = trunk & _between(y, -0.07, 1)
    return {
        "butt": np.flatnonzero(back & _between(z, -0.16, 0.06)),
        "upback": np.flatnonzero(back & _between(z, 0.30, 0.56)),
        "torso": np.flatnonzero(trunk & _between(z, -0.1, 0.56)),
        "headall": np.flatnonzero(skin & _between(x, -1, 0.12) & _between(z, 0.62, 2)),
    }


def _sole(figure: Resting, side: str) -> dict[str, Patch]:
    points = figure.points
    own = np.sign(figure.reference[:, 0]) == SIDES[side]
    shoe = np.flatnonzero((figure.kinds == SHOE) & own)
    low = shoe[points[shoe, 2] < points[shoe, 2].min() + 0.018]
    y = points[low, 1]
    ball = points[shoe, 1].min() + 0.3 * np.ptp(points[shoe, 1])
    return {
        "heel": low[y > y.max() - 0.03],
        "toe": low[y < y.min() + 0.035],
        "ball": low[_between(y - ball, -0.02, 0.02)],
    }


def _leg(figure: Resting, side: str) -> dict[str, Patch]:
    points, skin, sign = figure.points, figure.kinds == SKIN, SIDES[side]
    knee = figure.skin_near(f"lowerleg01.{side}", _KNEE)
    inward = points[knee, 0] * sign
    x, z = figure.reference[:, 0] * sign, figure.reference[:, 2]
    return {
        "kneeall": knee,
        "knee": knee[points[knee, 1] < np.quantile(points[knee, 1], 0.25)],
        "kneein": knee[inward < np.quantile(inward, 0.12)],
        "hip": np.flatnonzero(skin & _between(z, -0.16, 0.16) & _between(x, 0.1, 1)),
        "thigh": np.flatnonzero(skin & _between(z, -0.42, -0.1) & _between(x, 0, 0.3)),
        "shin": np.flatnonzero(skin & _between(z, -0.8, -0.5) & (x > 0)),
    }


def _arm(figure: Resting, side: str) -> dict[str, Patch]:
    return {
        "hand": figure.skin_of("wrist", "metacarpal", "finger", side=side),
        "palm": figure.skin_of("wrist", "metacarpal", side=side),
        "fing": figure.skin_of("finger2", "finger3", "finger4", "finger5", side=side),
        "forearm": figure.skin_of("lowerarm", side=side),
        "elbow": figure.skin_near(f"lowerarm01.{side}", _ELBOW),
        "shoulder": figure.skin_near(f"upperarm01.{side}", _SHOULDER),
    }


def _between(values: Array, low: float, high: float) -> Mask:
    return (low < values) & (values < high)
