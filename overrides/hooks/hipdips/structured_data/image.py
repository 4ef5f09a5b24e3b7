"""Pictures with their licence: what image search shows as free to use."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from hipdips.figure import FOLDER, Figure
from hipdips.structured_data.node import LICENCE, Node, Site, filled, printed, same

_PLACED = re.compile(rf'<img\b[^>]*\ssrc="[^"]*{FOLDER}/([a-z0-9-]+)\.svg(?:#([a-z0-9-]+))?"')


@dataclass(frozen=True)
class Image:
    """A picture of ours."""

    file: str
    """Address below the site's root."""
    caption: str
    """Text alternative."""
    size: tuple[int, int] | None = None
    """Width and height in pixels; None for a drawing without a size of its own."""


def shown(html: str, figures: Mapping[str, Figure]) -> list[Image]:
    """Return the drawings that a finished page shows, each once, in order.

    Drawings in lists of other pages are no pictures of this page and are left out. A key pose
    that is shown from its guide's common file (`clamshell.svg#start`) has a file of its own.
    """
    found = {}
    for name, part in _PLACED.findall(html):
        drawing = figures.get(name) or figures.get(f"{name}-{part}")
        if drawing:
            found[drawing.file] = Image(drawing.file, drawing.title)
    return list(found.values())


def image(picture: Image, site: Site) -> Node:
    """Return a picture and what people may do with it."""
    address = site.at(picture.file)
    width, height = picture.size or (0, 0)
    return filled(
        {
            "@type": "ImageObject",
            "@id": address,
            "contentUrl": address,
            "width": f"{width} px" if width else "",
            "height": f"{height} px" if height else "",
            "caption": printed(picture.caption),
            "creator": same(site.publisher_id),
            "creditText": site.publisher,
            "copyrightNotice": f"{site.publisher}, CC BY 4.0",
            "license": LICENCE,
            "acquireLicensePage": site.at(site.licence_page),
        }
    )
