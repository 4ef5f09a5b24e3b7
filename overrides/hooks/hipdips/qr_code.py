"""A page's address as a QR code, for readers who hold it on paper."""

import html

import segno

_CORRECTION = "m"
"""How much may be lost to folds and stains: 15 % of the squares."""
_QUIET = 4
"""White squares around the code, without which cameras don't find it."""


def matrix(address: str) -> list[list[bool]]:
    """Return the squares of the code, row by row, without the white around it: dark is true."""
    return [[bool(square) for square in row] for row in _code(address).matrix]


def qr_code(address: str, label: str) -> str:
    """Return the code as an SVG element; label: what it is, for people who can't see it.

    It has no `style` attributes, and a unit is one square. Raises segno.DataOverflowError for an
    address of more than 2,331 bytes.
    """
    drawing = _code(address).svg_inline(border=_QUIET, omitsize=True, svgclass="hd-qr")
    name = html.escape(label)
    return drawing.replace("<svg ", f'<svg role="img" aria-label="{name}" ', 1)


def _code(address: str) -> segno.QRCode:
    return segno.make_qr(address, error=_CORRECTION, boost_error=False)
