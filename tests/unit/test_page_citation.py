"""A page as CSL-JSON."""

import datetime as dt

from hipdips import page_citation
from hipdips.page_fields import Page

SITE = {"name": "Hip Dips", "publisher": "Us & others", "version": "1.2.0", "locale": "en-GB"}


def test_a_page_is_one_item() -> None:
    page = Page.model_construct(
        title="What's “normal”?", description="One sentence.", updated=dt.date(2026, 3, 9)
    )
    url = "https://example.org/sub/causes/"
    assert page_citation.csl(page, url, SITE) == [
        {
            "id": url,
            "type": "webpage",
            "title": "What's “normal”?",
            "author": [{"literal": "Us & others"}],
            "container-title": "Hip Dips",
            "version": "1.2.0",
            "issued": {"date-parts": [[2026, 3, 9]]},
            "URL": url,
            "language": "en-GB",
            "abstract": "One sentence.",
            "custom": {"license": "https://creativecommons.org/licenses/by/4.0/"},
        }
    ]
