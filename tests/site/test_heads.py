"""What search engines read in the pages of a whole site agrees with its sitemap."""

import re
from pathlib import Path

from lxml import etree

from tests.cli.running import SETTINGS, STORY, ada, hub_at, hubgen

NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
CANONICAL = re.compile(r'<link rel="canonical" href="([^"]*)">')
VERSION = re.compile(r'<link rel="alternate" hreflang="([^"]*)" href="([^"]*)">')


def listed(site: Path) -> dict[str, set[tuple[str, str]]]:
    """Read the sitemap: addresses, and the versions of each."""
    found = {}
    for url in etree.parse(str(site / "sitemap.xml")).getroot():
        links = url.findall("x:link", NAMES)
        found[str(url.findtext("s:loc", namespaces=NAMES))] = {
            (str(link.get("hreflang")), str(link.get("href"))) for link in links
        }
    return found


def test_each_page_has_one_whole_canonical_address_and_the_versions_that_the_sitemap_names(sample_site: Path) -> None:
    heads = {}
    for path in sample_site.rglob("index.html"):
        html = path.read_text("utf-8")
        if 'http-equiv="refresh"' not in html:
            (address,) = CANONICAL.findall(html)
            heads[address] = set(VERSION.findall(html))

    assert len(heads) > 100
    assert heads == listed(sample_site)


def test_the_page_for_the_lost_has_no_address(sample_site: Path) -> None:
    html = (sample_site / "404.html").read_text("utf-8")

    assert not CANONICAL.findall(html)
    assert not VERSION.findall(html)


def test_each_link_of_llms_txt_leads_to_something(sample_site: Path) -> None:
    links = re.findall(r"\]\(https://example\.org/([^)#]*)", (sample_site / "llms.txt").read_text("utf-8"))

    assert len(links) > 30
    assert [link for link in links if not (sample_site / link).exists()] == []


def test_a_site_below_a_path_names_itself_in_full(tmp_path: Path) -> None:
    story = STORY.format(title="A").replace("date:", "aliases: [/old/]\ndate:")
    hub_at(tmp_path, SETTINGS.replace("example.org/\n", "example.org/hub/\n"), people__ada=ada(), stories__a=story)
    assert hubgen(tmp_path, "build").returncode == 0
    stub = (tmp_path / "site" / "old" / "index.html").read_text("utf-8")

    assert CANONICAL.findall(stub) == ["https://example.org/hub/stories/a/"]
    assert "https://example.org/hub/stories/a/" in listed(tmp_path / "site")
    assert not [address for address in listed(tmp_path / "site") if "old" in address]
    assert not (tmp_path / "site" / "robots.txt").exists()


def test_an_authors_own_robots_txt_goes_first(tmp_path: Path) -> None:
    hub_at(tmp_path, SETTINGS + "      publish: robots.txt\n", people__ada=ada(), stories__a=STORY.format(title="A"))
    (tmp_path / "content" / "robots.txt").write_text("User-agent: *\nDisallow: /drafts/\n", "utf-8")
    assert hubgen(tmp_path, "build").returncode == 0

    assert "Disallow: /drafts/" in (tmp_path / "site" / "robots.txt").read_text("utf-8")
