"""Step 12: a picture of every page for social posts; `mkdocs serve` makes none and names none."""

from pathlib import Path
from typing import Any, NamedTuple

import jinja2
from hipdips import card, renderer
from hipdips.card_content import describe
from hipdips.problem import Problem
from hipdips.typesetting import DoesNotFitError
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files

_FONTS = "overrides/assets/fonts"
_state: dict[str, Any] = {"serving": False}


class Named(NamedTuple):
    """What a page says of its card."""

    file: str
    alt: str


def on_startup(command: str, **_: Any) -> None:
    """Remember `mkdocs serve`, which redraws a page within three seconds."""
    _state["serving"] = command == "serve"


def on_env(env: jinja2.Environment, config: MkDocsConfig, files: Files) -> jinja2.Environment:
    """Compose the cards, begin to draw them, and tell the templates their names."""
    env.globals["cards"] = named = {}
    env.globals["card_size"] = (card.WIDTH, card.HEIGHT)
    if _state["serving"]:
        return env
    source = config.extra["source"]
    fonts = Path(config.config_file_path).parent / _FONTS
    composer = card.Composer(fonts)
    template = env.get_template("partials/card.svg")
    svgs: dict[str, str] = {}
    problems = []
    for file in files.documentation_pages():
        page = source.pages[file.src_uri]
        content, alt = describe(page, source)
        try:
            layout = composer.layout(content)
        except DoesNotFitError as error:
            line = page.matter.line("card" if "card" in page.matter.data else "title")
            message = f"{error} on the card for social posts"
            example = "a shorter line, in letters of the site's font"
            problems.append(Problem(page.path, line, message, example))
            continue
        svg = template.render(content=content, layout=layout, site_name=config.site_name)
        name = card.file_name(file.url, svg)
        svgs[name] = svg
        named[file.src_uri] = Named(name, alt)
    if problems:
        rows = "\n".join(f"  {problem}" for problem in problems)
        raise PluginError(f"{len(problems)} to mend; nothing was built.\n{rows}")
    _state["cards"] = renderer.begin(svgs, [fonts / f"{name}.woff2" for name in card.FONTS])
    return env


def on_post_build(config: MkDocsConfig) -> None:
    """Write the cards."""
    if _state["serving"]:
        return
    site = Path(config.site_dir)
    (site / card.FOLDER).mkdir(exist_ok=True)
    for name, png in _state["cards"].pngs().items():
        (site / name).write_bytes(png)
