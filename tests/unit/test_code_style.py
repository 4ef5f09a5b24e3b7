"""House rules that a tool can check: Python by ruff; styles, scripts and templates by reading them.

The rules and their reasons: .github/CONTRIBUTING.md.
"""

import re
import subprocess
import sys
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
OVERRIDES = ROOT / "overrides"
MOST_LINES = 300
VENDOR = OVERRIDES / "assets" / "js" / "vendor"
ADDRESSES = {  # not loaded: names of a language, not places
    "http://www.w3.org/2000/svg",
}
# Colours stand in tokens.css; here they have another reason to be.
OWN_COLOURS = {
    "print.css": "paper is white and ink is black, whatever the theme",
    "tokens.css": "the one place for colours",
}
COLOUR_LINES = {  # selector, or a part of the line, that may hold a colour
    "::backdrop": "it doesn't inherit custom properties in older browsers",
    "data:": "an image in an address can't read custom properties",
}
HANDLER = re.compile(r"<[^>]*\son[a-z]+\s*=", re.IGNORECASE)
STYLE = re.compile(r"<[^>]*\sstyle\s*=", re.IGNORECASE)
COMMENT = {
    ".css": re.compile(r"/\*.*?\*/", re.DOTALL),
    ".html": re.compile(r"\{#.*?#\}|<!--.*?-->", re.DOTALL),
    ".js": re.compile(r"/\*.*?\*/|^\s*//.*?$|(?<=[;{},]) //.*?$", re.DOTALL | re.MULTILINE),
}
COLOUR = re.compile(
    r"#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|hwb|lab|lch|oklab|oklch|color)a?\("
    r"|(?<=[:\s,(])(?:white|black|red|green|blue|gr[ae]y|silver|navy|orange|purple|yellow)\b(?!-)",
    re.IGNORECASE,
)


def files(ending: str) -> list[Path]:
    """Return our own files of overrides/ with this ending."""
    return [p for p in sorted(OVERRIDES.rglob(f"*{ending}")) if not p.is_relative_to(VENDOR)]


def lines(ending: str) -> Iterator[tuple[str, str]]:
    """Yield place and text of each line, comments blanked."""
    for path in files(ending):
        blanked = COMMENT[ending].sub(lambda m: "\n" * m[0].count("\n"), path.read_text("utf-8"))
        for number, row in enumerate(blanked.split("\n"), 1):
            yield f"{path.relative_to(ROOT)}:{number}", row


def found(ending: str, pattern: str | re.Pattern[str]) -> list[str]:
    return [f"{place}: {row.strip()}" for place, row in lines(ending) if re.search(pattern, row)]


def no(wrong: list[str]) -> None:
    assert not wrong, "\n" + "\n".join(wrong)


@pytest.mark.parametrize("command", [["check"], ["format", "--check"]], ids=" ".join)
def test_python_is_clean(command: list[str]) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "ruff", *command, "--no-cache", "overrides", "tests"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_nothing_is_important() -> None:
    no(found(".css", "!\\s*important"))


def test_every_custom_property_is_defined() -> None:
    text = "\n".join(row for _, row in lines(".css"))
    defined = set(re.findall(r"(?:^|[;{\s])(--[\w-]+)\s*:", text))
    defined |= set(
        re.findall(r"setProperty\(\s*[\"'](--[\w-]+)", "\n".join(r for _, r in lines(".js")))
    )
    no(
        [
            f"{place}: {name} is not defined"
            for place, row in lines(".css")
            for name in re.findall(r"var\(\s*(--[\w-]+)", row)
            if name not in defined
        ]
    )


def test_every_custom_property_is_used() -> None:
    text = "\n".join(row for ending in (".css", ".js") for _, row in lines(ending))
    used = set(re.findall(r"var\(\s*(--[\w-]+)", text))
    no(
        [
            f"{place}: {name} is never used"
            for place, row in lines(".css")
            for name in re.findall(r"(?:^|[;{\s])(--[\w-]+)\s*:", row)
            if name not in used
        ]
    )


def test_colours_stand_in_the_tokens() -> None:
    no(
        [
            f"{place}: {row.strip()}"
            for place, row in lines(".css")
            if Path(place.rsplit(":", 1)[0]).name not in OWN_COLOURS
            and not any(part in row for part in COLOUR_LINES)
            and COLOUR.search(re.sub(r"var\([^)]*\)", "", row))
        ]
    )


def test_templates_have_no_style_attributes_and_no_handlers() -> None:
    text = [(path, path.read_text(encoding="utf-8")) for path in files(".html")]
    no(
        [
            f"{path.relative_to(ROOT)}: {match[0]}"
            for path, html in text
            for pattern in (HANDLER, STYLE)
            for match in pattern.finditer(html)
        ]
    )


def test_scripts_set_no_style_attributes_and_run_no_text() -> None:
    no(
        found(
            ".js",
            r"setAttribute\(\s*[\"']style|\beval\(|new Function|innerHTML.*style=|document\.write",
        )
    )


@pytest.mark.parametrize("ending", [".css", ".js", ".html"])
def test_nothing_is_loaded_from_elsewhere(ending: str) -> None:
    no(
        [
            f"{place}: {address}"
            for place, row in lines(ending)
            for address in re.findall(r"https?://[^\s\"'<>)]*|(?<=[\"'(])//[a-z][^\s\"'<>)]*", row)
            if address not in ADDRESSES
        ]
    )


def test_files_are_small() -> None:
    ours = [
        *(p for ending in (".py", ".css", ".js", ".html") for p in files(ending)),
        *(p for p in sorted((ROOT / "tests").rglob("*")) if p.suffix in {".py", ".js"}),
    ]
    counts = {p: len(p.read_text(encoding="utf-8").splitlines()) for p in ours}
    no([f"{p.relative_to(ROOT)}: {n} lines" for p, n in counts.items() if n > MOST_LINES])


def test_no_test_is_skipped_silently() -> None:
    """A skip hides what it should find; a test that can't run fails and says what is missing."""
    skip = re.compile(r"\bpytest\.(?:skip|importorskip)\b|\bmark\.(?:skip|skipif)\b|\bxfail\b")
    no(
        [
            f"{path.relative_to(ROOT)}:{number}: {row.strip()}"
            for path in sorted((ROOT / "tests").rglob("*.py"))
            if path != Path(__file__)
            for number, row in enumerate(path.read_text(encoding="utf-8").split("\n"), 1)
            if skip.search(row)
        ]
    )


def test_exemptions_are_still_needed() -> None:
    names = {path.name for path in files(".css")}
    no([f"{name}: no such file" for name in OWN_COLOURS if name not in names])


def test_no_folder_of_tests_is_passed_by(pytestconfig: pytest.Config) -> None:
    folders = {path.parent.name for path in (ROOT / "tests").rglob("test_*.py")}
    passed_by = pytestconfig.getini("norecursedirs")
    no([f for f in sorted(folders) if any(fnmatch(f, pattern) for pattern in passed_by)])
