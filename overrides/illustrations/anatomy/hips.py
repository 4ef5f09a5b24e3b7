"""Writes the row of hips, the variations and the chart to docs/assets/figures.

Usage: python -m overrides.illustrations.anatomy.hips [--data FOLDER] [--to FOLDER] [name ...]
"""

import argparse
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

from . import bones, frieze, range_chart
from .variation import VARIATIONS, variation

_ROOT = Path(__file__).parents[3]
_TABLES = _ROOT / "docs" / "data"
_FIGURES = _ROOT / "docs" / "assets" / "figures"


def main(arguments: list[str]) -> None:
    """Write the drawings named, or all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=bones.DATA, help="folder with the bones")
    parser.add_argument("--to", type=Path, default=_FIGURES, help="folder to write to")
    parser.add_argument("names", nargs="*", help="drawings to write, without .svg (default: all)")
    options = parser.parse_args(arguments)
    drawings = _drawings(options.data)
    unknown = [name for name in options.names if name not in drawings]
    if unknown:
        parser.error(f"no such drawing: {', '.join(unknown)}; there are {', '.join(drawings)}")
    options.to.mkdir(parents=True, exist_ok=True)
    for name in options.names or drawings:
        try:
            drawing = drawings[name]()
        except (bones.BonesError, range_chart.TableError) as error:
            sys.exit(str(error))
        (options.to / f"{name}.svg").write_text(drawing + "\n", encoding="utf-8")


def _drawings(data: Path) -> dict[str, Callable[[], str]]:
    """Return what makes each drawing, by name."""
    return {
        "outlines": frieze.outlines,
        "outlines-narrow": frieze.outlines_narrow,
        "range-crest-height": lambda: range_chart.range_crest_height(range_chart.read(_TABLES)),
        **{f"variation-{name}": partial(_varied, name, data) for name in VARIATIONS},
    }


def _varied(name: str, data: Path) -> str:
    return variation(name, bones.load(data))


if __name__ == "__main__":
    main(sys.argv[1:])
