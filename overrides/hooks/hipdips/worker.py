"""The service worker: what it keeps on readers' devices from the start, and which version that is.

It knows three kinds of files: the core, kept at once; more (its drawings, rarer letters), kept when
the reader can spare the data; and all others that it may keep, once they have been seen.
"""

import hashlib
import json
import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from lxml import html

from hipdips import bundle

FILE = "sw.js"
MISSING = "not-stored.html"
"""Shown when there is no connection and the wanted page isn't kept."""
ASSETS = (
    r"assets/icon\.svg"
    r"|assets/(?:css|data|figures|fonts|js)/(?:[a-z-]+/)*[a-z0-9-]+\.(?:css|js|svg|woff2)"
)
"""What may be kept beside pages, in the syntax that Python and JavaScript share. No cards, no
pictures (drawings are there as SVG), no downloads."""
LARGEST = 25_000
"""Bytes of a drawing that is kept before anyone has opened its page."""
_PAGE = r"(?:[a-z0-9-]+/)*index\.html"
_KEPT = re.compile(f"{_PAGE}|{re.escape(MISSING)}|{ASSETS}")
_ALWAYS = ("assets/js/site.js", "assets/data/glossary.js")
"""Loaded by scripts, so no page names them."""
_DRAWINGS = "assets/figures/"
_FONT = ".woff2"
_LOADED = (
    "//link[@rel='stylesheet' or @rel='preload' or @rel='icon']/@href | //img/@src"
    " | //source/@srcset"
)


def files(site: Path) -> dict[str, bytes]:
    """Return all files of a finished site that the worker may keep, by path, sorted."""
    paths = sorted(path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file())
    return {path: (site / path).read_bytes() for path in paths if _KEPT.fullmatch(path)}


def script(kept: Mapping[str, bytes], pages: Iterable[str], code: str, look: str) -> str:
    """Return the worker: facts, then `code`, made small.

    kept: see `files`; pages: addresses of the core below the site, such as `causes/`, home being
    the empty address; look: see there. Raises ValueError when the site lacks a file to keep from
    the start, or a page lacks the mark of its look.
    """
    core, more = lists(kept, list(pages))
    facts = {
        "version": version(kept),
        "mark": mark(look),
        "core": core,
        "more": more,
        "missing": MISSING,
        "assets": ASSETS,
    }
    unmarked = [n for n in kept if n.endswith(".html") and facts["mark"].encode() not in kept[n]]
    if unmarked:  # the worker would never keep them
        raise ValueError(f"no {facts['mark']} on {unmarked}")
    return f"var KEPT={json.dumps(facts, separators=(',', ':'))};\n{bundle.minify_js(code)}\n"


def look(parts: Iterable[bytes]) -> str:
    """Return a name that changes when the styles or the script of all pages do."""
    return _short(b"\n".join(parts))


def mark(look: str) -> str:
    """Return the attribute of <html> that tells which styles and script a page was made for."""
    return f'data-worker="{look}"'


def version(kept: Mapping[str, bytes]) -> str:
    """Return a name that changes when any file does that may be kept, or its path."""
    rows = (f"{path} {hashlib.sha256(kept[path]).hexdigest()}\n" for path in sorted(kept))
    return _short("".join(rows).encode())


def lists(kept: Mapping[str, bytes], pages: Sequence[str]) -> tuple[list[str], list[str]]:
    """Return the addresses of the core, and those of what is kept when data can be spared."""
    loaded = {*_ALWAYS, MISSING}
    for page in pages:
        loaded |= set(_loaded(f"{page}index.html", kept))
    missing = loaded - kept.keys()
    if missing:  # one address that leads nowhere would stop the whole worker
        raise ValueError(f"the site lacks {sorted(missing)}, which the service worker keeps")
    drawings = {name for name in loaded if name.startswith(_DRAWINGS)}
    more = {name for name in drawings if len(kept[name]) <= LARGEST}
    more |= {name for name in kept if name.endswith(_FONT)} - loaded
    return [*pages, *sorted(loaded - drawings)], sorted(more)


def _short(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:12]


def _loaded(page: str, kept: Mapping[str, bytes]) -> Iterator[str]:
    if page not in kept:
        yield page
        return
    tree = html.fromstring(kept[page].decode())
    for value in tree.xpath(_LOADED):
        address = re.split("[#? ]", value)[0]
        path = posixpath.normpath(posixpath.join(posixpath.dirname(page), address))
        if path in kept:
            yield path
