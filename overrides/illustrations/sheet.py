"""A contact sheet of drawings as one PNG, to look at them side by side."""

import io

import resvg_py
from PIL import Image, ImageDraw

from . import palette

_CELL, _LABEL, _COLUMNS = 300, 22, 6


def png(drawing: str, width: int, *, dark: bool = False) -> bytes:
    """Return a drawing as PNG on the plate's colour, `width` pixels wide."""
    return bytes(
        resvg_py.svg_to_bytes(
            svg_string=palette.flatten(drawing, dark=dark),
            width=width,
            background=palette.TOKENS["plate"][dark],
        )
    )


def sheet(drawings: dict[str, str], *, dark: bool = False) -> bytes:
    """Return all drawings with their names on one PNG."""
    rows = -(-len(drawings) // _COLUMNS)
    paper = palette.TOKENS["plate"][dark]
    canvas = Image.new("RGB", (_CELL * _COLUMNS, (_CELL + _LABEL) * rows), paper)
    pen = ImageDraw.Draw(canvas)
    for i, (name, drawing) in enumerate(sorted(drawings.items())):
        picture = Image.open(io.BytesIO(png(drawing, _CELL - 10, dark=dark)))
        picture.thumbnail((_CELL - 10, _CELL - 10))
        left, top = _CELL * (i % _COLUMNS), (_CELL + _LABEL) * (i // _COLUMNS)
        canvas.paste(picture, (left + (_CELL - picture.width) // 2, top))
        pen.text((left + 8, top + _CELL), name, fill=palette.TOKENS["line"][dark])
    out = io.BytesIO()
    canvas.save(out, "PNG")
    return out.getvalue()
