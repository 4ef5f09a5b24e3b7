"""Step 8: every drawing as PNG too; `mkdocs serve` makes none and offers none."""

from pathlib import Path
from typing import Any

import jinja2
from hipdips import figure, picture
from mkdocs.config.defaults import MkDocsConfig

_FONT = "overrides/assets/fonts/atkinson-first.woff2"
_state = {"serving": False}


def on_startup(command: str, **_: Any) -> None:
    """Remember `mkdocs serve`, which redraws a page within three seconds."""
    _state["serving"] = command == "serve"


def on_env(env: jinja2.Environment, **_: Any) -> jinja2.Environment:
    """Tell the templates whether they may link to PNGs."""
    env.globals["has_pictures"] = not _state["serving"]
    return env


def on_post_build(config: MkDocsConfig) -> None:
    """Write the PNGs beside their drawings."""
    if _state["serving"]:
        return
    source = config.extra["source"]
    words = source.words
    drawings = {
        drawing.file.removesuffix(".svg"): picture.prepared(
            drawing.labelled(words["labels"]),
            (drawing.width, drawing.height),
            words["figure"]["credit"],
        )
        for name, drawing in source.figures.items()
        if not name.endswith(figure.SMALL)
    }
    root = Path(config.config_file_path).parent
    for name, png in picture.pictures(drawings, root / _FONT).items():
        (Path(config.site_dir) / f"{name}.png").write_bytes(png)
