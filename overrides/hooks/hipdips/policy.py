"""The Content-Security-Policy: own files only, inline scripts by their hash, no inline styles."""

import base64
import hashlib
import re
from collections.abc import Iterable

_INLINE = re.compile(
    r"<script(?![^>]*\ssrc=)(?![^>]*json)[^>]*>(.*?)</script>", re.DOTALL | re.IGNORECASE
)
_STYLE = re.compile(r"<style>(.*?)</style>", re.DOTALL)
_CHARSET = '<meta charset="utf-8">'
_RULES = (
    "default-src 'none'",
    "script-src 'self'{hashes}",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
)


def seal(page: str) -> str:
    """Put the policy straight after the charset: what stands before it would not be covered.

    Raises ValueError when the page has no place for it.
    """
    if page.count(_CHARSET) != 1:
        raise ValueError(f"a page needs {_CHARSET} exactly once")
    meta = f'<meta http-equiv="Content-Security-Policy" content="{rules(hashes([page]))}">'
    return page.replace(_CHARSET, f"{_CHARSET}\n  {meta}")


def seal_alone(page: str) -> str:
    """Put the policy of a file that holds all it needs, styles and fonts too, after its charset."""
    style = " ".join(_sha256(match) for match in _STYLE.findall(page))
    rules = (
        "default-src 'none'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'; "
        f"style-src {style}; script-src {' '.join(hashes([page]))}"
    )
    meta = f'<meta http-equiv="Content-Security-Policy" content="{rules}">'
    return page.replace(_CHARSET, f"{_CHARSET}\n  {meta}", 1)


def headers(pages: Iterable[str]) -> str:
    """Return a `_headers` file; `frame-ancestors` only works there, not in a meta tag."""
    return (
        "/*\n"
        f"  Content-Security-Policy: {rules(hashes(pages))}; frame-ancestors 'none'\n"
        "  Referrer-Policy: no-referrer\n"
        "  X-Content-Type-Options: nosniff\n"
        "  Permissions-Policy: camera=(), microphone=(), geolocation=()\n"
        "/*-pocket.html\n"
        "  Content-Disposition: attachment\n"  # it has a policy of its own
        "  X-Robots-Tag: noindex\n"  # search engines show readers the pages
        "/assets/fonts/*\n"
        "  Cache-Control: public, max-age=31536000, immutable\n"
        "/sw.js\n"
        "  Cache-Control: no-cache\n"  # a new version is noticed on the next visit
        "/*.md\n"
        "  Content-Type: text/markdown; charset=utf-8\n"
        "  X-Robots-Tag: noindex\n"  # search engines show readers the page, not its twin
        "/llms.txt\n"
        "  X-Robots-Tag: noindex\n"
    )


def hashes(pages: Iterable[str]) -> list[str]:
    """Return the sha256 sources of all inline scripts, sorted, each once."""
    return sorted({_sha256(script) for page in pages for script in _INLINE.findall(page)})


def _sha256(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def rules(sources: Iterable[str]) -> str:
    """Return the policy with these extra script sources."""
    extra = "".join(f" {source}" for source in sources)
    return "; ".join(rule.format(hashes=extra) for rule in _RULES)
