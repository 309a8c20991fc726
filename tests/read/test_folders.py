"""An item may have a folder of its own, with its pictures beside it: it is the same item as one file would be."""

from pathlib import Path

from hubgen.model.kind import Kind
from tests.check.files import read

STORY = "---\ntitle: {title}\nauthors: ada\ndate: 2026-05-01\n---\n![The hall](hall.png)\n"


def names(folder: Path, *paths: str) -> list[str]:
    hub = read(folder, {path: STORY.format(title=path) for path in paths})
    return sorted(f"{item.key.name} {item.locale}" for item in hub.items)


def test_a_story_in_a_folder_of_its_own_is_called_as_its_folder(tmp_path: Path) -> None:
    paths = ("stories/first/index.md", "stories/first/index.zh.md", "stories/second/README.md", "stories/third.md")
    assert names(tmp_path, *paths) == ["story/first en", "story/first zh", "story/second en", "story/third en"]


def test_a_folder_of_several_stories_keeps_its_own_page(tmp_path: Path) -> None:
    assert names(tmp_path, "stories/2026/index.md", "stories/2026/may.md") == [
        "page/stories/2026/index en",
        "story/may en",
    ]


def test_a_list_and_what_lies_deeper_keep_their_pages(tmp_path: Path) -> None:
    paths = ("stories/index.md", "stories/a/b/index.md", "about/index.md")
    assert names(tmp_path, *paths) == ["page/about/index en", "page/stories/a/b/index en", "page/stories/index en"]


def test_a_translation_inherits_from_the_original_in_the_same_folder(tmp_path: Path) -> None:
    files = {"stories/x/index.md": STORY.format(title="X"), "stories/x/index.zh.md": "---\ntitle: 某\n---\n字\n"}
    hub = read(tmp_path, files)
    zh = hub.get(Kind.STORY, "x", "zh")
    assert zh is not None
    assert (zh.title, zh.locale, zh.authors) == ("某", "zh", ("ada",))


def test_what_cannot_be_read_is_known_by_its_folder(tmp_path: Path) -> None:
    hub = read(tmp_path, {"stories/x/index.md": "---\ntitle: [\n---\n"})
    assert hub.unread == {(Kind.STORY, "x")}
