"""An edition about something that is not there would tell nothing, so the settings are told of it."""

from pathlib import Path
from typing import Any

from hubgen.check.settings import check_editions
from hubgen.model.problem import Code, Problem, Severity
from hubgen.model.source import Position, Source
from tests.builders import config
from tests.check.files import read

WORDS = ("newsletter", "editions", 0, "topics", 1)
SOURCE = Source("mkdocs.yml", values={("newsletter",): Position(8, 7), WORDS: Position(12, 40)})
FILES = {
    "topics.yml": "rhythm: {title: Rhythm, also_known_as: [beat]}\n",
    "series/circle.md": "---\ntitle: Circle\nstart: 2026-01-01 18:30\nrepeats: FREQ=MONTHLY\ndraft: true\n---\n",
    "chapters/calgary.md": "---\ntitle: Calgary\ncity: Calgary\n---\n",
    "chapters/odd.md": "---\ntitle: Odd\ncity: [\n---\n",
}


def told(folder: Path, *editions: dict[str, Any], **main: Any) -> list[Problem]:
    settings = config(options={"newsletter": {"editions": list(editions), **main}})
    return list(check_editions(read(folder, FILES, settings), settings, SOURCE))


def test_a_mistyped_topic_is_an_error_at_its_line_with_the_nearest_name(tmp_path: Path) -> None:
    (found,) = told(tmp_path, {"id": "beat", "topics": ["rhythm", "rythm"]})
    assert (found.path, found.line, found.column) == ("mkdocs.yml", 12, 40)
    assert (found.code, found.severity) == (Code.BAD_SETTING, Severity.ERROR)
    assert found.message == "newsletter.editions.0.topics: there is no topic 'rythm'"
    assert found.hint == "did you mean 'rhythm'?"


def test_series_and_chapters_are_looked_for_too_also_those_of_the_main_newsletter(tmp_path: Path) -> None:
    found = told(tmp_path, {"id": "a", "series": "circel"}, {"id": "b", "chapters": ["calgari"]}, topics="else")
    assert [(one.message, one.hint) for one in found] == [
        ("newsletter.topics: there is no topic 'else'", "add it to topics.yml"),
        ("newsletter.editions.0.series: there is no series 'circel'", "did you mean 'circle'?"),
        ("newsletter.editions.1.chapters: there is no chapter 'calgari'", "did you mean 'calgary'?"),
    ]
    assert {one.line for one in found} == {8}


def test_what_is_there_is_found_by_all_its_names_as_a_draft_and_where_its_file_is_broken(tmp_path: Path) -> None:
    assert told(tmp_path, {"id": "a", "topics": ["beat"], "series": ["circle"], "chapters": ["calgary", "odd"]}) == []
