"""Step 14: read the finished site as a browser would, and stop when something leads nowhere."""

from pathlib import Path

from hipdips import finished_site
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError


def on_post_build(config: MkDocsConfig) -> None:
    """Check links, anchors, ids, text alternatives and style attributes of every page."""
    source = config.extra["source"]
    origins = {dest: source.pages[uri].path for dest, uri in config.extra["written"].items()}
    problems = finished_site.check(Path(config.site_dir), config.site_url or "", origins)
    if problems:
        rows = "\n".join(f"  {problem}" for problem in problems)
        raise PluginError(f"{len(problems)} to mend in the finished site.\n{rows}")
