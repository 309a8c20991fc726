"""What stands in a letter: stories, recaps, resources, quotes, events and series, and nothing else."""

from pathlib import Path
from typing import Any

import pytest

from tests.newsletter.compose.letters import composed

ITEMS: dict[str, dict[str, Any]] = {
    "story/a": {"date": "2026-05-01", "authors": ["ada"], "body": "Words."},
    "story/b": {"date": "2026-05-01", "authors": ["ada"], "body": "Words."},
    "person/ada": {"name": "Ada"},
    "topic/t": {"label": {"en": "T"}},
    "page/about": {"body": "Hello."},
    "chapter/here": {"city": "Calgary"},
    "issue/april": {"date": "2026-04-28", "body": "Words."},
}


@pytest.mark.parametrize("key", ["items", "again"])
@pytest.mark.parametrize("name", ["person/ada", "topic/t", "page/about", "chapter/here", "issue/april"])
def test_what_is_no_news_is_passed_over(key: str, name: str, tmp_path: Path) -> None:
    names = {"items": ["story/a"], "again": ["story/b"]}
    names[key] = [name, *names[key]]
    issue = {"date": "2026-05-28", **names}
    letter = composed({"as_of": "2026-06-01", "items": {"issue/may": issue, **ITEMS}}, tmp_path)

    assert [told.name for section in letter.sections for told in section.entries] == ["story/a", "story/b"]
    assert letter.missing == ()
