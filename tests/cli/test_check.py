"""`hubgen check`, as a contributor meets it."""

import json
from pathlib import Path

import pytest

from hubgen.engines.runner import build
from hubgen.engines.stamp import BuildOptions
from hubgen.errors import ContentError
from tests.cli.running import SETTINGS, STORY, ada, hub_at, hubgen

BROKEN = {
    "people__ada": ada(),
    "stories__a": "---\ntitle: A: broken\n---\nWords.\n",
    "stories__b": "---\ntitle: B\nspeakers: [nobody-knows]\ndate: 2026-05-01\n---\nWords.\n",
    "stories__c": "---\ntitle: C\ndate: 2026-02-30\nauthors: ada\n---\nWords.\n",
}


def test_three_broken_stories_are_told_in_one_run_with_exact_places(tmp_path: Path) -> None:
    done = hubgen(hub_at(tmp_path, **BROKEN), "check")
    places = [line.split(" ")[0] for line in done.stdout.splitlines() if line.startswith("content/")]
    assert places == ["content/stories/b.md:3:12:", "content/stories/a.md:2:9:", "content/stories/c.md:3:7:"]
    assert done.returncode == 1


def test_places_are_told_from_the_working_folder(tmp_path: Path) -> None:
    hub_at(tmp_path / "hub", **BROKEN)
    done = hubgen(tmp_path, "check", "--config", "hub/mkdocs.yml")
    assert "hub/content/stories/c.md:3:7: error:" in done.stdout


def test_a_warning_fails_only_when_asked(tmp_path: Path) -> None:
    hub_at(tmp_path, stories__b=BROKEN["stories__b"])
    assert hubgen(tmp_path, "check").returncode == 0
    assert hubgen(tmp_path, "check", "--strict").returncode == 1


def test_programs_read_json_and_pull_requests_read_annotations(tmp_path: Path) -> None:
    hub_at(tmp_path, **BROKEN)
    told = json.loads(hubgen(tmp_path, "check", "--format", "json").stdout)
    assert {(p["path"], p["line"], p["column"]) for p in told} >= {("content/stories/c.md", 3, 7)}
    assert "::error file=content/stories/c.md,line=3,col=7" in hubgen(tmp_path, "check", "--format", "github").stdout


def test_a_good_hub_is_told_so(tmp_path: Path) -> None:
    done = hubgen(hub_at(tmp_path, people__ada=ada(), stories__a=STORY.format(title="A")), "check", "--strict")
    assert done.returncode == 0, done.stdout + done.stderr


def test_what_cannot_run_ends_with_two(tmp_path: Path) -> None:
    done = hubgen(tmp_path, "check")
    assert done.returncode == 2
    assert "mkdocs.yml" in done.stderr
    assert "Traceback" not in done.stderr


def test_every_wrong_setting_is_told_at_once_with_its_line(tmp_path: Path) -> None:
    options = "      timezone: Mars/Base\n      langauges: [en]\n"
    settings = f"site_name: A\ntheme: material\nplugins:\n  - hubgen:\n{options}"
    done = hubgen(hub_at(tmp_path, settings), "check")
    assert "mkdocs.yml:5:17: error:" in done.stderr
    assert "mkdocs.yml:6:7: error:" in done.stderr
    assert done.returncode == 2


@pytest.mark.parametrize("line", ["nonsense: 1\ndocs_dir: nowhere\n", "theme: readthedocs\n", "plugins: [search]\n"])
def test_settings_that_mkdocs_refuses_end_with_two(line: str, tmp_path: Path) -> None:
    hub_at(tmp_path, f"site_name: A\n{line}" + ("" if "plugins" in line else "plugins: [hubgen]\n"))
    done = hubgen(tmp_path, "check")
    assert done.returncode == 2, done.stdout + done.stderr
    assert "Traceback" not in done.stderr
    assert "mkdocs.yml" in done.stderr


def test_settings_under_another_name_and_in_another_folder_are_told_as_such(tmp_path: Path) -> None:
    hub_at(tmp_path / "hub", SETTINGS.replace("content", "pages/here") + "      timezone: Mars/Base\n")
    (tmp_path / "hub" / "pages" / "here").mkdir(parents=True)
    (tmp_path / "hub" / "mkdocs.yml").rename(tmp_path / "hub" / "ours.yml")
    for command in ("check", "build"):
        done = hubgen(tmp_path, command, "--config", "hub/ours.yml")
        assert "hub/ours.yml:8:17: error: timezone:" in done.stderr


def test_an_edition_about_a_topic_that_is_not_there_is_told_at_its_line(tmp_path: Path) -> None:
    settings = SETTINGS + "      newsletter:\n        editions:\n          - {id: beat, topics: [rythm]}\n"
    hub = hub_at(tmp_path, settings, topics__rhythm="---\ntitle: Rhythm\n---\n")
    for command in ("check", "build"):
        done = hubgen(hub, command)
        assert done.returncode == 1
        assert (
            "mkdocs.yml:10:33: error: newsletter.editions.0.topics: there is no topic 'rythm'"
            in done.stdout + done.stderr
        )
        assert "did you mean 'rhythm'?" in done.stdout + done.stderr


def test_many_problems_of_a_kind_are_one_line_unless_each_is_asked_for(tmp_path: Path) -> None:
    many = "".join(f"[a](x{number}.md)\n" for number in range(30))
    hub_at(tmp_path, people__ada=ada(), stories__a=STORY.format(title="A") + many, stories__c=BROKEN["stories__c"])
    short, whole = hubgen(tmp_path, "check").stdout.splitlines(), hubgen(tmp_path, "check", "--all").stdout.splitlines()
    assert [line for line in short if "[broken-link]" in line] == [
        (
            "content/stories/a.md:8:5: warning: the link leads to stories/x0.md, which does not exist, "
            "and 29 more of this kind, the next in content/stories/a.md:9:5 and content/stories/a.md:10:5 [broken-link]"
        )
    ]
    assert short[-2].startswith("content/stories/c.md:3:7: error:")
    assert short[-1].startswith("1 error, 30 warnings")
    assert short[-1].endswith(". hubgen check --all names each of them.")
    assert len([line for line in whole if "[broken-link]" in line]) == 30
    assert whole[-2] == short[-2]


def test_errors_that_are_known_before_planning_are_told_before_it(tmp_path: Path) -> None:
    steps: list[str] = []
    hub_at(tmp_path, **BROKEN)
    with pytest.raises(ContentError) as told:
        build(tmp_path / "mkdocs.yml", None, "2026-06-01", BuildOptions(), steps.append)
    assert steps == ["Reading", "Rendering", "Checking"]
    assert {problem.path for problem in told.value.problems} >= {"stories/a.md", "stories/b.md", "stories/c.md"}


def test_warnings_under_strict_are_told_before_it_too(tmp_path: Path) -> None:
    steps: list[str] = []
    hub_at(tmp_path, stories__b=BROKEN["stories__b"])
    with pytest.raises(ContentError, match="--strict"):
        build(tmp_path / "mkdocs.yml", None, "2026-06-01", BuildOptions(strict=True), steps.append)
    assert steps[-1] == "Checking"
