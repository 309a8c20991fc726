"""Links are resolved from the author's own file, as readers will see them."""

import pytest

from hubgen.model.kind import Kind
from hubgen.model.problem import Code
from tests.builders import event, hub, item, person, recap, resource, story
from tests.render.rendering import html, problems, render, rendered_hub


@pytest.mark.parametrize(
    ("link", "address"),
    [
        ("../people/ada.md", "~/people/ada/"),
        ("../people/ada.md#talks-by-ada", "~/people/ada/#talks-by-ada"),
        ("<../people/ada.md>", "~/people/ada/"),
        ("../people/ada.md?x=1", "~/people/ada/"),
        ("../people/ada/", "~/people/ada/"),
        ("../people/ada", "~/people/ada/"),
        ("/people/ada/", "~/people/ada/"),
        ("/people/ada", "~/people/ada/"),
        ("/team/ada-l", "~/people/ada/"),
        ("../resources/guide.md", "~/resources/guide/"),
        ("../people/", "~/people/"),
        ("../people/index.md", "~/people/"),
        ("./", "~/stories/"),
        ("../", "~/"),
        ("../index.md", "~/"),
        ("feed.xml", "~/stories/feed.xml"),
        ("../feed.json", "~/feed.json"),
        ("../images/a%20b.pdf", "~/images/a%20b.pdf"),
        ("/images/a%20b.pdf", "~/images/a%20b.pdf"),
        ("../recaps/may.md", "~/events/may/#recap"),
        ("../recaps/may.md#photos", "~/events/may/#recap-photos"),
        ("../stories/%E6%95%85%E4%BA%8B.md", "~/stories/%E6%95%85%E4%BA%8B/"),
        ("../stories/故事.md", "~/stories/%E6%95%85%E4%BA%8B/"),
        ("/elsewhere/", "/elsewhere/"),
        ("https://example.org/", "https://example.org/"),
        ("mailto:ada@example.org", "mailto:ada@example.org"),
    ],
)
def test_a_link_leads_to_the_address_of_its_target(link: str, address: str) -> None:
    others = (
        person(aliases=["/team/ada-l/"], body="## Talks by Ada"),
        resource(path="resources/library.yml"),
        event(),
        recap(body="## Photos"),
        story("故事"),
    )
    body = f"[x]({link})"
    assert f'<a href="{address}"' in html(body, *others, files=("images/a b.pdf",))
    assert problems(body, *others, files=("images/a b.pdf",)) == []


@pytest.mark.parametrize("name", ["ada.markdown", "ada.MD", "Ada.Markdown"])
def test_every_suffix_of_markdown_is_one(name: str) -> None:
    ada = person(path=f"people/{name}")
    assert '<a href="~/people/ada/"' in html(f"[x](../people/{name})", ada)
    assert problems(f"[x](../people/{name}) [y](../people/index.markdown)", ada) == []


def test_links_in_raw_html_are_resolved_too() -> None:
    assert 'href="~/people/ada/"' in html("<a href='../people/ada.md'>Ada</a>", person())


def test_links_elsewhere_give_no_hold_on_the_window_and_links_within_say_nothing() -> None:
    assert 'href="https://example.org/" rel="noopener noreferrer ugc"' in html("[x](https://example.org/)")
    assert "rel=" not in html("[x](../people/ada.md)", person())


def test_a_translation_leads_to_what_is_in_its_readers_language() -> None:
    zh = story(
        "about", locale="zh", body="[a](first-steps.md) [b](other.md) [c](first-steps.ar.md) [d](first-steps.md)"
    )
    others = (story(), story(locale="zh"), story(locale="ar"), story("other"))
    text = rendered_hub(zh, story("about"), *others).html(zh).html_at("/")
    assert [part.split('"')[0] for part in text.split('href="')[1:]] == [
        "/zh/stories/first-steps/",
        "/stories/other/",
        "/ar/stories/first-steps/",
        "/zh/stories/first-steps/",
    ]


def test_a_topic_has_a_page_in_each_language_of_its_label() -> None:
    zh = story(locale="zh", body="[x](../topics/care.md)")
    hub = rendered_hub(story(), zh, item(Kind.TOPIC, "care", label={"zh": "照顾"}))
    assert 'href="/zh/topics/care/"' in hub.html(zh).html_at("/")


def test_a_link_to_what_is_not_published_is_taken_out_and_told() -> None:
    draft = story("other", draft=True)
    assert html("[x](other.md)", draft) == "<p><a>x</a></p>"
    assert [p.code for p in problems("[x](other.md)", draft)] == [Code.NOT_PUBLISHED]


def test_a_link_to_what_was_withdrawn_is_told_as_that() -> None:
    (problem,) = problems("[x](other.md)", story("other", withdrawn="2026-05-30"))
    assert (problem.message, problem.hint) == (
        "the link leads to 'Other', which was withdrawn, so it is left out",
        "take out the link",
    )


def test_a_draft_may_link_another_draft() -> None:
    assert rendered_hub(story(draft=True, body="[x](other.md)"), story("other", draft=True)).problems == ()


def test_a_translation_that_is_not_out_gives_way_to_the_original() -> None:
    zh = story("about", locale="zh", body="[x](first-steps.md)")
    hub = rendered_hub(story("about"), zh, story(), story(locale="zh", draft=True))
    assert 'href="/stories/first-steps/"' in hub.html(zh).html_at("/")


def test_whoever_declined_a_page_is_not_linked() -> None:
    ada = person(consent={"page": False})
    assert [p.code for p in problems("[x](../people/ada.md)", ada)] == [Code.NOT_PUBLISHED]


@pytest.mark.parametrize("link", ["nobody.md", "../nobody/", "../../outside.md", "x.pdf", "#nowhere", "../x.zip"])
def test_a_link_that_leads_nowhere_is_a_broken_link(link: str) -> None:
    assert [p.code for p in problems(f"[x]({link})", files=("x.zip",))] == [Code.BROKEN_LINK]


def test_an_anchor_that_another_item_lacks_is_a_broken_link() -> None:
    ada = person(body="## Talks\n\n<a name='old'></a>")
    assert problems("[x](../people/ada.md#talks) [y](../people/ada.md#old)", ada) == []
    assert [p.code for p in problems("[x](../people/ada.md#walks)", ada)] == [Code.BROKEN_LINK]


def test_a_file_that_could_not_be_read_is_no_second_problem() -> None:
    assert problems("[x](broken.md)", files=("stories/broken.md",)) == []


def test_a_type_that_is_not_published_may_be_named() -> None:
    assert problems("[x](../x.zip)", files=("x.zip",), publish=["*.zip"]) == []
    assert render("[x](../x.zip)", files=("x.zip",), publish=["x.zip"]).media == ("x.zip",)


def test_a_near_name_is_the_hint() -> None:
    assert problems("[x](../people/adda.md)", person())[0].hint == "did you mean people/ada.md?"
    assert "https://www.example.org" in problems("[x](www.example.org)")[0].hint


def test_links_and_media_are_named_once_in_the_order_of_the_text() -> None:
    body = "[a](../people/ada.md) ![x](b.png) [b](../people/ada.md) [c](a.pdf) [d](../events/may.md)"
    done = render(body, person(), event(), files=("stories/b.png", "stories/a.pdf"))
    assert [key.name for key in done.links] == ["person/ada", "event/may"]
    assert done.media == ("stories/b.png", "stories/a.pdf")


def test_pictures_are_files_and_say_what_they_show() -> None:
    files = ("images/a.png",)
    assert html("![A](../images/a.png#only-dark)", files=files) == (
        '<p><img alt="A" src="~/images/a.png#only-dark" loading="lazy"></p>'
    )
    found = problems("![](../images/a.png)\n\n![A](b.png)\n\n![A](http://e.test/c.png)\n\n![A](data:x)", files=files)
    assert [p.code for p in found] == [
        Code.IMAGE_WITHOUT_ALT,
        Code.IMAGE_WITHOUT_FILE,
        Code.REMOTE_IMAGE,
        Code.IMAGE_WITHOUT_FILE,
    ]


@pytest.mark.parametrize(
    "link", ["https://evil.test/x", "HTTPS://evil.test/x", "//evil.test/x", "/\\evil.test/x", "/&Tab;/evil.test/x"]
)
def test_a_link_to_another_host_is_marked_and_looks_like_one_however_it_is_written(link: str) -> None:
    made = html(f'<a href="{link}">x</a>')
    assert made.lower() == '<p><a href="https://evil.test/x" rel="noopener noreferrer ugc">x</a></p>'


def test_a_hub_keeps_the_problems_that_it_had() -> None:
    assert hub(story()).problems == rendered_hub(story()).problems == ()
