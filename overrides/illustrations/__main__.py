"""Draw exercises: python -m overrides.illustrations [--check] [--sheet FILE] [name …]."""

import argparse
import sys
from pathlib import Path

from . import drawing, pose, solved
from .located_yaml import Problem
from .same import same
from .sheet import sheet

FIGURES = Path(__file__).parents[2] / "docs" / "assets" / "figures"
THUMBNAIL = (200.0, 140.0)


def drawings(name: str) -> dict[str, str]:
    """Return the SVG files of one pose file by name; raises Problem for mistakes in it."""
    sequence = pose.read(name)
    poses = solved.of(name, sequence)
    for frame, one in poses.items():
        if one.worst > solved.WORST:
            path = pose.FOLDER / f"{name}.yml"
            raise Problem(f"{path}: frames.{frame}: a contact stays {one.worst * 100:.0f} cm away")
    drawn = drawing.Drawing(name, sequence, poses)
    found = {f"{name}-{frame}": drawn.still(frame) for frame in sequence.frames}
    found[f"{name}-small"] = drawn.thumbnail(*THUMBNAIL)
    return found


def main() -> int:
    """Draw what was asked for; returns 1 when something is wrong or, with --check, out of date."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", help="pose files; all when none is named")
    parser.add_argument("--check", action="store_true", help="compare with the committed drawings")
    parser.add_argument("--sheet", type=Path, help="write a contact sheet (PNG) as well")
    asked = parser.parse_args()
    FIGURES.mkdir(parents=True, exist_ok=True)
    stale, drawn = [], {}
    try:
        for name in asked.names or pose.names():
            made = drawings(name)
            drawn |= made
            for file, text in made.items():
                path = FIGURES / f"{file}.svg"
                if asked.check:
                    if not path.exists() or not same(path.read_text("utf-8"), text):
                        stale.append(file)
                else:
                    path.write_text(text + "\n", "utf-8")
    except Problem as problem:
        print(problem, file=sys.stderr)
        return 1
    if asked.sheet:
        asked.sheet.write_bytes(sheet(drawn))
    for file in stale:
        print(f"docs/assets/figures/{file}.svg is not what its pose file draws", file=sys.stderr)
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main())
