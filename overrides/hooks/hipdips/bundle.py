"""Joins small stylesheets and scripts into one file each, without comments and spare space."""

from collections.abc import Sequence
from pathlib import Path

import rcssmin
import rjsmin


def css(folder: Path, names: Sequence[str]) -> str:
    """Join `names` (without .css) in cascade order; every stylesheet of the folder is named."""
    _complete(folder, names, "css")
    text = "\n".join((folder / f"{name}.css").read_text(encoding="utf-8") for name in names)
    return str(rcssmin.cssmin(text)) + "\n"


def js(folder: Path, names: Sequence[str]) -> str:
    """Join `names` (without .js); each file is a script of its own, safe to follow another."""
    parts = [(folder / f"{name}.js").read_text(encoding="utf-8") for name in names]
    return "".join(f"{minify_js(part).rstrip(';')};\n" for part in parts)


def minify_js(text: str) -> str:
    """Return a script without comments and spare space."""
    return str(rjsmin.jsmin(text)).strip()


def _complete(folder: Path, names: Sequence[str], ending: str) -> None:
    found = {p.relative_to(folder).with_suffix("").as_posix() for p in folder.rglob(f"*.{ending}")}
    if found != set(names):
        lost, missing = sorted(found - set(names)), sorted(set(names) - found)
        message = f"build_assets.{ending} in mkdocs.yml: not listed {lost}, no such file {missing}"
        raise ValueError(message)
