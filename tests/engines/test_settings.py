"""What hubgen takes from mkdocs.yml, and what it leaves to it."""

from pathlib import Path

from tests.cli.running import SETTINGS, STORY, ada, hub_at, hubgen

GOOD = {"people__ada": ada(), "stories__a": STORY.format(title="A"), "about": "---\ntitle: About us\n---\nHello.\n"}


def page(hub: Path, address: str) -> str:
    return (hub / "site" / address / "index.html").read_text("utf-8")


def test_edit_this_page_leads_to_the_authors_file(tmp_path: Path) -> None:
    settings = SETTINGS + "repo_url: https://git.example.org/hub\nedit_uri: edit/main/content/\n"
    hubgen(hub_at(tmp_path, settings, **GOOD), "build")
    assert "https://git.example.org/hub/edit/main/content/stories/a.md" in page(tmp_path, "stories/a")


def test_edit_this_page_finds_the_content_folder_by_itself(tmp_path: Path) -> None:
    settings = SETTINGS + "repo_url: https://github.com/example/hub\n"
    hubgen(hub_at(tmp_path, settings, **GOOD), "build")
    assert "https://github.com/example/hub/edit/main/content/stories/a.md" in page(tmp_path, "stories/a")


def test_a_navigation_of_the_hubs_own_is_kept_as_given(tmp_path: Path) -> None:
    settings = SETTINGS + "nav:\n  - Who we are: about.md\n  - All stories: stories/index.md\n  - First: stories/a.md\n"
    done = hubgen(hub_at(tmp_path, settings, **GOOD), "build", "--strict")
    assert done.returncode == 0, done.stderr
    shown = page(tmp_path, "stories/a")
    assert "Who we are" in shown
    assert "All stories" in shown


def test_what_the_settings_name_is_published(tmp_path: Path) -> None:
    settings = SETTINGS + "extra_css: [style/ours.css]\n"
    hub_at(tmp_path, settings, **GOOD)
    (tmp_path / "content" / "style").mkdir()
    (tmp_path / "content" / "style" / "ours.css").write_text("p {}")
    hubgen(tmp_path, "build")
    assert (tmp_path / "site" / "style" / "ours.css").read_text() == "p {}"
    assert "../../style/ours.css" in page(tmp_path, "stories/a")


def test_a_palette_and_a_font_of_the_hubs_own_are_kept(tmp_path: Path) -> None:
    theme = "theme: {name: material, palette: {scheme: slate}, font: {text: Ours}}"
    hubgen(hub_at(tmp_path, SETTINGS.replace("theme: material", theme), **GOOD), "build")
    assert 'data-md-color-scheme="slate"' in page(tmp_path, "stories/a")
    assert "Ours" in page(tmp_path, "stories/a")
