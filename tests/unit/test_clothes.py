"""Clothes: what each place of the body at rest wears."""

import numpy as np
import pytest

from overrides.illustrations.body import HAIR, SHOE, SKIN
from overrides.illustrations.clothes import (
    BARE,
    BOTTOM,
    HEAD,
    LIMB,
    PROP,
    SHOES,
    SOLE,
    TOP,
    WAISTBAND,
    Outfit,
    regions,
)

CHEST, THIGH, SHIN = (0.05, -0.1, 0.35), (0.10, -0.05, -0.22), (0.10, 0.0, -0.70)
FOREARM, HAND = (0.40, -0.17, 0.20), (0.50, -0.33, 0.06)
PLAIN = Outfit("tee", "shorts")


def at(place: tuple[float, float, float], outfit: Outfit, **options: float) -> int:
    """Return the region of one place of the body."""
    arm = options.get("arm", 0.0)
    kind = int(options.get("kind", SKIN))
    return int(
        regions(
            np.array([[place]]),
            np.array([[kind]]),
            np.array([[arm]]),
            outfit,
            options.get("folded", 0.0),
        )[0, 0]
    )


@pytest.mark.parametrize("top", ["vest", "tee", "sleeves"])
@pytest.mark.parametrize("bottom", ["leggings", "shorts"])
def test_every_outfit_covers_chest_hip_and_thigh(top: str, bottom: str) -> None:
    outfit = Outfit(top, bottom)
    assert at(CHEST, outfit) == TOP
    assert at((0.1, -0.1, 0.0), outfit) == BOTTOM
    assert at(THIGH, outfit) == BOTTOM


def test_leggings_are_longer_than_shorts_and_sleeves_than_a_tee() -> None:
    assert at(SHIN, Outfit("tee", "leggings")) == BOTTOM
    assert at(SHIN, PLAIN) == BARE
    assert at(FOREARM, Outfit("sleeves", "shorts"), arm=1.0) == TOP
    assert at(FOREARM, PLAIN, arm=1.0) == BARE


@pytest.mark.parametrize("top", ["vest", "tee", "sleeves"])
def test_hands_are_bare(top: str) -> None:
    assert at(HAND, Outfit(top, "shorts"), arm=1.0) == BARE


def test_a_hand_in_front_of_the_hip_wears_no_trousers() -> None:
    assert at((0.1, -0.1, 0.0), PLAIN, arm=1.0) == BARE


@pytest.mark.parametrize("folded", [0.0, 30.0, 90.0, 120.0])
def test_no_skin_shows_at_the_waist_however_the_hips_bend(folded: float) -> None:
    for height in np.arange(-0.2, 0.5, 0.005):
        place = (0.02, -0.12, float(height))
        assert at(place, PLAIN, folded=folded) in (TOP, BOTTOM), height


def test_the_waistband_reaches_higher_in_front_of_bent_hips() -> None:
    above = (0.02, -0.15, WAISTBAND + 0.02)
    assert at(above, PLAIN) == TOP
    assert at(above, PLAIN, folded=90.0) == BOTTOM


def test_an_artificial_leg_starts_below_the_knee_of_its_side() -> None:
    outfit = Outfit("tee", "shorts", artificial_leg="R")
    left, right = (0.1, 0.0, -0.7), (-0.1, 0.0, -0.7)
    assert (at(left, outfit), at(right, outfit)) == (BARE, LIMB)
    assert at((-0.1, 0.0, -0.4), outfit) == BARE
    assert at(left, Outfit("tee", "shorts", artificial_leg="L")) == LIMB


def test_shoes_have_soles_and_hair_is_no_skin() -> None:
    assert at((0.1, 0.0, -0.85), PLAIN, kind=SHOE) == SHOES
    assert at((0.1, 0.0, -0.92), PLAIN, kind=SHOE) == SOLE
    assert at((0.0, 0.0, 0.75), PLAIN, kind=HAIR) == HEAD


def test_the_end_of_a_scarf_lies_on_the_chest_like_a_top() -> None:
    low = (0.0, -0.1, 0.45)
    assert at(low, Outfit("sleeves", "leggings", scarf=True), kind=HAIR) == TOP
    assert at(low, Outfit("sleeves", "leggings"), kind=HAIR) == HEAD


def test_things_wear_nothing() -> None:
    assert at(THIGH, PLAIN, kind=HAIR + 1) == PROP
