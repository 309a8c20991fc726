"""The archive of the newsletter, in a whole site: old letters, all letters to read, and a feed for each edition."""

import json
import re
from pathlib import Path

import pytest

from tests.cli.running import SETTINGS, STORY, Done, ada, hub_at, hubgen

EDITIONS = "      newsletter: {editions: [{id: zh, lang: zh, signup: 'https://letters.example/zh'}]}\n"
OLD = "---\ntitle: A letter of May\ndate: 2009-05-20\n---\n\nWe met in the *old hall*.\n"
NEW = "---\ntitle: A new letter\ndate: 2026-05-28\nnumber: 2\nitems: story/first\n---\n\nHello.\n"
ZH = "---\ntitle: 新的来信\ndate: 2026-05-28\nlang: zh\nedition: zh\n---\n\n你好。\n"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Done]:
    """Build a hub with three letters; nothing in it is worth a warning."""
    letters = {"newsletter__2009-05": OLD, "newsletter__2026-05": NEW, "newsletter__zh-2026-05": ZH}
    story = {"people__ada": ada(), "stories__first": STORY.format(title="The first story")}
    hub = hub_at(tmp_path_factory.mktemp("hub"), SETTINGS + EDITIONS, **letters, **story)
    done = hubgen(hub, "build", "--strict", "--as-of", "2026-06-01")
    assert done.returncode == 0, done.stderr
    return hub / "site", done


def page(site: Path, name: str) -> str:
    return (site / name / "index.html").read_text("utf-8")


def test_an_old_letter_of_a_title_and_a_date_alone_is_read_searched_and_followed(built: tuple[Path, Done]) -> None:
    site, done = built
    assert "warning" not in done.stderr
    html = page(site, "newsletter/2009-05")
    assert "We met in the <em>old hall</em>." in html
    assert "data-pagefind-body" in html
    assert "A letter of May" in page(site, "newsletter")
    told = json.loads((site / "newsletter/feed.json").read_bytes())["items"]
    assert [one["date_published"][:10] for one in told] == ["2026-05-28", "2009-05-20"]


def test_an_issues_page_holds_its_whole_letter_and_the_way_to_the_one_before(built: tuple[Path, Done]) -> None:
    html = page(built[0], "newsletter/2026-05")
    assert "The first story" in html
    assert re.search(r'<a class="[^"]*hub-step--previous" rel="prev" href="\.\./\.\./newsletter/2009-05/"', html)
    assert "hub-step--next" not in html


def test_an_issues_page_says_in_its_head_what_it_is(built: tuple[Path, Done]) -> None:
    head = page(built[0], "newsletter/2026-05").partition("</head>")[0]
    (script,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', head)
    data = json.loads(script)
    assert (data["@type"], data["issueNumber"]) == (["Article", "PublicationIssue"], 2)
    assert data["url"] == "https://example.org/newsletter/2026-05/"


def test_an_issue_of_another_edition_leads_to_its_form_and_names_its_own_feed(built: tuple[Path, Done]) -> None:
    html = page(built[0], "newsletter/zh-2026-05")
    assert '<html lang="zh"' in html
    assert 'href="https://letters.example/zh"' in html
    assert 'href="../../newsletter/zh/feed.xml"' in html
    assert 'href="../../newsletter/feed.xml"' not in html


def test_the_page_on_following_begins_with_mail_and_promises_to_keep_no_address(built: tuple[Path, Done]) -> None:
    html = page(built[0], "subscribe")
    assert html.index('id="hub-mail"') < html.index('id="hub-how"')
    assert 'aria-label="Subscribe: Newsletter · 中文"' in html
    assert "no e-mail address given away" not in html


def test_the_feeds_of_all_editions_are_without_fault(built: tuple[Path, Done]) -> None:
    site, _ = built
    done = hubgen(site.parent, "check", "--built", str(site), "--strict")
    assert done.returncode == 0, done.stdout + done.stderr
    assert json.loads((site / "newsletter/zh/feed.json").read_bytes())["language"] == "zh"
