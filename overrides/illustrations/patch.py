"""Named patches of the body that can touch something: soles, knees, palms, the seat."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from .body import SHOE, SIDES, SKIN, Array, Rig

Patch = NDArray[np.int64]

CENTRAL = ("butt", "upback", "torso", "headall")
SIDED = (
    "heel", "toe", "ball", "knee", "kneeall", "kneein", "hand", "palm", "fing", "elbow",
    "forearm", "hip", "thigh", "shin", "shoulder",
)  # fmt: skip


def patches(
    rig: Rig, points: Array, reference: Array, weights: Array, kinds: NDArray, heads: Array
) -> dict[str, Patch]:
    """Return the numbers of the points in each patch; sided ones end in L or R."""
    skin = kinds == SKIN
    found = _central(skin, reference)
    strongest = weights.argmax(1)

    def head(name: str) -> Array:
        return heads[rig.bone(name)]

    for side, sign in SIDES.items():
        shoe = np.flatnonzero((kinds == SHOE) & (np.sign(reference[:, 0]) == sign))
        parts = _sole(points, shoe) | _leg(skin, points, reference, head, side, sign)
        parts |= _arm(rig, skin, points, strongest, head, side)
        found |= {name + side: where for name, where in parts.items()}
    return found


def _central(skin: NDArray, reference: Array) -> dict[str, Patch]:
    x, y, z = np.abs(reference[:, 0]), reference[:, 1], reference[:, 2]
    back = skin & (y > -0.07) & (x < 0.2)
    return {
        "butt": np.flatnonzero(back & (z < 0.06) & (z > -0.16)),
        "upback": np.flatnonzero(back & (z > 0.30) & (z < 0.56)),
        "torso": np.flatnonzero(skin & (x < 0.2) & (z > -0.1) & (z < 0.56)),
        "headall": np.flatnonzero(skin & (x < 0.12) & (z > 0.62)),
    }


def _sole(points: Array, shoe: Patch) -> dict[str, Patch]:
    low = shoe[points[shoe, 2] < points[shoe, 2].min() + 0.018]
    y = points[low, 1]
    ball = points[shoe, 1].min() + 0.3 * np.ptp(points[shoe, 1])
    return {
        "heel": low[y > y.max() - 0.03],
        "toe": low[y < y.min() + 0.035],
        "ball": low[np.abs(y - ball) < 0.02],  # noqa: PLR2004
    }


def _leg(skin, points, reference, head: Callable[[str], Array], side, sign) -> dict[str, Patch]:
    knee = np.flatnonzero(
        skin & (np.linalg.norm(points - head(f"lowerleg01.{side}"), axis=1) < 0.09)  # noqa: PLR2004
    )
    inward = points[knee, 0] * sign
    x, z = reference[:, 0] * sign, reference[:, 2]
    return {
        "kneeall": knee,
        "knee": knee[points[knee, 1] < np.quantile(points[knee, 1], 0.25)],
        "kneein": knee[inward < np.quantile(inward, 0.12)],
        "hip": np.flatnonzero(skin & (np.abs(z) < 0.16) & (x > 0.1)),
        "thigh": np.flatnonzero(skin & (z < -0.1) & (z > -0.42) & (x > 0) & (x < 0.3)),
        "shin": np.flatnonzero(skin & (z < -0.5) & (z > -0.8) & (x > 0)),
    }


def _arm(rig, skin, points, strongest, head: Callable[[str], Array], side) -> dict[str, Patch]:
    def of(*starts: str) -> Patch:
        return np.flatnonzero(skin & np.isin(strongest, rig.bones_like(*starts, side=side)))

    def near(bone: str, metres: float) -> Patch:
        return np.flatnonzero(skin & (np.linalg.norm(points - head(bone), axis=1) < metres))

    return {
        "hand": of("wrist", "metacarpal", "finger"),
        "palm": of("wrist", "metacarpal"),
        "fing": of("finger2", "finger3", "finger4", "finger5"),
        "forearm": of("lowerarm"),
        "elbow": near(f"lowerarm01.{side}", 0.06),
        "shoulder": near(f"upperarm01.{side}", 0.11),
    }
