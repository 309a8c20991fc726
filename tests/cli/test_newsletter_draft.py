"""`hubgen newsletter draft`, as an editor meets it on a tired evening."""

from pathlib import Path

from tests.cli.running import ada, hub_at, hubgen

STORY = "---\ntitle: What we learnt\nauthors: ada\ndate: 2026-11-03\n---\n\nWords.\n"
PREVIEW = "hubgen newsletter preview 2026-11"
AS_OF = ("--as-of", "2026-11-20")


def draft(hub: Path, *words: str) -> list[str]:
    """Draft, and give the lines that are said."""
    done = hubgen(hub, "newsletter", "draft", *words)
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


def test_a_draft_is_written_and_the_next_step_is_told(tmp_path: Path) -> None:
    hub = hub_at(tmp_path, people__ada=ada(), stories__first=STORY)
    assert draft(hub, *AS_OF) == [
        "Wrote content/newsletter/2026-11.md:",
        "  1 story:",
        "    What we learnt",
        "It goes out on Thu 2026-11-26 09:00; later pieces go into the next issue.",
        "Next, write the opening, look at it, and take the line 'draft: true' away:",
        f"  {PREVIEW}",
    ]
    text = (hub / "content" / "newsletter" / "2026-11.md").read_text("utf-8")
    assert draft(hub, *AS_OF) == ["Nothing came in for 2026-11, so content/newsletter/2026-11.md stays as it is."]
    assert (hub / "content" / "newsletter" / "2026-11.md").read_text("utf-8") == text


def test_a_draft_passes_the_check(tmp_path: Path) -> None:
    hub = hub_at(tmp_path, people__ada=ada(), stories__first=STORY)
    draft(hub, *AS_OF)
    done = hubgen(hub, "check", *AS_OF)
    assert "newsletter/" not in done.stdout + done.stderr


def test_without_news_a_sentence_says_so_and_no_file_is_written(tmp_path: Path) -> None:
    hub = hub_at(tmp_path, people__ada=ada())
    assert draft(hub, *AS_OF) == ["Nothing new is there to tell, so no issue 2026-11 was written."]
    assert not (hub / "content" / "newsletter").exists()


def test_what_cannot_be_drafted_ends_with_two_and_a_hint(tmp_path: Path) -> None:
    hub = hub_at(tmp_path, people__ada=ada(), stories__first=STORY)
    for words, said in (
        (("--edition", "zh"), "hubgen: there is no edition 'zh'\n  there is only the main one\n"),
        (("--period", "soon"), "hubgen: 'soon' is no week or month\n  write it as 2026-W47 or 2026-11\n"),
    ):
        done = hubgen(hub, "newsletter", "draft", *AS_OF, *words)
        assert (done.returncode, done.stderr) == (2, said)


def test_a_file_in_the_way_is_named_as_it_is_seen_from_the_working_folder(tmp_path: Path) -> None:
    for header, said in (
        ("---\ntitle: a: b\n---\n", "hubgen: content/newsletter/2026-11.md was not understood"),
        ("---\ntitle: A\nedition: zh\n---\n", "hubgen: content/newsletter/2026-11.md is there already"),
        ('+++\ntitle = "A"\ndraft = "true"\n+++\n', "hubgen: content/newsletter/2026-11.md: items cannot be added to"),
    ):
        folder = tmp_path / said[-5:].strip()
        folder.mkdir()
        hub = hub_at(folder, people__ada=ada(), stories__first=STORY)
        (hub / "content" / "newsletter").mkdir()
        (hub / "content" / "newsletter" / "2026-11.md").write_text(header, "utf-8")
        done = hubgen(hub, "newsletter", "draft", *AS_OF)
        assert done.returncode == 2
        assert said in done.stderr
