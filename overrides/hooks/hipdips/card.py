"""The picture that stands for a page in social posts: what it says and where everything goes.

Two compositions: a tall drawing stands to the right of the words, a wide one lies below them. A
whole person is fitted by what is drawn of them, and takes the composition that shows them larger;
their mat runs off the edge. A drawing of a part of a body fills its plate and is cut by the edges.
A row of people on a ground of its own stands whole at the foot.
"""

import math
from dataclasses import dataclass, replace
from pathlib import Path

from hipdips import ink, picture, renderer
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
_WORDMARK = 150
"""What the wordmark takes at the foot of the column."""
_BAND_LEFT, _BAND_RIGHT = 290, 1184
"""Between these a band's drawing stands: the wordmark before it, a little air behind."""
_BAND_TOP, _BAND_LOWEST = 250, 384
"""Where a band may begin."""
_LEAST = 0.9
"""How much smaller the text above a band may be, of its size, where that saves a line."""
_AIR = 26
"""Around a whole drawing."""
_LARGEST = 2.1
"""Times a drawing's own size: no line gets heavier than that."""
_ABOVE = 0.62
"""What of the room above and below a whole drawing lies above."""
_PLATE, _INK, _LIGHT = "#efe3d9", "#2b2036", "#fbf8f4"


@dataclass(frozen=True)
class Content:
    """What one card says and shows."""

    title: str
    text: str
    drawing: Figure
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
    """A rectangle, on the card or in a drawing."""

    x: float
    y: float
    width: float
    height: float

    @property
    def shape(self) -> float:
        """Width over height."""
        return self.width / self.height

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
    """Where the drawing shows; what goes past it is cut."""
    ground: str
    """Colour of the plate."""
    wordmark: str
    """Colour of the site's name."""
    view: Box
    """What of the drawing's plane fills the plate."""
    inside: str
    """SVG of the drawing."""

    @property
    def scale(self) -> float:
        """Pixels to one unit of the drawing."""
        return self.plate.width / self.view.width


@dataclass(frozen=True)
class _Words:
    title: list[Line]
    text: list[Line]
    verdict_y: float
    end: float


@dataclass(frozen=True)
class _Room:
    words: _Words
    plate: Box
    place: Box
    """The part of the plate that the drawing stands in."""


class Composer:
    """Sets cards in the site's type."""

    def __init__(self, fonts: Path) -> None:
        """fonts: the folder of the WOFF2 files."""
        display = Face([fonts / f"{name}.woff2" for name in FONTS[:2]])
        self._title = Style(display, leading=1.06, rise=0.86)
        self._text = Style(display, leading=1.3, rise=0.98)

    def layout(self, content: Content) -> Layout:
        """Place everything; raises DoesNotFitError when the words are too many."""
        drawing = content.drawing
        frame = Box(0, 0, drawing.width, drawing.height)
        if ground := ink.ground(drawing.source):
            row = HEIGHT - (_BAND_RIGHT - _BAND_LEFT) / frame.shape
            return _in_a_row(content, self._below(content, max(row, _BAND_LOWEST)), frame, ground)
        if not (shown := whole(drawing)):
            compose = self._below if frame.shape > _BROAD else self._beside
            return _filling(content, compose(content), frame)
        tried: list[Layout] = []
        for compose in (self._beside, self._below):
            try:
                tried.append(_fitted(content, compose(content), shown))
            except DoesNotFitError as error:
                problem = error
        if not tried:
            raise problem
        return max(tried, key=lambda layout: layout.scale)

    def _beside(self, content: Content) -> _Room:
        """Put the drawing to the right of the words."""
        words = self._words(content, WIDTH - _PANEL - _MARGIN - _AIR, HEIGHT - _WORDMARK)
        plate = Box(WIDTH - _PANEL, 0, _PANEL, HEIGHT)
        return _Room(words, plate, plate)

    def _below(self, content: Content, lowest: float = _BAND_LOWEST) -> _Room:
        """Put the drawing below the words, at `lowest` or above."""
        words = self._words(content, WIDTH - 2 * _MARGIN, lowest - _GAP, least=_LEAST)
        top = max(_BAND_TOP, round(words.end + _GAP))
        place = Box(_BAND_LEFT, top, _BAND_RIGHT - _BAND_LEFT, HEIGHT - top)
        return _Room(words, Box(0, top, WIDTH, HEIGHT - top), place)

    def _words(self, content: Content, width: float, lowest: float, least: float = 1) -> _Words:
        """Set title, verdict and text below each other, as large as they fit.

        least: how much smaller the text may be, of its size, to save a line.
        """
        for words in (content.title, content.text):
            self._text.face.width(words)  # a letter that the font lacks fits at no size
        verdict = _VERDICT + _GAP if content.verdict else 0
        for title_size, text_size in _SIZES:
            try:
                title = self._title.set(content.title, title_size, width, _TOP)
                start = _TOP + self._title.height(title) + _GAP / 2
                sizes = range(text_size, math.ceil(text_size * least) - 1, -1)
                texts = [self._text.set(content.text, n, width, start + verdict) for n in sizes]
            except DoesNotFitError:
                continue
            text = min(texts, key=len)  # the largest of those with the fewest lines
            end = start + verdict + self._text.height(text)
            if end <= lowest:
                return _Words(title, text, start + _VERDICT, end)
        raise DoesNotFitError(
            f"“{content.title}” and “{content.text}” don't fit at {_SIZES[-1]} px"
        )


def whole(drawing: Figure) -> Box | None:
    """Return what is drawn of whole people; None of a body that the drawing's own edge cuts."""
    box = ink.bounds(drawing.source)
    if not box:  # no shapes, such as a chart of lines
        return Box(0, 0, drawing.width, drawing.height)
    cut = min(box.left, box.top, drawing.width - box.right, drawing.height - box.bottom) <= 0
    return None if cut else Box(box.left, box.top, box.width, box.height)


def _fitted(content: Content, room: _Room, shown: Box) -> Layout:
    """Show all of a box, in the middle of its place and a little low."""
    inner = room.place.inner(_AIR)
    scale = min(inner.width / shown.width, inner.height / shown.height, _LARGEST)
    x = inner.x + (inner.width - shown.width * scale) / 2
    y = inner.y + (inner.height - shown.height * scale) * _ABOVE
    return _layout(content, room, _view(room.plate, shown, scale, x, y))


def _filling(content: Content, room: _Room, frame: Box) -> Layout:
    """Fill the place from edge to edge with the middle of a frame."""
    place = room.place
    scale = max(place.width / frame.width, place.height / frame.height)
    x = place.x + (place.width - frame.width * scale) / 2
    y = place.y + (place.height - frame.height * scale) / 2
    return _layout(content, room, _view(room.plate, frame, scale, x, y))


def _in_a_row(content: Content, room: _Room, frame: Box, ground: str) -> Layout:
    """Stand a whole frame at the foot, on its own ground, which runs across the card."""
    scale = min(room.place.width / frame.width, room.place.height / frame.height)
    top = round(HEIGHT - frame.height * scale)
    plate = Box(0, top, WIDTH, HEIGHT - top)
    view = _view(plate, frame, scale, WIDTH - frame.width * scale, top)
    return replace(
        _layout(content, replace(room, plate=plate), view), ground=ground, wordmark=_LIGHT
    )


def _view(plate: Box, box: Box, scale: float, x: float, y: float) -> Box:
    """Return what of a drawing's plane fills a plate, with a box of it at (x, y) on the card."""
    left, top = box.x - (x - plate.x) / scale, box.y - (y - plate.y) / scale
    numbers = (left, top, plate.width / scale, plate.height / scale)
    return Box(*(round(number, 2) for number in numbers))


def _layout(content: Content, room: _Room, view: Box) -> Layout:
    return Layout(
        title=room.words.title,
        text=room.words.text,
        verdict_y=room.words.verdict_y,
        plate=room.plate,
        ground=_PLATE,
        wordmark=_INK,
        view=view,
        inside=picture.plain(content.drawing.unlabelled),
    )
