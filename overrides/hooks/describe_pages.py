"""Step 9: what each page is, for search engines and assistants: JSON-LD at the end of its body."""

from typing import Any

import jinja2
from hipdips import facts
from hipdips.structured_data import graph, image
from hipdips.structured_data.node import Site
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

_LOGO = "assets/icon.svg"
_state: dict[str, Any] = {}


def on_env(env: jinja2.Environment, config: MkDocsConfig, files: Files) -> jinja2.Environment:
    """Keep what all graphs need."""
    documents = {file.src_uri: file.page for file in files.documentation_pages()}
    words = config.extra["source"].words
    _state["env"] = env
    _state["urls"] = {uri: page.url for uri, page in documents.items()}
    _state["site"] = Site(
        root=config.site_url or "",
        name=config.site_name,
        description=config.site_description or "",
        publisher=words["publisher"],
        language=words["locale"],
        logo=_LOGO,
        licence_page=facts.page_url(config.extra["licence_page"], documents),
    )
    return env


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Describe a finished page; without an address of the site nothing could be named."""
    if not config.site_url:
        return output
    source = config.extra["source"]
    uri = page.file.src_uri
    subject = graph.Subject(
        uri=uri,
        url=page.url,
        record=source.pages[uri].record,
        sources=tuple(entry.reference for entry in page.citations.sources.values()),
        images=tuple(image.shown(output, source.figures)),
        card=_card(uri),
    )
    described = graph.describe(subject, _state["site"], source, _state["urls"])
    return graph.placed(output, graph.script(described))


def _card(uri: str) -> image.Image | None:
    """Return a page's picture for social posts, where the build makes one.

    Read late, so that the step that draws cards may come after this one.
    """
    shared = _state["env"].globals
    card = shared.get("cards", {}).get(uri)
    return image.Image(card.file, card.alt, shared["card_size"]) if card else None
