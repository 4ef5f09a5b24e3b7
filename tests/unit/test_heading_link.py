"""Headings that link to themselves."""

import pytest
from hipdips import heading_link


@pytest.mark.parametrize("level", [2, 3])
def test_a_heading_with_an_id_links_to_itself(level: int) -> None:
    words = "Does <em>weight</em> matter?"
    assert heading_link.add(f'<p>a</p><h{level} id="weight">{words}</h{level}><p>b</p>') == (
        f'<p>a</p><h{level} id="weight"><a href="#weight">{words}</a></h{level}><p>b</p>'
    )


def test_every_heading_gets_its_own() -> None:
    page = '<h2 id="a">A</h2>\n<h3 id="b">B\nb</h3><h2 id="c">C</h2>'
    assert heading_link.add(page) == (
        '<h2 id="a"><a href="#a">A</a></h2>\n<h3 id="b"><a href="#b">B\nb</a></h3>'
        '<h2 id="c"><a href="#c">C</a></h2>'
    )


@pytest.mark.parametrize(
    "heading",
    [
        "<h2>No id</h2>",
        '<h1 id="title">The page itself has an address</h1>',
        '<h4 id="small">Too small to point at</h4>',
        '<h2 class="hd-share__title" id="share-title">Of the frame, not of the text</h2>',
        '<h2 id="linked">Leads to <a href="../causes/">another page</a></h2>',
    ],
)
def test_others_stay_as_they_are(heading: str) -> None:
    assert heading_link.add(heading) == heading
