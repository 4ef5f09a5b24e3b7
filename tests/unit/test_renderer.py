"""Pictures are kept outside the checkout, and a build goes on where nothing can be kept."""

import errno
from pathlib import Path
from typing import Never

import pytest
from hipdips import renderer

from tests.conftest import ROOT

FONT = ROOT / "overrides/assets/fonts/atkinson-first.woff2"
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9" '
    'font-family="Atkinson Hyperlegible"><text y="9">a</text></svg>'
)


def refuse(*_: object, **__: object) -> Never:
    raise OSError(errno.EROFS, "Read-only file system")


def test_pictures_are_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    first = renderer.render({"a": SVG}, [FONT])
    (picture,) = tmp_path.glob("hip-dips/*.png")
    assert first == {"a": picture.read_bytes()}
    picture.write_bytes(b"kept")
    assert renderer.render({"a": SVG}, [FONT]) == {"a": b"kept"}


def test_a_folder_that_cannot_be_made_stops_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    assert renderer.render({"a": SVG}, [FONT])["a"].startswith(b"\x89PNG")


def test_a_folder_that_cannot_be_written_to_stops_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    (tmp_path / "hip-dips").mkdir()
    monkeypatch.setattr(renderer, "TemporaryFile", refuse)  # root writes anywhere
    assert renderer.render({"a": SVG}, [FONT])["a"].startswith(b"\x89PNG")
    assert not list(tmp_path.glob("hip-dips/*"))
