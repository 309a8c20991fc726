"""A hub with a newsletter, built whole: page, search and feed show all that an issue tells, and nothing else."""

import json
from html import unescape
from pathlib import Path

import pytest

from tests.cli.running import SETTINGS, ada, hub_at, hubgen

ISSUE = """---
title: What May brought
date: 2026-05-28 09:00
items: [story/a, "story/a#dark", story/draft, event/june]
call: {text: "Tell us {{ now }}", link: ../files/leaflet.pdf}
---

Dear reader.
"""
STORY = """---
title: "A lamp {{ unsubscribe }} *|FNAME|*"
date: 2026-05-01
authors: ada
quotes: [{id: dark, text: We began in the dark., date: 2026-05-02}]
---

Lit at eight.
"""
DRAFT = "---\ntitle: Not yet told\ndraft: true\nauthors: ada\n---\n\nWords.\n"
JUNE = "---\ntitle: An evening in June\ndate: 2026-05-01\nstart: 2026-06-04 18:30\nplace: The Library\n---\n\nCome.\n"
OLD = "---\ntitle: News of March\ndate: 2009-03-05\nitems: []\n---\n\n## Then\n\nWe met at eight.\n"
FILES = {
    "newsletter__2026-05": ISSUE,
    "newsletter__2009-03": OLD,
    "stories__a": STORY,
    "stories__draft": DRAFT,
    "events__june": JUNE,
    "people__ada": ada(),
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the hub, once for all tests."""
    folder = hub_at(tmp_path_factory.mktemp("letters"), SETTINGS, **FILES)
    (folder / "content" / "files").mkdir()
    (folder / "content" / "files" / "leaflet.pdf").write_bytes(b"%PDF-1.4\n")
    done = hubgen(folder, "build", "--as-of", "2026-06-01")
    assert done.returncode == 0, done.stderr
    return folder / "site"


def page(site: Path, name: str) -> str:
    return (site / "newsletter" / name / "index.html").read_text("utf-8")


def item(site: Path, name: str) -> str:
    """Give an issue's whole content as the feed has it."""
    items = json.loads((site / "newsletter" / "feed.json").read_text("utf-8"))["items"]
    html: str = next(one["content_html"] for one in items if one["url"].endswith(f"/{name}/"))
    return html


TOLD = ("Dear reader.", "A lamp {{ unsubscribe }} *|FNAME|*", "Lit at eight.", "We began in the dark.", "The Library")


def test_the_page_shows_all_that_an_issue_tells(site: Path) -> None:
    shown = unescape(page(site, "2026-05"))

    assert [words for words in TOLD if words not in shown] == []
    assert 'href="../../stories/a/"' in shown


def test_the_feed_holds_the_same_with_whole_addresses(site: Path) -> None:
    sent = item(site, "2026-05")

    assert [words for words in TOLD if words not in unescape(sent)] == []
    assert 'href="https://example.org/stories/a/"' in sent
    assert 'href="https://example.org/files/leaflet.pdf"' in sent


def test_a_service_finds_no_placeholder_in_the_feed(site: Path) -> None:
    assert not any(sign in item(site, "2026-05") for sign in ("{{", "}}", "*|", "|*"))


def test_what_is_not_out_is_nowhere(site: Path) -> None:
    assert "Not yet told" not in page(site, "2026-05") + item(site, "2026-05")


def test_a_file_that_is_asked_for_is_there(site: Path) -> None:
    assert (site / "files" / "leaflet.pdf").read_bytes() == b"%PDF-1.4\n"


def test_an_old_issue_is_its_text_alone(site: Path) -> None:
    assert item(site, "2009-03") == "<h2>Then</h2>\n<p>We met at eight.</p>"


def test_the_contents_of_the_page_name_the_parts(site: Path) -> None:
    shown = page(site, "2026-05")

    assert [part for part in ("lead", "quotes", "coming") if f'href="#letter-{part}"' not in shown] == []


def test_the_lint_finds_nothing(site: Path) -> None:
    done = hubgen(site.parent, "check", "--built", "site", "--strict", "--as-of", "2026-06-01")

    assert (done.returncode, done.stdout) == (0, "No problems.\n")
