"""Step 4: give the templates their words, filters and facts."""

import tomllib
from pathlib import Path
from typing import Any

import jinja2
from hipdips import changes, facts, figure, qr_code, section, typography
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files


def on_env(env: jinja2.Environment, config: MkDocsConfig, files: Files) -> jinja2.Environment:
    """Add filters and globals; a missing word of the interface stops the build."""
    source = config.extra["source"]
    root = Path(config.config_file_path).parent
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    env.filters |= {
        function.__name__: function
        for function in (
            typography.smart,
            typography.long_date,
            typography.count,
            typography.span,
            changes.changes,
            facts.item_name,
            facts.kind_to,
            facts.page_url,
            facts.questions,
            figure.poses_of,
            qr_code.qr_code,
            section.under,
        )
    }
    env.globals |= {
        "words": source.words,
        "terms": source.terms,
        "references": source.references,
        "version": project["version"],
        "figures": source.figures,
        "documents": _by_uri(files),
    }
    return env


def _by_uri(files: Files) -> dict[str, Any]:
    """Return all pages by their file below docs/, in the order of the menu where it has one."""
    return {file.src_uri: file.page for file in files.documentation_pages()}
