from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from hubgen.config import Config
from hubgen.model.hub import Hub, published
from hubgen.model.item import Item
from hubgen.model.kind import Kind
from hubgen.model.text import single_line
from hubgen.pages import PageSite
from hubgen.pages.robots_and_llms import as_markdown, llms, robots
from hubgen.portable.site_index import SiteIndex
from tests.builders import NOW, config, event, hub, item, person, resource, story

BASE = "https://example.org/hub/"


def of(*items: Item) -> Hub:
    """Give a hub as its readers see it."""
    return published(hub(*items), NOW)


def text(*items: Item, site_url: str = BASE, **options: object) -> str:
    """Write the llms.txt of a hub."""
    return written_for(config(site_url=site_url, options=options), *items)


def written_for(settings: Config, *items: Item) -> str:
    return llms(PageSite(SiteIndex(of(*items), settings, NOW)))["llms.txt"]


def read(written: str) -> list[Token]:
    """Read Markdown as CommonMark has it."""
    return MarkdownIt().parse(written)


def words(token: Token | None) -> str:
    """Give the text of a line as a reader sees it."""
    return "".join(child.content for child in (token.children if token else None) or ())


def sections(written: str) -> dict[str, list[str]]:
    """Map each heading of the second order to the links below it."""
    found: dict[str, list[str]] = {}
    heading = ""
    tokens = read(written)
    for before, token in zip([None, *tokens], tokens, strict=False):
        if before and before.type == "heading_open" and before.tag == "h2":
            heading = words(token)
            found[heading] = []
        links = [child for child in token.children or () if child.type == "link_open"]
        found.setdefault(heading, []).extend(str(link.attrs["href"]) for link in links)
    return found


def test_every_robot_is_welcome_and_shown_the_sitemap() -> None:
    assert robots(config(site_url="https://example.org")) == {
        "robots.txt": "User-agent: *\nAllow: /\n\nSitemap: https://example.org/sitemap.xml\n"
    }


def test_a_site_below_a_path_has_no_robots_txt_since_nobody_would_read_it() -> None:
    assert robots(config(site_url=BASE)) == {}


def test_without_an_address_of_the_site_no_sitemap_is_named() -> None:
    assert robots(config(site_url="")) == {"robots.txt": "User-agent: *\nAllow: /\n"}


def test_llms_txt_says_whose_it_is_and_what_for() -> None:
    written = text(story("a"), community={"name": "Embers", "purpose": "To share."})

    assert written.startswith("# Embers\n\n> To share.\n\n## Stories\n\n- [Stories](https://example.org/hub/stories/)")


def test_what_the_settings_say_beside_the_purpose_stands_below_it() -> None:
    settings = config(site_description="What we learned.", options={"community": {"purpose": "To share."}})

    assert written_for(settings, story("a")).startswith("# A hub\n\n> To share.\n\nWhat we learned.\n\n## ")


def test_llms_txt_lists_kind_by_kind_the_newest_first_and_at_most_ten() -> None:
    found = sections(text(*(story(f"s{day:02}", date=f"2026-05-{day:02}") for day in range(1, 13)), resource("r")))

    assert found["Stories"] == [f"{BASE}stories/", *(f"{BASE}stories/s{day:02}/" for day in range(12, 2, -1))]
    assert found["Resources"] == [f"{BASE}resources/", f"{BASE}resources/r/"]
    assert list(found)[-1] == "Optional"


def test_llms_txt_names_pages_of_the_authors_and_what_can_be_followed() -> None:
    found = sections(text(event("may"), item(Kind.PAGE, "about"), item(Kind.CANVAS, "canvas")))

    assert found["Pages"] == [f"{BASE}canvas/", f"{BASE}about/"]
    assert {f"{BASE}feed.xml", f"{BASE}calendar.ics", f"{BASE}zh/", f"{BASE}sitemap.xml"} <= set(found["Optional"])


def test_people_are_not_listed_one_by_one() -> None:
    assert sections(text(story("a"), person("ada")))["People"] == [f"{BASE}people/"]


def test_what_is_not_out_is_not_named() -> None:
    written = text(story("a"), story("draft", draft=True), story("late", date="2026-08-01"))

    assert "raft" not in written
    assert "ate/" not in written


def test_without_an_address_of_the_site_links_are_relative() -> None:
    found = sections(text(story("a"), site_url=""))

    assert found["Stories"] == ["stories/", "stories/a/"]


@given(st.text(), st.text())
def test_no_text_ever_leaves_its_line_or_is_read_as_a_sign(title: str, about: str) -> None:
    written = written_for(config(), story("a", title=title or "A", summary=about))
    written.encode()

    assert list(sections(written)) == ["", "Stories", "Optional"]
    assert sections(written)["Stories"] == [f"{BASE}stories/", f"{BASE}stories/a/"]
    assert len(written.splitlines()) == len(written_for(config(), story("a")).splitlines())


@given(st.text())
def test_a_text_is_always_shown_as_it_is(given_text: str) -> None:
    line = single_line(given_text)
    tokens = read(f"# {as_markdown(given_text)}\n\n> {as_markdown(given_text)}\n")

    assert [words(token) for token in tokens if token.type == "inline"] == ([line, line] if line else [""])
    assert [token.type for token in tokens if token.type.endswith("_open") and token.type != "paragraph_open"] == [
        "heading_open",
        "blockquote_open",
    ]
