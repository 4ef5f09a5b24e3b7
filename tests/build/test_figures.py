"""Drawings as they are published: small, plain, and all of them used."""

import gzip
import re
import struct
import xml.etree.ElementTree as ET
from pathlib import Path

from overrides.illustrations import palette
from tests.build.built import BuiltPage, report
from tests.conftest import ROOT

FIGURES = ROOT / "docs" / "assets" / "figures"
KB = 1024
STILL, SMALL, ANATOMY = 6 * KB, 1.5 * KB, 16 * KB
POSE = re.compile(r"-(start|middle|finish|wrong|right)$")
GUIDE_FRAMES = ("start", "finish", "wrong", "right", "small")
PAINT = re.compile(r"var\(--fig-([a-z0-9-]+),(#[0-9a-f]{6})\)|none|inherit")
LICENCE = "CC BY 4.0"
PNG_SIZE = struct.Struct(">II")


def drawings() -> list[Path]:
    found = sorted(FIGURES.glob("*.svg"))
    assert len(found) > 90
    return found


def most(path: Path) -> float:
    if path.stem.endswith("-small"):
        return SMALL
    return STILL if POSE.search(path.stem) or path.stem.startswith("muscles-") else ANATOMY


def test_drawings_are_small() -> None:
    sizes = {path: len(gzip.compress(path.read_bytes(), 9)) for path in drawings()}
    report([f"{path.name}: {size} bytes" for path, size in sizes.items() if size > most(path)])


def test_drawings_use_tokens_only_and_no_styles() -> None:
    problems = []
    for path in drawings():
        for element in ET.fromstring(path.read_text(encoding="utf-8")).iter():  # noqa: S314 (our own)
            problems += [f"{path.name}: {name}" for name in ("style", "id") if element.get(name)]
            for name in ("fill", "stroke"):
                paint = element.get(name)
                if paint is None:
                    continue
                token = PAINT.fullmatch(paint)
                if not token or (token[1] and palette.TOKENS[token[1]][0] != token[2]):
                    problems.append(f"{path.name}: {name}={paint}")
    report(problems)


def test_every_guide_has_its_poses_and_its_muscles(written: list[BuiltPage]) -> None:
    problems = []
    for page in written:
        if page.kind != "exercise.html":
            continue
        slug = page.meta["figure"]
        wanted = [f"{slug}-{frame}" for frame in GUIDE_FRAMES] + [f"muscles-{slug}"]
        problems += [
            f"{page.address}: {name}" for name in wanted if not (FIGURES / f"{name}.svg").is_file()
        ]
    report(problems)


def test_every_drawing_is_shown(site: Path) -> None:
    shown = "".join(path.read_text(encoding="utf-8") for path in site.rglob("*.html"))
    names = {path.stem for path in drawings() if not path.stem.endswith("-small")}
    report([name for name in sorted(names) if f"figures/{name}.svg" not in shown])


def test_every_drawing_can_be_taken_as_png(site: Path) -> None:
    problems = []
    for path in drawings():
        if path.stem.endswith("-small"):
            continue
        png = (site / "assets/figures" / f"{path.stem}.png").read_bytes()
        width, height = PNG_SIZE.unpack(png[16:24])
        if max(width, height) < 1200 or not png.startswith(b"\x89PNG"):
            problems.append(f"{path.name}: {width} by {height}")
    report(problems)


def test_titles_are_the_drawings_own() -> None:
    seen: dict[str, str] = {}
    problems = []
    for path in drawings():
        if path.stem.endswith("-small"):
            continue
        text = path.read_text(encoding="utf-8")
        title = text[text.index("<title>") : text.index("</title>")]
        problems += [f"{path.name} says what {seen[title]} says"] if title in seen else []
        problems += [] if LICENCE in text else [f"{path.name} lacks its licence"]
        seen[title] = path.name
    report(problems)
