"""Whether a build would make the same site again is known from names, sizes, times and inodes, and from the time."""

import os
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from hubgen.engines.stamp import CACHE, BuildOptions, Inputs, begin, keep_stamp, signature, unchanged_since

NOON = datetime(2026, 6, 1, 12, tzinfo=UTC)
MIDNIGHT = NOON + timedelta(hours=12)
LONG_AGO = 1_700_000_000
FILES = "mkdocs.yml published.txt content/index.md content/stories/a.md overrides/main.html site/index.html".split()


@pytest.fixture
def hub(tmp_path: Path) -> Path:
    """Make the files of a hub that nobody has touched for years, and remember its build at noon."""
    for name in FILES:
        write(tmp_path / name, f"This is {name}.")
    keep(tmp_path)
    return tmp_path


def write(file: Path, text: str, at: int = LONG_AGO) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")
    os.utime(file, (at, at))


def inputs(hub: Path, *words: str, as_of: str = "") -> Inputs:
    read = (str(hub / "mkdocs.yml"), str(hub / "content"), str(hub / "overrides"))
    return Inputs(str(hub / "mkdocs.yml"), read, str(hub / "published.txt"), str(hub / "site"), words, as_of)


def keep(hub: Path, *words: str, as_of: str = "", until: datetime | None = MIDNIGHT) -> None:
    keep_stamp(begin(inputs(hub, *words, as_of=as_of)), NOON, until, "1 page")


def known(hub: Path, *words: str, as_of: str = "", at: datetime = NOON) -> str:
    """Give what the build said that would make the same site again; "" where there is none."""
    found = unchanged_since(hub / "mkdocs.yml", words, as_of, at)
    return found.counts if found else ""


def test_a_build_of_the_same_files_is_known(hub: Path) -> None:
    assert known(hub) == "1 page"
    assert (hub / CACHE / ".gitignore").read_text("utf-8") == "*\n"


def replace(file: Path) -> None:
    """Put another file of the same size and time in a file's place."""
    write(file.with_suffix(".new"), file.read_text("utf-8"))
    file.with_suffix(".new").replace(file)


CHANGES: dict[str, Callable[[Path], object]] = {
    "an edit": lambda hub: write(hub / "content" / "index.md", "That is content/index.md", at=LONG_AGO + 1),
    "another size at the same time": lambda hub: write(hub / "content" / "index.md", "Short."),
    "the same size at the same time": lambda hub: write(hub / "content" / "index.md", "That is content/index.md"),
    "another file at the same time": lambda hub: replace(hub / "content" / "index.md"),
    "an addition": lambda hub: write(hub / "content" / "stories" / "b.md", "B."),
    "a rename": lambda hub: (hub / "content/stories/a.md").rename(hub / "content/stories/b.md"),
    "a deletion": lambda hub: (hub / "content/stories/a.md").unlink(),
    "an empty folder": lambda hub: (hub / "content" / "events").mkdir(),
    "other rights": lambda hub: (hub / "content" / "stories" / "a.md").chmod(0o600),
    "a setting": lambda hub: write(hub / "mkdocs.yml", "site_name: Else"),
    "a template": lambda hub: write(hub / "overrides" / "main.html", "<p>"),
    "the register": lambda hub: (hub / "published.txt").unlink(),
    "a page of the site": lambda hub: write(hub / "site" / "index.html", "Mine."),
    "a site that is gone": lambda hub: (hub / "site").rename(hub / "old"),
    "another format": lambda hub: edit_stamp(hub, '"format": 1', '"format": 0'),
    "another hubgen": lambda hub: edit_stamp(hub, '"packages": "', '"packages": "0'),
    "half of a stamp": lambda hub: edit_stamp(hub, '"counts"', ""),
    "a stamp of something else": lambda hub: edit_stamp(hub, '"', "["),
    "no stamp": lambda hub: edit_stamp(hub, None, ""),
}


def edit_stamp(hub: Path, before: str | None, after: str) -> None:
    (file,) = (hub / CACHE).glob("build-*.json")
    text = file.read_text("utf-8")
    if before is None:
        file.unlink()
    else:
        assert before in text
        file.write_text(text.replace(before, after), "utf-8")


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_what_changed_is_built(change: Callable[[Path], object], hub: Path) -> None:
    change(hub)
    assert known(hub) == ""


def test_what_lies_beside_changes_nothing(hub: Path) -> None:
    write(hub / "notes.md", "Mine.")
    write(hub / "site" / ".git" / "HEAD", "ref")
    assert known(hub) == "1 page"


def test_what_a_link_leads_to_is_not_known(hub: Path) -> None:
    (hub / "overrides" / "more").symlink_to(hub / "site", target_is_directory=True)
    keep(hub)
    assert known(hub) == ""


@pytest.mark.parametrize(
    ("at", "until", "same"),
    [
        (NOON, MIDNIGHT, True),
        (MIDNIGHT - timedelta(microseconds=1), MIDNIGHT, True),
        (MIDNIGHT, MIDNIGHT, False),
        (NOON - timedelta(seconds=1), MIDNIGHT, False),
        (NOON + timedelta(days=900), None, True),
    ],
)
def test_it_holds_from_its_moment_until_that_expires(
    at: datetime, until: datetime | None, same: bool, hub: Path
) -> None:
    keep(hub, until=until)
    assert bool(known(hub, at=at)) is same


def test_a_build_of_a_given_moment_is_the_same_on_any_day(hub: Path) -> None:
    keep(hub, as_of="2026-06-01")
    assert known(hub, as_of="2026-06-01", at=NOON + timedelta(days=30))
    assert not known(hub, as_of="2026-06-02")


def test_each_way_of_building_is_known_by_itself(hub: Path) -> None:
    strict = BuildOptions(strict=True).words(hub / "later")
    assert not known(hub, *strict)
    keep(hub, *strict)
    assert known(hub, *strict)
    assert known(hub)


def test_what_was_changed_just_before_a_build_is_not_trusted(hub: Path) -> None:
    begun = begin(inputs(hub, "soon"))
    write(hub / "content" / "index.md", "This is content/index.md.", at=int(begun.at) - 1)
    keep(hub, "soon")
    assert known(hub, "soon") == ""


def test_what_was_changed_during_a_build_is_not_trusted(hub: Path) -> None:
    begun = begin(inputs(hub, "meanwhile"))
    write(hub / "content" / "index.md", "Meanwhile.")
    keep_stamp(begun, NOON, None, "1 page")
    assert known(hub, "meanwhile") == ""


def test_where_nothing_can_be_written_nothing_is_known_and_nothing_breaks(hub: Path) -> None:
    edit_stamp(hub, None, "")
    (hub / CACHE / ".gitignore").unlink()
    (hub / CACHE).rmdir()
    (hub / CACHE).write_text("A file.", "utf-8")
    keep(hub)
    assert known(hub) == ""


def test_a_file_that_is_not_there_has_a_signature_too(tmp_path: Path) -> None:
    nothing = signature([str(tmp_path / "x")])
    write(tmp_path / "x", "X.")
    assert signature([str(tmp_path / "x")]) != nothing
