"""What differs in each of the small multiples, by how much, and on whom it is shown."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from .outline import CREST_HEIGHT, OUTERMOST, PELVIS_WIDTH, WOMAN, Side

NECK_FALL = 0.75
"""A longer neck holds the thigh bone this much further down for each mm further out."""


@dataclass(frozen=True)
class Variation:
    """One thing that differs between people, and the person it is shown on."""

    title: str
    description: str
    sides: tuple[Side, Side, Side]
    skin: int
    top: str
    waist: float = 206.0
    """Height of the shorts' upper edge, mm."""
    show: str = ""
    """What is shown besides bones: "muscle", "fat" or nothing."""


def _three(start: Side, values: Sequence[dict[str, float]]) -> tuple[Side, Side, Side]:
    less, middle, more = (replace(start, **value) for value in values)
    return less, middle, more


_START = replace(WOMAN, hollow=0.25)
_NECKS = [{"neck": n, "crest_height": 150 + NECK_FALL * n / OUTERMOST} for n in (-6.0, 0.0, 10.0)]

VARIATIONS = {
    "pelvis-width": Variation(
        "Three pairs of hips: a narrower pelvis, a middling one and a wider one.",
        "From left to right the ring of hip bones gets wider, and the whole outline with it. All"
        " else stays the same. Here the small inward curve at the side gets a little clearer.",
        _three(_START, [{"pelvis_width": width} for width in PELVIS_WIDTH["women"]]),
        3, "moss",
    ),
    "crest-height": Variation(
        "Three pairs of hips: a short gap between the two bones, a middling one and a tall one.",
        "From left to right the top of the hip bone stands higher above the knob of the thigh bone."
        " All else stays the same. Here the inward curve at the side gets longer and deeper.",
        _three(_START, [{"crest_height": height} for height in CREST_HEIGHT["women"]]),
        5, "ochre", waist=244.0,
    ),
    "neck-length": Variation(
        "Three pairs of hips: a short neck of the thigh bone, a middling one and a long one.",
        "From left to right the neck between the ball of the hip joint and the thigh bone gets"
        " longer, and holds the thigh bone further out and lower. All else stays the same. Here the"
        " inward curve at the side gets clearer.",
        _three(_START, _NECKS),
        2, "slate",
    ),
    "trochanter": Variation(
        "Three pairs of hips: a small knob on the thigh bone, a middling one and a big one.",
        "From left to right the bony knob at the top of the thigh bone stands out further. All else"
        " stays the same. Here the inward curve above the knob gets clearer.",
        _three(_START, [{"trochanter": size} for size in (-8.0, 0.0, 8.0)]),
        6, "clay",
    ),
    "muscle": Variation(
        "Three pairs of hips: less muscle at the side, a middling amount and more.",
        "From left to right the muscles over the bones get thicker, inside the curve and also above"
        " and below it. The bones and the fat stay the same. The outline hardly changes.",
        _three(replace(WOMAN, hollow=0.45), [{"muscle": amount} for amount in (0.0, 0.5, 1.0)]),
        4, "plum", show="muscle",
    ),
    "fat": Variation(
        "Three pairs of hips: a thin layer of fat, a middling one and a thick one.",
        "From left to right the layer of fat under the skin gets thicker all round. The bones stay"
        " the same. The outline gets wider and rounder; here the inward curve gets a bit softer.",
        _three(_START, [{"fat": amount} for amount in (0.1, 0.4, 0.75)]),
        1, "moss", show="fat",
    ),
}  # fmt: skip
"""By name; on another body the same change may do something else to the curve."""
