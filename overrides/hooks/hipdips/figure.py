"""Drawings found in docs/assets/figures: their size, name and description, read from the SVG."""

import xml.etree.ElementTree as ET
from dataclasses import dataclass
from pathlib import Path

_SVG = "{http://www.w3.org/2000/svg}"


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


def find(folder: Path) -> dict[str, Figure]:
    """Return the drawings of a folder by name; an empty dict when none are drawn yet."""
    return {path.stem: read(path) for path in sorted(folder.glob("*.svg"))}


def read(path: Path) -> Figure:
    """Read one SVG; raises ValueError when it has no viewBox or no title."""
    root = ET.fromstring(path.read_text(encoding="utf-8"))  # noqa: S314 (our own files)
    box = (root.get("viewBox") or "").split()
    title = root.findtext(f"{_SVG}title", "").strip()
    if len(box) != 4 or not title:  # noqa: PLR2004 (x, y, width, height)
        raise ValueError(f"{path.name} needs a viewBox and a <title>")
    return Figure(
        file=f"assets/figures/{path.name}",
        width=round(float(box[2])),
        height=round(float(box[3])),
        title=title,
        description=root.findtext(f"{_SVG}desc", "").strip(),
    )
