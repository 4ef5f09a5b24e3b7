"""SVG to PNG, kept by content outside the checkout: what hasn't changed isn't drawn again."""

import atexit
import hashlib
import os
from collections.abc import Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from functools import cache
from pathlib import Path
from shutil import rmtree
from tempfile import TemporaryFile, mkdtemp

import resvg_py
from fontTools.ttLib import TTFont


class Job:
    """Pictures being drawn by other processes while the build goes on."""

    def __init__(self, kept: Mapping[str, Path], drawing: Sequence[Future[None]]) -> None:
        """kept: the file that each picture lies in, or will."""
        self._kept, self._drawing = kept, drawing

    def pngs(self) -> dict[str, bytes]:
        """Wait until all are drawn and return them by name; what failed to draw is raised."""
        for future in self._drawing:
            future.result()
        return {name: path.read_bytes() for name, path in self._kept.items()}


def begin(svgs: Mapping[str, str], fonts: Sequence[Path], times: int = 1) -> Job:
    """Begin to draw SVGs, given by name, as PNG.

    fonts: the WOFF2 files of their text; times: pixels to one unit of the drawing.
    """
    folder = _folder()
    plain = [_unpacked(font, folder) for font in fonts]
    manner = "\n".join((str(times), *(font.name for font in plain)))
    kept = {name: folder / f"{digest(svg, manner)}.png" for name, svg in svgs.items()}
    missing = {kept[name]: svg for name, svg in svgs.items() if not kept[name].exists()}
    if not missing:
        return Job(kept, [])
    pool = ProcessPoolExecutor()  # the renderer holds Python's lock: threads would wait
    files = [str(font) for font in plain]
    drawing = [pool.submit(_draw, svg, path, files, times) for path, svg in missing.items()]
    pool.shutdown(wait=False)  # it ends when all are drawn
    return Job(kept, drawing)


def render(svgs: Mapping[str, str], fonts: Sequence[Path], times: int = 1) -> dict[str, bytes]:
    """Draw SVGs as PNG and wait for them."""
    return begin(svgs, fonts, times).pngs()


def digest(*parts: str) -> str:
    """Return a short name for content drawn by this renderer."""
    text = "\n".join((resvg_py.__version__, *parts))
    return hashlib.sha256(text.encode()).hexdigest()[:24]


def _folder() -> Path:
    """Return where pictures are kept; where that can't be written to, none are kept."""
    base = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    folder = Path(base) / "hip-dips"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with TemporaryFile(dir=folder):  # permissions don't tell of a read-only disk
            return folder
    except OSError:
        return _folder_of_this_build()


@cache
def _folder_of_this_build() -> Path:
    folder = mkdtemp(prefix="hip-dips-")
    atexit.register(rmtree, folder, ignore_errors=True)
    return Path(folder)


def _unpacked(font: Path, folder: Path) -> Path:
    """Return the font as TTF: the renderer reads no WOFF2 and leaves the text out, silently."""
    path = folder / f"{hashlib.sha256(font.read_bytes()).hexdigest()[:24]}.ttf"
    if not path.exists():
        draft = path.with_suffix(f".{os.getpid()}.ttf")
        with TTFont(font) as unpacked:
            unpacked.flavor = None
            unpacked.save(draft)
        draft.replace(path)
    return path


def _draw(svg: str, path: Path, fonts: list[str], times: int) -> None:
    png = resvg_py.svg_to_bytes(
        svg_string=svg, zoom=times, skip_system_fonts=True, font_files=fonts
    )
    draft = path.with_suffix(f".{os.getpid()}")  # another build never reads half a picture
    draft.write_bytes(bytes(png))
    draft.replace(path)
