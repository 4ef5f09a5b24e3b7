"""What all things in a graph share: who publishes them, how they name each other."""

import re
from dataclasses import dataclass
from functools import cache
from html import unescape
from typing import Any

from hipdips.typography import smart

Node = dict[str, Any]
"""One thing in JSON-LD: `@type`, usually `@id`, and schema.org's properties."""
LICENCE = "https://creativecommons.org/licenses/by/4.0/"
"""Of words, figures and cards."""
FREE_DATA = "https://creativecommons.org/publicdomain/zero/1.0/"
"""Of the tables that we worked out; what they were worked out from is in the public domain."""
_TAG = re.compile(r"<[^>]+>")


@dataclass(frozen=True)
class Site:
    """What every page says of the whole; addresses are below `root`."""

    root: str
    """Absolute address of the site, with a slash at its end; it may have a sub-path."""
    name: str
    description: str
    publisher: str
    """An organisation."""
    language: str
    """BCP 47: `en-GB`."""
    logo: str
    licence_page: str
    """The place that says what people may copy."""

    def at(self, address: str) -> str:
        """Return the absolute address of something below the root."""
        return self.root + address

    @property
    def id(self) -> str:
        """The site's own name in graphs."""
        return self.at("#website")

    @property
    def publisher_id(self) -> str:
        """The publisher's name in graphs."""
        return self.at("#publisher")


def same(ident: str) -> Node:
    """Return a mention of a thing that is described elsewhere in the same graph."""
    return {"@id": ident}


def filled(node: Node) -> Node:
    """Return a thing without the properties that nothing is known of."""
    return {key: value for key, value in node.items() if value not in (None, "", [], ())}


@cache
def printed(text: str) -> str:
    """Return a line as readers see it, in plain text: curly quotes, no markup."""
    return unescape(_TAG.sub("", smart(text)))
