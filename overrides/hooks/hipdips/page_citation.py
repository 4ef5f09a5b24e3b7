"""How to cite a page of this site: CSL-JSON, which Zotero and pandoc read."""

from collections.abc import Mapping
from typing import Any

from hipdips.page_fields import Page
from hipdips.structured_data.node import LICENCE


def csl(page: Page, url: str, site: Mapping[str, str]) -> list[dict[str, Any]]:
    """Return the page as a list of one CSL item.

    url: its canonical address, also its id; site: `name`, `publisher`, `version` and `locale`.
    When it was read is left out: only the reader knows, and the version says what was read.
    """
    return [
        {
            "id": url,
            "type": "webpage",
            "title": page.title,
            "author": [{"literal": site["publisher"]}],
            "container-title": site["name"],
            "version": site["version"],
            "issued": {"date-parts": [[page.updated.year, page.updated.month, page.updated.day]]},
            "URL": url,
            "language": site["locale"],
            "abstract": page.description,
            "custom": {"license": LICENCE},  # CSL has no field for it; "note" would be printed
        }
    ]
