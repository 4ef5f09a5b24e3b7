"""The glossary as a set of defined terms."""

from collections.abc import Iterable

from hipdips.glossary import Term
from hipdips.structured_data.node import LICENCE, Node, Site, filled, printed


def term_set(terms: Iterable[Term], title: str, url: str, site: Site) -> Node:
    """Return all terms; each one's `@id` is the address that links to it.

    title, url: of the glossary's page, the address absolute.
    """
    return {
        "@type": "DefinedTermSet",
        "@id": f"{url}#terms",
        "name": printed(title),
        "inLanguage": site.language,
        "license": LICENCE,
        "hasDefinedTerm": [
            filled(
                {
                    "@type": "DefinedTerm",
                    "@id": f"{url}#{term.id}",
                    "name": printed(term.name),
                    "alternateName": [printed(name) for name in term.also],
                    "description": printed(term.definition),
                }
            )
            for term in terms
        ],
    }
