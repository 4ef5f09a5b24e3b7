"""Step 13: the pocket file, the whole site in one file; `mkdocs serve` makes none."""

import base64
from pathlib import Path
from typing import Any

import jinja2
from hipdips import bundle, pocket, policy
from hipdips.exercise_schema import Exercise
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation

_FONTS = "-first.woff2"
_SCRIPTS = ("search-words", "search")
_DATA = ("assets/js/vendor/minisearch.js", "assets/data/search.js")
_state: dict[str, Any] = {"serving": False}


def on_startup(command: str, **_: Any) -> None:
    """Remember `mkdocs serve`."""
    _state["serving"] = command == "serve"


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Announce the file, so that pages may link to it."""
    if not _state["serving"]:
        name = config.extra["pocket"]
        files.append(File.generated(config, name, content="", inclusion=InclusionLevel.INCLUDED))
    return files


def on_nav(nav: Navigation, **_: Any) -> Navigation:
    """Keep the menu: it is the order of the file."""
    _state["nav"] = nav
    return nav


def on_env(env: jinja2.Environment, files: Files, **_: Any) -> jinja2.Environment:
    """Keep what the last step needs."""
    _state.update(env=env, documents=[file.page for file in files.documentation_pages()])
    return env


def on_post_build(config: MkDocsConfig) -> None:
    """Write the file from the finished pages."""
    if _state["serving"]:
        return
    source, site = config.extra["source"], Path(config.site_dir)
    assets = Path(config.config_file_path).parent / "overrides"
    groups = pocket.grouped(_state["nav"], _state["documents"])
    order = [page for group in groups for page in group.pages]
    slugs = [
        slug
        for page in source.pages.values()
        if isinstance(page.record, Exercise)
        for slug in (page.record.figure, *page.record.more_figures)
    ]
    pages = pocket.Pages(
        names={page.url: page.name for page in order},
        figures={name: source.figures[name] for name in pocket.shown(source.figures, slugs)},
        public=config.site_url or "",
        online=source.words["download"]["online"],
    )
    css = (site / "assets/css/site.css").read_text(encoding="utf-8")
    css += (assets / "download/pocket.css").read_text(encoding="utf-8")
    scripts = [(site / name).read_text(encoding="utf-8") for name in _DATA]
    scripts.append(bundle.js(assets / "assets/js", _SCRIPTS))
    text = (
        _state["env"]
        .get_template("download/pocket.html")
        .render(
            config=config,
            groups=groups,
            help=pocket.name(_url_of(config.extra["help_page"])),
            css=pocket.styles(css, lambda name: _font(assets / "assets/fonts" / name)),
            script="\n".join(scripts).replace("</", "<\\/"),
            articles=[
                pocket.article((site / page.file).read_text(encoding="utf-8"), page.url, pages)
                for page in order
            ],
        )
    )
    (site / config.extra["pocket"]).write_text(policy.seal_alone(text), encoding="utf-8")


def _url_of(uri: str) -> str:
    return next(page.url for page in _state["documents"] if page.file.src_uri == uri)


def _font(path: Path) -> str | None:
    """Return the fonts that every page needs; rarer letters and styles come from the device."""
    return base64.b64encode(path.read_bytes()).decode() if path.name.endswith(_FONTS) else None
