"""The colours of all drawings: one token, one light and one dark value (notes: decisions/0002)."""

from typing import Literal

from . import svg

TOKENS: dict[str, tuple[str, str]] = {
    "line": ("#2b2036", "#f4ede6"),
    "frieze": ("#2b2036", "#120d18"),
    "frieze-line": ("#f4ede6", "#f4ede6"),
    "inner": ("#2b2036", "#1b1523"),
    "plate": ("#efe3d9", "#2f2539"),
    "mat": ("#dfcfc6", "#41344d"),
    "prop": ("#d9cfc8", "#6d6175"),
    "shade": ("#2b2036", "#120d18"),
    "band": ("#c65f4a", "#e28b74"),
    "motion": ("#9a3b28", "#f4b3a0"),
    "bone": ("#f8f0e2", "#f8f0e2"),
    "bone-shade": ("#dccdb3", "#d5c6ac"),
    "muscle": ("#dd7e67", "#f0a18a"),
    "muscle-faint": ("#e9b3a3", "#c4808a"),
    "fat": ("#e3b565", "#e3b565"),
    "skin-1": ("#f0cdb4", "#f0cdb4"),
    "skin-2": ("#dba883", "#dba883"),
    "skin-3": ("#c48a64", "#c48a64"),
    "skin-4": ("#94593c", "#94593c"),
    "skin-5": ("#6b412e", "#6b412e"),
    "skin-6": ("#4d3026", "#4d3026"),
    "aubergine": ("#4b3a5e", "#7a659a"),
    "shorts": ("#4b3a5e", "#5a4672"),
    "slate": ("#56707f", "#6f8b9b"),
    "moss": ("#6c7a58", "#8a9a73"),
    "ochre": ("#c4923f", "#cf9f4f"),
    "clay": ("#a8503d", "#bd6450"),
    "plum": ("#7a5a86", "#9675a3"),
    "stone": ("#9a8f97", "#a99ea6"),
    "shoe": ("#fbf8f4", "#e9e1ee"),
    "sole": ("#b9aeb5", "#9c90a3"),
    "hair-black": ("#241d22", "#3a3140"),
    "hair-brown": ("#5a3b2a", "#6d4934"),
    "hair-fair": ("#b98a4c", "#b98a4c"),
    "hair-grey": ("#b5adb2", "#c4bcc6"),
}
"""Light, dark. The outline (`line`) is what guarantees 3:1 against the plate; fills may be near."""
Token = Literal[tuple(TOKENS)]
"""The name of one of them."""


def colour(token: str) -> str:
    """Return a CSS colour that follows the page's tokens, with the light value as fallback."""
    return f"var(--fig-{token},{TOKENS[token][0]})"


def dark_style(drawing: str) -> str:
    """Return a <style> with the dark values of the tokens that a drawing uses.

    A drawing shown with <img> can't see the page's tokens; it follows the colour scheme that the
    page gives the image.
    """
    used = [
        f"--fig-{token}:{dark}"
        for token, (light, dark) in TOKENS.items()
        if light != dark and f"var(--fig-{token}," in drawing
    ]
    rule = "@media(prefers-color-scheme:dark){svg{" + ";".join(used) + "}}"
    return svg.element("style", rule) if used else ""


def flatten(drawing: str, *, dark: bool = False) -> str:
    """Return the drawing with plain colours, for renderers that know no custom properties."""
    for token, values in TOKENS.items():
        drawing = drawing.replace(colour(token), values[dark])
    return drawing
