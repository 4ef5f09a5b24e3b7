"""Finds a Chromium, or gets one: nothing is skipped for want of a browser."""

import contextlib
import fcntl
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, Playwright

NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
IS_ROOT = os.geteuid() == 0
FLAGS = (
    *(["--no-sandbox"] if IS_ROOT else []),  # Chromium refuses to start its sandbox as root
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
_OWN = (
    "from playwright.sync_api import sync_playwright as start\n"
    "with start() as playwright: print(playwright.chromium.executable_path)"
)


def find() -> str:
    """Return the path of a Chromium, installing one when there is none.

    Raises RuntimeError, saying what to do, when none can be had.
    """
    with _one_at_a_time():
        found = _on_path() or _from_playwright()
        if found:
            return found
        tried = []
        if IS_ROOT and shutil.which("apt-get"):
            tried.append(_run("apt-get", "update") or _run("apt-get", "install", "-y", "chromium"))
            found = _on_path()
        if not found:
            tried.append(_run(sys.executable, "-m", "playwright", "install", "chromium"))
            found = _from_playwright()
        if not found:
            raise RuntimeError(
                "The browser tests need Chromium and could not install it. Install it yourself "
                "(Debian, Ubuntu: apt-get install chromium; elsewhere: python -m playwright "
                "install --with-deps chromium), then run them again.\n" + "\n".join(tried)
            )
        return found


@contextlib.contextmanager
def launch(playwright: Playwright, *more_flags: str) -> Iterator[Browser]:
    """Start a browser until the block ends."""
    browser = playwright.chromium.launch(
        executable_path=find(), args=[*FLAGS, *more_flags], chromium_sandbox=not IS_ROOT
    )
    yield browser
    browser.close()


def _on_path() -> str | None:
    return next((path for name in NAMES if (path := shutil.which(name))), None)


def _from_playwright() -> str | None:
    # In a process of its own: Playwright can't be started twice in one.
    asked = subprocess.run(
        [sys.executable, "-c", _OWN], capture_output=True, text=True, check=False
    )
    path = asked.stdout.strip()
    return path if path and Path(path).exists() else None


def _run(*command: str) -> str:
    """Return an empty text, or what went wrong."""
    done = subprocess.run(
        command,
        env=os.environ | {"DEBIAN_FRONTEND": "noninteractive"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    return f"{' '.join(command)}:\n{done.stdout[-1000:]}" if done.returncode else ""


@contextlib.contextmanager
def _one_at_a_time() -> Iterator[None]:
    """Let one test worker install while the others wait."""
    with (Path(tempfile.gettempdir()) / f"hip-dips-chromium-{os.geteuid()}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
