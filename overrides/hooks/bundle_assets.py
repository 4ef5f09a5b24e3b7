"""Step 5: one stylesheet and one script, joined from the small files of overrides/assets."""

from pathlib import Path

from hipdips import bundle
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Publish the two bundles, and keep the early script for the head of every page."""
    assets = Path(config.config_file_path).parent / "overrides" / "assets"
    parts = config.extra["build_assets"]
    made = {
        "assets/css/site.css": bundle.css(assets / "css", parts["css"]),
        "assets/js/site.js": bundle.js(assets / "js", parts["js"]),
    }
    for uri, content in made.items():
        files.append(
            File.generated(config, uri, content=content, inclusion=InclusionLevel.INCLUDED)
        )
    inline = (assets / "js" / "early.js").read_text(encoding="utf-8")
    config.extra["early_script"] = bundle.minify_js(inline)
    return files
