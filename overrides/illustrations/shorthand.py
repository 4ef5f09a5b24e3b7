"""What pose files write in short, in full: contacts by name, both sides at once."""

from typing import Any

from pydantic import TypeAdapter

from . import contact, joint
from .body import SIDES
from .contact import Contact
from .joint import Pose

_CONTACT = TypeAdapter(Contact)


def contacts(entries: list[str | dict[str, Any]]) -> list[Contact]:
    """Return the contacts of a list of short names and mappings.

    Raises KeyError for an unknown name, and ValueError for a mapping that is no contact.
    """
    found: list[Contact] = []
    for entry in entries:
        if isinstance(entry, str):
            found += contact.named(entry)
        else:
            found.append(_CONTACT.validate_python(entry))
    return found


def free(parts: list[str]) -> list[tuple[str, int]]:
    """Return (joint, part) of each free part; one without L or R is both sides.

    Raises ValueError, KeyError or IndexError for something else than a joint and its part.
    """
    found: list[tuple[str, int]] = []
    for entry in parts:
        name, number = entry.split(".")
        for whole in _both(name):
            joint.ranges(whole)[int(number)]
            found.append((whole, int(number)))
    return found


def spread(angles: dict[str, float | list[float]]) -> Pose:
    """Return angles by joint and side; one without L or R is both, a side's own wins."""
    found: Pose = {}
    for name, value in sorted(angles.items(), key=lambda item: item[0] not in joint.SIDED):
        values = [float(v) for v in (value if isinstance(value, list) else [value])]
        for whole in _both(name):
            full = [0.0] * joint.parts_of(whole)
            full[: len(values)] = values
            found[whole] = full
    return found


def _both(name: str) -> list[str]:
    return [name + side for side in SIDES] if name in joint.SIDED else [name]
