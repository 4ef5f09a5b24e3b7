"""Everything an author writes, read once per build: pages, references, terms and words."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from hipdips import figure, front_matter, glossary, reference, words
from hipdips.front_matter import FrontMatter
from hipdips.markdown_source import Heading, headings
from hipdips.page_fields import Page
from hipdips.page_schema import KINDS
from hipdips.problem import Problem
from hipdips.reference import Reference
from hipdips.schema_problems import validate

REFERENCES = "references.yml"
GLOSSARY = "glossary.md"
TABLES = "data/*.csv"


@dataclass(frozen=True)
class SourcePage:
    """A Markdown file, its checked fields and its headings."""

    uri: str
    """Path below docs/: `exercises/clamshell.md`."""
    path: str
    """Path below the checkout, as error messages name it."""
    matter: FrontMatter
    record: Page | None
    """None when the front matter has problems."""
    headings: tuple[Heading, ...]

    @property
    def slug(self) -> str:
        """File name without its ending."""
        return PurePosixPath(self.uri).stem

    @property
    def template(self) -> str:
        """Name of the template the page asks for, or an empty string."""
        return str(self.matter.data.get("template", ""))


@dataclass
class SiteSource:
    """What the build knows before it draws anything."""

    words: words.Words
    references: dict[str, Reference] = field(default_factory=dict)
    reference_lines: dict[str, int] = field(default_factory=dict)
    references_path: str = ""
    terms: dict[str, glossary.Term] = field(default_factory=dict)
    figures: dict[str, figure.Figure] = field(default_factory=dict)
    tables: tuple[str, ...] = ()
    """Tables to download, below docs/: `data/hip-measurements.csv`."""
    pages: dict[str, SourcePage] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def read(docs: Path, root: Path, uris: Iterable[str], language: str) -> SiteSource:
    """Read the Markdown files `uris` below `docs` and the data beside them.

    `root` is the checkout; messages name files relative to it.
    """
    words_file = docs / "words" / f"{language}.yml"
    source = SiteSource(words.Words())

    def text(path: Path) -> str:
        return _text(path, _name(path, root), source.problems)

    source.words, found = words.load(_name(words_file, root), text(words_file))
    source.problems += found
    references_file = docs / REFERENCES
    source.references_path = _name(references_file, root)
    source.references, source.reference_lines, found = reference.load(
        source.references_path, text(references_file)
    )
    source.problems += found
    source.figures = figure.find(docs / figure.FOLDER)
    source.tables = tuple(path.relative_to(docs).as_posix() for path in sorted(docs.glob(TABLES)))
    for uri in sorted(uris):
        page = _read_page(uri, _name(docs / uri, root), text(docs / uri), source.problems)
        source.pages[uri] = page
        if uri == GLOSSARY:
            source.terms, found = glossary.read(page.path, page.matter.body, page.matter.body_line)
            source.problems += found
    return source


def _read_page(uri: str, path: str, text: str, problems: list[Problem]) -> SourcePage:
    matter = front_matter.read(path, text)
    problems += matter.problems
    record: Page | None = None
    if not matter.problems:
        template = matter.data.get("template")
        model = KINDS.get(str(template))
        if model is None:
            kinds = ", ".join(KINDS)
            message = f"'template' must be one of {kinds}; got {template!r}"
            problems.append(
                Problem(path, matter.line("template"), message, "template: explainer.html")
            )
        else:
            checked, found = validate(path, matter, model)
            problems += found
            record = checked if isinstance(checked, Page) else None
    found_headings = tuple(headings(matter.body, matter.body_line))
    return SourcePage(uri, path, matter, record, found_headings)


def _text(path: Path, name: str, problems: list[Problem]) -> str:
    """Return a file's text without the byte order mark that editors on Windows put first."""
    content = path.read_bytes() if path.is_file() else b""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        right = "save it again with encoding UTF-8"
        problems.append(Problem(name, line, "the file isn't UTF-8", right))
        return content.decode("utf-8-sig", errors="replace")


def _name(path: Path, root: Path) -> str:
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else path.as_posix()
