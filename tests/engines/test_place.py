"""A site stands nowhere that something else would be replaced by it."""

from pathlib import Path

import pytest

from hubgen.engines.place import place_of_site, refuse_filled
from hubgen.errors import BuildError
from tests.engines.sites import built


@pytest.fixture
def hub(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the folder of a hub, and a home elsewhere."""
    for folder in ("hub/content/stories", "homes/ada", "work/here"):
        (tmp_path / folder).mkdir(parents=True)
    monkeypatch.setenv("HOME", str(tmp_path / "homes" / "ada"))
    monkeypatch.chdir(tmp_path / "work" / "here")
    return tmp_path / "hub"


def place(hub: Path, folder: Path) -> Path:
    return place_of_site(folder, hub / "content", hub)


@pytest.mark.parametrize(
    ("folder", "why"),
    [
        ("hub/content", "is the content folder"),
        ("hub/content/stories", "lies in the content folder"),
        ("hub/content/new/site", "lies in the content folder"),
        ("hub", "holds the content folder"),
        (".", "holds the content folder"),
        ("/", "holds the content folder"),
        ("homes/ada", "is your home folder"),
        ("homes", "holds your home folder"),
        ("work/here", "is the folder in which you are"),
        ("work", "holds the folder in which you are"),
        ("hub/.git", "lies in a folder of git's own"),
        ("hub/.git/pages", "lies in a folder of git's own"),
        ("hub/content/../content", "is the content folder"),
        ("link", "holds the content folder"),
        ("link/content/site", "lies in the content folder"),
    ],
)
def test_a_site_never_replaces_what_is_not_its_own(folder: str, why: str, hub: Path) -> None:
    (hub.parent / "link").symlink_to(hub)
    with pytest.raises(BuildError, match=why) as refused:
        place(hub, hub.parent / folder)
    assert "--site-dir" in refused.value.hint


def test_the_folder_of_mkdocs_yml_is_no_site_also_where_the_content_lies_elsewhere(hub: Path) -> None:
    (hub.parent / "settings").mkdir()
    with pytest.raises(BuildError, match=r"is the folder of mkdocs\.yml"):
        place_of_site(hub.parent / "settings", hub / "content", hub.parent / "settings")


def test_a_file_is_no_folder_for_a_site(hub: Path) -> None:
    (hub / "site").write_text("")
    with pytest.raises(BuildError, match="is a file, and the site needs a folder there"):
        place(hub, hub / "site")


@pytest.mark.parametrize("folder", ["hub/site", "hub/build/site", "elsewhere", "homes/ada/site", "work/here/site"])
def test_any_other_folder_does(folder: str, hub: Path) -> None:
    assert place(hub, hub.parent / folder) == (hub.parent / folder).resolve()


def test_a_link_leads_to_where_the_site_really_stands(hub: Path) -> None:
    (hub.parent / "web").mkdir()
    (hub / "site").symlink_to(hub.parent / "web")
    assert place(hub, hub / "site") == (hub.parent / "web").resolve()


def test_a_filled_folder_is_taken_only_where_hubgen_filled_it(tmp_path: Path) -> None:
    theirs = tmp_path / "theirs"
    theirs.mkdir()
    (theirs / "thesis.txt").write_text("theirs")
    with pytest.raises(BuildError, match="is not empty") as refused:
        refuse_filled(theirs)
    assert "--into-existing" in refused.value.hint
    (theirs / ".hubgen.json").write_text("{")
    with pytest.raises(BuildError, match="is not empty"):
        refuse_filled(theirs)
    refuse_filled(built(theirs))
    refuse_filled(tmp_path / "nothing")


def test_a_clone_in_which_nothing_is_published_yet_is_empty(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    refuse_filled(tmp_path)
