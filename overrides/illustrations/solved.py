"""Solved poses are kept in poses/solved, so that a drawing needs no solver and never changes.

A pose is solved again only when what was authored changes: its angles, contacts or person.
"""

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from . import pose, shorthand
from .joint import Pose
from .person import looks, person
from .sequence import Frame, Sequence

_DIGITS = 2
WORST = 0.05
"""A contact that stays further away than this (metres) is a mistake in the pose file."""


@dataclass(frozen=True)
class Solved:
    """The angles of one key pose after solving."""

    angles: Pose
    worst: float
    """Metres to the contact that is furthest away."""


def of(
    name: str, sequence: Sequence, folder: Path = pose.FOLDER, *, keep: bool = True
) -> dict[Frame, Solved]:
    """Return all key poses of a sequence, solving those that changed.

    keep: whether the result is written to solved/ in the folder.
    """
    path = folder / "solved" / f"{name}.yml"
    kept = yaml.safe_load(path.read_text(encoding="utf-8")) if path.exists() else {}
    found, fresh = {}, {}
    for frame in sequence.frames:
        authored = _fingerprint(sequence, frame)
        entry = kept.get(frame)
        if not entry or entry["authored"] != authored:
            entry = {"authored": authored, **_solve(sequence, frame)}
        fresh[frame] = entry
        found[frame] = Solved(entry["angles"], entry["worst"])
    if keep and fresh != kept:
        path.parent.mkdir(exist_ok=True)
        text = yaml.safe_dump(fresh, default_flow_style=None, sort_keys=True, width=100)
        head = f"# Written by `python -m overrides.illustrations`: {name}.\n"
        path.write_text(head + text, encoding="utf-8", newline="\n")
    return found


def _solve(sequence: Sequence, frame: Frame) -> dict[str, Any]:
    key = sequence.key(frame)
    angles = shorthand.spread(key.angles)
    worst = 0.0
    if key.free:
        wishes = shorthand.contacts(key.contacts or [])
        solution = person(sequence.person).solver.solve(
            angles, shorthand.free(key.free), wishes, within=key.within
        )
        angles, worst = solution.pose, solution.worst
    rounded = {
        joint: [round(value, 4 if joint == "pos" else _DIGITS) + 0.0 for value in values]
        for joint, values in angles.items()
    }
    return {"angles": rounded, "worst": round(worst, 4)}


def _fingerprint(sequence: Sequence, frame: Frame) -> str:
    key = sequence.key(frame)
    look = looks()[sequence.person]
    authored = [key.angles, key.free, key.contacts, key.within, look.body, look.height]
    text = json.dumps([*authored, look.artificial_leg], sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()[:16]
