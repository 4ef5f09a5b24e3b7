"""The drawings of anatomy by name. Some need the bones, which are not in the repository."""

from collections.abc import Callable, Mapping
from functools import cache, partial
from pathlib import Path

import yaml

from . import bones, frieze, front, layers, muscle_map, range_chart, side_and_back
from .variation import VARIATIONS, variation

_DOCS = Path(__file__).resolve().parents[3] / "docs"
_GUIDES = _DOCS / "exercises"
_TABLES = _DOCS / "data"

Maker = Callable[[Path], str]
"""Draws one SVG file; takes the data folder with the bones in it.

Raises BonesError when the bones can't be read, TableError when the measurements can't.
"""


def makers(guides: Path = _GUIDES) -> Mapping[str, Maker]:
    """Return what draws each drawing, by name; guides: the exercises whose muscles are shown."""
    found: dict[str, Maker] = {
        "home": _on_bones(front.home),
        "anatomy-front": _on_bones(front.anatomy_front),
        "anatomy-side": _on_bones(side_and_back.anatomy_side),
        "anatomy-back": _on_bones(side_and_back.anatomy_back),
        "outlines": lambda _: frieze.outlines(),
        "outlines-narrow": lambda _: frieze.outlines_narrow(),
        "range-crest-height": lambda _: range_chart.range_crest_height(range_chart.read(_TABLES)),
    }
    for name in layers.LAYERS:
        found[f"layer-{name}"] = _on_bones(partial(layers.layer, name=name))
    for name in VARIATIONS:
        found[f"variation-{name}"] = _on_bones(partial(variation, name))
    for guide in sorted(guides.glob("*.md")):
        facts = next(yaml.safe_load_all(guide.read_text(encoding="utf-8")))
        if muscles := facts.get("muscles"):
            found[f"muscles-{guide.stem}"] = partial(_map, facts["title"], muscles)
    return found


_scan = cache(bones.load)


def _on_bones(draw: Callable[[bones.Bones], str]) -> Maker:
    return lambda data: draw(_scan(data))


def _map(title: str, muscles: Mapping[str, list[str]], _data: Path) -> str:
    return muscle_map.muscle_map(title, muscles["primary"], muscles["secondary"])
