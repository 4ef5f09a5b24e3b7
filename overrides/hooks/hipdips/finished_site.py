"""Reads finished HTML and reports what a reader or a browser would trip over.

Markdown links are checked earlier, with their lines; this finds what raw HTML and templates do.
"""

import posixpath
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from lxml import html as lxml_html

from hipdips.problem import Problem

_LOADED = {"script": "src", "img": "src", "iframe": "src", "source": "src", "link": "href"}
_LINK_RELS_NOT_LOADED = {"canonical", "prev", "next", "alternate", "license", "author"}


def check(site: Path, site_url: str, origins: Mapping[str, str]) -> list[Problem]:
    """Check all HTML files below `site`.

    `origins` maps an HTML file's path below the site to the source file that made it.
    """
    trees = {
        path.relative_to(site).as_posix(): lxml_html.fromstring(path.read_text(encoding="utf-8"))
        for path in sorted(site.rglob("*.html"))
    }
    base = urlsplit(site_url).path or "/"
    ids = {name: {e.get("id") for e in tree.iter() if e.get("id")} for name, tree in trees.items()}
    found: list[Problem] = []
    for name, tree in trees.items():
        where = origins.get(name, name)
        for message, example in _page(name, tree, site, base, ids):
            found.append(Problem(where, 0, message, example))
    return sorted(set(found))


def _page(
    name: str, tree: Any, site: Path, base: str, ids: Mapping[str, set[str]]
) -> Iterator[tuple[str, str]]:
    seen: set[str] = set()
    for element in tree.iter():
        if not isinstance(element.tag, str):
            continue
        if element.get("style") is not None:
            yield f"<{element.tag}> has a style attribute", "a class and a rule in overrides/assets"
        if element.tag == "img" and element.get("alt") is None:
            yield f"the image {element.get('src')} has no alt text", 'alt="Bones of the hip"'
        ident = element.get("id")
        if ident in seen:
            yield f"the id '{ident}' stands twice", "each id once a page"
        if ident:
            seen.add(ident)
        for attribute, target in _targets(element):
            if _is_foreign(element, attribute, target):
                message = f"<{element.tag}> loads {target} from another host"
                yield message, "a file of our own below docs/assets"
            yield from _broken(name, target, site, base, ids)


def _targets(element: Any) -> Iterator[tuple[str, str]]:
    for attribute in ("href", "src"):
        if element.get(attribute) is not None:
            yield attribute, element.get(attribute)
    for candidate in (element.get("srcset") or "").split(","):
        if candidate.strip():
            yield "src", candidate.split()[0]


def _is_foreign(element: Any, attribute: str, target: str) -> bool:
    if _LOADED.get(element.tag) != attribute or not urlsplit(target).netloc:
        return False
    rels = set((element.get("rel") or "").split())
    return element.tag != "link" or not rels & _LINK_RELS_NOT_LOADED


def _broken(
    name: str, target: str, site: Path, base: str, ids: Mapping[str, set[str]]
) -> Iterator[tuple[str, str]]:
    parts = urlsplit(target)
    if parts.scheme or parts.netloc:
        return
    path = unquote(parts.path)
    if path.startswith("/"):
        if not path.startswith(base):
            yield f"the link '{target}' leads outside the site", "a relative address"
            return
        uri = path.removeprefix(base)
    else:
        uri = posixpath.join(posixpath.dirname(name), path) if path else name
    uri = posixpath.normpath(uri) if uri else "."
    if (site / uri).is_dir():
        uri = posixpath.normpath(posixpath.join(uri, "index.html"))
    if not (site / uri).is_file():
        yield f"the link '{target}' leads to no file", "the address of a page: ../causes/"
    elif parts.fragment and uri in ids and unquote(parts.fragment) not in ids[uri]:
        yield f"the link '{target}' leads to no place on {uri}", "an id of that page"
