"""Labels whose words the site fills in: a dot, a leader, a name, and a number for small screens."""

from dataclasses import dataclass

from overrides.illustrations import svg
from overrides.illustrations.palette import colour

SIZE = 17
"""Height of names, drawing units."""
_ALONE = 18
_DOT = 4.5
_LINE = 1.4
_GAP = 9


@dataclass(frozen=True)
class Label:
    """What is named, where its dot sits, and where its name begins; drawing units."""

    key: str
    """Name of the words in the words file."""
    dot: tuple[float, float]
    name: tuple[float, float]
    """End of the leader; the name stands beyond it, away from the dot."""


def write(labels: list[Label]) -> str:
    """Return the labels as SVG, numbered from 1 in the order given."""
    return "".join(_write(label, number) for number, label in enumerate(labels, 1))


def alone(
    key: str, number: int, name_at: tuple[float, float], number_at: tuple[float, float]
) -> str:
    """Return a name centred on a place, without a leader, and the number's own place."""
    parts = (
        ("hd-label__name", "{" + key + "}", name_at),
        ("hd-label__number", str(number), number_at),
    )
    texts = [
        svg.element(
            "text", words, class_=kind, x=x, y=y, text_anchor="middle", fill=colour("line"),
            font_family="inherit", font_size=_ALONE,
        )
        for kind, words, (x, y) in parts
    ]  # fmt: skip
    return svg.element("g", "".join(texts), class_="hd-label", data_label=key)


def _write(label: Label, number: int) -> str:
    (x, y), (end_x, end_y) = label.dot, label.name
    away = 1 if end_x > x else -1
    line = f"M{svg.numbers((x, y))}L{svg.numbers((end_x, end_y))}"
    halo = svg.element("path", fill="none", stroke=colour("plate"), stroke_width=4.4, d=line)
    leader = svg.element(
        "path", class_="hd-label__leader", fill="none", stroke=colour("line"),
        stroke_width=_LINE, d=line,
    )  # fmt: skip
    dot = svg.element(
        "circle", class_="hd-label__dot", cx=x, cy=y, r=_DOT, fill=colour("line"),
        stroke=colour("plate"), stroke_width=1.6,
    )  # fmt: skip
    name = _text(
        "hd-label__name", f"{{{label.key}}}", end_x + away * _GAP, end_y + SIZE * 0.34,
        "start" if away > 0 else "end",
    )  # fmt: skip
    figure = _text("hd-label__number", str(number), end_x + away * 18, end_y + 11, "middle")
    return svg.element(
        "g", halo + leader + dot + name + figure, class_="hd-label", data_label=label.key
    )


def _text(kind: str, words: str, x: float, y: float, anchor: str) -> str:
    return svg.element(
        "text", words, class_=kind, x=x, y=y, text_anchor=anchor, font_family="inherit",
        font_size=SIZE, fill=colour("line"),
    )  # fmt: skip
