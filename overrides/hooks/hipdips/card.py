"""The picture that stands for a page in social posts: what it says and where everything goes.

Two compositions: a tall drawing stands to the right of the words, a wide one lies below them.
"""

from dataclasses import dataclass
from pathlib import Path

from hipdips import picture, renderer
from hipdips.figure import Figure
from hipdips.typesetting import DoesNotFitError, Face, Line, Style

WIDTH, HEIGHT = 1200, 630
FOLDER = "assets/cards"
FONTS = ("fraunces-first", "fraunces-rest", "atkinson-bold-first", "atkinson-first")
"""Font files of the words on a card, and of the words in drawings."""

_SIZES = ((92, 40), (84, 40), (76, 38), (68, 36), (60, 36), (54, 34), (48, 33), (42, 30))
"""Of title and text, px: the first pair that fits is taken."""
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

    def inner(self, air: float) -> "Box":
        """Return the box without a margin of `air` on each side."""
        return Box(self.x + air, self.y + air, self.width - 2 * air, self.height - 2 * air)


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


@dataclass(frozen=True)
class _Words:
    title: list[Line]
    text: list[Line]
    verdict_y: float
    end: float


class Composer:
    """Sets cards in the site's type."""

    def __init__(self, fonts: Path) -> None:
        """fonts: the folder of the WOFF2 files."""
        display = Face([fonts / f"{name}.woff2" for name in FONTS[:2]])
        self._title = Style(display, leading=1.06, rise=0.86)
        self._text = Style(display, leading=1.3, rise=0.98)

    def layout(self, content: Content) -> Layout:
        """Place everything; raises DoesNotFitError when the words are too many."""
        if content.drawing.width / content.drawing.height <= _BROAD:
            words = self._words(content, WIDTH - _PANEL - _MARGIN - _AIR, HEIGHT - _WORDMARK)
            plate = place = Box(WIDTH - _PANEL, 0, _PANEL, HEIGHT)
        else:
            words = self._words(content, WIDTH - 2 * _MARGIN, _BAND_LOWEST - _GAP)
            top = max(_BAND_TOP, round(words.end + _GAP))
            plate = Box(0, top, WIDTH, HEIGHT - top)
            place = Box(_BAND_LEFT, top, WIDTH - _BAND_LEFT, HEIGHT - top)
        return Layout(
            title=words.title,
            text=words.text,
            verdict_y=words.verdict_y,
            plate=plate,
            drawing=place if content.cut else place.inner(_AIR),
            fill="xMidYMid slice" if content.cut else "xMidYMax meet",
            inside=picture.plain(content.drawing.unlabelled),
        )

    def _words(self, content: Content, width: float, lowest: float) -> _Words:
        """Set title, verdict and text below each other, as large as they fit."""
        verdict = _VERDICT + _GAP if content.verdict else 0
        for title_size, text_size in _SIZES:
            try:
                title = self._title.set(content.title, title_size, width, _TOP)
                start = _TOP + self._title.height(title) + _GAP / 2
                text = self._text.set(content.text, text_size, width, start + verdict)
            except DoesNotFitError:
                continue
            end = start + verdict + self._text.height(text)
            if end <= lowest:
                return _Words(title, text, start + _VERDICT, end)
        raise DoesNotFitError(
            f"“{content.title}” and “{content.text}” don't fit at {_SIZES[-1]} px"
        )
