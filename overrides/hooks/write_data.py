"""Step 6: data for scripts and other people: search, glossary, claims, references, citations."""

import json
import posixpath

import jinja2
from hipdips import page_citation, search_index
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

SEARCH, GLOSSARY = "assets/data/search.js", "assets/data/glossary.js"
CLAIMS, REFERENCES = "claims.json", "references.json"
CITATION = "cite.json"
"""Beside each page."""


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Announce the files, so that Markdown can link to them; they are filled last."""
    pages = [_citation_of(file) for file in files.documentation_pages()]
    for uri in (SEARCH, GLOSSARY, CLAIMS, REFERENCES, *pages):
        files.append(File.generated(config, uri, content="", inclusion=InclusionLevel.INCLUDED))
    return files


def on_env(env: jinja2.Environment, config: MkDocsConfig, files: Files) -> jinja2.Environment:
    """Fill the data files; scripts load theirs as scripts, which also works from `file://`."""
    source = config.extra["source"]
    documents = [
        search_index.document(file.page, source.pages[file.src_uri])
        for file in files.documentation_pages()
    ]
    terms = {term.id: [term.name, term.definition] for term in source.terms.values()}
    made = {
        SEARCH: search_index.script("searchIndex", documents),
        GLOSSARY: search_index.script("glossary", terms),
        CLAIMS: _json([claim.as_dict() for claim in config.extra["claims"]]),
        REFERENCES: _json([record.csl() for record in source.references.values()]),
    }
    site = {
        "name": config.site_name,
        "publisher": source.words["publisher"],
        "version": env.globals["version"],
        "locale": source.words["locale"],
    }
    for file in files.documentation_pages():
        record = source.pages[file.src_uri].record
        cited = page_citation.csl(record, file.page.canonical_url or file.url, site)
        made[_citation_of(file)] = _json(cited)
    for uri, content in made.items():
        files.src_uris[uri].content_string = content
    return env


def _citation_of(file: File) -> str:
    return posixpath.join(posixpath.dirname(file.dest_uri), CITATION)


def _json(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"
