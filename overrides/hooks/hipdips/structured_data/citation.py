"""A source as a citation: what it is, its title, its address, when it came out."""

from hipdips.reference import Issued, Reference
from hipdips.structured_data.node import Node, filled, printed

_TYPES = {
    "article-journal": "ScholarlyArticle",
    "article": "ScholarlyArticle",
    "report": "Report",
    "webpage": "WebPage",
    "book": "Book",
    "chapter": "Chapter",
    "thesis": "Thesis",
    "dataset": "Dataset",
    "legislation": "Legislation",
    "post-weblog": "BlogPosting",
    "article-newspaper": "NewsArticle",
    "article-magazine": "Article",
}
"""CSL's type → schema.org's."""
_DOI = "https://doi.org/"


def citation(reference: Reference) -> Node:
    """Return a source as a page's list prints it; authors stay there, to keep pages light."""
    doi = _DOI + reference.DOI if reference.DOI else ""
    kind = _TYPES[reference.type]
    title = printed(reference.title)
    ours = title.startswith("[")  # our words for what has no title: they describe it
    return filled(
        {
            "@type": kind,
            "name": "" if ours else title,
            "description": title.strip("[]") if ours else "",
            "url": reference.URL,
            "sameAs": doi if doi.lower() != reference.URL.lower() else "",
            "isbn": reference.ISBN if kind == "Book" else "",
            "datePublished": _date(reference.issued),
        }
    )


def _date(issued: Issued | None) -> str:
    """Return ISO 8601 as precise as the source is: `2023`, `2023-10`, `2023-10-09`."""
    return "-".join(f"{part:02}" for part in issued.date_parts[0]) if issued else ""
