"""Subscribers get nothing twice: files may be renamed, and a flood is stopped before it is sent."""

import shutil
from pathlib import Path

import pytest

from tests.cli.running import SETTINGS, STORY, ada, hub_at, hubgen
from tests.site.trees import tree

QUICK = SETTINGS + "      search: {enabled: false}\n"
NAMES = "abcdefgh"
HUB = {"people__ada": ada()} | {f"stories__{name}": STORY.format(title=f"Story {name}") for name in NAMES}


def built(hub: Path, *options: str, day: int = 1) -> str:
    """Build, which must succeed."""
    done = hubgen(hub, "build", "--as-of", f"2026-06-{day:02}", *options)
    assert done.returncode == 0, done.stderr
    return done.stdout


def refused(hub: Path, *options: str, day: int = 1) -> str:
    """Build, which must fail and leave everything as it is."""
    before = tree(hub / "site"), (hub / "published.txt").read_bytes() if (hub / "published.txt").exists() else b""
    done = hubgen(hub, "build", "--as-of", f"2026-06-{day:02}", *options)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert before == (tree(hub / "site"), (hub / "published.txt").read_bytes() if before[1] else b"")
    return done.stderr


def renamed(hub: Path, *, edited: bool) -> None:
    """Give each story another file, and perhaps another word."""
    for path in sorted((hub / "content" / "stories").iterdir()):
        text = path.read_text("utf-8") + ("More.\n" if edited else "")
        path.with_stem(f"{path.stem}-{path.stem}").write_text(text, "utf-8")
        path.unlink()


def backfilled(hub: Path) -> None:
    """Bring in eight stories of years ago."""
    for name in NAMES:
        text = STORY.format(title=f"Old story {name}").replace("2026-05-01", "2019-03-01")
        (hub / "content" / "stories" / f"old-{name}.md").write_text(text, "utf-8")


def told(hub: Path, old: Path) -> str:
    done = hubgen(hub, "feeds", "diff", str(old), "site")
    return done.stdout


@pytest.fixture
def hub(tmp_path: Path) -> Path:
    """Publish a hub of eight stories, and keep a copy of its site as `old`."""
    made = hub_at(tmp_path / "hub", QUICK, **HUB)
    built(made, "--publish")
    shutil.copytree(made / "site", tmp_path / "old")
    return made


def test_a_build_that_goes_out_twice_changes_nothing(hub: Path) -> None:
    register = (hub / "published.txt").read_bytes()
    assert "Entered" not in built(hub, "--publish")
    assert (hub / "published.txt").read_bytes() == register
    assert tree(hub / "site") == tree(hub.parent / "old")


def test_what_is_built_from_the_register_afterwards_is_the_same_site(hub: Path) -> None:
    hub_at(hub, QUICK, stories__a=STORY.format(title="Better"))
    built(hub, "--publish", day=2)
    site = tree(hub / "site")
    assert b"2026-06-0" in site["feed.json"]
    built(hub, day=2)
    assert tree(hub / "site") == site


def test_renamed_files_keep_their_ids_and_only_their_addresses_change(hub: Path) -> None:
    renamed(hub, edited=False)
    built(hub, "--publish", day=2)
    found = told(hub, hub.parent / "old")
    assert found.count("”: address, in") == len(NAMES)
    assert "New to subscribers" not in found
    assert "Gone" not in found


def test_another_title_is_one_change(hub: Path) -> None:
    hub_at(hub, QUICK, stories__a=STORY.format(title="Better"))
    built(hub, day=2)
    assert "“Better”: title, in feed.json" in told(hub, hub.parent / "old")


def test_another_domain_and_another_theme_are_no_news(hub: Path) -> None:
    moved = QUICK.replace("https://example.org/", "https://example.net/hub/")
    hub_at(hub, moved.replace("theme: material", "theme: {name: material, palette: {primary: red}}"))
    built(hub)
    found = told(hub, hub.parent / "old").splitlines()
    assert found == [
        "The site moves from https://example.org/ to https://example.net/hub/; that alone is no change of an item.",
        "Subscribers will see nothing new.",
    ]


def test_a_flood_is_stopped_and_the_old_site_and_the_register_stay(hub: Path) -> None:
    backfilled(hub)
    assert "8 old items would be announced as new in feed.json" in refused(hub, "--publish", day=2)


def test_who_means_it_announces_them(hub: Path) -> None:
    backfilled(hub)
    built(hub, "--publish", "--announce", day=2)
    assert "story/old-a" in (hub / "published.txt").read_text("utf-8")


def test_another_authority_is_stopped_and_the_old_one_is_named(hub: Path) -> None:
    hub_at(hub, QUICK.replace("example.org,2026", "example.net,2026"))
    assert "set authority: example.org,2026 as it was" in refused(hub)


def test_a_preview_without_an_address_has_no_subscribers(tmp_path: Path) -> None:
    own = "      authority: example.org,2026\n"
    plain = QUICK.replace("site_url: https://example.org/\n", "").replace(own, "")
    hub = hub_at(tmp_path, plain, **HUB)
    built(hub)
    hub_at(hub, QUICK)
    built(hub)


def test_the_limit_is_a_setting(hub: Path) -> None:
    backfilled(hub)
    hub_at(hub, QUICK + "      feeds: {flood: 8}\n")
    built(hub, day=2)


def test_an_id_that_is_used_again_is_an_error(hub: Path) -> None:
    (hub / "content" / "stories" / "a.md").unlink()
    hub_at(hub, QUICK, stories__b=STORY.format(title="Story b").replace("authors", "aliases: /stories/a/\nauthors"))
    built(hub, "--publish", day=2)
    hub_at(hub, QUICK, stories__a=STORY.format(title="Quite another"))
    assert "content/stories/a.md:1:1: error: the id story/a was that of something else" in refused(hub, day=3)


def test_files_that_are_renamed_and_mended_in_one_go_are_told_with_the_line_to_add(hub: Path) -> None:
    renamed(hub, edited=True)
    said = refused(hub, "--publish", day=2)
    assert said.count("[maybe-renamed]") == len(NAMES)
    for name in NAMES:
        assert f"this may be story/{name}, whose file is gone: both have the same title" in said
        line = f"aliases: [/stories/{name}/]"
        assert f"add {line}" in said
        file = hub / "content" / "stories" / f"{name}-{name}.md"
        file.write_text(file.read_text("utf-8").replace("authors", f"{line}\nauthors"), "utf-8")
    built(hub, "--publish", day=2)
    found = told(hub, hub.parent / "old")
    assert "New to subscribers" not in found
    assert "Gone" not in found


def test_what_is_taken_away_leaves_no_dead_address(hub: Path) -> None:
    (hub / "content" / "stories" / "a.md").unlink()
    said = refused(hub, "--publish", day=2)
    assert "published.txt:9:1: error: story/a was published at /stories/a/, and nothing stands there any more" in said
    assert "aliases: [/stories/a/]" in said
    assert "withdrawn: {on: 2026-06-02, why: …}" in said


def test_what_is_withdrawn_leaves_a_page_that_says_so_and_nothing_else(hub: Path) -> None:
    withdrawn = STORY.format(title="Story a").replace("authors", "withdrawn: {on: 2026-06-02, why: A <wish>}\nauthors")
    hub_at(hub, QUICK, stories__a=withdrawn)
    built(hub, "--publish", day=2)
    page = (hub / "site" / "stories" / "a" / "index.html").read_text("utf-8")
    assert "What stood here was withdrawn on 2 June 2026." in page
    assert "A &lt;wish&gt;" in page
    assert '<meta name="robots" content="noindex">' in page
    assert "Story a" not in page
    others = {
        path: data for path, data in tree(hub / "site").items() if path not in ("stories/a/index.html", ".hubgen.json")
    }
    assert not [path for path, data in others.items() if b"Story a" in data or b"stories/a/" in data]
    built(hub, "--publish", day=3)


def test_a_renamed_story_is_reached_at_its_old_address(hub: Path) -> None:
    renamed(hub, edited=False)
    built(hub, "--publish", day=2)
    for day in (2, 3):
        built(hub, "--publish", day=day)
        assert "url=../../stories/a-a/" in (hub / "site" / "stories" / "a" / "index.html").read_text("utf-8")


def test_a_build_that_fails_enters_nothing(tmp_path: Path) -> None:
    hub = hub_at(tmp_path, QUICK, **HUB, stories__z="---\ntitle: Z\ndate: 2026-02-30\nauthors: ada\n---\n")
    assert hubgen(hub, "build", "--publish").returncode == 1
    assert hubgen(hub, "build", "--publish", "--strict").returncode == 1
    assert not (hub / "published.txt").exists()


def test_an_event_that_moves_silently_is_told_with_the_line_to_add(tmp_path: Path) -> None:
    event = "---\ntitle: Open evening\ndate: 2026-05-01\nstart: 2026-07-03 {hour}\n{changes}---\nCome.\n"
    hub = hub_at(tmp_path, QUICK, **HUB, events__july=event.format(hour="18:30", changes=""))
    built(hub, "--publish")
    hub_at(hub, QUICK, events__july=event.format(hour="19:00", changes=""))
    said = refused(hub, day=2)
    line = "changes: [{on: 2026-06-02, start: 2026-07-03 19:00}]"
    assert f"add the line {line}" in said
    hub_at(hub, QUICK, events__july=event.format(hour="19:00", changes=f"{line}\n"))
    built(hub, "--publish", day=2)


LETTER = (
    "---\ntitle: What we learned in {month}\ndate: 2026-05-{day} 09:00\nitems: [story/a]\n---\nWe met on the grass.\n"
)


def test_a_letter_that_went_out_stays_at_its_address_when_its_file_is_renamed(hub: Path) -> None:
    letters = hub / "content" / "newsletter"
    letters.mkdir()
    (letters / "2026-05.md").write_text(LETTER.format(month="May", day=28), "utf-8")
    built(hub, "--publish")
    shutil.copytree(hub / "site", hub.parent / "sent")
    (letters / "2026-05.md").rename(letters / "may.md")
    built(hub, "--publish")
    assert "nothing new" in told(hub, hub.parent / "sent")
    assert tree(hub / "site" / "newsletter") == tree(hub.parent / "sent" / "newsletter")


@pytest.mark.parametrize("lost", [slice(0), slice(0, 9), slice(0, None, 2)], ids=["lost", "cut", "merged"])
def test_a_register_that_has_forgotten_what_the_site_was_built_with_is_not_believed(hub: Path, lost: slice) -> None:
    file = hub / "published.txt"
    lines = file.read_text("utf-8").splitlines(keepends=True)
    file.write_text("".join(line for line in lines if line.startswith("#") or line in lines[lost]), "utf-8")
    said = refused(hub, "--publish", day=2)
    assert "hubgen: published.txt has forgotten what the site in site was built with (story/" in said
    assert "take published.txt back from git" in said


def test_a_register_that_is_lost_for_good_is_made_anew_on_purpose(hub: Path) -> None:
    (hub / "published.txt").unlink()
    assert "has forgotten" in refused(hub, "--publish", day=2)
    assert hubgen(hub, "ids", "--write", "--as-of", "2026-06-02").returncode == 0
    built(hub, "--publish", day=2)
    assert "nothing new" in told(hub, hub.parent / "old")


def test_a_hub_that_begins_to_publish_is_not_asked_for_what_it_never_had(tmp_path: Path) -> None:
    made = hub_at(tmp_path / "hub", QUICK, **HUB)
    built(made)
    built(made, "--publish")


def test_a_story_that_gets_a_folder_of_its_own_is_no_news(hub: Path) -> None:
    (hub / "content" / "stories" / "a").mkdir()
    (hub / "content" / "stories" / "a.md").rename(hub / "content" / "stories" / "a" / "index.md")
    built(hub, "--publish", day=2)
    assert "nothing new" in told(hub, hub.parent / "old")
