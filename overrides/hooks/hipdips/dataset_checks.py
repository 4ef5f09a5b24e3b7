"""Checks of described tables: each file is there, linked, and described once."""

from collections.abc import Iterator

from hipdips.markdown_source import links
from hipdips.page_schema import Explainer
from hipdips.problem import Problem
from hipdips.site_source import SiteSource, SourcePage

FIELD = "datasets"


def check(source: SiteSource) -> Iterator[Problem]:
    """Report descriptions of nothing, and tables that nobody describes or that two pages do."""
    described: dict[str, SourcePage] = {}
    for page in source.pages.values():
        if not isinstance(page.record, Explainer):
            continue
        linked = {link.target for link in links(page.matter.body, page.matter.body_line)}
        for index, table in enumerate(page.record.datasets):
            line = page.matter.line(FIELD, index)
            if table.file not in source.tables:
                known = ", ".join(source.tables) or "a file below docs/data"
                message = f"there is no table docs/{table.file}"
                yield Problem(page.path, line, message, f"file: one of {known}")
            elif table.file in described:
                message = f"docs/{table.file} is described in {described[table.file].path} too"
                yield Problem(page.path, line, message, "one page for each table")
            elif table.file not in linked:
                message = f"the page describes docs/{table.file} but doesn't link to it"
                yield Problem(page.path, line, message, f"[the table]({table.file})")
            if table.based_on not in source.reference_lines:
                message = f"unknown reference '{table.based_on}' in 'datasets'"
                yield Problem(page.path, line, message, "based_on: gordon-2014")
            described.setdefault(table.file, page)
    for file in source.tables:
        if file not in described:
            message = "no page describes this table to search engines"
            yield Problem(f"docs/{file}", 0, message, f"datasets: [{{file: {file}, …}}]")
