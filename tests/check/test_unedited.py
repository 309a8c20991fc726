"""What a starter asks its author to replace never goes out."""

from pathlib import Path

import pytest

from hubgen.model.problem import Code, Severity
from tests.check.files import places, problems, story

PROMPT = "Write here what you tried, in the order in which it happened."


def told(folder: Path, *files: tuple[str, str]) -> list[str]:
    found = problems(folder, dict(files), Code.UNEDITED)
    return [f"{p.path}:{p.line}:{p.column} {p.message}" for p in found]


def test_a_sentence_of_the_starter_stands_at_its_line_and_is_an_error(tmp_path: Path) -> None:
    text = story().replace("Words.", f"Words.\n\n## What we did\n\n{PROMPT}")
    (problem,) = problems(tmp_path, {"stories/a.md": text}, Code.UNEDITED)
    assert (problem.line, problem.column, problem.severity) == (10, 1, Severity.ERROR)
    assert problem.message == f"this sentence still is the starter's: {PROMPT}"
    assert "draft: true" in problem.hint


def test_a_text_full_of_them_is_told_once(tmp_path: Path) -> None:
    text = "---\ntitle: Canvas\n---\n" + "## A theme\n\nWrite here your answer.\n\n" * 3
    assert told(tmp_path, ("canvas.md", text)) == [
        "canvas.md:6:1 this sentence still is the starter's: Write here your answer. (and 2 more in this text)"
    ]


def test_it_is_known_where_somebody_broke_its_line(tmp_path: Path) -> None:
    broken = PROMPT.replace("the order", "the\norder")
    assert places(tmp_path, {"stories/a.md": story().replace("Words.", f"So: {broken}")}, Code.UNEDITED) == [
        "stories/a.md:6:5"
    ]


@pytest.mark.parametrize("shown", [f"`{PROMPT}`", f"```text\n{PROMPT}\n```", f"<!-- {PROMPT} -->"])
def test_a_text_about_starters_may_show_one(tmp_path: Path, shown: str) -> None:
    assert told(tmp_path, ("stories/a.md", story().replace("Words.", shown))) == []


def test_sentences_of_another_kind_of_starter_are_an_authors_own(tmp_path: Path) -> None:
    assert told(tmp_path, ("about.md", f"---\ntitle: About\n---\n{PROMPT}\n")) == []


@pytest.mark.parametrize(
    ("path", "line", "message"),
    [
        ("resources/a.md", "link: https://example.org/", "3:7 link still is the starter's: https://example.org/"),
        ("chapters/a.md", "city: Name of the city", "3:7 city still is the starter's: Name of the city"),
        ("stories/a.md", "speakers: [ada, your-name]", "3:17 speakers still is the starter's: your-name"),
        ("recaps/a.md", "event: id-of-the-event", "3:8 event still is the starter's: id-of-the-event"),
        (
            "canvas.md",
            "themes: {values: {owner: your-name}}",
            "3:26 themes.values.owner still is the starter's: your-name",
        ),
        (
            "stories/a.md",
            "authors: ada\naudio: {url: https://example.org/talk.mp3, bytes: 9}",
            "4:14 audio.url still is the starter's: https://example.org/talk.mp3",
        ),
        (
            "events/a.md",
            "start: 2026-05-03\nregister: https://example.org/",
            "4:11 register still is the starter's: https://example.org/",
        ),
        ("about.md", "summary: …", "3:10 summary still is the starter's: …"),
    ],
)
def test_placeholders_of_a_header_are_told_at_their_place(tmp_path: Path, path: str, line: str, message: str) -> None:
    needed = "" if not path.startswith("stories") else "\ndate: 2026-05-01"
    text = f"---\ntitle: A title\n{line}{needed}\n---\nWords.\n"
    assert told(tmp_path, (path, text)) == [f"{path}:{message}"]


def test_a_title_may_be_anything(tmp_path: Path) -> None:
    assert told(tmp_path, ("about.md", "---\ntitle: …\n---\nWords.\n")) == []


def test_what_waits_behind_a_number_sign_is_no_word_of_the_item(tmp_path: Path) -> None:
    assert told(tmp_path, ("stories/a.md", story("# summary: …", "# event: id-of-the-event"))) == []


def test_a_draft_may_be_unedited_and_a_translation_inherits_no_second_fault(tmp_path: Path) -> None:
    draft = f"---\ntitle: A title\nspeakers: your-name\ndraft: true\n---\n{PROMPT}\n"
    assert told(tmp_path, ("stories/a.md", draft)) == []
    files = [("stories/b.md", story("event: id-of-the-event")), ("stories/b.zh.md", "---\ntitle: 一\n---\n文字。\n")]
    assert told(tmp_path, *files) == ["stories/b.md:5:8 event still is the starter's: id-of-the-event"]


def test_what_is_ready_in_stock_is_not_unedited_either(tmp_path: Path) -> None:
    assert len(told(tmp_path, ("stories/a.md", story(date="level: x").replace("Words.", PROMPT)))) == 1


def test_a_placeholder_is_told_as_that_and_not_as_an_unknown_name_too(tmp_path: Path) -> None:
    files = {"stories/a.md": story("speakers: your-name"), "people/ada.md": "---\ntitle: Ada\n---\n"}
    assert problems(tmp_path, files, Code.UNKNOWN_REFERENCE) == []
