"""Links of bodies are judged against the site that is going to be built."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from hubgen.check import check_hub
from hubgen.config import Config
from hubgen.model.hub import Hub
from hubgen.model.problem import Code
from hubgen.render import render_hub
from hubgen.site import ENGINES, addresses_of, plan_site, with_planned_addresses
from tests.builders import NOW, config
from tests.check.files import ADA, read, story

AUDIO = "audio: {url: https://media.example/a.mp3, bytes: 99, duration: 1:00}"
ISSUE = "---\ntitle: May\ndate: 2026-05-05\nedition: hosts\nitems: []\n---\nWords.\n"
FILES = {
    **ADA,
    "stories/a.md": story(AUDIO, "aliases: /stories/former/index.html"),
    "stories/a.zh.md": "---\ntitle: 故事\n---\n从前。\n",
    "newsletter/hosts-2026-05.md": ISSUE,
}
MAY = "---\ntitle: May\nstart: 2026-05-03 18:30\n---\nWords.\n"
SET: Mapping[str, Any] = {"newsletter": {"editions": [{"id": "hosts"}]}, "rhythm": {"page": True}}


def settings(options: Mapping[str, Any]) -> Config:
    return config(site_url="https://example.org/", options=dict(options))


def about(link: str) -> dict[str, str]:
    return {"about.md": f"---\ntitle: About\n---\n[x]({link})\n"}


def planning(folder: Path, files: Mapping[str, str], options: Mapping[str, Any]) -> Hub:
    """Read a hub that knows what is going to stand on its site."""
    return with_planned_addresses(read(folder, files, settings(options)), settings(options), NOW, folder)


def linked(folder: Path, link: str, files: Mapping[str, str], options: Mapping[str, Any]) -> tuple[str, list[str]]:
    """Give the HTML of a page with a link, and what is told of broken links."""
    hub = render_hub(planning(folder, {**files, **about(link)}, options), NOW, settings(options).markdown)
    page = next(item for item in hub.items if item.id == "about")
    return hub.html(page).html_at("~/"), [p.message for p in hub.problems if p.code is Code.BROKEN_LINK]


@pytest.mark.parametrize(
    ("link", "address"),
    [
        ("languages/", "languages/"),
        ("languages/index.md", "languages/"),
        ("languages/index.html", "languages/"),
        ("/languages", "languages/"),
        ("/zh/languages/zh/", "zh/languages/zh/"),
        ("subscribe/feeds.opml", "subscribe/feeds.opml"),
        ("sitemap.xml", "sitemap.xml"),
        ("robots.txt", "robots.txt"),
        ("/llms.txt", "llms.txt"),
        ("404.html", "404.html"),
        ("newsletter/hosts/feed.xml", "newsletter/hosts/feed.xml"),
        ("/rhythm/#pulse", "rhythm/#pulse"),
        ("podcast.xml", "podcast.xml"),
        ("feed/weekly/feed.json", "feed/weekly/feed.json"),
        ("people/ada/feed.xml?new", "people/ada/feed.xml"),
        ("calendar/", "calendar/"),
        ("events/may/event.ics", "events/may/event.ics"),
        ("stories/former/", "stories/former/"),
    ],
)
def test_a_link_leads_to_whatever_is_going_to_be_built(link: str, address: str, tmp_path: Path) -> None:
    html, told = linked(tmp_path, link, {**FILES, "events/may.md": MAY}, SET)
    assert told == []
    assert html == f'<p><a href="~/{address}">x</a></p>'


@pytest.mark.parametrize(
    ("link", "options"),
    [
        ("feed/weekly/feed.xml", {"feeds": {"batches": []}}),
        ("zh/feed/weekly/feed.xml", {"feeds": {"batches": ["monthly"]}}),
        ("newsletter/guests/feed.xml", {}),
        ("rhythm/", {}),
        ("calendar.ics", {}),
        ("calendar/index.md", {}),
        ("topics/care/feed.xml", {}),
        ("languages/", {"languages": ["en"]}),
    ],
)
def test_a_link_to_what_is_not_going_to_be_built_is_taken_out_and_told(
    link: str, options: dict[str, Any], tmp_path: Path
) -> None:
    files = FILES if "languages" not in options else {"people/ada.md": ADA["people/ada.md"]}
    html, told = linked(tmp_path, link, files, options)
    assert html == "<p><a>x</a></p>"
    assert told == [f"the link leads to {link.rstrip('/')}, which does not exist"]


def test_from_the_root_of_the_host_a_link_may_lead_beside_the_hub(tmp_path: Path) -> None:
    assert linked(tmp_path, "/rhythm/", FILES, {}) == ('<p><a href="/rhythm/">x</a></p>', [])


@pytest.mark.parametrize(
    ("link", "shown"),
    [
        ("../about.md", {"title": "About", "url": "about/"}),
        ("../about", {"title": "About", "url": "about/"}),
        ("../languages/", {"title": "languages", "url": "languages/"}),
        ("../people/ada.md#talks", {"title": "Ada Lovelace", "url": "people/ada/#talks"}),
        ("../feed/weekly/feed.xml", {"title": "feed.xml", "url": "feed/weekly/feed.xml"}),
        ("../nowhere/", {"title": "../nowhere/"}),
        ("www.example.org", {"title": "www.example.org"}),
    ],
)
def test_a_header_leads_to_pages_too_and_what_leads_nowhere_is_told(
    link: str, shown: dict[str, str], tmp_path: Path
) -> None:
    sheet = f"---\ntitle: A sheet\ndate: 2026-05-01\nlink: {link}\n---\nWords.\n"
    known = settings({})
    hub = planning(tmp_path, {**FILES, **about("people/ada.md"), "resources/r.md": sheet}, {})
    (page,) = (page for page in plan_site(hub, known, NOW, tmp_path)[0].pages if page.address == "resources/r/")
    (button,) = page.meta["buttons"]
    assert (button["note"], button.get("url")) == (shown["title"], shown.get("url"))
    told = [f"{p.path}:{p.line}:{p.column}" for p in check_hub(hub, NOW, known) if p.code is Code.BROKEN_LINK]
    assert told == ([] if "url" in shown else ["resources/r.md:4:7"])


def test_settings_and_letters_lead_to_what_is_going_to_be_built_too(tmp_path: Path) -> None:
    options = {"newsletter": {"editions": [{"id": "hosts", "signup": "/languages/"}]}}
    site, _ = plan_site(planning(tmp_path, FILES, options), settings(options), NOW, tmp_path)
    (page,) = (page for page in site.pages if page.address == "subscribe/")
    assert [row["url"] for row in page.meta["mail"] if "url" in row] == ["languages/"]


def test_what_stands_on_the_site_does_not_hang_on_bodies(tmp_path: Path) -> None:
    files = {**FILES, "about.md": "---\ntitle: About\n---\n[x](languages/) ![y](y.png)\n", "y.png": "(a picture)"}
    hub = planning(tmp_path, files, SET)
    site, _ = plan_site(render_hub(hub, NOW, settings(SET).markdown), settings(SET), NOW, tmp_path)
    built = addresses_of(site)
    assert {address for address in built if address not in hub.planned} == {"y.png"}
    assert built.issuperset((*ENGINES, "", "about/", "zh/languages/", "feed.xml", "stories/former/"))


def test_nothing_is_planned_while_links_lead_to_items_and_files(tmp_path: Path) -> None:
    class Asked:
        def __contains__(self, address: object) -> bool:
            raise AssertionError(address)

    body = "---\ntitle: About\n---\n[x](stories/a.md) [y](/stories/a/) ![y](y.png)\n"
    hub = read(tmp_path, {**FILES, "about.md": body, "y.png": "(a picture)"}, settings({}))
    render_hub(replace(hub, planned=Asked()), NOW, settings({}).markdown)
