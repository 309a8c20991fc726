"""Whoever is stopped before a flood learns what to do about it."""

from pathlib import Path

import pytest

from hubgen.engines.manifest import write_manifest
from hubgen.engines.runner import refuse_backdated
from hubgen.errors import BuildError
from tests.builders import config
from tests.feeds.sites import feed_record, many, site

LAST = feed_record("last", 25)


@pytest.mark.parametrize(
    ("before", "hint"),
    [([LAST], "translations"), ([LAST, *many(*range(8, 0, -1), name="was")], "renamed")],
)
def test_what_was_added_is_not_taken_for_what_was_renamed(
    before: list[dict[str, object]], hint: str, tmp_path: Path
) -> None:
    old = site(tmp_path / "old", zh__feed=before)
    new = site(tmp_path / "new", zh__feed=[LAST, *many(*range(8, 0, -1))])
    write_manifest(old)
    with pytest.raises(BuildError) as stopped:
        refuse_backdated(old, new, config())
    assert hint in stopped.value.hint
