"""A table that a page offers: what was measured in whom, from what, and where the file is."""

from collections.abc import Mapping

from hipdips.dataset_schema import Dataset
from hipdips.reference import Reference
from hipdips.structured_data.citation import citation
from hipdips.structured_data.node import FREE_DATA, Node, Site, printed, same


def dataset(record: Dataset, subject: str, site: Site, references: Mapping[str, Reference]) -> Node:
    """Return a table; subject: `@id` of the article that explains it."""
    address = site.at(record.file)
    return {
        "@type": "Dataset",
        "@id": address,
        "name": printed(record.name),
        "description": printed(record.description),
        "variableMeasured": [printed(measure) for measure in record.measures],
        "temporalCoverage": record.measured,
        "isBasedOn": citation(references[record.based_on]),
        "creator": same(site.publisher_id),
        "license": FREE_DATA,
        "isAccessibleForFree": True,
        "subjectOf": same(subject),
        "distribution": {
            "@type": "DataDownload",
            "contentUrl": address,
            "encodingFormat": "text/csv",
        },
    }
