"""Topics outside the list."""

from pathlib import Path

from hubgen.model.problem import Code
from tests.check.files import places, problems, story

CODE = Code.UNKNOWN_TOPIC
TOPICS = {"topics.yml": "welcome:\n  label: {en: Welcoming people, zh: 欢迎}\n"}


def test_ids_and_labels_in_any_language_are_topics(tmp_path: Path) -> None:
    assert places(tmp_path, TOPICS | {"stories/a.md": story("topics: [welcome, Welcoming people, 欢迎]")}, CODE) == []


def test_an_unknown_topic_is_told_where_it_stands_with_the_nearest_name(tmp_path: Path) -> None:
    (problem,) = problems(tmp_path, TOPICS | {"stories/a.md": story("topics: [welcome, Welcom]")}, CODE)
    assert (problem.line, problem.column, problem.hint) == (5, 19, "did you mean 'welcome'?")


def test_another_tools_word_for_topics_is_told_at_its_own_place(tmp_path: Path) -> None:
    assert places(tmp_path, TOPICS | {"stories/a.md": story("tags: fun")}, CODE) == ["stories/a.md:5:7"]


def test_a_hub_without_topics_takes_any(tmp_path: Path) -> None:
    assert places(tmp_path, {"stories/a.md": story("topics: anything")}, CODE) == []
