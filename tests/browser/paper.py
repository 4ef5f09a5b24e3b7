"""What a page looks like on paper, read from its PDF."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import pypdfium2
import zxingcpp
from playwright.sync_api import Page

SIZES = {"A4": (210, 297), "Letter": (215.9, 279.4)}
"""Width and height of a sheet in mm."""
_POINTS = 72 / 25.4
_SHARP = 3
"""Pixels a point that a camera needs to read a code."""


@dataclass(frozen=True)
class Printed:
    """A page as PDF."""

    data: bytes

    @cached_property
    def sheets(self) -> list[Any]:
        """Return pdfium's pages."""
        return list(pypdfium2.PdfDocument(self.data))

    @cached_property
    def texts(self) -> list[str]:
        """Return the text of each sheet without any space: lines break where they like."""
        return [_text(sheet) for sheet in self.sheets]

    @property
    def text(self) -> str:
        """Return the text of all sheets without any space."""
        return "".join(self.texts)

    def codes(self) -> list[str]:
        """Return what the QR codes on the sheets say."""
        return [
            code.text
            for sheet in self.sheets
            for code in zxingcpp.read_barcodes(sheet.render(scale=_SHARP).to_pil())
        ]

    def edges(self) -> tuple[float, float, float]:
        """Return the least room left of, right of and below the letters of any sheet, in mm."""
        rooms = [_room(sheet) for sheet in self.sheets]
        left, right, below = (min(room[side] for room in rooms) for side in range(3))
        return left, right, below


def printed(page: Page, size: str) -> Printed:
    """Print a page as the browser does by itself."""
    return Printed(page.pdf(format=size))


def bare(text: str) -> str:
    """Return a text as `Printed.text` has it."""
    return "".join(text.split())


def _text(sheet: Any) -> str:
    found = sheet.get_textpage().get_text_range()
    return bare(found.replace("\ufffe", "-"))  # a hyphen at the end of a line


def _room(sheet: Any) -> tuple[float, float, float]:
    letters = sheet.get_textpage()
    boxes = [letters.get_charbox(at) for at in range(letters.count_chars())]
    drawn = [box for box in boxes if box[0] < box[2]]
    left, below = (min(box[side] for box in drawn) for side in (0, 1))
    right = sheet.get_width() - max(box[2] for box in drawn)
    return left / _POINTS, right / _POINTS, below / _POINTS
