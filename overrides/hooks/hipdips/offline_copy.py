"""The whole site as one folder that opens from disk: which files it holds and what they say."""

import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from hipdips import offline_page

START = "START-HERE.html"
_HOME = "index.html"
_TAKEN = re.compile(
    r"(?:[a-z0-9-]+/)*index\.html|(?:claims|references)\.json|data/[a-z-]+\.csv"
    r"|(?:[a-z0-9-]+/)*cite\.json|assets/icon\.svg|assets/figures/[a-z0-9-]+\.svg"
    r"|assets/(?:css|js|data)/(?:[a-z-]+/)*[a-z-]+\.(?:css|js)|assets/fonts/[a-z-]+\.woff2"
)
"""Left out: cards, pictures (drawings are there as SVG), and what only servers and robots read."""
_MIT = re.compile(r"<details><summary>MIT License</summary>\n(.*?)</details>", re.DOTALL)


def files(site: Path, public: str, online: str) -> dict[str, bytes]:
    """Return the files of a finished site for the folder, by path, pages rewritten.

    public, online: see `offline_page.rewrite`.
    """
    found: dict[str, bytes] = {}
    for path in sorted(site.rglob("*")):
        name = path.relative_to(site).as_posix()
        if not path.is_file() or not _TAKEN.fullmatch(name):
            continue
        content = path.read_bytes()
        if name.endswith(".html"):
            page = offline_page.rewrite(content.decode(), public, online)
            content = page.encode()
        found[name] = content
    found[START] = found[_HOME]
    return found


def licence(readme: str) -> str:
    """Return the MIT licence as the README holds it; raises ValueError when it isn't there."""
    match = _MIT.search(readme)
    if match is None:
        raise ValueError("README.md holds no <details><summary>MIT License</summary> … </details>")
    return match[1].strip()


def placed(folder: str, content: Mapping[str, bytes], texts: Mapping[str, str]) -> dict[str, bytes]:
    """Return all files below one folder, so that unpacking never scatters them.

    texts: files in words, by name; their lines end as every system's editor shows them.
    """
    written = {name: text.strip().replace("\n", "\r\n") + "\r\n" for name, text in texts.items()}
    both = dict(content) | {name: text.encode() for name, text in written.items()}
    return {f"{folder}/{name}": data for name, data in both.items()}


def size(count: int) -> str:
    """Return a number of bytes as `1.4 MB`, rounded up to a tenth."""
    return f"{-(-count // 100_000) / 10:.1f} MB"


def pages(names: Iterable[str]) -> int:
    """Return how many pages are among the files."""
    return sum(name.endswith("index.html") for name in names)
