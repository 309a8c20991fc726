"""Templates of a hub's own go before those of hubgen and Material, and fill the blocks that Material names."""

from pathlib import Path

from tests.cli.running import SETTINGS, STORY, ada, hub_at, hubgen

PAGES = ("index.html", "stories/a/index.html", "404.html")


def test_the_sample_hub_invites_stories_at_the_foot_of_each_page_in_its_language(sample_site: Path) -> None:
    for folder, invitation in (("", "Tell us your story"), ("zh/", "讲讲你的故事"), ("ar/", "احكوا لنا قصتكم")):
        for path in ("", "explore/", "people/"):
            html = (sample_site / f"{folder}{path}index.html").read_text("utf-8")
            assert f'{folder}contribute/">{invitation}</a>' in html


def test_a_main_html_of_the_hubs_own_announces_something_on_every_page(tmp_path: Path) -> None:
    settings = SETTINGS.replace("theme: material", "theme: {name: material, custom_dir: looks}")
    assert settings != SETTINGS
    hub = hub_at(tmp_path, settings, people__ada=ada(), stories__a=STORY.format(title="A"))
    (hub / "looks").mkdir()
    main = '{% extends "base.html" %}\n{% block announce %}We meet in March.{% endblock %}\n'
    (hub / "looks" / "main.html").write_text(main, "utf-8")
    done = hubgen(hub, "build", "--as-of", "2026-06-01")
    assert done.returncode == 0, done.stderr
    for path in PAGES:
        assert "We meet in March." in (hub / "site" / path).read_text("utf-8")
