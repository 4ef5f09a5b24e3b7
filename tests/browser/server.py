"""A web server for a built site, as a host would serve it: gzip, folders, 404.html."""

import contextlib
import gzip
import threading
import time
from collections.abc import Iterator
from functools import cache
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, cast
from urllib.parse import unquote, urlsplit

TYPES = {
    ".css": "text/css; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".xml": "application/xml",
    ".woff2": "font/woff2",
}
_PACKED_ALREADY = {".gz", ".png", ".woff2", ".zip"}


class SiteServer(ThreadingHTTPServer):
    """Serves one folder."""

    daemon_threads = True

    def __init__(self, site: Path) -> None:
        """Listen on any free port of this machine only."""
        super().__init__(("127.0.0.1", 0), _Handler)
        self.site = site.resolve()
        self.font_delay = 0.0
        """Seconds that a font keeps its reader waiting, for tests of a slow connection."""
        self.answer_delay = 0.0
        """Seconds that everything keeps its reader waiting."""
        self.away = False
        """If it hangs up without an answer, also on connections that were open before."""

    @property
    def root(self) -> str:
        """Return the address of the home page."""
        return f"http://127.0.0.1:{self.server_port}/"

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing: a browser that hangs up is no error."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def do_GET(self) -> None:
        server = cast("SiteServer", self.server)
        time.sleep(server.answer_delay)
        if server.away:
            self.close_connection = True
            return
        wanted = server.site / unquote(urlsplit(self.path).path).strip("/")
        if wanted.is_dir() and not urlsplit(self.path).path.endswith("/"):
            self._send(HTTPStatus.MOVED_PERMANENTLY, b"", Location=f"{self.path}/")
            return
        if wanted.is_dir():
            wanted /= "index.html"
        status = HTTPStatus.OK
        if not (wanted.is_file() and wanted.resolve().is_relative_to(server.site)):
            wanted, status = server.site / "404.html", HTTPStatus.NOT_FOUND
        if wanted.suffix == ".woff2":
            time.sleep(server.font_delay)
        kind = TYPES.get(wanted.suffix, "application/octet-stream")
        if wanted.suffix in _PACKED_ALREADY:
            self._send(status, wanted.read_bytes(), **{"Content-Type": kind})
        else:
            headers = {"Content-Type": kind, "Content-Encoding": "gzip", "Vary": "Accept-Encoding"}
            self._send(status, packed(wanted), **headers)

    def _send(self, status: HTTPStatus, body: bytes, **headers: str) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 (its name in the library)
        """Stay silent."""


@cache
def packed(path: Path) -> bytes:
    """Return a file as a host sends it."""
    content = path.read_bytes()
    return content if path.suffix in _PACKED_ALREADY else gzip.compress(content, 6, mtime=0)


@contextlib.contextmanager
def serve(site: Path) -> Iterator[SiteServer]:
    """Serve a built site until the block ends."""
    with SiteServer(site) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield server
        server.shutdown()
        thread.join()
