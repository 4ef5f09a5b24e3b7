"""Links: every address leads to a file, every anchor to an id, nothing comes from elsewhere."""

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from lxml.html import HtmlElement

from tests.build.built import BuiltPage, report

ROOT = "https://site.invalid/"
LOADED_RELS = {"stylesheet", "preload", "modulepreload", "icon", "manifest", "apple-touch-icon"}
CSS_URL = re.compile(r"url\(\s*[\"']?([^\"')]+)|@import\s+[\"']([^\"']+)")
ATTRIBUTES = ("href", "src", "poster", "data", "action", "cite", "xlink:href")


def targets(element: HtmlElement) -> Iterator[str]:
    for name in ATTRIBUTES:
        if element.get(name) is not None and not (name == "data" and element.tag != "object"):
            yield element.get(name, "")
    for name in ("srcset", "imagesrcset"):
        for candidate in (element.get(name) or "").split(","):
            if candidate.strip():
                yield candidate.split()[0]


def is_loaded(element: HtmlElement) -> bool:
    if element.tag == "link":
        return bool(set((element.get("rel") or "").split()) & LOADED_RELS)
    return element.tag in {"script", "img", "iframe", "source", "video", "audio", "object", "embed"}


def file_for(site: Path, address: str) -> Path:
    path = site / unquote(urlsplit(address).path).removeprefix("/")
    return path / "index.html" if path.is_dir() else path


def test_every_address_leads_somewhere(site: Path, everything: list[BuiltPage]) -> None:
    ids = {page.address.removesuffix("index.html"): page.ids() for page in everything}
    problems = []
    count = 0
    for path in site.rglob("*.svg"):  # a drawing shows a part of itself by its id
        ids[path.relative_to(site).as_posix()] = set(
            re.findall(r'\sid="([^"]+)"', path.read_text(encoding="utf-8"))
        )
    for page in everything:
        for element in page.tree.iter():
            if not isinstance(element.tag, str):
                continue
            for target in targets(element):
                address = urljoin(ROOT + page.address, target)
                if not address.startswith(ROOT):
                    continue
                count += 1
                where, _, anchor = address.removeprefix(ROOT).partition("#")
                if not file_for(site, f"/{where}").is_file():
                    problems.append(f"{page.address}: {target} leads to no file")
                elif anchor and unquote(anchor) not in ids.get(
                    where.removesuffix("index.html"), ()
                ):
                    problems.append(f"{page.address}: {target} leads to no id")
    report(problems)
    assert count > 100


def test_no_page_loads_anything_from_another_host(everything: list[BuiltPage]) -> None:
    report(
        [
            f"{page.address}: <{element.tag}> {target}"
            for page in everything
            for element in page.tree.iter()
            if isinstance(element.tag, str) and is_loaded(element)
            for target in targets(element)
            if urlsplit(target).netloc
        ]
    )


def test_no_stylesheet_or_drawing_loads_anything_from_another_host(site: Path) -> None:
    problems = []
    for path in [*site.rglob("*.css"), *site.rglob("*.svg")]:
        for match in CSS_URL.finditer(path.read_text(encoding="utf-8")):
            target = match[1] or match[2]
            if target.startswith(("data:", "#")):
                continue
            if urlsplit(target).netloc or not (path.parent / urlsplit(target).path).is_file():
                problems.append(f"{path.relative_to(site)}: {target}")
    report(problems)


def test_scripts_name_no_other_host(site: Path) -> None:
    data = site / "assets" / "data"
    report(
        [
            f"{path.relative_to(site)}: {address}"
            for path in site.rglob("*.js")
            if path.parent != data  # words of pages, which may name an address
            for address in re.findall(
                r"https?://[^\s\"'`)]+",
                re.sub(r"/\*.*?\*/", "", path.read_text("utf-8"), flags=re.DOTALL),
            )
            if not address.startswith("http://www.w3.org/")
        ]
    )


def test_no_link_is_a_script_in_disguise(everything: list[BuiltPage]) -> None:
    report(
        [
            f"{page.address}: {target}"
            for page in everything
            for target in page.tree.xpath("//a/@href")
            if urlsplit(target).scheme not in {"", "http", "https", "mailto", "tel", "sms"}
        ]
    )


def test_nothing_sends_a_form(everything: list[BuiltPage]) -> None:
    report([page.address for page in everything if page.tree.xpath("//form")])
