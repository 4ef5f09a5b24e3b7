"""The picture that stands for a page in social posts: what it says and where everything goes.

Two compositions: a tall drawing stands to the right of the words, a wide one lies below them.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from hipdips import picture, renderer
from hipdips.figure import Figure
from hipdips.typesetting import DoesNotFitError, Face, Line, Style, fit

WIDTH, HEIGHT = 1200, 630
FOLDER = "assets/cards"
FONTS = ("fraunces-first", "fraunces-rest", "atkinson-bold-first", "atkinson-first")
"""Font files of the words on a card, and of the words in drawings."""

_MARGIN = 72
_TOP = 64
_GAP = 30
"""Between title, verdict and text."""
_VERDICT = 34
_BROAD = 1.5
"""A drawing broader than this lies below the words."""
_PANEL = 520
_WORDMARK = 130
"""What the wordmark takes at the foot of the column."""
_BAND_LEFT = 270
_BAND_TOP, _BAND_LOWEST = 278, 384
"""Where a band may begin."""
_AIR = 28
"""Around a drawing that isn't cut by the card's edge."""


@dataclass(frozen=True)
class Content:
    """What one card says and shows."""

    title: str
    text: str
    drawing: Figure
    cut: bool
    """Whether the card's edges may cut the drawing: a part of a body, and no whole person."""
    verdict: str = ""
    """Key of a myth's verdict."""
    verdict_text: str = ""


def file_name(url: str, svg: str) -> str:
    """Return the card's address below the root: new content, new name: no feed shows the old.

    url: the page's address below the root, an empty string for the home page.
    """
    page = url.strip("./").replace("/", "-") or "home"
    return f"{FOLDER}/{page}-{renderer.digest(svg)[:10]}.png"


@dataclass(frozen=True)
class Box:
    """A rectangle on the card."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True)
class Layout:
    """Where everything goes; what the template draws."""

    title: list[Line]
    text: list[Line]
    verdict_y: float
    plate: Box
    drawing: Box
    fill: str
    """`preserveAspectRatio` of the drawing in its box."""
    inside: str
    """SVG of the drawing."""


class Composer:
    """Sets cards in the site's type."""

    def __init__(self, fonts: Path) -> None:
        """fonts: the folder of the WOFF2 files."""
        display = Face([fonts / f"{name}.woff2" for name in FONTS[:2]])
        self._title = Style(display, (92, 84, 76, 68, 60, 54, 48, 42), 1.06, 0.86)
        self._text = Style(display, (40, 36, 33, 30), 1.3, 0.98)

    def layout(self, content: Content) -> Layout:
        """Place everything; raises DoesNotFitError when the words are too many."""
        drawing = content.drawing
        if drawing.width / drawing.height > _BROAD:
            return self._below(content)
        return self._beside(content)

    def _beside(self, content: Content) -> Layout:
        width = WIDTH - _PANEL - _MARGIN - 40
        title, text, verdict_y, _ = self._words(content, width, HEIGHT - _TOP - _WORDMARK)
        plate = Box(WIDTH - _PANEL, 0, _PANEL, HEIGHT)
        drawing = plate if content.cut else _inner(plate)
        fill = "xMidYMid slice" if content.cut else "xMidYMax meet"
        return Layout(
            title, text, verdict_y, plate, drawing, fill, picture.plain(content.drawing.unlabelled)
        )

    def _below(self, content: Content) -> Layout:
        lowest = _BAND_LOWEST - _GAP
        title, text, verdict_y, end = self._words(content, WIDTH - 2 * _MARGIN, lowest - _TOP)
        top = max(_BAND_TOP, round(end + _GAP))
        plate = Box(0, top, WIDTH, HEIGHT - top)
        right = Box(_BAND_LEFT, top, WIDTH - _BAND_LEFT, HEIGHT - top)
        drawing = right if content.cut else _inner(right)
        fill = "xMidYMid slice" if content.cut else "xMidYMax meet"
        return Layout(
            title, text, verdict_y, plate, drawing, fill, picture.plain(content.drawing.unlabelled)
        )

    def _words(
        self, content: Content, width: float, height: float
    ) -> tuple[list[Line], list[Line], float, float]:
        """Set title, verdict and text below each other; return the verdict's and the last line."""
        verdict = _VERDICT + _GAP if content.verdict else 0
        for size in self._title.sizes:  # a smaller title may leave room for the text
            try:
                style = Style(self._title.face, (size,), self._title.leading, self._title.rise)
                title = fit(content.title, style, width, height)
                used = len(title) * size * style.leading + _GAP / 2
                text = fit(content.text, self._text, width, height - used - verdict)
            except DoesNotFitError as error:
                problem = error
                continue
            verdict_y = _TOP + used + _VERDICT
            start = _TOP + used + verdict
            end = start + len(text) * text[0].size * self._text.leading
            return _moved(title, _TOP), _moved(text, start), verdict_y, end
        raise problem


def _moved(lines: Sequence[Line], down: float) -> list[Line]:
    return [Line(line.text, line.size, round(line.baseline + down, 1)) for line in lines]


def _inner(box: Box) -> Box:
    return Box(box.x + _AIR, box.y + _AIR, box.width - 2 * _AIR, box.height - 2 * _AIR)
