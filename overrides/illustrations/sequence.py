"""The content of a pose file: who does what, seen from where."""

from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from .muscle import MUSCLES
from .prop import Prop

Words = Annotated[str, Field(min_length=1)]
Frame = Literal["start", "middle", "finish", "wrong", "right"]
STEPS: tuple[Frame, ...] = ("start", "middle", "finish")
PAIR: tuple[Frame, ...] = ("wrong", "right")
Camera = tuple[float, float]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Highlight(_Strict):
    """A muscle to colour: strong where it does most of the work, faint where it helps."""

    muscle: Literal[MUSCLES]
    side: Literal["L", "R"]
    share: Literal["primary", "secondary"] = "primary"


class Arrow(_Strict):
    """Shows the way that a bone's head goes from one key pose to this one."""

    bone: Words
    since: Frame
    shift: tuple[float, float] = (0, 0)
    """Drawing units to the right and up, so that the arrow lies beside the body."""


class Key(_Strict):
    """One key pose."""

    title: Words
    """Text alternative."""
    like: Frame | None = None
    """Takes angles, free parts and contacts from another key pose, before its own."""
    angles: dict[str, float | list[float]] = {}
    free: list[str] | None = None
    contacts: list[str | dict[str, Any]] | None = None
    within: float = 40
    """Degrees that a free angle may move."""
    drop: bool = True
    """Whether the lowest point comes down to the floor at the end."""
    props: list[Prop] | None = None
    arrows: list[Arrow] = []


class Sequence(_Strict):
    """One pose file."""

    person: Words
    view: Camera
    """Yaw and pitch in degrees."""
    pair_view: Camera | None = None
    """The view of the wrong and right pair, where another one shows it better."""
    description: Words
    muscles: list[Highlight] = []
    crop: tuple[float, float] | None = None
    """Lowest and highest place to show, metres above the floor; all of the body without it."""
    mat: tuple[float, float, float, float] | None = None
    """Left, right, front and back edge in metres."""
    props: list[Prop] = []
    frames: dict[Frame, Key]

    @model_validator(mode="after")
    def _complete(self) -> Self:
        if not {"start", "finish"} <= set(self.frames):
            raise ValueError("frames needs start and finish")
        if self.crop and self.crop[0] >= self.crop[1]:
            raise ValueError("crop is the lowest place, then the highest")
        if ("wrong" in self.frames) != ("right" in self.frames):
            raise ValueError("wrong and right come together")
        return self

    def key(self, name: Frame) -> Key:
        """Return a key pose with what it takes from others filled in."""
        own = self.frames[name]
        if own.like is None:
            return own
        base = self.key(own.like)
        return own.model_copy(
            update={
                "angles": {**base.angles, **own.angles},
                "free": base.free if own.free is None else own.free,
                "contacts": base.contacts if own.contacts is None else own.contacts,
                "props": base.props if own.props is None else own.props,
            }
        )
