"""Headings that link to themselves."""

import pytest
from hipdips import heading_link


@pytest.mark.parametrize("level", [2, 3])
def test_a_heading_with_an_id_links_to_itself(level: int) -> None:
    words = "Does <em>weight</em> "
    heading = f'<p>a</p><h{level} id="weight">{words}matter?</h{level}><p>b</p>'
    assert heading_link.add(heading) == (
        f'<p>a</p><h{level} id="weight"><a href="#weight">{words}'
        f'<span class="hd-last-word">matter?</span></a></h{level}><p>b</p>'
    )


@pytest.mark.parametrize(
    ("words", "last"),
    [
        ("Stop", "Stop"),
        ("Stop if it hurts ", "hurts "),
        ("Don\u2019t <em>squeeze hard</em>", "<em>squeeze hard</em>"),
        ('A <b class="x">bold</b> end', "end"),
        ("<em>All of it</em>", "<em>All of it</em>"),
        ("At 30\u00a0minutes", "30\u00a0minutes"),
    ],
)
def test_the_last_word_is_marked_and_whole(words: str, last: str) -> None:
    start = words[: len(words) - len(last)]
    assert heading_link.add(f'<h2 id="a">{words}</h2>') == (
        f'<h2 id="a"><a href="#a">{start}<span class="hd-last-word">{last}</span></a></h2>'
    )


def test_every_heading_gets_its_own() -> None:
    page = '<h2 id="a">A</h2>\n<h3 id="b">B\nb</h3><h2 id="c">C</h2>'
    assert heading_link.add(page) == (
        '<h2 id="a"><a href="#a"><span class="hd-last-word">A</span></a></h2>\n'
        '<h3 id="b"><a href="#b">B\n<span class="hd-last-word">b</span></a></h3>'
        '<h2 id="c"><a href="#c"><span class="hd-last-word">C</span></a></h2>'
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
