"""Step 11: every drawing and the icon as PNG too; `mkdocs serve` makes none and offers none."""

from pathlib import Path
from typing import Any

import jinja2
from hipdips import figure, icon, picture, renderer
from mkdocs.config.defaults import MkDocsConfig

_FONT = "overrides/assets/fonts/atkinson-first.woff2"
_state: dict[str, Any] = {"serving": False}


def on_startup(command: str, **_: Any) -> None:
    """Remember `mkdocs serve`, which redraws a page within three seconds."""
    _state["serving"] = command == "serve"


def on_env(env: jinja2.Environment, config: MkDocsConfig, **_: Any) -> jinja2.Environment:
    """Begin to draw, and tell the templates whether they may link to PNGs."""
    env.globals["has_pictures"] = not _state["serving"]
    if _state["serving"]:
        return env
    source = config.extra["source"]
    words = source.words
    drawings = {
        f"{drawing.file.removesuffix('.svg')}.png": picture.prepared(
            drawing.labelled(words["labels"]),
            (drawing.width, drawing.height),
            words["figure"]["credit"],
        )
        for name, drawing in source.figures.items()
        if not name.endswith(figure.SMALL)
    }
    font = Path(config.config_file_path).parent / _FONT
    _state["drawings"] = renderer.begin(drawings, [font], picture.TIMES)
    source_of_icon = (Path(config.docs_dir) / icon.SOURCE).read_text(encoding="utf-8")
    _state["icons"] = renderer.begin(icon.forms(source_of_icon), [])
    return env


def on_post_build(config: MkDocsConfig) -> None:
    """Write the PNGs beside their drawings, and the icons."""
    if _state["serving"]:
        return
    made = _state["drawings"].pngs() | icon.files(_state["icons"].pngs())
    for name, content in made.items():
        (Path(config.site_dir) / name).write_bytes(content)
