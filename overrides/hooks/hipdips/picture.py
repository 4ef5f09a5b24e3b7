"""Drawings as PNG, for those who can't use SVG: light colours, on their plate, with the licence.

The renderer knows no custom properties, no WOFF2 and no inherited fonts, so all three are written
out before it sees the drawing. Results are kept by content outside the checkout.
"""

import hashlib
import os
import re
from collections.abc import Mapping
from concurrent.futures import ProcessPoolExecutor
from html import escape
from itertools import repeat
from pathlib import Path
from tempfile import gettempdir

import resvg_py
from fontTools.ttLib import TTFont

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
_VERSION = "1"
"""Change it when this module draws the same drawing differently."""


def prepared(svg: str, size: tuple[int, int], line: str) -> str:
    """Return an SVG with plain colours, a margin, the plate's colour and a line of text below.

    size: of the drawing in CSS pixels.
    """
    plain = _VALUE.sub(r"\1", _NUMBER.sub("", _STYLE.sub("", svg)))
    inside = _OPEN.sub("", plain, count=1).rsplit("</svg>", 1)[0]
    width, height = size
    grown = LONGEST / max(width, height)
    across, down = round(width * grown), round(height * grown)
    whole, tall = across + 2 * _MARGIN, down + _MARGIN + _LINE
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{whole}" height="{tall}" '
        f'font-family="Atkinson Hyperlegible"><rect width="100%" height="100%" fill="{_PLATE}"/>'
        f'<svg x="{_MARGIN}" y="{_MARGIN}" width="{across}" height="{down}" '
        f'viewBox="0 0 {width} {height}">{inside}</svg>'
        f'<text x="{_MARGIN}" y="{tall - _TEXT}" font-size="{_TEXT}" fill="{_INK}">'
        f"{escape(line)}</text></svg>"
    )


def pictures(drawings: Mapping[str, str], font: Path) -> dict[str, bytes]:
    """Return prepared SVGs by name as PNG; font: the WOFF2 file of their text."""
    folder = _folder()
    plain = _unpacked(font, folder)
    kept = {name: folder / f"{_digest(svg, plain)}.png" for name, svg in drawings.items()}
    missing = {kept[name]: svg for name, svg in drawings.items() if not kept[name].exists()}
    if missing:  # the renderer holds Python's lock, so threads would wait for each other
        with ProcessPoolExecutor() as pool:
            list(pool.map(_draw, missing.values(), missing, repeat(plain), chunksize=4))
    return {name: path.read_bytes() for name, path in kept.items()}


def _folder() -> Path:
    base = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    folder = Path(base) / "hip-dips"
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:  # a home that can't be written to
        folder = Path(gettempdir()) / "hip-dips"
        folder.mkdir(parents=True, exist_ok=True)
    return folder


def _unpacked(font: Path, folder: Path) -> Path:
    digest = hashlib.sha256(font.read_bytes()).hexdigest()[:24]
    path = folder / f"{digest}.ttf"
    if not path.exists():
        draft = folder / f"{digest}.{os.getpid()}.ttf"
        unpacked = TTFont(font)
        unpacked.flavor = None
        unpacked.save(draft)
        draft.replace(path)
    return path


def _digest(svg: str, font: Path) -> str:
    return hashlib.sha256(f"{_VERSION}\n{font.name}\n{svg}".encode()).hexdigest()[:24]


def _draw(svg: str, path: Path, font: Path) -> None:
    png = resvg_py.svg_to_bytes(
        svg_string=svg, zoom=TIMES, skip_system_fonts=True, font_files=[str(font)]
    )
    draft = path.with_suffix(f".{os.getpid()}")  # another build never reads half a picture
    draft.write_bytes(bytes(png))
    draft.replace(path)
