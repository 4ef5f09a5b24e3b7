"""Writes the drawings: `python -m overrides.illustrations.anatomy [--data FOLDER] [name …]`.

The bones are not in the repository (`bones.SOURCE` says where they come from), so this is run by
hand, when a drawing changes. Without names all drawings are written.
"""

import argparse
import sys
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

import yaml

from . import bones, front, layers, muscle_map, side_and_back

_DOCS = Path(__file__).resolve().parents[3] / "docs"
OUTPUT = _DOCS / "assets" / "figures"
GUIDES = _DOCS / "exercises"


def drawings(data: Path, guides: Path) -> Mapping[str, Callable[[], str]]:
    """Return what writes each drawing, by name; raises BonesError when the bones can't be read."""
    scan = bones.load(data)
    makers: dict[str, Callable[[], str]] = {
        "home": partial(front.home, scan),
        "anatomy-front": partial(front.anatomy_front, scan),
        "anatomy-side": partial(side_and_back.anatomy_side, scan),
        "anatomy-back": partial(side_and_back.anatomy_back, scan),
    }
    for name in layers.LAYERS:
        makers[f"layer-{name}"] = partial(layers.layer, scan, name)
    for guide in sorted(guides.glob("*.md")):
        facts = next(yaml.safe_load_all(guide.read_text(encoding="utf-8")))
        if muscles := facts.get("muscles"):
            makers[f"muscles-{guide.stem}"] = partial(
                muscle_map.muscle_map, facts["title"], muscles["primary"], muscles["secondary"]
            )
    return makers


def main(arguments: Sequence[str] | None = None, output: Path = OUTPUT) -> int:
    """Write drawings into the folder `output`; returns the exit status, 2 for unusable data."""
    parser = argparse.ArgumentParser(prog="python -m overrides.illustrations.anatomy")
    parser.add_argument("names", nargs="*", metavar="name", help="drawings to write (default: all)")
    parser.add_argument(
        "--data", type=Path, default=bones.DATA,
        help="folder with bones/bones.npz in it (default: %(default)s)",
    )  # fmt: skip
    options = parser.parse_args(arguments)
    try:
        makers = drawings(options.data, GUIDES)
    except bones.BonesError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    if unknown := sorted(set(options.names) - set(makers)):
        parser.error(f"no such drawing: {', '.join(unknown)}; there are {', '.join(makers)}")
    output.mkdir(parents=True, exist_ok=True)
    for name in options.names or makers:
        (output / f"{name}.svg").write_text(makers[name](), encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
