"""Step 2: Markdown to HTML, with numbered citations, and cut into sections for the templates."""

import re
from typing import Any

from hipdips import claim, facts, section, typography
from hipdips.citation import CitationExtension, CitationWords
from hipdips.table import TableExtension
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Teach this build's Markdown our citations and tables."""
    source = config.extra["source"]
    words = source.words
    extension = CitationExtension(
        source.references, CitationWords(words["citation"]["label"], words["grades"])
    )
    config.markdown_extensions += [extension, TableExtension()]  # type: ignore[list-item]  # instances work too
    config.extra["citations"] = extension
    config.extra["claims"] = []
    config.extra["written"] = {}
    return files


def on_page_markdown(markdown: str, page: Page, **_: Any) -> str:
    """Put the short answer first, so that its citations are numbered like any other."""
    page.update_date = str(page.meta["updated"])  # the sitemap's date: no clock, same bytes
    answer = page.meta.get("answer")
    return typography.tie_units(f"{answer}\n\n{markdown}" if answer else markdown)


def on_page_content(html: str, page: Page, config: MkDocsConfig, **_: Any) -> str:
    """Keep what the templates place themselves: lead, sections, sources, claims."""
    page.citations = config.extra["citations"].page
    page.lead, page.sections = section.split(html)
    page.minutes = facts.minutes(re.sub(r"<[^>]+>", " ", html))
    page.claims = claim.extract(html, page.url, "answer")
    config.extra["claims"] += page.claims
    config.extra["written"][page.file.dest_uri] = page.file.src_uri
    return html
