"""The baked bodies: a mix of them is a new person with the same joints and the same mesh.

Source of the data: bodies/README.md. Axes: x to the body's left, z up, -y forward; metres.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
FOLDER = Path(__file__).parent / "bodies"
REFERENCE = "f1"
"""Clothes, hair and muscles are placed on this body; all others share its mesh."""
_ROUNDING = 1e-6
SIDES = {"L": 1.0, "R": -1.0}
SKIN, SHOE, HAIR = 0, 1, 2
"""What a point of a figure's mesh belongs to."""


@dataclass(frozen=True)
class Rig:
    """What all bodies share: bones, skin weights, triangles and the reference body."""

    bones: tuple[str, ...]
    parents: tuple[int, ...]
    weights: Array
    """(points, bones), rows sum to one."""
    faces: NDArray[np.int64]
    reference: Array
    """(points, 3) the reference body at rest."""
    reference_heads: Array
    """(bones, 3) its bones."""

    def bone(self, name: str) -> int:
        """Return a bone's number; raises KeyError with the name when there is none."""
        try:
            return self.bones.index(name)
        except ValueError:
            raise KeyError(name) from None

    def bones_like(self, *starts: str, side: str = "") -> list[int]:
        """Return the numbers of bones whose names start so, on one side or on both."""
        ending = f".{side}" if side else ""
        return [
            number
            for number, name in enumerate(self.bones)
            if name.startswith(starts) and name.endswith(ending)
        ]


@dataclass(frozen=True)
class Mesh:
    """A part of a figure: skin, a shoe, hair."""

    points: Array
    """(n, 3) at rest."""
    reference: Array
    """(n, 3) the same places on the reference body at rest."""
    weights: Array
    """(n, bones)."""
    faces: NDArray[np.int64]
    kind: int

    @property
    def kinds(self) -> NDArray[np.int64]:
        """(n,) the kind, once a point."""
        return np.full(len(self.points), self.kind)


@cache
def _data() -> dict[str, NDArray]:
    with np.load(FOLDER / "bodies.npz") as data:
        return {name: data[name] for name in data.files}


@cache
def rig() -> Rig:
    """Return what all bodies share."""
    data = _data()
    return Rig(
        bones=tuple(str(label) for label in data["labels"]),
        parents=tuple(int(parent) for parent in data["parents"]),
        weights=data["W"].astype(float),
        faces=data["F"].astype(np.int64),
        reference=data[f"{REFERENCE}_v"].astype(float),
        reference_heads=data[f"{REFERENCE}_h"].astype(float),
    )


def names() -> list[str]:
    """Return the names of the baked bodies."""
    return sorted(name.removesuffix("_v") for name in _data() if name.endswith("_v"))


def mix(shares: Mapping[str, float], height: float) -> tuple[Array, Array]:
    """Mix bodies and scale to a height in metres.

    shares: name of a baked body to its share; shares sum to one, and may be negative (a large
    man: m1 + 0.8 f5 - 0.8 f1). Returns points (n, 3) and heads of the bones (b, 3).
    Raises ValueError for an unknown body or shares that don't sum to one.
    """
    unknown = sorted(set(shares) - set(names()))
    if unknown:
        raise ValueError(f"there is no body {unknown[0]}; choose from {', '.join(names())}")
    if abs(sum(shares.values()) - 1) > _ROUNDING:
        raise ValueError(f"the shares of bodies sum to {sum(shares.values()):g}, not to 1")
    data = _data()
    points = sum(share * data[f"{name}_v"].astype(float) for name, share in shares.items())
    heads = sum(share * data[f"{name}_h"].astype(float) for name, share in shares.items())
    scale = height / float(np.ptp(points[:, 2]))
    return points * scale, heads * scale
