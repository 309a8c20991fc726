"""Settings that ask for a file which somebody declined."""

from pathlib import Path

from hubgen.check.settings import check_declined
from hubgen.model.source import KeyPath, Position, Source
from tests.builders import config
from tests.check.files import read

BO = {"people/bo.md": "---\nname: Bo\nphoto: bo.png\nconsent: {photo: no}\n---\n", "people/bo.png": ""}


def test_each_setting_that_names_it_is_told_at_its_place(tmp_path: Path) -> None:
    named = {
        "feeds": {"image": "people/bo.png"},
        "podcast": {"image": "people/bo.png"},
        "publish": ["*", "people/bo.png"],
    }
    marks: dict[KeyPath, Position] = {
        ("feeds", "image"): Position(9, 1),
        ("podcast", "image"): Position(10, 1),
        ("publish", 1): Position(11, 1),
    }
    found = list(check_declined(read(tmp_path, BO), config(options=named), Source("mkdocs.yml", values=marks)))
    assert [(problem.line, problem.message.partition(":")[0]) for problem in found] == [
        (9, "feeds.image"),
        (10, "podcast.image"),
        (11, "publish"),
    ]
    assert {problem.path for problem in found} == {"mkdocs.yml"}


def test_a_file_that_nobody_declined_is_not_told(tmp_path: Path) -> None:
    files = {**BO, "people/bo.md": "---\nname: Bo\nphoto: bo.png\n---\n"}
    assert not list(check_declined(read(tmp_path, files), config(options={"publish": ["people/bo.png"]}), Source("x")))
