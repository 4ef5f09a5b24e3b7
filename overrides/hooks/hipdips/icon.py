"""The site's icon in the forms that browsers, phones and home screens ask for."""

import re
import struct
from collections.abc import Mapping

SOURCE = "assets/icon.svg"
FAVICON = "favicon.ico"
TOUCH = "apple-touch-icon.png"
_FILL = re.compile(r'fill="(#[0-9a-f]{6})"')
_WHOLE, _SAFE = 1.0, 0.78
"""Phones cut maskable icons to any shape; what lies in the middle four fifths always stays."""
_FORMS = {
    FAVICON: (32, _WHOLE, False),
    TOUCH: (180, _SAFE, True),
    "assets/icon-192.png": (192, _WHOLE, False),
    "assets/icon-512.png": (512, _WHOLE, False),
    "assets/icon-maskable-512.png": (512, _SAFE, True),
}
"""Address → pixels, share of the square that the icon takes, whether the square is filled."""


def forms(icon: str) -> dict[str, str]:
    """Return SVGs of the icon by the address of the picture to draw from each.

    icon: a square SVG whose first fill is its ground.
    """
    return {name: _form(icon, *how) for name, how in _FORMS.items()}


def _form(icon: str, pixels: int, share: float, filled: bool) -> str:  # noqa: FBT001
    ground = _FILL.search(icon)
    back = f'<rect width="100%" height="100%" fill="{ground[1]}"/>' if ground and filled else ""
    size, edge = pixels * share, pixels * (1 - share) / 2
    inner = icon.replace(
        "<svg ", f'<svg x="{edge:g}" y="{edge:g}" width="{size:g}" height="{size:g}" ', 1
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{pixels}" height="{pixels}">'
        f"{back}{inner}</svg>"
    )


def files(pngs: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the files to write: pictures as they are, the favicon in its container."""
    return {name: _ico(png) if name == FAVICON else png for name, png in pngs.items()}


def _ico(png: bytes) -> bytes:
    """Return an ICO file that holds one PNG (a header, a directory of one entry, the PNG)."""
    width, height = struct.unpack(">II", png[16:24])
    header = struct.pack("<HHH", 0, 1, 1)
    entry = struct.pack("<BBBBHHII", width, height, 0, 0, 1, 32, len(png), 22)
    return header + entry + png
