"""What the register knows under another name, issues know too."""

from pathlib import Path

from tests.cli.running import STORY, ada, hub_at, hubgen

ISSUE = "---\ntitle: May\ndate: 2026-05-28 09:00\nitems: [story/a]\n---\nHello.\n"


def test_what_the_register_followed_is_told_once_and_nothing_is_wrong_with_it(tmp_path: Path) -> None:
    hub = hub_at(tmp_path, people__ada=ada(), stories__a=STORY.format(title="A walk"), newsletter__may=ISSUE)
    assert hubgen(hub, "ids", "--write", "--as-of", "2026-06-01").returncode == 0
    stories = hub / "content" / "stories"
    (stories / "a.md").rename(stories / "b.md")
    drafted = hubgen(hub, "newsletter", "draft", "--as-of", "2026-06-20")
    assert "Nothing new is there to tell" in drafted.stdout, drafted.stderr
    checked = hubgen(hub, "check", "--as-of", "2026-06-20")
    assert "story" not in checked.stdout, checked.stdout
