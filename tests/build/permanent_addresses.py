"""Addresses that were published and that others may have linked to: pages, their parts, open data.

`.venv/bin/python -m tests.build.permanent_addresses` builds the site and adds what is new to
permanent_addresses.txt. It never takes a line away: an address stays for good.
"""

import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from tests.build.built import BuiltPage, read
from tests.conftest import ROOT, addresses_of, build

LIST = Path(__file__).with_suffix(".txt")
COMMAND = ".venv/bin/python -m tests.build.permanent_addresses"
_PARTS = (
    "//main//*[(self::h2 or self::h3) and @id and not(@class)]/@id"
    ' | //main//*[@id="answer" or @id="share"]/@id'
)
_DATA = ("*.json", "data/*", "feed.xml", "llms.txt")


def known() -> list[str]:
    """Return the list as it is kept: `/causes/`, `/causes/#fat`, `/claims.json`."""
    return LIST.read_text(encoding="utf-8").splitlines()


def published(site: Path, pages: Iterable[BuiltPage]) -> list[str]:
    """Return every address of a built site that is there for good, sorted."""
    found = {f"/{file.relative_to(site).as_posix()}" for name in _DATA for file in site.glob(name)}
    for page in pages:
        found.update(_of(page))
    return sorted(found)


def vanished(old: Iterable[str], new: Iterable[str]) -> list[str]:
    """Return a line for each address that is lost, with how to mend it."""
    return [f"{address} is gone: {_cure(address)}" for address in sorted(set(old) - set(new))]


def _of(page: BuiltPage) -> Iterator[str]:
    yield f"/{page.address}"
    for ident in page.tree.xpath(_PARTS):
        yield f"/{page.address}#{ident}"


def _cure(address: str) -> str:
    page, _, ident = address.partition("#")
    if ident:
        return (
            f"give {{#{ident}}} to the heading of {page} that now answers it; its words may differ"
        )
    if page.endswith("/"):
        return "keep the page, if only to say where its subject is now, with a link"
    return "others read this file: keep it under this name"


def main() -> int:
    """Add what is new; return 1 when something is lost, which only a person can mend."""
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        done = build(ROOT, site)
        if done.returncode:
            return _say(done.stdout) or 1
        new = published(site, [read(site, address) for address in addresses_of(site)])
    old = known() if LIST.exists() else []
    LIST.write_text("".join(f"{line}\n" for line in sorted({*old, *new})), encoding="utf-8")
    _say(f"{len(set(new) - set(old))} added to {LIST.relative_to(ROOT)}")
    lost = vanished(old, new)
    _say(*lost)
    return 1 if lost else 0


def _say(*lines: str) -> None:
    for line in lines:
        print(line)  # noqa: T201 (a command's output)


if __name__ == "__main__":
    sys.exit(main())
