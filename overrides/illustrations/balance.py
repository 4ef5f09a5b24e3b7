"""Where a posed body's weight is, so that it can be brought over its feet."""

import numpy as np

from .body import Array, Rig

# Shares of body mass (after D. A. Winter, Biomechanics and Motor Control of Human Movement).
_MASS = (
    ("head", 0.08, None),
    ("spine02", 0.22, None),
    ("spine04", 0.20, None),
    ("upperleg01", 0.10, "lowerleg01"),
    ("lowerleg01", 0.045, "foot"),
    ("foot", 0.014, "foot"),
    ("upperarm01", 0.028, "lowerarm01"),
    ("lowerarm01", 0.022, "wrist"),
)
_ALONG = 0.45


def centre_of_mass(rig: Rig, place: Array) -> Array:
    """Return the body's balance point (3,) from the heads of its bones (b, 3)."""
    total, weight = np.zeros(3), 0.0
    for bone, share, end in _MASS:
        for ending in ("",) if end is None else (".L", ".R"):
            here = place[rig.bone(bone + ending)]
            if end:
                here = (1 - _ALONG) * here + _ALONG * place[rig.bone(end + ending)]
            total, weight = total + share * here, weight + share
    return total / weight
