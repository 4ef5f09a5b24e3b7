"""A pose file: who does what, seen from where. Mistakes are told with file and line."""

from pathlib import Path
from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from . import contact, skeleton
from . import patch
from .body import SIDES, rig
from .located_yaml import Document, Problem, load
from .muscle import MUSCLES
from .person import looks
from .prop import Prop

FOLDER = Path(__file__).parent / "poses"
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
    mat: tuple[float, float, float, float] | None = None
    """Left, right, front and back edge in metres."""
    props: list[Prop] = []
    frames: dict[Frame, Key]

    @model_validator(mode="after")
    def _complete(self) -> Self:
        if not {"start", "finish"} <= set(self.frames):
            raise ValueError("frames needs start and finish")
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


def names(folder: Path = FOLDER) -> list[str]:
    """Return the names of all pose files."""
    return sorted(path.stem for path in folder.glob("*.yml"))


def read(name: str, folder: Path = FOLDER) -> Sequence:
    """Read and check a pose file; raises Problem with every mistake's file and line."""
    path = folder / f"{name}.yml"
    if not path.exists():
        raise Problem(f"{path}: there is no such pose; there are {', '.join(names(folder))}")
    document = load(path)
    sequence = document.validate(Sequence)
    mistakes = [*_mistakes(document, sequence)]
    if mistakes:
        raise Problem("\n".join(mistakes))
    return sequence


def _mistakes(document: Document, sequence: Sequence):
    if sequence.person not in looks():
        yield document.message(("person",), f"choose from {', '.join(looks())}")
    for name, key in sequence.frames.items():
        place = ("frames", name)
        if key.like is not None and key.like not in sequence.frames:
            yield document.message((*place, "like"), f"there is no frame {key.like}")
            continue
        for joint, values in key.angles.items():
            yield from _angle_mistakes(document, (*place, "angles", joint), joint, values)
        yield from _contact_mistakes(document, place, key)
        whole = sequence.key(name)
        if whole.free and not whole.contacts:
            yield document.message(place, "free parts need contacts to move towards")
        for i, arrow in enumerate(key.arrows):
            if arrow.bone not in rig().bones:
                yield document.message((*place, "arrows", i, "bone"), f"no bone {arrow.bone}")


def _angle_mistakes(document: Document, place, joint: str, values):
    try:
        ranges = skeleton.ranges(joint) if joint not in skeleton.SIDED else skeleton.JOINTS[joint]
    except KeyError:
        known = ", ".join(skeleton.JOINTS)
        yield document.message(place, f"unknown joint; there are {known} (L or R may follow)")
        return
    values = values if isinstance(values, list) else [values]
    if len(values) > len(ranges):
        yield document.message(place, f"has {len(ranges)} angles, not {len(values)}")
    for value, (low, high) in zip(values, ranges, strict=False):
        if not low <= value <= high:
            yield document.message(place, f"{value:g} is outside {low:g} to {high:g}")


def _contact_mistakes(document: Document, place, key: Key):
    for i, entry in enumerate(key.contacts or []):
        try:
            wishes = contacts([entry])
        except (KeyError, TypeError) as error:
            yield document.message((*place, "contacts", i), f"unknown contact {error}")
            continue
        for wish in wishes:
            bones = [b for b in (wish.bone, wish.frame, *wish.over) if b]
            unknown = [b for b in bones if b not in rig().bones]
            unknown += [p for p in (wish.patch, wish.of) if p and not _is_patch(p)]
            if unknown:
                yield document.message((*place, "contacts", i), f"unknown part {unknown[0]}")
    for i, part in enumerate(key.free or []):
        try:
            free([part])
        except (KeyError, ValueError, IndexError):
            yield document.message((*place, "free", i), "write a joint and a part: hipL.0")


def _is_patch(name: str) -> bool:
    return name in patch.CENTRAL or (name[-1:] in SIDES and name[:-1] in patch.SIDED)


def contacts(entries: list[str | dict[str, Any]]) -> list[contact.Contact]:
    """Return the contacts of a list of short names and mappings."""
    found: list[contact.Contact] = []
    for entry in entries:
        if isinstance(entry, str):
            found += contact.named(entry)
        else:
            entry = {k: tuple(v) if isinstance(v, list) else v for k, v in entry.items()}  # noqa: PLW2901
            found.append(contact.Contact(**entry))
    return found


def free(parts: list[str]) -> list[tuple[str, int]]:
    """Return (joint, part) of each free part; one without L or R is both sides."""
    found: list[tuple[str, int]] = []
    for entry in parts:
        joint, number = entry.split(".")
        for whole in [joint + side for side in SIDES] if joint in skeleton.SIDED else [joint]:
            skeleton.ranges(whole)[int(number)]
            found.append((whole, int(number)))
    return found


def spread(angles: dict[str, float | list[float]]) -> contact.Pose:
    """Return angles by joint and side; one without L or R is both, a side's own wins."""
    found: contact.Pose = {}
    for joint, value in sorted(angles.items(), key=lambda item: item[0] not in skeleton.SIDED):
        values = [float(v) for v in (value if isinstance(value, list) else [value])]
        for whole in [joint + side for side in SIDES] if joint in skeleton.SIDED else [joint]:
            full = [0.0] * skeleton.parts_of(whole)
            full[: len(values)] = values
            found[whole] = full
    return found
