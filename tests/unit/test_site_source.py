"""Everything an author writes, read from a folder as it may really be found."""

from pathlib import Path

import pytest
from hipdips import site_checks, site_source
from hipdips.site_source import SiteSource

from tests.unit.cases import read

PLAIN: str = read("page_schema")["pages"]["plain"]
REFERENCE: str = read("reference")["sound"]
BYTE_ORDER_MARK = b"\xef\xbb\xbf"


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    """Return a folder with one sound page, one reference and the words it needs."""
    folder = tmp_path / "docs"
    (folder / "words").mkdir(parents=True)
    (folder / "words" / "en.yml").write_text("close: Close\n", encoding="utf-8")
    (folder / "references.yml").write_text(REFERENCE, encoding="utf-8")
    (folder / "assets/figures").mkdir(parents=True)
    drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><title>Bones</title></svg>'
    (folder / "assets/figures/layer-bone.svg").write_text(drawing, encoding="utf-8")
    text = f"{PLAIN}\nIt grew.[@plotkin-2023]\n"
    (folder / "about.md").write_text(text, encoding="utf-8")
    return folder


def read_all(docs: Path) -> SiteSource:
    pages = sorted(path.relative_to(docs).as_posix() for path in docs.rglob("*.md"))
    return site_source.read(docs, docs.parent, pages, "en")


def problems(docs: Path) -> list[str]:
    return [str(problem) for problem in site_checks.check(read_all(docs), {})]


def test_a_sound_folder_has_no_problem(docs: Path) -> None:
    assert problems(docs) == []


def test_a_page_knows_its_slug_and_template(docs: Path) -> None:
    page = read_all(docs).pages["about.md"]
    assert (page.slug, page.template, page.path) == ("about", "plain.html", "docs/about.md")


def test_an_unknown_kind_of_page_lists_the_known_ones(docs: Path) -> None:
    path = docs / "about.md"
    path.write_text(path.read_text("utf-8").replace("plain.html", "plane.html"), encoding="utf-8")
    (found,) = problems(docs)
    assert found.startswith("docs/about.md:2: 'template' must be one of home.html, explainer.html,")
    assert "got 'plane.html'. Example: template: explainer.html" in found


@pytest.mark.parametrize("name", ["about.md", "references.yml", "words/en.yml"])
def test_a_byte_order_mark_is_no_mistake(docs: Path, name: str) -> None:
    """Editors on Windows put it first in a file; nobody sees it."""
    path = docs / name
    path.write_bytes(BYTE_ORDER_MARK + path.read_bytes())
    assert problems(docs) == []


@pytest.mark.parametrize("name", ["about.md", "references.yml", "words/en.yml"])
def test_a_file_that_is_not_utf_8_is_reported_at_its_line(docs: Path, name: str) -> None:
    path = docs / name
    text = path.read_bytes() + b"# caf\xe9\n"
    path.write_bytes(text)
    line = text.count(b"\n")
    expected = (
        f"docs/{name}:{line}: the file isn't UTF-8. Example: save it again with encoding UTF-8"
    )
    assert expected in problems(docs)


def test_a_broken_reference_is_one_problem_not_one_for_each_citation(docs: Path) -> None:
    path = docs / "references.yml"
    text = path.read_text(encoding="utf-8").replace("type: article-journal", "type: paper")
    path.write_text(text, encoding="utf-8")
    found = problems(docs)
    assert [problem.split(": ")[0] for problem in found] == ["docs/references.yml:2"], found
