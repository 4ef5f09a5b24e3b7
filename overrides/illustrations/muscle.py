"""Where the hip muscles lie under the skin, as fields over the reference body at rest."""

import numpy as np

from .body import SIDES, Array

MUSCLES = ("gluteus-medius", "gluteus-maximus")
"""Those that a figure can show on the outside of the body; the muscle maps show the others."""
_AXIS = -0.07
"""The hip joint's place from front to back on the reference body."""
_COVERED = 38
"""Degrees towards the back from which gluteus medius lies under gluteus maximus."""
_MIDLINE = 0.004
_FAN_FROM = 0.03
"""Nearer the midline the fan's fibres would all meet in one point."""
_NO_FIBRE = 9.0


def field(reference: Array, muscle: str, side: str) -> tuple[Array, Array]:
    """Return how far inside a muscle each place (…, 3) is (> 0 inside), and its fibres (-1 … 1).

    The fibres of equal value run together along the muscle. Raises KeyError for another muscle.
    """
    x, y, z = reference[..., 0] * SIDES[side], reference[..., 1], reference[..., 2]
    turn = np.degrees(np.arctan2(y - _AXIS, np.maximum(x, 1e-6)))  # 0 points sideways, 90 back
    inside, fibre = {"gluteus-medius": _medius, "gluteus-maximus": _maximus}[muscle](turn, x, z)
    return np.where(x > _MIDLINE, inside, -1.0), fibre


def _medius(turn: Array, x: Array, z: Array) -> tuple[Array, Array]:
    """Return a fan from the edge of the hip bone down to the tip of the thigh bone's knob.

    Its back third lies under gluteus maximus, and is left to it.
    """
    top = 0.088 - 0.000012 * (turn - 5) ** 2
    half = 10 + np.clip((z + 0.045) / 0.125, 0, 1.1) ** 0.8 * 50
    fibre = (turn - 8) / half
    ends = np.minimum((top - z) / 0.03, (z + 0.055) / 0.03)
    ends = np.minimum(ends, (_COVERED - turn) / 12)
    return np.minimum(1 - np.abs(fibre), ends), np.where(x > _FAN_FROM, fibre, _NO_FIBRE)


def _maximus(turn: Array, x: Array, z: Array) -> tuple[Array, Array]:
    """Return a broad band from the sacrum down and out to the back of the thigh bone's top."""
    along = (turn - 14) / 70
    top = 0.055 - 0.05 * np.clip(1 - along, 0, 1) ** 1.5
    bottom = -0.085 - 0.045 * along
    fibre = (z - bottom) / np.maximum(top - bottom, 1e-3) * 2 - 1
    ends = np.minimum(along / 0.12, (1.06 - along) / 0.05)
    edges = np.minimum((top - z) / 0.02, (z - bottom) / 0.02)
    return np.minimum(ends, edges), np.where(x > _MIDLINE, fibre, _NO_FIBRE)
