"""Compares committed drawings with what their sources draw now."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from .same import same


def differences(figures: Path, drawn: Mapping[str, str], *, whole: bool) -> Iterator[str]:
    """Tell which drawings of a folder are missing, stale or, when `drawn` is whole, orphaned."""
    command = "python -m overrides.illustrations"
    for name, text in sorted(drawn.items()):
        path = figures / f"{name}.svg"
        if not path.exists():
            yield f"{path}: is missing; run {command}"
        elif not same(path.read_text(encoding="utf-8"), text):
            yield f"{path}: is stale, its source draws something else; run {command}"
    if whole:
        for path in sorted(figures.glob("*.svg")):
            if path.stem not in drawn:
                yield f"{path}: is orphaned, nothing draws it; delete it"
