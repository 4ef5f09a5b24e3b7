"""Step 8: each heading links to itself; after the twins, which need no such links."""

from hipdips import heading_link
from mkdocs.structure.pages import Page


def on_post_page(output: str, page: Page, **_: object) -> str:  # noqa: ARG001
    """Link the headings of a finished page."""
    return heading_link.add(output)
