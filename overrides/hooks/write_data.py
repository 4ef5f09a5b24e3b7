"""Step 6: data for scripts and for other people: search index, glossary, claims, references."""

import json

import jinja2
from hipdips import search_index
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

SEARCH, GLOSSARY = "assets/data/search.js", "assets/data/glossary.js"
CLAIMS, REFERENCES = "claims.json", "references.json"


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Announce the files, so that Markdown can link to them; they are filled last."""
    for uri in (SEARCH, GLOSSARY, CLAIMS, REFERENCES):
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
    for uri, content in made.items():
        files.src_uris[uri].content_string = content
    return env


def _json(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"
