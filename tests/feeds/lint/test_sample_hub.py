"""The feeds of the sample hub are as all feeds should be."""

from datetime import UTC, datetime
from pathlib import Path

from hubgen.cli.check import built_site
from hubgen.feeds.lint import is_feed
from tests.conftest import AS_OF
from tests.feeds.lint.writing import judged_site


def test_the_feeds_of_the_sample_hub_have_no_flaw(sample_site: Path) -> None:
    built = built_site(sample_site)
    assert sum(map(is_feed, built.files)) >= 18
    as_of = datetime.fromisoformat(AS_OF).replace(tzinfo=UTC)
    assert judged_site(built, "https://example.org/", as_of) == []
