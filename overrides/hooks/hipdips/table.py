"""Tables: each cell knows its heads, so that a screen reader names row and column with it.

Markdown has head cells for columns only. In our tables the first cell of a row names the row.
"""

import xml.etree.ElementTree as ET

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

_PRIORITY = 4  # after the inline patterns (20) and the citations, so nothing else sees the change


class TableExtension(Extension):
    """Markdown extension: scopes for the heads of columns, heads for rows."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Markdown's name
        """Register the tree processor."""
        md.treeprocessors.register(_TableTree(md), "hipdips-table", _PRIORITY)


class _TableTree(Treeprocessor):
    def run(self, root: ET.Element) -> None:
        for table in root.iter("table"):
            for head in table.iterfind("thead/tr/th"):
                head.set("scope", "col")
            for row in table.iterfind("tbody/tr"):
                if len(row) > 1 and row[0].tag == "td":
                    row[0].tag = "th"
                    row[0].set("scope", "row")
