"""The row of ordinary hips on the home page: many sizes and shapes, dressed, cut off by the band.

The band is dark in both themes, so the one outline round each body is light in both.
"""

import numpy as np

from overrides.illustrations import svg
from overrides.illustrations.document import document
from overrides.illustrations.palette import colour

from .outline import HEIGHTS, Array, half_width
from .people import FEW, LEGGINGS, PEOPLE, Person
from .standing import FOOT, HEAD, Standing, closed, fill, line

LINE = colour("frieze-line")
"""The light outline: the same in both themes, as the band is."""
_SCALE = 0.475  # drawing units in a millimetre
_HEIGHT = 320.0
_GROUND = 183.5  # where the trochanters are, drawing units from the top
_GAP = 14.0  # between neighbours, drawing units
_HEM = 14.0  # from an edge to its stitching, mm
_CROTCH = -92.0
_THIGHS = -200.0  # further down they are narrower
_POUCH = -74.0  # middle of a stoma bag, mm
_STRIPE = 34.0  # from stripe to stripe, mm

_TITLE = "{} people side by side, from the waist to the thighs. Every outline is different."
_MANY = (
    "Women and men of many sizes and skin colours stand in a row in shorts, leggings and tops. Some"
    " outlines dip in below the hip bone, some run straight, and left and right sides don't match."
    " One person wears a stoma bag, one has a scar and one has stretch marks."
)
_FEW = (
    "Two women and two men of many sizes and skin colours stand in a row in shorts, leggings and"
    " tops. Some outlines dip in below the hip bone, some run straight, and left and right sides"
    " don't match."
)


def outlines() -> str:
    """Return the row of eight."""
    return _row(PEOPLE, _TITLE.format("Eight"), _MANY)


def outlines_narrow() -> str:
    """Return a row of four, for narrow screens."""
    return _row(FEW, _TITLE.format("Four"), _FEW)


def _row(people: tuple[Person, ...], title: str, description: str) -> str:
    """Return people side by side; the width follows from their sizes."""
    widest = HEIGHTS > _THIGHS
    right, drawn = 0.0, []
    for person in people:
        alone = _stand(person, 0.0)
        centre = right + _GAP - alone.right[widest].min() * _SCALE
        drawn.append(_dressed(person, _stand(person, round(centre, 1))))
        right = centre + alone.left[widest].max() * _SCALE
    width = right + _GAP
    ground = svg.element("rect", width=width, height=_HEIGHT, fill=colour("frieze"))
    return document(title, description, (width, _HEIGHT), ground, *drawn)


def _stand(person: Person, centre: float) -> Standing:
    """Return the person's outline with what the clothes and a lean of the trunk do to it."""
    clothes = person.clothes
    up = np.clip((HEIGHTS - 80) / 250, 0, 1)  # from the waist to the ribs
    lean = person.lean * up * up * (3 - 2 * up)
    loose = clothes.loose * np.clip(HEIGHTS / clothes.hem, 0, 1) ** 2
    loose = np.where(clothes.hem <= HEIGHTS, loose, 0.0)
    left, right = half_width(person.left) + lean + loose, -half_width(person.right) + lean - loose
    return Standing(right, left, (centre, _GROUND - person.lift * _SCALE), _SCALE)


def _dressed(person: Person, body: Standing) -> str:
    """Return the dressed body with its outline."""
    clothes, below, head = person.clothes, body.across(FOOT, 0), body.across(HEAD, 0)
    short = clothes.hem > LEGGINGS
    hem, foot = (body.hem(clothes.hem), clothes.hem) if short else (below, FOOT)
    waist, top_hem = body.across(clothes.waist), body.across(clothes.top_hem)
    stitches = [body.across(clothes.waist - 2 * _HEM), *([body.hem(foot + _HEM)] if short else [])]
    stripes = np.arange(clothes.top_hem + _STRIPE, HEAD, _STRIPE) if clothes.stripes else []
    on_skin, on_cloth = _details(person, body)
    return "".join([
        fill(body.region(below, FOOT, head, HEAD), f"skin-{person.skin}"),
        on_skin,
        fill(body.region(hem, foot, waist, clothes.waist), clothes.bottoms),
        _ink(*stitches, opacity=0.45),
        _ink(waist, *([hem] if short else []), opacity=0.7),
        on_cloth,
        _ink(body.seam(_CROTCH, FOOT), opacity=0.8),
        fill(body.region(top_hem, clothes.top_hem, head, HEAD), clothes.top),
        _ink(*(body.across(z) for z in stripes), width=5, opacity=0.4),
        _ink(top_hem, opacity=0.7),
        line(
            *(body.side(edge, FOOT, HEAD) for edge in (body.right, body.left)),
            paint=LINE, width=2.6,
        ),
    ])  # fmt: skip


def _details(person: Person, body: Standing) -> tuple[str, str]:
    """Return what lies on the skin, under any cloth, and what shows on the cloth."""
    waist, hem = person.clothes.waist, person.clothes.hem
    lighter = colour(f"skin-{max(person.skin - 1, 1)}")
    thigh = body.ends(hem - 50)[0]
    match person.detail:
        case "pouch":
            bag, *lines = _pouch(body, waist)
            return "", fill(closed(bag), "prop") + _ink(bag, *lines, opacity=0.8)
        case "navel":
            x, z = np.array([6.0, 4.5, 6.0]), np.array([176.0, 169.0, 162.0])
            return _ink(body.place(x, z), width=1.6), ""
        case "scar":
            t = np.linspace(-1, 1, 9)
            scar = body.place(thigh + 42 + 5 * t * t, hem - 52 + 34 * t)
            return line(scar, paint=lighter, width=2.8), ""
        case "marks":
            marks = [_mark(body, thigh, hem, number) for number in range(5)]
            return line(*marks, paint=lighter, width=2, opacity=0.8), ""
    return "", ""


def _pouch(body: Standing, waist: float) -> tuple[Array, Array, Array]:
    """Return a stoma bag worn over the waistband: its edge, its ring and its rolled end (n, 2)."""
    turn = np.linspace(0, 2 * np.pi, 65)
    across, up = np.sin(turn), np.cos(turn)
    square = 1 / (np.abs(across) ** 2.6 + np.abs(up) ** 2.6) ** (1 / 2.6)
    x = _POUCH + 50 * across * square * (1 - 0.14 * up)
    ring = body.place(_POUCH + 21 * across, waist + 6 + 21 * up)
    end = body.place(_POUCH + np.array([-38.0, 38.0]), np.full(2, waist - 106.0))
    return body.place(x, waist - 44 + 84 * up * square), ring, end


def _mark(body: Standing, thigh: float, hem: float, number: int) -> Array:
    """Return one of five stretch marks, short and wavy, on the outer thigh (n, 2)."""
    start, length = (9, 26, 12, 34, 16)[number], (30, 34, 36, 28, 32)[number]
    t = np.linspace(0, 1, 9)
    z = hem - 26 - 17 * number + 2 * np.sin(5 * t + number)
    return body.place(thigh + start + length * t, z)


def _ink(*lines: Array, width: float = 1.4, opacity: float | None = None) -> str:
    return line(*lines, paint=colour("inner"), width=width, opacity=opacity)
