"""Step 15: the whole site as a zip and its checksum; sizes for the page that offers them."""

import hashlib
import tomllib
from pathlib import Path
from typing import Any

import jinja2
from hipdips import archive, offline_copy
from hipdips.offline_copy import size
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

_TEXTS = ("README.txt", "VERSION.txt", "LICENSE.txt", "CREDITS.txt")
_NOTICES = (
    "overrides/assets/fonts/OFL-Fraunces.txt",
    "overrides/assets/fonts/OFL-Atkinson.txt",
    "overrides/illustrations/anatomy/LICENSE-BMFToolkit.txt",
)
_state: dict[str, Any] = {"serving": False}


def on_startup(command: str, **_: Any) -> None:
    """Remember `mkdocs serve`, which makes no downloads."""
    _state["serving"] = command == "serve"


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Announce the files, so that pages may link to them; they are filled last."""
    root = Path(config.config_file_path).parent
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    _state["folder"] = f"{project['name']}-{project['version']}"
    if not _state["serving"]:
        for ending in (".zip", ".zip.sha256"):
            name = _state["folder"] + ending
            file = File.generated(config, name, content="", inclusion=InclusionLevel.INCLUDED)
            files.append(file)
    return files


def on_env(env: jinja2.Environment, config: MkDocsConfig, **_: Any) -> jinja2.Environment:
    """Tell the page of downloads whether there will be any, and what they are called."""
    pages = config.extra["source"].pages.values()
    newest = max(page.record.updated for page in pages)
    _state.update(env=env, newest=newest)
    env.globals |= {
        "has_downloads": not _state["serving"],
        "newest": newest,
        "download_folder": _state["folder"],
    }
    return env


def on_post_build(config: MkDocsConfig) -> None:
    """Pack the finished pages."""
    if _state["serving"]:
        return
    site, root = Path(config.site_dir), Path(config.config_file_path).parent
    folder, words = _state["folder"], config.extra["source"].words["download"]
    content = offline_copy.files(site, config.site_url or "", words["online"])
    shared = {
        "config": config,
        "count": offline_copy.pages(content),
        "mit": offline_copy.licence((root / "README.md").read_text(encoding="utf-8")),
        "notices": [(root / name).read_text(encoding="utf-8").strip() for name in _NOTICES],
    }
    texts = {name: _state["env"].get_template(f"download/{name}").render(shared) for name in _TEXTS}
    packed = archive.pack(offline_copy.placed(folder, content, texts), _state["newest"])
    digest = hashlib.sha256(packed).hexdigest()
    (site / f"{folder}.zip").write_bytes(packed)
    (site / f"{folder}.zip.sha256").write_text(f"{digest}  {folder}.zip\n", encoding="utf-8")
    pocket = (site / config.extra["pocket"]).stat().st_size
    marks = {"zip-size": size(len(packed)), "zip-digest": digest, "pocket-size": size(pocket)}
    _say(config, marks)


def _say(config: MkDocsConfig, values: dict[str, str]) -> None:
    """Write what is known only now into the page of downloads and its twin."""
    uri = config.extra["offline_page"]
    page = next(dest for dest, source in config.extra["written"].items() if source == uri)
    path = Path(config.site_dir) / page
    for file in (path, path.with_suffix(".md")):
        text = file.read_text(encoding="utf-8")
        for mark, value in values.items():
            text = text.replace(f"@{mark}@", value)
        file.write_text(text, encoding="utf-8")
