"""What a body should touch: soles flat, palms down, hands together.

Pose files name contacts by short words; `solver` bends the body until they are met.
"""

from dataclasses import dataclass
from typing import Literal

from pydantic import ConfigDict, with_config

from .body import SIDES
from .patch import CENTRAL, SIDED

_PALM = {"wrist": 0.034, "finger2-1": 0.022, "finger5-1": 0.020, "finger3-3": 0.009}
"""Heights of a flat hand's bones above what it lies on, metres."""
_Held = dict[str, tuple[tuple[float, float, float], float]]
"""Bone to its place in the frame of another one (metres, the left side) and its weight."""
_CLASP: _Held = {
    "wrist": ((0.048, -0.235, -0.05), 0.5),
    "finger3-2": ((0.012, -0.30, 0.045), 0.5),
    "lowerarm01": ((0.27, -0.11, -0.13), 0.2),
}
_ON_HIP: _Held = {
    "wrist": ((0.205, -0.045, 0.12), 0.5),
    "finger3-2": ((0.145, -0.165, 0.085), 0.5),
    "lowerarm01": ((0.40, 0.05, 0.20), 0.3),
}
_OTHER_NAMES = {"knee": "kneeall", "instep": "toe"}
"""Words of pose files for patches that are called something else."""
NAMES = tuple(
    dict.fromkeys(("foot", "tiptoe", "palm", "clasp", "onhip", "instep", *CENTRAL, *SIDED))
)
"""What pose files may say; L or R may follow those of limbs."""


@with_config(ConfigDict(extra="forbid"))
@dataclass(frozen=True)
class Contact:
    """One wish: a patch or a bone at a place. Places that are None stay free. Metres."""

    patch: str | None = None
    bone: str | None = None
    how: Literal["low", "flat", "mean"] = "low"
    """low: its lowest points; flat: all of it; mean: its middle."""
    x: float | None = None
    y: float | None = None
    z: float | None = None
    of: str | None = None
    """Place is relative to this patch."""
    frame: str | None = None
    """A bone in whose frame `at` is measured."""
    at: tuple[float, float, float] | None = None
    over: tuple[str, ...] = ()
    """The balance point stands over the middle of these bones, `offset` away along `axis`."""
    axis: int = 0
    offset: float = 0.0
    weight: float = 1.0


def named(name: str) -> list[Contact]:
    """Return the contacts of a short name: "foot", "palmL", "toeR 0.385" (metres above floor).

    Without L or R both sides are meant. Raises KeyError for an unknown name.
    """
    word, _, height = name.partition(" ")
    z = float(height) if height else 0.0
    sides, part = (word[-1], word[:-1]) if word[-1:] in SIDES else ("LR", word)
    if word in CENTRAL:
        return [Contact(patch=word, z=z)]
    return [contact for side in sides for contact in _one(part, side, z)]


def _one(part: str, side: str, z: float) -> list[Contact]:
    if part == "foot":
        return [
            Contact(patch=f"heel{side}", how="flat", z=z + 0.005),
            Contact(patch=f"ball{side}", how="flat", z=z + 0.005),
            Contact(patch=f"toe{side}", how="flat", z=z + 0.010, weight=0.5),
        ]
    if part == "tiptoe":
        return [
            Contact(patch=f"toe{side}", how="flat", z=z + 0.008),
            Contact(patch=f"ball{side}", z=z + 0.002, weight=0.7),
        ]
    if part == "palm":
        return [Contact(bone=f"{bone}.{side}", z=z + up) for bone, up in _PALM.items()]
    if part == "clasp":
        return _held(_CLASP, "spine01", side)
    if part == "onhip":
        return _held(_ON_HIP, "root", side)
    patch = _OTHER_NAMES.get(part, part)
    if patch not in SIDED:
        raise KeyError(part)
    return [Contact(patch=patch + side, z=z)]


def _held(places: _Held, frame: str, side: str) -> list[Contact]:
    sign = SIDES[side]
    return [
        Contact(bone=f"{bone}.{side}", frame=frame, at=(sign * at[0], at[1], at[2]), weight=weight)
        for bone, (at, weight) in places.items()
    ]
