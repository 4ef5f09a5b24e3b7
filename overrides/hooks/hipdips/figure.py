"""Drawings found in docs/assets/figures: their size, words and labels, read from the SVG.

They are shown with <img> and follow the colour scheme that the page gives them. Labels lie over
the picture as a second, small SVG in the page, so that they are text that readers can enlarge and
select. Drawings that are seen together are gathered into one file: a list of exercises asks for
one picture and not for fifteen, a guide for one and not for each key pose.
"""

import re
import xml.etree.ElementTree as ET
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

FOLDER = "assets/figures"
SMALL = "-small"
"""Ends the name of a small drawing; it is shown in lists only."""
POSES = ("start", "middle", "finish")
_SVG = "{http://www.w3.org/2000/svg}"
_STYLE = re.compile(r"<style>.*?</style>", re.DOTALL)
_TOKEN = re.compile(r"--fig-[a-z0-9-]+:#[0-9a-f]+")
_DESCRIPTION = re.compile(r"<desc>.*?</desc>", re.DOTALL)
_LABEL = re.compile(r'<g class="hd-label".*?</g>', re.DOTALL)
_MUSCLES = re.compile(r'<g class="hd-muscles">.*?</g>', re.DOTALL)
_WORD = re.compile(r">\{([a-z0-9-]+)\}<")
PLAIN = "plain"
"""`file.svg#plain` shows a drawing without its labels."""


@dataclass(frozen=True)
class Figure:
    """One drawing; sizes in CSS pixels."""

    file: str
    """Address below the site's root."""
    width: int
    height: int
    title: str
    """Text alternative."""
    description: str
    """Long description in words; empty when the title says it all."""
    scale: tuple[str, ...] = ()
    """Keys of the words under its parts: less, middle, more."""
    labels: tuple[str, ...] = ()
    """Keys of the words that stand in the drawing, in the order of their numbers."""
    source: str = ""
    """The SVG itself."""

    def overlay(self, words: Mapping[str, str]) -> str:
        """Return the labels alone as an SVG for the page; a missing word is the words' error."""
        labels = _filled("".join(_LABEL.findall(self.source)), words)
        return (
            f'<svg class="hd-labels" viewBox="0 0 {self.width} {self.height}" aria-hidden="true">'
            f"{labels}</svg>"
        )

    @property
    def unlabelled(self) -> str:
        """The whole SVG without its labels, for where they would be too small to read."""
        return _LABEL.sub("", self.source)

    @property
    def without_muscles(self) -> str:
        """The whole SVG of a person without the muscles that show through the clothes."""
        return _MUSCLES.sub("", self.source)

    def labelled(self, words: Mapping[str, str]) -> str:
        """Return the whole SVG with its labels in words, for those who take it away."""
        style = f"<style>#{PLAIN}:target .hd-label,.hd-label__number{{display:none}}</style>"
        font = f'<svg id="{PLAIN}" font-family="system-ui,sans-serif" '
        svg = self.source.replace("<svg ", font, 1).replace("</desc>", f"</desc>{style}", 1)
        return _filled(svg, words) + "\n"


def _filled(svg: str, words: Mapping[str, str]) -> str:
    return _WORD.sub(lambda match: f">{words[match[1]]}<", svg)


def find(folder: Path) -> dict[str, Figure]:
    """Return the drawings of a folder by name; an empty dict when none are drawn yet."""
    return {path.stem: read(path) for path in sorted(folder.glob("*.svg"))}


def read(path: Path) -> Figure:
    """Read one SVG; raises ValueError when it has no viewBox or no title."""
    source = path.read_text(encoding="utf-8")
    root = ET.fromstring(source)  # noqa: S314 (our own files)
    box = (root.get("viewBox") or "").split()
    title = root.findtext(f"{_SVG}title", "").strip()
    if len(box) != 4 or not title:  # noqa: PLR2004 (x, y, width, height)
        raise ValueError(f"{path.name} needs a viewBox and a <title>")
    return Figure(
        file=f"{FOLDER}/{path.name}",
        width=round(float(box[2])),
        height=round(float(box[3])),
        title=title,
        description=root.findtext(f"{_SVG}desc", "").strip(),
        scale=tuple((root.get("data-scale") or "").split()),
        labels=tuple(_WORD.findall(source)),
        source=source.strip(),
    )


def gathered(parts: Mapping[str, Figure]) -> str:
    """Return drawings as one SVG; `file.svg#name` shows the one of that name."""
    inside: list[str] = []
    tokens: set[str] = set()
    top = 0
    for name, drawn in parts.items():
        svg = drawn.source
        tokens |= set(_TOKEN.findall(svg))
        drawing = _STYLE.sub("", svg[svg.index("</title>") + len("</title>") : -len("</svg>")])
        drawing = _DESCRIPTION.sub("", drawing)
        size = f"{drawn.width} {drawn.height}"
        inside.append(
            f'<view id="{name}" viewBox="0 {top} {size}"/>'
            f'<svg y="{top}" width="{drawn.width}" height="{drawn.height}" viewBox="0 0 {size}">'
            f"{drawing}</svg>"
        )
        top += drawn.height
    style = f"<style>@media(prefers-color-scheme:dark){{svg{{{';'.join(sorted(tokens))}}}}}</style>"
    return f'<svg xmlns="http://www.w3.org/2000/svg">{style}{"".join(inside)}</svg>\n'


def small(figures: Mapping[str, Figure]) -> dict[str, Figure]:
    """Return the small drawings by the name of their exercise."""
    return {
        name.removesuffix(SMALL): drawn for name, drawn in figures.items() if name.endswith(SMALL)
    }


def poses_of(figures: Mapping[str, Figure], exercise: str) -> dict[str, Figure]:
    """Return the drawn key poses of an exercise in order, by name of the pose."""
    wanted = {pose: figures.get(f"{exercise}-{pose}") for pose in POSES}
    return {pose: drawn for pose, drawn in wanted.items() if drawn}
