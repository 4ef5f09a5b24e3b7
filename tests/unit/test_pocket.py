"""The pocket file: pages as articles of one file."""

import re

from hipdips import pocket
from hipdips.figure import Figure

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0#%é"/></svg>'
DRAWN = {"squat-start": Figure("assets/figures/squat-start.svg", 9, 9, "Squat", "", source=SVG)}
PAGES = pocket.Pages(
    {"": "home", "causes/": "causes", "exercises/squat/": "exercises-squat"},
    DRAWN,
    "https://e.org/",
    "(online)",
)


def article(main: str, url: str = "exercises/squat/") -> str:
    page = f'<!doctype html><html><body><main id="main" class="x">{main}</main></body></html>'
    return pocket.article(page, url, PAGES)


def test_names_are_flat_and_ids_belong_to_their_page() -> None:
    assert [pocket.name(url) for url in ("", "./", "causes/", "exercises/squat/")] == [
        "home",
        "home",
        "causes",
        "exercises-squat",
    ]
    assert article('<h2 id="how">How</h2><a href="#how">h</a>') == (
        '<article id="exercises-squat" class="hd-pocket-page">'
        '<h3 id="exercises-squat--how">How</h3><a href="#exercises-squat--how">h</a></article>'
    )


def test_links_to_pages_stay_inside_and_others_are_marked() -> None:
    found = article(
        '<a href="../../causes/#weight">a</a><a href="../../causes/">b</a><a href="../..">c</a>'
        '<a href="../../data/x.csv" download>d</a><a href="https://nhs.uk/">e <b>f</b></a>'
        '<a href="tel:111">g</a>'
    )
    assert re.findall(r"<a [^>]*>.*?</a>", found) == [
        '<a href="#causes--weight">a</a>',
        '<a href="#causes">b</a>',
        '<a href="#home">c</a>',
        '<a href="https://e.org/data/x.csv" rel="noreferrer external">d (online)</a>',
        '<a href="https://nhs.uk/" rel="noreferrer external">e <b>f</b> (online)</a>',
        '<a href="tel:111">g</a>',
    ]


def test_citations_lead_to_the_list_of_all_sources() -> None:
    found = article(
        '<a class="hd-cite" data-source="kim-2015" href="#source-kim-2015" id="cite-1">1</a>'
        '<a href="#sources">9 sources</a><section class="hd-sources"><h2>gone</h2></section>'
    )
    assert 'href="#references--kim-2015"' in found
    assert 'href="#references"' in found
    assert "gone" not in found


def test_what_needs_script_or_the_live_page_is_left_out_and_nothing_stays_folded() -> None:
    found = article(
        '<p class="hd-needs-script">a</p><button>b</button><div class="hd-share">c</div>'
        '<ul><li>kept</li><li class="hd-meta__share"><a href="#share">d</a></li></ul>'
        '<details class="hd-describe"><summary>e</summary>f</details>'
    )
    assert '<ul><li>kept</li></ul><details class="hd-describe" open="">' in found
    assert not set("abcd") & set(re.sub(r"<[^>]+>|kept", "", found))


def test_a_drawing_lies_in_the_file_or_says_what_it_shows() -> None:
    found = article(
        '<span class="hd-plate"><img src="../../assets/figures/squat.svg#start" alt="a"></span>'
        '<span class="hd-plate"><img src="../../assets/figures/b.svg" alt="Other"><svg/></span>'
    )
    assert "src=\"data:image/svg+xml,%3Csvg%20xmlns='http://www.w3.org/2000/svg'" in found
    assert "#%" not in found
    assert "%23%25%C3%A9" in found
    assert '<span class="hd-pocket-words"><span>Other</span></span>' in found


def test_a_small_drawing_that_only_decorates_is_left_out() -> None:
    tile = (
        '<article class="hd-tile"><img src="../assets/figures/small.svg#b" alt=""> Words</article>'
    )
    assert '<article class="hd-tile"> Words</article>' in article(tile)


def test_fonts_lie_in_the_stylesheet_or_are_left_to_the_device() -> None:
    css = (
        '@font-face{font-family:"A";src:url("../fonts/a-first.woff2") format("woff2")}'
        '@font-face{font-family:"A";src:url("../fonts/a-rest.woff2") format("woff2")}'
        '@font-face{font-family:"B";src:local("Arial")}p{color:red}'
    )
    found = pocket.styles(css, lambda name: "QUJD" if "first" in name else None)
    assert found == (
        '@font-face{font-family:"A";src:url(data:font/woff2;base64,QUJD) format("woff2")}'
        '@font-face{font-family:"B";src:local("Arial")}p{color:red}'
    )


def test_two_drawings_of_each_guide_and_those_of_bones_are_held() -> None:
    names = ["squat-start", "squat-middle", "squat-finish", "squat-wrong", "find-it-small"]
    names += ["home", "layer-bone", "anatomy-back", "find-it-start", "variation-fat"]
    assert pocket.shown(names, ["squat"]) == [
        "squat-start",
        "squat-finish",
        "home",
        "layer-bone",
        "anatomy-back",
        "find-it-start",
    ]
