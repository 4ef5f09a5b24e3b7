"""The sheet a drawing is on: size, text alternative, dark colours, and label words as {KEY}."""

from overrides.illustrations import palette, svg
from overrides.illustrations.palette import colour

_NAMESPACE = "http://www.w3.org/2000/svg"
_TEXT_SIZE = 18


def sheet(
    title: str,
    description: str,
    size: tuple[float, float],
    *content: str,
    scale: tuple[str, ...] = (),
) -> str:
    """Return a whole SVG file.

    size: width and height in drawing units; scale: keys of words that the page writes below it.
    """
    body = "".join(content)
    described = svg.element("title", title) + svg.element("desc", description)
    return svg.element(
        "svg", described + palette.dark_style(body) + body,
        xmlns=_NAMESPACE, viewBox="0 0 " + svg.numbers(size, 0), role="img",
        data_scale=" ".join(scale) or None,
    )  # fmt: skip


def label(
    key: str, number: int, name_at: tuple[float, float], number_at: tuple[float, float]
) -> str:
    """Return a word centred on a place, and the number that takes its place on small screens."""
    parts = (
        ("hd-label__name", "{" + key + "}", name_at),
        ("hd-label__number", str(number), number_at),
    )
    texts = [
        svg.element(
            "text", words, class_=kind, x=x, y=y, text_anchor="middle", fill=colour("line"),
            font_family="inherit", font_size=_TEXT_SIZE,
        )
        for kind, words, (x, y) in parts
    ]  # fmt: skip
    return svg.element("g", "".join(texts), class_="hd-label", data_label=key)
