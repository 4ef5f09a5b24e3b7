"""Pose files, read and checked: each mistake is told with file and line."""

from collections.abc import Iterator
from pathlib import Path

from . import contact, joint, patch, shorthand
from .body import rig
from .contact import Contact
from .located_yaml import Document, MistakeError, Place, load
from .person import looks
from .sequence import Frame, Key, Sequence

_KNOWN = f"choose from {', '.join(patch.CENTRAL + patch.SIDED)} (L or R follows those of limbs)"
_NAMES = f"choose from {', '.join(contact.NAMES)} (L or R may follow those of limbs)"
_BONES = ("root", "foot.L", "wrist.R")
FOLDER = Path(__file__).parent / "poses"


def names(folder: Path = FOLDER) -> list[str]:
    """Return the names of all pose files."""
    return sorted(path.stem for path in folder.glob("*.yml"))


def read(name: str, folder: Path = FOLDER) -> Sequence:
    """Read and check a pose file; raises MistakeError with every mistake's file and line."""
    path = folder / f"{name}.yml"
    if not path.exists():
        raise MistakeError(f"{path}: there is no such pose; choose from {', '.join(names(folder))}")
    document = load(path)
    sequence: Sequence = document.validate(Sequence)
    mistakes = [*_frame_mistakes(document, sequence)] or [*_mistakes(document, sequence)]
    if mistakes:
        raise MistakeError("\n".join(mistakes))
    return sequence


def _frame_mistakes(document: Document, sequence: Sequence) -> Iterator[str]:
    """Tell what is wrong with references between frames; the rest can't be read before."""
    there = ", ".join(sequence.frames)
    for name, key in sequence.frames.items():
        place = ("frames", name)
        if key.like is not None and key.like not in sequence.frames:
            yield document.message(
                (*place, "like"), f"there is no frame {key.like}; choose from {there}"
            )
        elif _goes_round(sequence, name):
            yield document.message(
                (*place, "like"), "comes back to this frame; give one of them its own angles"
            )
        for i, arrow in enumerate(key.arrows):
            if arrow.since not in sequence.frames:
                yield document.message(
                    (*place, "arrows", i, "since"),
                    f"there is no frame {arrow.since}; choose from {there}",
                )


def _goes_round(sequence: Sequence, name: Frame) -> bool:
    seen: set[Frame] = set()
    here: Frame | None = name
    while here in sequence.frames and here not in seen:
        seen.add(here)
        here = sequence.frames[here].like
    return here == name


def _mistakes(document: Document, sequence: Sequence) -> Iterator[str]:
    if sequence.person not in looks():
        yield document.message(
            ("person",),
            f"there is no {sequence.person} in people.yml; choose from {', '.join(looks())}",
        )
    yield from _prop_mistakes(document, (), sequence)
    for name, key in sequence.frames.items():
        place = ("frames", name)
        for which, values in key.angles.items():
            yield from _angle_mistakes(document, (*place, "angles", which), which, values)
        yield from _contact_mistakes(document, place, key)
        yield from _free_mistakes(document, place, key)
        yield from _prop_mistakes(document, place, key)
        whole = sequence.key(name)
        if whole.free and not whole.contacts:
            yield document.message(
                place, "free parts need contacts to move towards; write contacts, or leave out free"
            )
        for i, arrow in enumerate(key.arrows):
            if arrow.bone not in rig().bones:
                yield document.message((*place, "arrows", i, "bone"), _no_bone(arrow.bone))


def _angle_mistakes(
    document: Document, place: Place, which: str, values: float | list[float]
) -> Iterator[str]:
    try:
        ranges = joint.JOINTS[which] if which in joint.SIDED else joint.ranges(which)
    except KeyError:
        known = ", ".join(joint.JOINTS)
        yield document.message(
            place, f"there is no such joint; choose from {known} (L or R may follow those of limbs)"
        )
        return
    values = values if isinstance(values, list) else [values]
    if len(values) > len(ranges):
        yield document.message(place, f"has {len(values)} angles; write {len(ranges)} at most")
    for value, (low, high) in zip(values, ranges, strict=False):
        if not low <= value <= high:
            yield document.message(
                place, f"{value:g} is outside its range; choose from {low:g} to {high:g}"
            )


def _contact_mistakes(document: Document, place: Place, key: Key) -> Iterator[str]:
    for i, entry in enumerate(key.contacts or []):
        here = (*place, "contacts", i)
        try:
            wishes = shorthand.contacts([entry])
        except KeyError:
            yield document.message(here, f"there is no contact {entry}; {_NAMES}")
            continue
        except ValueError:
            yield document.message(
                here,
                "isn't a contact; write its name, a height in metres may follow: toeR 0.38"
                if isinstance(entry, str)
                else f"isn't a contact; its fields are {', '.join(Contact.__annotations__)}",
            )
            continue
        for wish in wishes:
            yield from (document.message(here, text) for text in _unknown_parts(wish))


def _unknown_parts(wish: Contact) -> Iterator[str]:
    for bone in (wish.bone, wish.frame, *wish.over):
        if bone and bone not in rig().bones:
            yield _no_bone(bone)
    for name in (wish.patch, wish.of):
        if name and not patch.exists(name):
            yield f"there is no patch {name}; {_KNOWN}"
    if not (wish.bone or wish.patch or wish.over):
        yield "touches nothing; name a patch, a bone, or bones that the body is over"


def _free_mistakes(document: Document, place: Place, key: Key) -> Iterator[str]:
    for i, part in enumerate(key.free or []):
        try:
            shorthand.free([part])
        except (KeyError, ValueError, IndexError):
            yield document.message(
                (*place, "free", i), f"{part} is no part of a joint; write both, such as hipL.0"
            )


def _prop_mistakes(document: Document, place: Place, owner: Sequence | Key) -> Iterator[str]:
    for i, thing in enumerate(owner.props or []):
        unknown = [bone for bone in thing.bones if bone not in rig().bones]
        if unknown:
            yield document.message((*place, "props", i, "bones"), _no_bone(unknown[0]))


def _no_bone(name: str) -> str:
    """Name the bones that are called alike."""
    alike = [bone for bone in rig().bones if bone.split(".")[0] == name.split(".", maxsplit=1)[0]]
    return f"there is no bone {name}; choose from {', '.join(alike or _BONES)}"
