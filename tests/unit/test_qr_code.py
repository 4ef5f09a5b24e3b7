"""QR codes: what they say, and that a strict policy lets them be seen."""

import itertools
from xml.etree import ElementTree as ET

import pytest
import segno
import zxingcpp
from hipdips import qr_code
from PIL import Image

ADDRESS = "https://hipdips.example/exercises/side-lying-hip-abduction/"


def test_a_code_says_its_address() -> None:
    rows = qr_code.matrix(ADDRESS)
    quiet, square = 4, 4
    side = len(rows) + 2 * quiet
    picture = Image.new("L", (side, side), 255)
    for y, x in itertools.product(range(len(rows)), repeat=2):
        if rows[y][x]:
            picture.putpixel((x + quiet, y + quiet), 0)
    picture = picture.resize((side * square, side * square), Image.Resampling.NEAREST)
    assert [code.text for code in zxingcpp.read_barcodes(picture)] == [ADDRESS]


def test_a_code_is_a_named_drawing_without_styles() -> None:
    drawing = qr_code.qr_code(ADDRESS, "This page's address")
    element = ET.fromstring(drawing)  # noqa: S314 (our own)
    side = len(qr_code.matrix(ADDRESS)) + 8
    assert element.get("role") == "img"
    assert element.get("aria-label") == "This page's address"
    assert element.get("viewBox") == f"0 0 {side} {side}"
    assert "style" not in drawing
    assert drawing == qr_code.qr_code(ADDRESS, "This page's address")


def test_an_address_that_is_too_long_is_an_error() -> None:
    with pytest.raises(segno.DataOverflowError):
        qr_code.qr_code("x" * 2332, "too long")
    assert qr_code.qr_code("x" * 2331, "just fits")
