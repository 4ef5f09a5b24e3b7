"""Step 9: every drawing and the icon as PNG too; `mkdocs serve` makes none and offers none."""

from pathlib import Path
from typing import Any

import jinja2
from hipdips import figure, icon, picture, renderer
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
    font = Path(config.config_file_path).parent / _FONT
    site = Path(config.site_dir)
    for name, png in renderer.render(drawings, [font], picture.TIMES).items():
        (site / f"{name}.png").write_bytes(png)
    icons = icon.forms((site / icon.SOURCE).read_text(encoding="utf-8"))
    for name, content in icon.files(renderer.render(icons, [])).items():
        (site / name).write_bytes(content)
