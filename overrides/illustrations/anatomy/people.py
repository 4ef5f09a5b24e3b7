"""The cast of the row of hips: eight people of many sizes, and what they wear."""

from dataclasses import dataclass, replace
from typing import Any

from .outline import MAN, WOMAN, Side


@dataclass(frozen=True)
class Clothes:
    """Colours are tokens; heights are mm above the trochanter, in the middle of the body."""

    top: str
    top_hem: float
    bottoms: str
    waist: float
    hem: float
    """LEGGINGS where the cloth goes on below the picture."""
    loose: float = 0.0
    """How far the hem stands off the thigh, mm."""
    stripes: bool = False
    """Whether the top is striped."""


LEGGINGS = -400.0


@dataclass(frozen=True)
class Person:
    """One standing body seen from in front; "left" is the body's own left."""

    left: Side
    right: Side
    skin: int
    clothes: Clothes
    lift: float = 0.0
    """How much higher the hips are than the row's, mm."""
    lean: float = 0.0
    """How far the ribs are to the body's left of the hips, mm."""
    detail: str = ""
    """"pouch" (a stoma bag), "scar", "marks" (stretch marks), "navel" or nothing."""


def _person(left: Side, right: dict[str, float], **more: Any) -> Person:
    """Return a person whose right side differs from the left in a few values."""
    return Person(left, replace(left, **right), **more)


PEOPLE = (
    _person(
        replace(WOMAN, crest_height=158, fat=0.3, muscle=0.4, hollow=0.2, leg=-1),
        {"crest_height": 166, "leg": 2, "hollow": 0.0, "neck": 3},
        skin=4, clothes=Clothes("moss", 214, "ochre", 172, -176), lift=6, lean=8,
    ),
    _person(
        replace(WOMAN, crest_height=138, pelvis_width=296, fat=0.92, flank=0.62, thigh=0.6),
        {"crest_height": 144, "hollow": 0.15, "thigh": 0.85, "flank": 0.74, "waist": 6},
        skin=2, clothes=Clothes("slate", 184, "plum", 144, -150), lift=-10, lean=-8, detail="marks",
    ),
    _person(
        replace(MAN, fat=0.34, muscle=0.6, leg=-1.5),
        {"crest_height": 167, "leg": -0.5, "waist": 20},
        skin=5, clothes=Clothes("stone", 134, "moss", 122, -196, loose=15, stripes=True),
        lift=12, lean=-5,
    ),
    _person(
        replace(
            WOMAN, crest_height=172, pelvis_width=268, fat=0.52, flank=0.8, thigh=0.75, hollow=0.1
        ),
        {"crest_height": 166, "hollow": 0.3, "thigh": 0.6, "leg": 2},
        skin=1, clothes=Clothes("ochre", 232, "slate", 166, LEGGINGS),
        lift=2, lean=6, detail="pouch",
    ),
    _person(
        replace(WOMAN, crest_height=140, pelvis_width=302, fat=0.82, flank=0.4, hollow=0.9),
        {"crest_height": 147, "hollow": 0.75, "thigh": 0.6},
        skin=6, clothes=Clothes("clay", 206, "stone", 168, -164), lift=-6, lean=-9,
    ),
    _person(
        replace(WOMAN, crest_height=150, pelvis_width=250, fat=0.12, muscle=0.9, leg=-1.5),
        {"crest_height": 158, "neck": 4, "muscle": 0.75},
        skin=3, clothes=Clothes("plum", 206, "clay", 118, -138), lift=12, lean=6, detail="navel",
    ),
    _person(
        replace(MAN, pelvis_width=288, fat=0.82, flank=0.5, thigh=0.15, hollow=0.7, waist=28),
        {"hollow": 0.6, "flank": 0.6, "crest_height": 156, "waist": 34},
        skin=2, clothes=Clothes("aubergine", 66, "slate", 118, LEGGINGS), lift=6, lean=5,
    ),
    _person(
        replace(
            WOMAN, crest_height=182, pelvis_width=284, fat=0.64, flank=0.75, hollow=0.2, thigh=0.85
        ),
        {"crest_height": 172, "hollow": 0.0, "leg": 1.5, "thigh": 0.7},
        skin=5, clothes=Clothes("clay", 226, "moss", 182, -146), lift=-6, lean=-6, detail="scar",
    ),
)  # fmt: skip
"""Six women and two men, who have straighter hips; one woman's outline hardly dips."""
FEW = (PEOPLE[0], PEOPLE[4], PEOPLE[2], PEOPLE[6])
"""For narrow screens."""
