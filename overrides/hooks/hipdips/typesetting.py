"""Sets text in lines by the widths that the font files give, so that none runs over its box."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from fontTools.ttLib import TTFont


class DoesNotFitError(ValueError):
    """The text doesn't fit its box at the smallest size; the message names the text."""


class Face:
    """One typeface in one weight, which may lie in several files of different characters."""

    def __init__(self, files: Sequence[Path]) -> None:
        """Read the advance widths; where files overlap, the first one counts."""
        self._advances: dict[str, float] = {}
        for file in files:
            with TTFont(file) as font:
                em, metrics = font["head"].unitsPerEm, font["hmtx"]
                for code, glyph in font.getBestCmap().items():
                    self._advances.setdefault(chr(code), metrics[glyph][0] / em)

    def width(self, text: str) -> float:
        """Return the width in em; kerning only makes it smaller.

        Raises DoesNotFitError for a character that the font hasn't got: it would not be drawn.
        """
        missing = sorted(set(text) - self._advances.keys())
        if missing:
            raise DoesNotFitError(f"the font has no {' '.join(missing)}: “{text}”")
        return sum(self._advances[character] for character in text)

    def lines(self, text: str, width: float) -> list[str] | None:
        """Break text into as few lines as fit a width in em, of about the same length.

        A word of one letter never ends a line. None when a word alone is too wide. Raises
        DoesNotFitError for a text without words.
        """
        words: list[str] = []
        for word in text.split():
            if words and len(words[-1]) == 1 and words[-1].isalpha():
                words[-1] += f" {word}"
            else:
                words.append(word)
        if not words:
            raise DoesNotFitError("there is a text without words")
        if max(map(self.width, words)) > width:
            return None
        best = self._greedy(words, width)
        narrow = max(map(self.width, words))
        for tenth in range(1, 11):  # the narrowest box that needs no further line
            tried = self._greedy(words, width - (width - narrow) * tenth / 10)
            if len(tried) > len(best):
                break
            best = tried
        return best

    def _greedy(self, words: Sequence[str], width: float) -> list[str]:
        lines = [words[0]]
        for word in words[1:]:
            longer = f"{lines[-1]} {word}"
            if self.width(longer) <= width:
                lines[-1] = longer
            else:
                lines.append(word)
        return lines


@dataclass(frozen=True)
class Line:
    """One line of text; size and place in the box's units."""

    text: str
    size: int
    baseline: float


@dataclass(frozen=True)
class Style:
    """How a text is set."""

    face: Face
    leading: float
    """Distance of the lines, in em."""
    rise: float
    """From the top of a line to its baseline, in em."""

    def height(self, lines: Sequence[Line]) -> float:
        """Return what lines take up, in the box's units."""
        return sum(line.size * self.leading for line in lines)

    def set(self, text: str, size: int, width: float, top: float) -> list[Line]:
        """Set a text in lines of a width.

        Raises DoesNotFitError when a word alone is too wide.
        """
        lines = self.face.lines(text, width / size)
        if lines is None:
            raise DoesNotFitError(f"“{text}” has a word wider than {width:g} at {size} px")
        return [
            Line(line, size, round(top + (number * self.leading + self.rise) * size, 1))
            for number, line in enumerate(lines)
        ]
