"""The fields that describe a table of ours to search engines for data."""

from typing import Annotated

from pydantic import Field

from hipdips.page_fields import Fields, Line, Slug


class Dataset(Fields):
    """A CSV file below docs/data that the page links to and explains."""

    file: Annotated[
        str, Field(pattern=r"^data/[a-z0-9-]+\.csv$", examples=["data/hip-measurements.csv"])
    ]
    name: Annotated[Line, Field(examples=["Hip bones of 6,068 people, measured"])]
    description: Annotated[
        str,
        Field(
            min_length=50,
            max_length=600,
            examples=["Percentiles of hip bone measures of 6,068 US Army staff. Not of dips."],
        ),
    ]
    """Who was measured, what is in the table, and its limits."""
    measures: Annotated[list[Line], Field(min_length=1, examples=[["Width of the pelvis (mm)"]])]
    measured: Annotated[str, Field(pattern=r"^\d{4}/\d{4}$", examples=["2010/2012"])]
    """First and last year in which people were measured."""
    based_on: Annotated[Slug, Field(examples=["gordon-2014"])]
    """The reference that the numbers are computed from."""
