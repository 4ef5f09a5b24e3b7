"""The graph of one page: site, publisher, page, the way to it, and what stands on it."""

import json
import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from hipdips.exercise_schema import Exercise
from hipdips.page_fields import Page
from hipdips.page_schema import Explainer
from hipdips.reference import Reference
from hipdips.site_source import GLOSSARY, SiteSource
from hipdips.structured_data.citation import citation
from hipdips.structured_data.dataset import dataset
from hipdips.structured_data.exercise import plan
from hipdips.structured_data.image import Image, image
from hipdips.structured_data.node import LICENCE, Node, Site, filled, printed, same
from hipdips.structured_data.terms import term_set

HOME = "index.md"
_MEDICAL = ("home.html", "explainer.html", "myth.html", "exercise.html")
_ARTICLES = ("explainer.html", "myth.html", "exercise.html")
_TYPES = {"about.md": "AboutPage"}
_END = "</body>"


@dataclass(frozen=True)
class Subject:
    """What a graph is made from: one page and what the build knows of it."""

    uri: str
    """Its file below docs/: `exercises/clamshell.md`."""
    url: str
    """Its address below the site's root: `exercises/clamshell/`."""
    record: Page
    sources: tuple[Reference, ...] = ()
    """What it cites, in order."""
    images: tuple[Image, ...] = ()
    """Drawings that it shows, in order."""
    card: Image | None = None
    """Its picture for social posts; None while none is made."""


def describe(
    subject: Subject, site: Site, source: SiteSource, urls: Mapping[str, str]
) -> dict[str, Any]:
    """Return the page's graph as JSON-LD; the same page gives the same graph.

    urls: address of every page below the root by its file below docs/.
    """
    nodes = [
        _website(site, subject),
        _publisher(site),
        *_page(subject, site),
        *_way(subject, site, source, urls),
        *_matter(subject, site, source),
        *(image(picture, site) for picture in _pictures(subject)),
    ]
    return {"@context": "https://schema.org", "@graph": nodes}


def script(graph: Mapping[str, Any]) -> str:
    """Return the graph as an element; no text of it can end the element or open another."""
    text = json.dumps(graph, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    return f'<script type="application/ld+json">{text}</script>'


def placed(html: str, element: str) -> str:
    """Put an element last in a page's body, where it delays nothing.

    Raises ValueError when the page has no end.
    """
    before, end, after = html.rpartition(_END)
    if not end:
        raise ValueError(f"a page needs {_END}")
    return f"{before}  {element}\n{end}{after}"


def parents(uri: str, known: Mapping[str, Any]) -> list[str]:
    """Return the pages above a page, from home down: the list of its folder, where it has one."""
    above = (HOME, posixpath.join(posixpath.dirname(uri), HOME))
    return [page for page in dict.fromkeys(above) if page in known and page != uri]


def _website(site: Site, subject: Subject) -> Node:
    return filled(
        {
            "@type": "WebSite",
            "@id": site.id,
            "url": site.root,
            "name": site.name,
            "description": site.description if subject.uri == HOME else "",
            "inLanguage": site.language,
            "publisher": same(site.publisher_id),
        }
    )


def _publisher(site: Site) -> Node:
    return {
        "@type": "Organization",
        "@id": site.publisher_id,
        "name": site.publisher,
        "url": site.root,
        "logo": site.at(site.logo),
    }


def _page(subject: Subject, site: Site) -> Iterator[Node]:
    """Yield the page and, where it holds one, the article, which then carries its sources."""
    record, url = subject.record, site.at(subject.url)
    pictures = _pictures(subject)
    dates = {
        "datePublished": str(min(change.date for change in record.changes)),
        "dateModified": str(record.updated),
    }
    work = {
        "author": same(site.publisher_id),
        "publisher": same(site.publisher_id),
        "license": LICENCE,
        "isAccessibleForFree": True,
        "image": [same(site.at(picture.file)) for picture in pictures],
        "citation": [citation(reference) for reference in subject.sources],
    }
    is_article = record.template in _ARTICLES
    yield filled(
        {
            "@type": _type(subject),
            "@id": url,
            "url": url,
            "name": printed(record.title),
            "description": printed(record.description),
            "inLanguage": site.language,
            "isPartOf": same(site.id),
            "breadcrumb": same(f"{url}#way") if subject.uri != HOME else None,
            "primaryImageOfPage": same(site.at(pictures[0].file)) if pictures else None,
            "mainEntity": same(_main(subject, url)) if _main(subject, url) else None,
            **dates,
            **({} if is_article else work),
        }
    )
    if is_article:
        yield filled(
            {
                "@type": "Article",
                "@id": f"{url}#article",
                "headline": printed(record.title),
                "mainEntityOfPage": same(url),
                "about": same(f"{url}#plan") if isinstance(record, Exercise) else None,
                "inLanguage": site.language,
                **dates,
                **work,
            }
        )


def _type(subject: Subject) -> str:
    template = subject.record.template
    if subject.uri in _TYPES:
        return _TYPES[subject.uri]
    if template in _MEDICAL:
        return "MedicalWebPage"
    return "WebPage" if template == "plain.html" else "CollectionPage"


def _main(subject: Subject, url: str) -> str:
    if subject.uri == GLOSSARY:
        return f"{url}#terms"
    return f"{url}#article" if subject.record.template in _ARTICLES else ""


def _way(
    subject: Subject, site: Site, source: SiteSource, urls: Mapping[str, str]
) -> Iterator[Node]:
    if subject.uri == HOME:
        return
    steps = [*parents(subject.uri, urls), subject.uri]
    yield {
        "@type": "BreadcrumbList",
        "@id": f"{site.at(subject.url)}#way",
        "itemListElement": [
            {
                "@type": "ListItem",
                "position": position,
                "name": site.name if uri == HOME else _title(uri, source),
                "item": site.at(urls[uri]),
            }
            for position, uri in enumerate(steps, 1)
        ],
    }


def _title(uri: str, source: SiteSource) -> str:
    return printed(str(source.pages[uri].matter.data["title"]))


def _matter(subject: Subject, site: Site, source: SiteSource) -> Iterator[Node]:
    """Yield what a page holds that has a kind of its own: an exercise, terms, tables."""
    record, url = subject.record, site.at(subject.url)
    if isinstance(record, Exercise):
        yield plan(record, url, site, source.terms, source.words["exercise"])
    if subject.uri == GLOSSARY:
        yield term_set(source.terms.values(), record.title, url, site)
    if isinstance(record, Explainer):
        for table in record.datasets:
            yield dataset(table, f"{url}#article", site, source.references)


def _pictures(subject: Subject) -> list[Image]:
    card = [subject.card] if subject.card else []
    return [*card, *subject.images]
