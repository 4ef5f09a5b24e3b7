"""Finds a Chromium, or gets one: nothing is skipped for want of a browser."""

import contextlib
import fcntl
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from playwright.sync_api import Browser, Playwright

# The shell is the same browser without tabs and menus, which nobody sees here, and twice as quick.
SHELLS = ("chromium-headless-shell", "chrome-headless-shell")
WHOLE = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
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

    Without its shell all tests take twice as long: root gets that, too, if it can be had.
    Raises RuntimeError, saying what to do, when none can be had.
    """
    with _one_at_a_time():
        found = _on_path(SHELLS) or _shell_of_playwright()
        if not found and IS_ROOT:
            found = _install_shell()
        found = found or _on_path(WHOLE) or _from_playwright()
        if found:
            return found
        tried = []
        if IS_ROOT and shutil.which("apt-get"):
            tried.append(_run("apt-get", "update") or _run("apt-get", "install", "-y", "chromium"))
            found = _on_path(WHOLE)
        if not found:
            tried.append(_run(sys.executable, "-m", "playwright", "install", "chromium"))
            found = _shell_of_playwright() or _from_playwright()
        if not found:
            raise RuntimeError(
                "The browser tests need Chromium and could not install it. Install it yourself "
                "(Debian, Ubuntu: apt-get install chromium; elsewhere: python -m playwright "
                "install --with-deps chromium), then run them again.\n" + "\n".join(tried)
            )
        return found


def _install_shell() -> str | None:
    if shutil.which("apt-get"):
        _run("apt-get", "update")
        _run("apt-get", "install", "-y", SHELLS[0])
    if not (found := _on_path(SHELLS)):
        _run(sys.executable, "-m", "playwright", "install", "--only-shell", "chromium")
        found = _shell_of_playwright()
    return found


@contextlib.contextmanager
def launch(playwright: Playwright, *more_flags: str) -> Iterator[Browser]:
    """Start a browser until the block ends."""
    browser = playwright.chromium.launch(
        executable_path=find(), args=[*FLAGS, *more_flags], chromium_sandbox=not IS_ROOT
    )
    yield browser
    browser.close()


def _on_path(names: Iterable[str]) -> str | None:
    return next((path for name in names if (path := shutil.which(name))), None)


def _shell_of_playwright() -> str | None:
    """Return the shell that stands beside Playwright's Chromium, of the same revision."""
    folder = _home_of_playwright().parent.parent  # chromium-1234/chrome-linux64/chrome
    shell = folder.name.replace("chromium-", "chromium_headless_shell-")
    return next(map(str, folder.parent.glob(f"{shell}/*/*headless*shell")), None)


def _from_playwright() -> str | None:
    path = _home_of_playwright()
    return str(path) if path.exists() else None


@cache
def _home_of_playwright() -> Path:
    """Return where Playwright's own Chromium is, or would be."""
    # In a process of its own: Playwright can't be started twice in one.
    asked = subprocess.run([sys.executable, "-c", _OWN], capture_output=True, text=True, check=True)
    return Path(asked.stdout.strip())


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
