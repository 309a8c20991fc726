"""What programs look for at the root of a site is there, and is what hubgen makes."""

from functools import partial
from pathlib import Path

import pytest

from hubgen.model.item import Item
from hubgen.model.output import Content
from hubgen.pages.sitemap import sitemaps
from hubgen.site import plan_site
from tests.builders import NOW, config, hub, story

ROOT = "https://example.org/"


def files(*items: Item, site_url: str = ROOT, media: tuple[str, ...] = ()) -> dict[str, Content]:
    """Plan a site and give its files that are no pages; `media` are asked for by `publish:`."""
    settings = config(site_url=site_url, options={"publish": list(media)})
    site, _ = plan_site(hub(*items, files=media), settings, NOW, Path("content"))
    return dict(site.files)


def test_a_site_at_the_root_of_its_host_has_a_robots_txt_and_one_below_a_path_has_none() -> None:
    assert files(story("a"))["robots.txt"] == f"User-agent: *\nAllow: /\n\nSitemap: {ROOT}sitemap.xml\n"
    assert "robots.txt" not in files(story("a"), site_url=f"{ROOT}hub/")


def test_a_robots_txt_of_the_authors_goes_before_that() -> None:
    assert files(story("a"), media=("robots.txt",))["robots.txt"] == Path("content/robots.txt")


@pytest.mark.parametrize("path", ["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml"])
def test_no_file_and_no_old_address_takes_the_place_of_a_sitemap(path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("hubgen.site.sitemaps", partial(sitemaps, most=4))  # as where a hub has 50,000 pages
    found = files(story("a", aliases=[f"/{path}"]), media=(path,))
    assert str(found[path]).startswith("<?xml")
    assert [name for name in found if name.startswith(f"{path}/")] == []
