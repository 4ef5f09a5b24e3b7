"""Step 1: read everything authors write, and stop with a list of what must be mended."""

from pathlib import Path

from hipdips import leak, site_checks, site_source
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Read and check the sources before a page is drawn; later steps find them in `extra`."""
    root = Path(config.config_file_path).parent
    docs = Path(config.docs_dir)
    uris = [file.src_uri for file in files.documentation_pages()]
    source = site_source.read(docs, root, uris, config.theme["language"])
    published = {
        file.src_uri: Path(file.abs_src_path).relative_to(root).as_posix()
        for file in files
        if file.abs_src_path
        and Path(file.abs_src_path).is_relative_to(root / "overrides")
        and not (config.exclude_docs and config.exclude_docs.match_file(file.src_uri))
    }
    problems = leak.check(published)
    problems += site_checks.check(source, config.extra["template_ids"])
    if problems:
        rows = "\n".join(f"  {problem}" for problem in problems)
        raise PluginError(f"{len(problems)} to mend; nothing was built.\n{rows}")
    config.extra["source"] = source
    return files
