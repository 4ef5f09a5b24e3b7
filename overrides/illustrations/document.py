"""A whole SVG file: size, text alternative, dark colours, and the drawing."""

from . import palette, svg

LICENCE = "Hip Dips contributors, CC BY 4.0"
"""Stands unseen in every file, for those who meet it without its page."""


def document(
    title: str,
    description: str | None,
    size: tuple[float, float],
    *content: str,
    scale: tuple[str, ...] = (),
) -> str:
    """Return an SVG file without a last line break.

    size: width and height in drawing units, written without decimals; scale: keys of words that
    the page writes below the drawing.
    """
    body = "".join(content)
    head = svg.element("title", title)
    if description is not None:
        head += svg.element("desc", description) + svg.element("metadata", LICENCE)
    return svg.element(
        "svg", head + palette.dark_style(body) + body,
        xmlns="http://www.w3.org/2000/svg", viewBox="0 0 " + svg.numbers(size, 0), role="img",
        data_scale=" ".join(scale) or None,
    )  # fmt: skip
