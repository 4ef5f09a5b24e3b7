"""The icon in its forms."""

import struct

from hipdips import icon, renderer

from tests.conftest import ROOT

ICON = (ROOT / "docs" / icon.SOURCE).read_text(encoding="utf-8")


def drawn() -> dict[str, bytes]:
    return icon.files(renderer.render(icon.forms(ICON), []))


def test_pictures_have_the_sizes_that_are_asked_for() -> None:
    found = {
        name: struct.unpack(">II", png[16:24])
        for name, png in drawn().items()
        if name != icon.FAVICON
    }
    assert found == {
        "apple-touch-icon.png": (180, 180),
        "assets/icon-192.png": (192, 192),
        "assets/icon-512.png": (512, 512),
        "assets/icon-maskable-512.png": (512, 512),
    }


def test_the_favicon_holds_one_png_of_32_pixels() -> None:
    ico = drawn()[icon.FAVICON]
    assert struct.unpack("<HHH", ico[:6]) == (0, 1, 1)
    width, height, *_, size, start = struct.unpack("<BBBBHHII", ico[6:22])
    assert (width, height, start, size) == (32, 32, 22, len(ico) - 22)
    assert ico[start:].startswith(b"\x89PNG")


def test_what_phones_cut_is_filled_to_the_corners_and_smaller_inside() -> None:
    forms = icon.forms(ICON)
    cut, whole = forms["assets/icon-maskable-512.png"], forms["assets/icon-512.png"]
    assert '<rect width="100%" height="100%" fill="#3a2a4b"/>' in cut
    assert 'width="399.36"' in cut
    assert '<rect width="100%"' not in whole
    assert 'x="0" y="0" width="512"' in whole
