"""A finished page, rewritten for a folder that is opened from disk.

The text is changed in place: parsing and writing it again could change an inline script, and the
security policy knows those by their hash.
"""

import re

LIVE = re.compile(r"<!--live-->.*?<!--copy(.*?)-->", re.DOTALL)
"""What only the live site shows, and in a comment what the copy shows instead."""
_HREF = re.compile(r'(?<=\shref=")([^"#?:]*)([#?][^"]*)?(?=")')
_UNUSED = re.compile(
    r'\s*<link rel="(?:preload|manifest|alternate|apple-touch-icon)"[^>]*>'
    r'|\s*<link rel="icon"[^>]*\.ico"[^>]*>'
)
_PICTURE = re.compile(r'<a href="(?:\.\./)*(assets/figures/[a-z0-9-]+\.png)" download>(.*?)</a>')
_AWAY = re.compile(r'(<a\b[^>]*\shref="https?://[^"]*"[^>]*>)(.*?)</a>', re.DOTALL)
_ROOT = "<html "
_WORKER = re.compile(r'(<html\b[^>]*?) data-worker="[^"]*"')
"""The mark of pages that ask for a service worker: a folder has none, wherever it lies."""


def rewrite(page: str, public: str, online: str) -> str:
    """Return a page whose links name files and which asks for nothing that a disk can't give.

    public: address of the live site, with a slash at the end; online: what is written behind links
    that need the internet, such as "(online)".
    """
    page = LIVE.sub(lambda match: match[1], page)
    page = _UNUSED.sub("", page)
    page = _PICTURE.sub(
        lambda match: f'<a href="{public}{match[1]}" rel="noreferrer external">{match[2]}</a>', page
    )
    page = _AWAY.sub(lambda match: f"{match[1]}{match[2]} {online}</a>", page)
    page = _HREF.sub(lambda match: file_address(match[1]) + (match[2] or ""), page)
    page = _WORKER.sub(r"\1", page, count=1)
    return page.replace(_ROOT, f"{_ROOT}data-copy ", 1)


def file_address(path: str) -> str:
    """Return a relative address that names a file: `../causes/` is `../causes/index.html`."""
    name = path.rsplit("/", 1)[-1]
    if not path or name not in {"", ".", ".."}:
        return path
    return f"{path}index.html" if not name else f"{path}/index.html"
