import pytest

from hubgen.pages import PageSite, plan_pages, redirects
from hubgen.pages.redirect import old_address
from hubgen.portable.site_index import SiteIndex
from tests.builders import NOW, config, hub, story


def test_an_old_address_leads_to_the_new_one_by_a_relative_link() -> None:
    files = redirects(hub(story("a", aliases=["/2019/old-name/"])))

    assert 'href="../../stories/a/"' in files["2019/old-name/index.html"]
    assert "noindex" in files["2019/old-name/index.html"]


def test_an_old_address_shows_a_title_as_the_text_that_it_is() -> None:
    (page,) = redirects(hub(story("a", title="<script>ran()</script>", aliases=["/old/"]))).values()

    assert "<title>&lt;script&gt;ran()&lt;/script&gt;</title>" in page


def test_an_old_address_never_takes_the_place_of_a_page() -> None:
    of = hub(story("a", aliases=["/stories/"]), story("b"))
    pages, _ = plan_pages(PageSite(SiteIndex(of, config(), NOW)))

    assert not redirects(of, pages)


@pytest.mark.parametrize("alias", ["/", "", "../../etc/passwd", "/../up/", "https://example.org/", "a\\..\\b"])
def test_an_alias_that_leads_out_of_the_site_or_home_is_left_out(alias: str) -> None:
    assert old_address(alias) is None


def test_an_old_file_keeps_its_name() -> None:
    assert old_address("/blog/post.html") == "blog/post.html"
    assert old_address("/blog/index.html") == "blog/"
