"""hubgen's own Markdown settings, and what a hub's mkdocs.yml adds to them."""

from material.extensions.emoji import to_svg, twemoji  # type: ignore[import-untyped]

from hubgen.config import Markdown
from hubgen.model.output import Rendered
from hubgen.render import render_hub
from hubgen.render.extensions import defaults, merged
from tests.builders import NOW, hub, story

UNSAFE = {"pymdownx.snippets", "pymdownx.blocks.html", "macros"}
MKDOCS = ("toc", "tables", "fenced_code")


def rendered(body: str, settings: Markdown) -> Rendered:
    item = story(body=body)
    return render_hub(hub(item), NOW, settings).html(item)


def test_what_reads_files_or_makes_any_html_is_not_among_the_defaults() -> None:
    assert not UNSAFE & set(defaults().extensions)


def test_each_extension_is_named_once() -> None:
    names = merged(Markdown(extensions=(*MKDOCS, "markdown.extensions.toc", "admonition", "extra"))).extensions
    assert len(names) == len(set(names))
    assert "fenced_code" not in names
    assert "extra" not in names


def test_a_hubs_own_extensions_come_after() -> None:
    assert merged(Markdown(extensions=(*MKDOCS, "sane_lists"))).extensions[-1] == "sane_lists"


def test_a_hubs_own_settings_win_and_leave_the_others() -> None:
    settings = merged(Markdown(extensions=("toc",), settings={"toc": {"permalink": False}})).settings["toc"]
    assert settings["permalink"] is False
    assert settings["slugify"]("社区 画布", "-") == "社区-画布"


def test_settings_inside_a_bundle_are_heard() -> None:
    settings = {"pymdownx.extra": {"footnotes": {"BACKLINK_TEXT": "up"}}}
    assert merged(Markdown(extensions=("pymdownx.extra",), settings=settings)).settings["footnotes"] == {
        "BACKLINK_TEXT": "up"
    }


def test_emoji_come_from_no_foreign_host_whatever_mkdocs_yml_copies_from_the_manual() -> None:
    usual = {"pymdownx.emoji": {"emoji_index": twemoji, "emoji_generator": to_svg}}
    made = rendered(":smile: :material-heart:", merged(Markdown(extensions=("pymdownx.emoji",), settings=usual)))
    assert '<span class="twemoji" title=":smile:">😄</span>' in made.html
    assert '<span class="twemoji"><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path d="' in made.html


def test_plain_markdown_will_do_too() -> None:
    assert rendered("# A\n\n*b*", Markdown()).html == "<h1>A</h1>\n<p><em>b</em></p>"
