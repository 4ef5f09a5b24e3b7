"""Drawings as PNG, for those who can't use SVG: light colours, on their plate, with the licence.

The renderer knows no custom properties and no inherited fonts, so both are written out before it
sees the drawing.
"""

import re
from html import escape

TIMES = 2
"""Pixels to one CSS pixel."""
LONGEST = 600
"""The longer side of a drawing in CSS pixels."""
_MARGIN, _LINE, _TEXT = 24, 44, 15
_PLATE, _INK = "#efe3d9", "#2b2036"
_VALUE = re.compile(r"var\(--[\w-]+,(#[0-9a-f]+)\)")
_STYLE = re.compile(r"<style>.*?</style>", re.DOTALL)
_NUMBER = re.compile(r'<text class="hd-label__number".*?</text>', re.DOTALL)
_OPEN = re.compile(r"<svg\b[^>]*>")


def plain(svg: str) -> str:
    """Return the inside of an SVG with plain, light colours and without numbers of labels."""
    svg = _VALUE.sub(r"\1", _NUMBER.sub("", _STYLE.sub("", svg)))
    return _OPEN.sub("", svg, count=1).rsplit("</svg>", 1)[0]


def prepared(svg: str, size: tuple[int, int], line: str) -> str:
    """Return an SVG with plain colours, a margin, the plate's colour and a line of text below.

    size: of the drawing in CSS pixels.
    """
    width, height = size
    grown = LONGEST / max(width, height)
    across, down = round(width * grown), round(height * grown)
    whole, tall = across + 2 * _MARGIN, down + _MARGIN + _LINE
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{whole}" height="{tall}" '
        f'font-family="Atkinson Hyperlegible"><rect width="100%" height="100%" fill="{_PLATE}"/>'
        f'<svg x="{_MARGIN}" y="{_MARGIN}" width="{across}" height="{down}" '
        f'viewBox="0 0 {width} {height}">{plain(svg)}</svg>'
        f'<text x="{_MARGIN}" y="{tall - _TEXT}" font-size="{_TEXT}" fill="{_INK}">'
        f"{escape(line)}</text></svg>"
    )
