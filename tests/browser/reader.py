"""A reader with a browser: opens pages and writes down everything that went wrong unseen."""

from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request

PHONE = {"width": 390, "height": 844}
DESK = {"width": 1280, "height": 800}
PATIENCE_MS = 5000

_REPORT_VIOLATIONS = """
addEventListener("securitypolicyviolation", event => console.error(
  `policy: ${event.effectiveDirective} stopped ${event.blockedURI} ${event.sample}`
));
"""


# The site's script comes after the first paint; `HD` is its namespace, and class "js" says that it
# will come. (`wait_for_function` needs `eval`, which the policy forbids.)
_COMPLETE = """document.fonts.ready.then(() => new Promise(done => {
  const look = () => window.HD || !document.documentElement.classList.contains("js")
    ? done() : setTimeout(look, 10);
  look();
}))"""
_BLOCKED = "Service Worker registration blocked by Playwright"


@dataclass
class Reader:
    """Opens pages in contexts of their own.

    No test that uses one passes after a console message, an error in a script, a violation of the
    policy, a failed request or a request to another host: `conftest.py` looks at `problems`.
    """

    browser: Browser
    root: str
    problems: list[str] = field(default_factory=list)
    expected: list[str] = field(default_factory=list)
    """Parts of problems that the test means to cause, each with its reason beside it."""
    contexts: list[BrowserContext] = field(default_factory=list)

    def context(self, **options: Any) -> BrowserContext:
        """Return a new, watched browser context: nothing stored, nothing cached.

        No service worker either, which would load pages that nobody asked for, unless the options
        say `service_workers="allow"`.
        """
        usual = {"viewport": DESK, "service_workers": "block"}
        context = self.browser.new_context(**(usual | options))
        context.set_default_timeout(PATIENCE_MS)
        context.on("console", self._heard)
        context.on("weberror", lambda error: self._note(f"{error.page}: {error.error}"))
        context.on("request", self._asked)
        context.on("requestfailed", self._failed)
        context.add_init_script(_REPORT_VIOLATIONS)
        self.contexts.append(context)
        return context

    def open(self, address: str = "", script: str = "", **options: Any) -> Page:
        """Open one page in a new context; `script` runs before the page's own."""
        context = self.context(**options)
        if script:
            context.add_init_script(script)
        return self.go(context.new_page(), address)

    def go(self, page: Page, address: str) -> Page:
        """Go to an address of the site, and wait until the page is complete."""
        page.goto(self.root + address)
        return complete(page)

    def close(self) -> None:
        """Close all contexts."""
        for context in self.contexts:
            context.close()

    def unexpected(self) -> list[str]:
        """Return each problem once."""
        return [
            problem
            for problem in dict.fromkeys(self.problems)
            if not any(part in problem for part in self.expected)
        ]

    def _note(self, problem: str) -> None:
        self.problems.append(problem)

    def _heard(self, message: ConsoleMessage) -> None:
        if message.text == _BLOCKED:
            return
        where = message.page.url if message.page else "?"
        source = message.location["url"]
        self._note(f"{where}: console {message.type}: {message.text} ({source})")

    def _failed(self, request: Request) -> None:
        if request.service_worker:  # it answers from what it kept
            return
        if request.failure != "net::ERR_ABORTED":  # the reader went on before it came
            self._note(f"{request.url}: {request.failure}")

    def _asked(self, request: Request) -> None:
        parts = urlsplit(request.url)
        own = request.url.startswith(self.root) or parts.scheme in {"data", "file"}
        if not own:
            asker = request.service_worker or request.frame
            self._note(f"{asker.url}: asked another host: {request.url}")


def complete(page: Page) -> Page:
    """Wait for the fonts and the script of a page that is being loaded."""
    page.evaluate(_COMPLETE)
    return page
