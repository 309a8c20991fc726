from hubgen.model.kind import Kind
from hubgen.model.problem import Code
from tests.builders import hub, item, story
from tests.pages.planning import plan, problems, with_bodies


def test_a_preface_stands_above_what_is_generated() -> None:
    preface = item(Kind.PAGE, "stories/index", path="stories/index.md", title="Told by us")
    page = plan(of=with_bodies(hub(preface, story("a", title="A")), **{"stories/index": "<p>Hello.</p>"}))["stories/"]

    assert (page.title, page.html, page.source) == ("Told by us", "<p>Hello.</p>", "stories/index.md")
    assert page.meta["sections"]


def test_a_preface_speaks_in_its_own_language_only() -> None:
    home = item(Kind.PAGE, "index", path="index.md", title="Home")
    chinese = item(Kind.PAGE, "index", locale="zh", path="index.zh.md", title="首页")
    pages = plan(home, chinese, story("a"))

    assert (pages[""].title, pages["zh/"].title, pages["ar/"].title) == ("Home", "首页", "A hub")


def test_a_preface_that_wants_nothing_generated_stands_alone() -> None:
    preface = item(Kind.PAGE, "stories/index", path="stories/index.md", generated="false")
    page = plan(preface, story("a"))["stories/"]

    assert page.template == "hub/page.html"
    assert "sections" not in page.meta


def test_an_authors_page_comes_before_a_generated_one_and_is_reported() -> None:
    page = item(Kind.PAGE, "subscribe", path="subscribe.md", title="Mine")

    assert plan(page)["subscribe/"].title == "Mine"
    assert [(problem.path, problem.code) for problem in problems(page)] == [("subscribe.md", Code.ADDRESS_TAKEN)]


def test_a_title_that_the_text_repeats_is_shown_once() -> None:
    of = with_bodies(hub(story("a", title="One & all")), a="<h1>One &amp; all</h1>\n<p>Words.</p>")

    assert plan(of=of)["stories/a/"].html == "<p>Words.</p>"
