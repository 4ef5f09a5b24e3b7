"""The people who recur in the drawings: bodies, skin, hair and clothes from people.yml."""

from functools import cache, cached_property
from pathlib import Path
from typing import Annotated, Literal

import numpy as np
from numpy.typing import NDArray
from pydantic import BaseModel, ConfigDict, Field

from . import body, clothes, footwear, hair, patch, skinning
from .body import Array, Mesh
from .located_yaml import load
from .palette import Token
from .skeleton import Posture, Skeleton
from .solver import Solver

FILE = Path(__file__).parent / "people.yml"


class Look(BaseModel):
    """One entry of people.yml."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    body: dict[str, float]
    height: Annotated[float, Field(gt=1.3, lt=2.1)]
    """Metres."""
    skin: Annotated[int, Field(ge=1, le=6)]
    hair: Literal[hair.STYLES]
    hair_colour: Token
    top: Literal[clothes.TOPS]
    top_colour: Token
    bottom: Literal[clothes.BOTTOMS]
    bottom_colour: Token
    artificial_leg: Literal["", "L", "R"] = ""

    @property
    def outfit(self) -> clothes.Outfit:
        """What decides the regions of a drawing."""
        return clothes.Outfit(self.top, self.bottom, self.artificial_leg, self.hair == "scarf")

    def token(self, region: int) -> str:
        """Return the colour token of a region."""
        return {
            clothes.BARE: f"skin-{self.skin}",
            clothes.BOTTOM: self.bottom_colour,
            clothes.TOP: self.top_colour,
            clothes.SHOES: "shoe",
            clothes.SOLE: "sole",
            clothes.HEAD: self.hair_colour,
            clothes.LIMB: "stone",
        }[region]


class Person:
    """A person, ready to be posed."""

    def __init__(self, look: Look) -> None:
        """Dress a body; raises ValueError when the look names one that is not baked."""
        self.look = look
        self.rig = body.rig()
        points, heads = body.mix(look.body, look.height)
        if look.artificial_leg:
            points = _with_artificial_leg(self.rig, points, heads, look.artificial_leg)
        self.skeleton = Skeleton(self.rig, heads)
        skin = Mesh(points, self.rig.reference, self.rig.weights, self.rig.faces, body.SKIN)
        shoes = [footwear.shoe(self.rig, points, side) for side in body.SIDES]
        self._meshes = [skin, *shoes, *hair.meshes(self.rig, points, heads, look.hair)]

    @cached_property
    def points(self) -> Array:
        """(n, 3) at rest."""
        return np.concatenate([mesh.points for mesh in self._meshes])

    @cached_property
    def reference(self) -> Array:
        """(n, 3) the same places on the reference body."""
        return np.concatenate([mesh.reference for mesh in self._meshes])

    @cached_property
    def weights(self) -> Array:
        """(n, bones)."""
        return np.concatenate([mesh.weights for mesh in self._meshes])

    @cached_property
    def kinds(self) -> NDArray[np.int64]:
        """(n,) skin, shoe or hair."""
        return np.concatenate([mesh.kinds for mesh in self._meshes])

    @cached_property
    def faces(self) -> NDArray[np.int64]:
        """(m, 3)."""
        starts = np.cumsum([0, *(len(mesh.points) for mesh in self._meshes[:-1])])
        return np.concatenate(
            [mesh.faces + start for mesh, start in zip(self._meshes, starts, strict=True)]
        )

    @cached_property
    def solver(self) -> Solver:
        """Bends this person's poses to their contacts."""
        figure = patch.Resting(
            self.rig, self.points, self.reference, self.weights, self.kinds, self.skeleton.heads
        )
        patches = patch.patches(figure)
        return Solver(self.rig, self.skeleton, self.points, self.weights, patches)

    def posed(self, posture: Posture) -> Array:
        """Return all points (n, 3) in a posture, unmoved: `floor` says how far to drop them."""
        return skinning.blended(self.points, self.weights, self.skeleton.heads, posture)

    def floor(self, points: Array) -> float:
        """Return the height of the lowest skin and shoe, but for hair and a few stray points."""
        heights = points[self.kinds < body.HAIR, 2]
        return float(np.partition(heights, _STRAY)[_STRAY])


_STRAY = 30
_PYLON = 0.42
_TAPER = 0.05
_HALF = 0.5


def _with_artificial_leg(rig: body.Rig, points: Array, heads: Array, side: str) -> Array:
    """Make a lower leg slim from the socket down to the shoe, around its bone."""
    knee, ankle = heads[rig.bone(f"lowerleg01.{side}")], heads[rig.bone(f"foot.{side}")]
    along = (points - knee) @ (ankle - knee) / ((ankle - knee) @ (ankle - knee))
    axis = knee + along[:, None] * (ankle - knee)
    z, sign = rig.reference[:, 2], body.SIDES[side]
    below = np.clip((clothes.ARTIFICIAL_FROM - 0.06 - z) / _TAPER, 0, 1)
    above_shoe = np.clip((z + 0.88) / _TAPER, 0, 1)
    slim = below * above_shoe * (rig.reference[:, 0] * sign > 0)
    arm = rig.weights[:, rig.bones_like("upperarm", "lowerarm", "wrist", "finger", "metacarpal")]
    slim *= arm.sum(1) < _HALF  # hands hang at this height too
    return axis + (points - axis) * (1 - slim * (1 - _PYLON))[:, None]


@cache
def looks() -> dict[str, Look]:
    """Return the people by name; raises MistakeError when people.yml has a mistake."""
    return load(FILE).validate(dict[str, Look])


@cache
def person(name: str) -> Person:
    """Return a person by name; raises KeyError for an unknown one."""
    return Person(looks()[name])
