"""Pages of a built site: what they lead to, what they load, and whether anything leads to them."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hubgen.check.built_page import read_page, srcset
from hubgen.check.built_site import check_pages, is_page
from hubgen.model.codes import PageCode
from hubgen.model.problem import Problem, Severity
from tests.counting import lines_run
from tests.manual import page

AT = "https://example.org/hub/"
FILES = ("b/index.html", "b/c/index.html", "ü x/index.html", "old.html", "a.png", "style.css", "paper.pdf", "feed.xml")
HEAD = '<link rel="stylesheet" href="style.css">'


def judge(pages: dict[str, str], *others: str, at: str = AT, doors: tuple[str, ...] = ("",)) -> list[Problem]:
    files = {**dict.fromkeys(others, b""), **{path: text.encode() for path, text in pages.items()}}
    return list(check_pages([path for path in files if is_page(path)], files, files.__getitem__, at, doors))


def told(*lines: str, at: str = AT) -> list[str]:
    """Judge a home page of these lines beside other pages and files, and say what is told of it but for orphans."""
    problems = judge({"index.html": "\n".join(lines), **dict.fromkeys(filter(is_page, FILES), "")}, *FILES, at=at)
    return [f"{p.line} {p.code}" for p in problems if p.code is not PageCode.ORPHAN]


@pytest.mark.parametrize(
    "link",
    [
        "b/", "b", "b/index.html", "./b/", "/hub/b/", "https://example.org/hub/b/", "http://EXAMPLE.org/hub/b",
        "//example.org/hub/b/", "/hub", "/hub/", "", "./", "?q=1", "b/?q=1#", "b/c/../", " b/\n", "b/c/../../a.png",
        "%C3%BC%20x/", "ü x/", "feed.xml", "paper.pdf#page=2", "#", "#top", "#TOP", "b/#top", "#:~:text=words",
        "\\hub\\b\\", "b\t/", "b//",
    ],
)  # fmt: skip
def test_a_link_to_what_is_there_is_right(link: str) -> None:
    assert told(f'<a href="{link}">x</a>') == []


@pytest.mark.parametrize(
    "link",
    [
        "https://example.net/nowhere/", "//example.net/x", "/beside/", "/", "../", "/hubs/", "mailto:a@example.org",
        "javascript:void(0)", "tel:1", "data:text/plain,x", "https://example.org:81/hub/x",
    ],
)  # fmt: skip
def test_what_lies_elsewhere_is_not_asked_for(link: str) -> None:
    assert told(f'<a href="{link}">x</a><img src="{link}">') == []


@pytest.mark.parametrize(
    "link",
    ["d/", "/hub/d", "https://example.org/hub/d/", "B/", "b/index.htm", "%FF/", "http://[", "%00", "a.png/"],
)
def test_a_link_to_nothing_is_told_at_its_line(link: str) -> None:
    assert told("<p>", f'<a href="{link}">x</a>') == ["2 page-dead-link"]


@pytest.mark.parametrize("html", [
    '<area href="d/">', '<svg><a xlink:href="d/"></a></svg>', '<link rel="next" href="d/">', "<link rel=help href=d>",
    '<link rel="alternate" type="application/rss+xml" href="d.xml">', '<noscript><a href="d/">x</a></noscript>',
    '<meta http-equiv="Refresh" content="0; URL=\'d/\'">',
])  # fmt: skip
def test_more_than_one_element_leads_somewhere(html: str) -> None:
    assert told(html) == ["1 page-dead-link"]


@pytest.mark.parametrize("html", [
    '<img src="d.png">', '<img srcset="a.png 1x, d.png 2x">', '<source srcset="d.png">', "<video poster=d.png></video>",
    '<video src="d.mp4"></video>', '<audio src="d.mp3"></audio>', '<track src="d.vtt">', '<script src="d.js"></script>',
    '<link rel="stylesheet" href="d.css">', '<link rel="icon" href="d.png">', '<iframe src="d/"></iframe>',
    '<link rel="preload" as="image" imagesrcset="d.png 2x" href="a.png">', '<object data="d.pdf"></object>',
    '<svg><image href="d.png"/></svg>', '<input type="image" src="d.png">', '<embed src="d.pdf">',
])  # fmt: skip
def test_a_file_that_a_page_loads_and_that_is_missing_is_told(html: str) -> None:
    assert told("", "", html) == ["3 page-missing-file"]


@pytest.mark.parametrize("html", [
    '<img src="a.png" srcset="a.png, a.png 2x" data-src="d">', '<template><a href="d/"><img src="d.png"></template>',
    "<!-- <a href='d/'> -->", "<script>'<a href=\"d/\">'</script>", "<textarea><a href='d/'></textarea>", HEAD,
    '<link rel="preconnect" href="d">', '<img src="">', "<a>x</a>", "<a href>x</a>", '<p href="d/">', '<link href="d">',
    '<template><template></template><a href="d/"></a></template><a href="b/">x</a>', '<video src="a.png#t=3"></video>',
])  # fmt: skip
def test_what_nobody_follows_or_loads_is_passed_over(html: str) -> None:
    assert told(html) == []


def test_links_are_led_by_a_base() -> None:
    assert told('<base href="b/"><base href="d/">', '<a href="c/">x</a><a href="a.png">y</a>') == ["2 page-dead-link"]
    assert told('<base href="https://example.net/">', '<a href="nowhere/">x</a>') == []
    assert told('<base href="http://[">', '<a href="b/">x</a>') == []


@pytest.mark.parametrize(("link", "page"), [
    ("#here", "<p id=here>"), ("#here", "<a name='here'>"), ("#%C3%BC", "<p id='ü'>"), ("#ü", "<p id='ü'>"),
    ("#a%20b", "<p id='a%20b'>"), ("./#here", "<p id=here>"), ("#here:~:text=x", "<p id=here>"), ("", ""),
])  # fmt: skip
def test_a_link_to_a_place_that_is_there_is_right(link: str, page: str) -> None:
    assert told(f'<a href="{link}">x</a>{page}') == []


@pytest.mark.parametrize(
    "page", ["", "<p name=here>", "<p id=Here>", "<template><p id=here></template>", "<!--<p id=here>"]
)
def test_a_link_to_a_place_that_is_not_there_is_told(page: str) -> None:
    assert told("", f'<a href="#here">x</a>{page}') == ["2 page-dead-anchor"]
    assert told("", f'<a href="/hub/#here">x</a>{page}') == ["2 page-dead-anchor"]


def test_places_of_other_pages_are_known_whichever_is_read_first() -> None:
    there = {
        "a/index.html": '<a href="../b/#x">1</a><a href="../b/#y">2</a>',
        "b/index.html": '<p id=x><a href="../a/#z">',
    }
    problems = judge({"index.html": "<a href=a/></a><a href=b/></a>", **there})
    assert [(p.path, p.code, p.message.partition(": ")[2]) for p in problems] == [
        ("a/index.html", PageCode.DEAD_ANCHOR, "there is no '#y' in 'b/index.html'"),
        ("b/index.html", PageCode.DEAD_ANCHOR, "there is no '#z' in 'a/index.html'"),
    ]


def test_redirects_keep_no_places_and_files_have_their_own() -> None:
    moved = '<meta http-equiv="refresh" content="0; url=b/">'
    home = '<a href="old.html#x">1</a><a href="paper.pdf#page=2">2</a><a href="feed.xml#x">3</a>'
    assert judge({"index.html": home, "old.html": moved, "b/index.html": ""}, "paper.pdf", "feed.xml") == []


def test_a_link_of_every_page_is_told_once_with_their_number() -> None:
    pages = {f"{name}/index.html": '<a href="../">x</a>\n<a href="../x/">x</a><a href="#no">' for name in "abcdef"}
    home = "\n".join(f'<a href="{name}/">x</a>' for name in "abcdef")
    place, link = judge({"index.html": home, "404.html": '<a href="/hub/x/">x</a>', **pages})
    assert (link.path, link.line, link.code) == ("a/index.html", 2, PageCode.DEAD_LINK)
    assert link.message == (
        "the link '../x/' leads to 'x/', and nothing is there; "
        "6 more pages have it, the next b/index.html and c/index.html"
    )
    assert place.message == (
        "the link '#no' leads to no place: there is no '#no' in its page; "
        "5 more pages have it, the next b/index.html and c/index.html"
    )


def test_a_second_page_is_named() -> None:
    pages = {"index.html": '<a href="a/">x</a><img src="x.png">', "a/index.html": '<img src="/hub/x.png">'}
    (only,) = judge(pages)
    assert only.message == (
        "'x.png' is missing, which this page shows or loads: there is no file 'x.png'; "
        "one more page has it, a/index.html"
    )
    assert only.severity is Severity.WARNING


def test_a_page_to_which_no_links_lead_is_noted() -> None:
    pages = {
        "index.html": '<a href="a/">x</a>',
        "a/index.html": '<a href="b">x</a><iframe src="/hub/frame.html"></iframe>',
        "a/b/index.html": '<a href="/hub/old/">x</a><link rel="next" href="/hub/lost/">',
        "old/index.html": '<meta http-equiv="refresh" content="0;url=../new/">',
        "older/index.html": '<meta http-equiv="refresh" content="0;url=../lost/">',
        "new/index.html": "",
        "frame.html": "",
        "404.html": '<a href="/hub/lost/">x</a>',
        "lost/index.html": '<a href="more/">x</a>',
        "lost/more/index.html": '<a href="../">x</a>',
        "zh/index.html": '<a href="a/">x</a>',
        "zh/a/index.html": "",
    }
    problems = judge(pages, doors=("", "zh/"))
    assert [(p.path, p.line, p.code) for p in problems] == [
        ("lost/index.html", 1, PageCode.ORPHAN),
        ("lost/more/index.html", 1, PageCode.ORPHAN),
    ]
    assert problems[0].severity is Severity.NOTE
    assert {p.path for p in judge(pages)} == {p.path for p in problems} | {"zh/index.html", "zh/a/index.html"}


def test_where_there_is_no_home_page_nothing_is_an_orphan() -> None:
    assert judge({"a/index.html": "", "b/index.html": ""}) == []


def test_a_site_at_the_root_of_its_host_owns_all_of_it() -> None:
    assert told('<a href="/d/">x</a>', at="https://example.org/") == ["1 page-dead-link"]
    assert told('<a href="/b/">x</a><a href="https://example.org">y</a>', at="https://example.org/") == []


def test_the_path_of_a_site_may_be_written_either_way() -> None:
    links = '<a href="/ü hub/b/">x</a><a href="/%C3%BC%20hub/d/">y</a>\n<a href="/ü hub/d/e/">z</a>'
    assert told(links, at="https://example.org/%C3%BC%20hub/") == ["1 page-dead-link", "2 page-dead-link"]


def test_a_page_may_be_called_nearly_as_the_index_of_a_folder() -> None:
    assert judge({"index.html": '<a href="myindex.html">x</a>', "myindex.html": '<p id=a><a href="#a">x</a>'}) == []


@pytest.mark.parametrize(("value", "addresses"), [
    ("a.png", ["a.png"]), ("a.png 1x, b.png 2x", ["a.png", "b.png"]), ("a.png,b.png 2x", ["a.png,b.png"]),
    ("a.png, b.png", ["a.png", "b.png"]), (" , a.png 100w,b.png 200w , ", ["a.png", "b.png"]), ("", []), (",,", []),
    ("data:image/png;base64,AA 1x, b.png", ["data:image/png;base64,AA", "b.png"]),
])  # fmt: skip
def test_a_srcset_is_taken_apart_as_browsers_do(value: str, addresses: list[str]) -> None:
    assert list(srcset(value)) == addresses


@pytest.mark.parametrize("html", [
    "", " ", "\0", "<", "<!--", "<a href='", "<template>", "\ufeff<p>", "<?xml version='1.0' encoding='utf-16'?><p>",
    "<meta charset=utf-16><a href='b/'>", "<plaintext><a href=d/>", f"<p {' '.join(f'a{n}=1' for n in range(60_000))}>",
])  # fmt: skip
def test_no_page_is_too_broken_to_be_read(html: str) -> None:
    assert told(html) == []


def test_a_page_in_another_encoding_is_read_as_far_as_it_goes() -> None:
    assert [one.written for one in read_page(b"<p>\xff\xfe<a href='\xe9'>x</a><a href=b>").references] == [
        "\ufffd",
        "b",
    ]


@given(st.text(alphabet="<>/!-=\"'& \n#abhi\0é") | st.text())
def test_whatever_a_page_holds_it_is_judged(text: str) -> None:
    judge({"index.html": text, "b/index.html": f'<a href="{text}"><img srcset="{text}"><base href="{text}">'})


@pytest.mark.parametrize("piece", [
    "<a href=x>", "<a href='x\n", "<!--", "<p>", "<template>", "<a a{n}=1 ", " a{n}=1", "</x>", "<table><tr><td>", "&",
    "<img srcset='a, ", "<img srcset=\"" + "a ( ,", "<script>", "<b><i></b>", "<base href=x>", "\r", "<a href=#x{n}>",
    "<meta http-equiv=refresh content='0 ; ", "<svg>", "<a href='" + "../" * 50 + "'>",
])  # fmt: skip
def test_the_work_grows_with_the_length_of_a_page(piece: str) -> None:
    def work(times: int) -> int:
        html = "<a " + "".join(piece.replace("{n}", str(n)) for n in range(times))
        return lines_run(lambda: judge({"index.html": html}))

    assert work(800) < 2.2 * work(400) + 500


def test_the_first_address_of_a_kind_gives_the_line() -> None:
    page: Any = read_page(b"<a href=x>\r\n<a\nhref=y>\n\n<a href=x><img src=x>")
    assert [(one.line, one.written) for one in page.references] == [(1, "x"), (3, "y"), (5, "x")]


def test_the_manual_explains_every_code() -> None:
    assert [code for code in PageCode if f"| `{code}` |" not in page("feeds.md")] == []
