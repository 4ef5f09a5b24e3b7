"""What each place of a figure wears, from smooth fields over the reference body at rest.

Fields instead of labelled triangles: a hem is a smooth line on every body that shares the mesh.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .body import HAIR, SHOE, SKIN, Array
from .hair import scarf_hem

NOTHING, BARE, BOTTOM, TOP, SHOES, SOLE, HEAD, PROP, LIMB = range(9)
"""Regions of a picture; LIMB is an artificial leg."""

TOPS = ("vest", "tee", "sleeves")
BOTTOMS = ("leggings", "shorts")
_HEM = {"leggings": -0.80, "shorts": -0.27}
WAISTBAND = 0.115
_RISE, _FOLD = 0.07, 45.0
"""Metres; degrees from which a bent hip lifts the waistband; at twice as many it is all up."""
_SOLE = -0.908
_ARM = 0.5
_SCARF_END = 0.3
_SLEEVE, _CUFF = 0.335, 0.29
"""Where sleeves end on the resting arm: a short one sideways, a long one along the forearm."""


@dataclass(frozen=True)
class Outfit:
    """What somebody wears, and on which side an artificial lower leg is, if any."""

    top: str
    bottom: str
    artificial_leg: str = ""
    scarf: bool = False


def regions(
    reference: Array, kind: NDArray, arm: Array, outfit: Outfit, folded: float = 0.0
) -> NDArray[np.int64]:
    """Return the region of each pixel from its reference place (H, W, 3), kind and share of arm.

    folded: degrees that both hips are bent; the trousers' front then reaches higher.
    """
    x, z = np.abs(reference[..., 0]), reference[..., 2]
    skin, trunk = kind == SKIN, arm < _ARM
    out = np.full(kind.shape, BARE)
    rise = _rise(reference, folded)
    bottom = skin & trunk & (z < _waist(reference) + rise) & (z > _HEM[outfit.bottom])
    out[bottom] = BOTTOM
    above = z > WAISTBAND - 0.03 + rise
    out[skin & (above | ~trunk) & _covered(x, z, reference[..., 1], arm, outfit.top)] = TOP
    if outfit.artificial_leg:
        side = 1 if outfit.artificial_leg == "L" else -1
        out[skin & trunk & (z < ARTIFICIAL_FROM) & (reference[..., 0] * side > 0)] = LIMB
    out[kind == SHOE] = SHOES
    out[(kind == SHOE) & (z < _SOLE)] = SOLE
    out[kind == HAIR] = HEAD
    if outfit.scarf:
        out[(kind == HAIR) & (z < scarf_hem(reference)) & (z > _SCARF_END)] = TOP
    out[kind > HAIR] = PROP
    return out


ARTIFICIAL_FROM = -0.52
"""An artificial leg starts a little below the knee of the reference body."""


def _waist(reference: Array) -> Array:
    """Return the height of the waistband, a little higher at the back."""
    return WAISTBAND + 0.02 * np.clip((reference[..., 1] + 0.1) / 0.1, -1, 1)


def _rise(reference: Array, folded: float) -> Array:
    """Return how far the waistband's front moves up (metres) where both hips are bent.

    Else a hem at rest's height lies in the fold: a tongue of top that hangs between the thighs.
    """
    front = _smooth((0.02 - reference[..., 1]) / 0.10)
    return _RISE * front * _smooth(np.asarray((folded - _FOLD) / _FOLD))


def _smooth(t: Array) -> Array:
    t = np.clip(t, 0, 1)
    return t * t * (3 - 2 * t)


def _covered(x: Array, z: Array, y: Array, arm: Array, top: str) -> NDArray[np.bool_]:
    """Return where a top may be: below its neckline, and as far along the arms as it goes."""
    trunk = arm < _ARM
    front = _smooth((-0.075 - y) / 0.05)
    beside = np.clip(x - 0.03, 0, 1) ** 2
    neckline = front * (0.452 + beside * 26) + (1 - front) * (0.505 + beside * 20)
    if top == "vest":
        armhole = 0.118 + 0.10 * _smooth((0.475 - z) / 0.085)
        return (z < neckline) & (x < armhole) & trunk
    if top == "tee":
        sleeve = (x - 0.9 * (z - 0.47)) < _SLEEVE
        return (z < neckline + 0.045) & (trunk | sleeve)
    cuff = 0.485 * x - 0.672 * y - 0.563 * z < _CUFF  # two centimetres above the wrist
    return (z < neckline + 0.05) & (trunk | cuff)
