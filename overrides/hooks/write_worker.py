"""Step 16: the service worker, which keeps pages for when the connection drops; or its undoing.

Last, since its version covers every byte of the pages. `mkdocs serve` makes none.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import jinja2
from hipdips import bundle, worker
from hipdips.problem import Problem
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files

_FOLDER = Path("overrides/worker")
_LOOK = ("assets/css/site.css", "assets/js/site.js")
_state: dict[str, Any] = {"serving": False}


def on_startup(command: str, **_: Any) -> None:
    """Remember `mkdocs serve`: an author wants to see what was just saved."""
    _state["serving"] = command == "serve"


def on_config(config: MkDocsConfig) -> None:
    """Check the switch: whoever means to switch it off must not miss that it is on."""
    written = config.extra["service_worker"]
    if written is None:  # an empty variable, as a deployment sets it where nobody chose
        config.extra["service_worker"] = True
    elif not isinstance(written, bool):
        message = f"extra.service_worker (SERVICE_WORKER) is '{written}', neither true nor false"
        _stop([Problem("mkdocs.yml", 0, message, "SERVICE_WORKER=false")])


def on_env(env: jinja2.Environment, config: MkDocsConfig, files: Files) -> jinja2.Environment:
    """Tell the templates whether pages ask for the worker, and which look they are made for."""
    pages = {file.src_uri: file.page.url for file in files.documentation_pages() if file.page}
    core = config.extra["core_pages"]
    _stop(
        Problem("mkdocs.yml", 0, f"extra.core_pages names {uri}, which isn't in docs/", "causes.md")
        for uri in core
        if uri not in pages
    )
    wanted = config.extra["service_worker"] and not _state["serving"]
    _state["pages"] = [pages[uri] for uri in core]
    _state["look"] = worker.look(files.src_uris[uri].content_bytes for uri in _LOOK)
    env.globals["look"] = _state["look"] if wanted else ""
    return env


def on_template_context(
    context: dict[str, Any], template_name: str, config: MkDocsConfig
) -> dict[str, Any]:
    """Give the page for what isn't kept absolute addresses: it is shown at any depth."""
    if template_name == worker.MISSING:
        context["base_url"] = urlsplit(config.site_url or "/").path
    return context


def on_post_build(config: MkDocsConfig) -> None:
    """Write the worker; without one, a script that ends those of readers who were here before."""
    if _state["serving"]:
        return
    site, code = Path(config.site_dir), Path(config.config_file_path).parent / _FOLDER
    if config.extra["service_worker"]:
        keep = (code / "keep.js").read_text(encoding="utf-8")
        text = worker.script(worker.files(site), _state["pages"], keep, _state["look"])
    else:
        text = bundle.minify_js((code / "clear.js").read_text(encoding="utf-8")) + "\n"
    (site / worker.FILE).write_text(text, encoding="utf-8")


def _stop(problems: Iterable[Problem]) -> None:
    """Stop the build when there are any."""
    if rows := [f"  {problem}" for problem in problems]:
        raise PluginError(f"{len(rows)} to mend; nothing was built.\n" + "\n".join(rows))
