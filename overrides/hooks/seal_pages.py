"""Step 10: a security policy for every finished page; nothing changes a page after this."""

from pathlib import Path
from typing import Any

from hipdips import policy
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

_state = {"serving": False}


def on_startup(command: str, **_: Any) -> None:
    """Remember `mkdocs serve`: its live reload is an inline script that a policy would stop."""
    _state["serving"] = command == "serve"


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:  # noqa: ARG001
    """Seal a page."""
    return output if _state["serving"] else policy.seal(output)


def on_post_template(output_content: str, template_name: str, config: MkDocsConfig) -> str:  # noqa: ARG001
    """Seal 404.html."""
    if _state["serving"] or not template_name.endswith(".html"):
        return output_content
    return policy.seal(output_content)


def on_post_build(config: MkDocsConfig) -> None:
    """Write the same policy for hosts that read a `_headers` file."""
    if _state["serving"]:
        return
    site = Path(config.site_dir)
    pages = [path.read_text(encoding="utf-8") for path in sorted(site.rglob("*.html"))]
    (site / "_headers").write_text(policy.headers(pages), encoding="utf-8")
