"""`hubgen new`, as a contributor meets it."""

import json
from pathlib import Path

import pytest

from hubgen.model.kind import Kind
from tests.cli.running import STORY, hub_at, hubgen


@pytest.mark.parametrize("kind", [kind.value for kind in Kind if kind is not Kind.CANVAS])
def test_an_untouched_starter_is_a_draft_or_stops_a_build_by_its_placeholders_alone(kind: str, tmp_path: Path) -> None:
    hub_at(tmp_path)
    made = hubgen(tmp_path, "new", kind, "A first try", "--as-of", "2026-05-01")
    assert made.returncode == 0, made.stderr
    checked = hubgen(tmp_path, "check", "--as-of", "2026-05-02", "--format", "json")
    errors = [one["code"] for one in json.loads(checked.stdout) if one["severity"] == "error"]
    assert set(errors) == (set() if kind in ("series", "event", "issue") else {"unedited"})
    assert checked.returncode == (1 if errors else 0)


def test_no_starter_goes_out_untouched(tmp_path: Path) -> None:
    hub_at(tmp_path, stories__a=STORY.format(title="A story"))
    hubgen(tmp_path, "new", "recap", "What happened", "--as-of", "2026-05-01")
    built = hubgen(tmp_path, "build", "--publish", "--as-of", "2026-05-02")
    assert built.returncode == 1
    assert "content/recaps/what-happened.md:4:8: error: event still is the starter's" in built.stderr
    assert not (tmp_path / "site").exists()
    assert not (tmp_path / "published.txt").exists()


def test_an_existing_file_is_never_overwritten(tmp_path: Path) -> None:
    hub_at(tmp_path, stories__a_first_try="mine")
    (tmp_path / "content" / "stories" / "a-first-try.md").write_text("mine")
    done = hubgen(tmp_path, "new", "story", "A first try")
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert (tmp_path / "content" / "stories" / "a-first-try.md").read_text() == "mine"


def test_a_title_in_any_script_names_its_file(tmp_path: Path) -> None:
    done = hubgen(hub_at(tmp_path), "new", "story", "第一步")
    assert "content/stories/第一步.md" in done.stdout


def test_what_cannot_be_written_is_told_in_one_sentence(tmp_path: Path) -> None:
    hub = hub_at(tmp_path)
    (hub / "content" / "resources").write_text("Not a folder.\n", "utf-8")
    done = hubgen(hub, "new", "resource", "A book")

    assert done.returncode == 1
    assert done.stderr.startswith("hubgen: content/resources/a-book.md cannot be written: ")
    assert len(done.stderr.splitlines()) == 1
