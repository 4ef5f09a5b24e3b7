"""Step 7: every page as Markdown beside its HTML; `mkdocs serve` makes none and links none."""

from pathlib import Path
from typing import Any

import jinja2
from hipdips import twin
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

_state: dict[str, Any] = {"serving": False, "frame": None}


def on_startup(command: str, **_: Any) -> None:
    """Remember `mkdocs serve`, which redraws a page within three seconds."""
    _state["serving"] = command == "serve"


def on_env(env: jinja2.Environment, **_: Any) -> jinja2.Environment:
    """Tell the templates whether they may link to twins; keep the frame of a twin."""
    env.globals["has_twins"] = not _state["serving"]
    _state["frame"] = env.get_template("twin.md")
    return env


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Write the twin of a finished page; the page itself stays as it is."""
    if _state["serving"]:
        return output
    words = config.extra["source"].words["twin"]
    text = twin.convert(output, page.canonical_url or f"/{page.url}", words)
    path = Path(page.file.abs_dest_path).with_suffix(".md")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(_state["frame"].render(page=page, config=config, text=text), encoding="utf-8")
    return output
