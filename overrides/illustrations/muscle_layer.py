"""The muscles that an exercise works, coloured where the clothes lie over them."""

from collections.abc import Iterator, Sequence

from . import muscle, stroke, svg
from .body import SKIN
from .layer import Detail, fill
from .palette import colour
from .scene import Picture
from .sequence import Highlight

_LEVELS = [-0.66, -0.33, 0, 0.33, 0.66]
_ARM = 0.3
"""A pixel with a larger share of an arm lies before the hip."""
_LEAST = 0.005
"""A smaller share of the figure can't be read as anything."""


def muscles(picture: Picture, wanted: Sequence[Highlight], detail: Detail) -> str:
    """Draw muscles with their fibres, those that do most of the work last, as one group.

    Small drawings, which are weighed by the byte, do without the group.
    """
    drawn = "".join(_drawn(picture, wanted, detail))
    return svg.element("g", drawn, class_="hd-muscles") if drawn and detail.full else drawn


def _drawn(picture: Picture, wanted: Sequence[Highlight], detail: Detail) -> Iterator[str]:
    bare = (picture.kind == SKIN) & (picture.limbs[..., 2:].sum(-1) < _ARM)
    for highlight in sorted(wanted, key=lambda one: one.share == "primary"):
        inside, fibre = muscle.field(picture.place, highlight.muscle, highlight.side)
        seen = (inside > 0) & bare
        if seen.sum() < _LEAST * picture.figure.sum():
            continue
        data = stroke.outline(seen, picture.pixels, blur=3, tolerance=0.35, least=60)
        yield fill(data, "muscle" if highlight.share == "primary" else "muscle-faint")
        lines = stroke.isolines(fibre, seen, _LEVELS, picture.pixels) if detail.full else ""
        if lines:
            yield svg.element(
                "path",
                fill="none",
                stroke=colour("bone"),
                stroke_opacity=0.6,
                stroke_width=0.9,
                stroke_linecap="round",
                d=lines,
            )
