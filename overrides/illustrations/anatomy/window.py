"""The body from waist to thighs: skin, a top, and high-waisted shorts as window to the bones."""

from dataclasses import dataclass

import numpy as np

from overrides.illustrations import curve, svg
from overrides.illustrations.palette import colour

from .bones import Array
from .picture import View
from .silhouette import edge

OUTLINE = 3.2
SEAM = 1.6
HEM_LINE = 2.4
WAISTBAND = 0.214
"""Height of the upper edge of the shorts, metres above the trochanter."""
HEM = -0.190
TOP_HEM = 0.262
SEAM_TOP = -0.062
"""The seam of the shorts begins well below the pubic bones."""
_HEM_SAG = 0.008  # round a thigh, metres
_FAR = 0.37
"""Everything is drawn this far up and down; the frame crops it."""


@dataclass(frozen=True)
class Window:
    """A person and how she's seen.

    edges: the body's edges, ("R", "L") from the front or back, ("front", "back") from the side.
    sag: edges of clothes hang this much lower in the middle, metres, as they go round a body.
    seam: whether the middle seam and the line between the thighs are seen.
    """

    view: View
    edges: tuple[str, str] = ("R", "L")
    sag: float = 0.010
    seam: bool = True
    skin: str = "skin-3"
    top: str = "ochre"
    shorts: str = "shorts"

    def behind(self) -> str:
        """Return what lies behind the bones: the shorts with their stitches and seam."""
        stitches = self._rim(WAISTBAND - 0.012), self._hem(HEM + 0.009)
        out = self._filled(-_FAR, _FAR, self.shorts)
        out += "".join(self._line(line, "inner", SEAM, 0.55) for line in stitches)
        return out + (self._middle(SEAM_TOP, HEM, SEAM) if self.seam else "")

    def before(self) -> str:
        """Return what lies before the bones: skin above and below the shorts, top, lines."""
        top, waist, hem = self._rim(TOP_HEM), self._rim(WAISTBAND), self._hem(HEM)
        out = self._filled(-_FAR, HEM, self.skin, upper=hem)
        out += self._filled(WAISTBAND, _FAR, self.skin, lower=waist)
        out += self._filled(TOP_HEM, _FAR, self.top, lower=top)
        out += "".join(self._line(line, "inner", HEM_LINE) for line in (top, waist, hem))
        if self.seam:
            out += self._middle(HEM, -_FAR, HEM_LINE)
        return out + self.outline()

    def outline(self) -> str:
        """Return the two edges of the body."""
        return "".join(self._line(_edge(-_FAR, _FAR, name), "line", OUTLINE) for name in self.edges)

    def _rim(self, height: float) -> Array:
        """Return an edge of clothes that goes round the trunk (n, 3)."""
        return _across(*self._ends(height), self.sag)

    def _hem(self, height: float) -> Array:
        """Return an edge of the shorts (n, 3): it goes round each thigh that is seen."""
        start, end = self._ends(height)
        if not self.seam:
            return _across(start, end, self.sag / 2)
        middle = (start + end) / 2
        return np.r_[_across(start, middle, _HEM_SAG), _across(middle, end, _HEM_SAG)[1:]]

    def _ends(self, height: float) -> tuple[Array, Array]:
        one, other = (edge(name, np.array([height]))[0] for name in self.edges)
        return one, other

    def _middle(self, high: float, low: float, width: float) -> str:
        heights = np.linspace(high, low, 20)
        return self._line(np.stack([0 * heights, 0 * heights, heights], axis=1), "inner", width)

    def _line(self, points: Array, token: str, width: float, opacity: float | None = None) -> str:
        places = curve.resample(self.view.place(points), 2.0)
        return svg.element(
            "path", fill="none", stroke=colour(token), stroke_width=width,
            stroke_opacity=opacity, stroke_linecap="round",
            d=svg.path(curve.fit_open(places, 0.3), closed=False),
        )  # fmt: skip

    def _filled(
        self,
        low: float,
        high: float,
        token: str,
        *,
        lower: Array | None = None,
        upper: Array | None = None,
    ) -> str:
        """Fill the body between two heights, along edges (n, 3) of clothes where they are given."""
        one, other = (_edge(low, high, name) for name in self.edges)
        above = other[-1:] if upper is None else upper
        below = one[:1] if lower is None else lower
        ring = np.concatenate([one, above, other[::-1], below[::-1]])
        curves = curve.fit_closed(self.view.place(ring), 0.3)
        return svg.element("path", fill=colour(token), d=svg.path(curves, closed=True))


def _edge(low: float, high: float, name: str) -> Array:
    return edge(name, np.linspace(low, high, 120))


def _across(start: Array, end: Array, sag: float) -> Array:
    """Return a line (40, 3) between two points that hangs through by `sag` metres."""
    share = np.linspace(0, 1, 40)[:, None]
    line = start * (1 - share) + end * share
    line[:, 2] -= sag * (1 - (2 * share[:, 0] - 1) ** 2)
    return line
