"""What a short file can make the reader do is bounded, and told at its place."""

import os
from pathlib import Path
from typing import Any

import pytest

from hubgen.model.problem import Code
from hubgen.read import front_matter, load_hub, media_info, register
from hubgen.read.media_info import paragraphs
from hubgen.read.register import load_register, read_register
from hubgen.read.text import ParseError
from tests.builders import config


class Counting:
    """A pattern that counts the signs it is asked to look through."""

    def __init__(self, pattern: Any) -> None:
        self.pattern, self.signs = pattern, 0

    def search(self, text: str) -> Any:
        self.signs += len(text)
        return self.pattern.search(text)


def captions(cues: int) -> str:
    """Write captions as a machine does: without a full stop."""
    return "WEBVTT\n\n" + "".join(f"00:00.000 --> 00:01.000\nand so we went on {n}\n\n" for n in range(cues))


@pytest.mark.parametrize("cues", [100, 200, 400])
def test_what_was_said_is_looked_through_once(cues: int, monkeypatch: pytest.MonkeyPatch) -> None:
    last = Counting(media_info._LAST)
    monkeypatch.setattr(media_info, "_LAST", last)
    (said,) = paragraphs(captions(cues))
    assert 0 < last.signs <= len(said)


def test_a_voice_that_has_no_end_is_nobodys() -> None:
    assert paragraphs("WEBVTT\n\n00:00.000 --> 00:01.000\n<v <v <v Ada>Hello <v.loud   Bo>there") == (
        "Ada: <v <v Hello there",
    )


@pytest.mark.parametrize(
    ("body", "title"),
    [
        ("# A" + " " * 5_000 + "b\n", "A b"),
        ("```sh\n# a comment\n```\n\n# Here we are #\n", "Here we are"),
        ("#\n\nNo heading.\n\n# One\n", "One"),
        ("## Two\n", "X"),
        ("# *Some* of it\n", "*Some* of it"),
    ],
)
def test_a_page_is_called_after_its_first_heading(body: str, title: str, tmp_path: Path) -> None:
    (tmp_path / "x.md").write_text(body, "utf-8")
    (page,) = load_hub(tmp_path, config()).items
    assert page.title == title


def told(folder: Path) -> list[tuple[str, int, int, str]]:
    return [(p.path, p.line, p.column, p.message) for p in load_register(folder, "published.txt").problems]


def test_a_register_that_is_a_pipe_is_told_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "published.txt")
    assert told(tmp_path) == [("published.txt", 1, 1, "this is no regular file")]


def test_a_register_that_is_too_large_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(register, "MAX_BYTES", 2_000_000)
    (tmp_path / "published.txt").write_bytes(b"#" * 2_000_001)
    assert told(tmp_path) == [("published.txt", 1, 1, "the register is larger than 2 MB")]
    (tmp_path / "published.txt").write_bytes(b"#" * 2_000_000)
    assert told(tmp_path) == []


def test_a_register_of_rubbish_is_not_told_line_by_line() -> None:
    assert len(read_register("published.txt", b"x\n" * 5_000).problems) == register.MAX_FAULTS


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("+++\nx = " + "[" * 9 + "]" * 9 + "\n+++\n", "the header is nested deeper than 8 levels"),
        ("+++\n" + ".".join("a" * 100) + " = 1\n+++\n", "the header is nested deeper than 8 levels"),
        ("+++\n" + ".".join("a" * 5_000) + " = 1\n+++\n", "the header is nested too deep"),
        ("+++\nx = " + "[" * 9_000 + "\n+++\n", "the header is nested too deep"),
        ("+++\nx = [" + "1," * 2_000 + "]\n+++\n", "the header has more than 2000 values"),
        ("+++\n" + "#\n" * 20_000 + "+++\n", "the header is larger than 32 kB"),
        ('{\n"x": ' + "[" * 100_000 + "\n}\n", "the header is nested too deep"),
        ('{\n"x": ' + "[" * 9 + "]" * 9 + "\n}\n", "the header is nested deeper than 8 levels"),
        ("---\nx: " + "[" * 10_000 + "\n---\n", "the header is nested deeper than 8 levels"),
    ],
)
def test_a_header_is_neither_deep_nor_endless(text: str, message: str) -> None:
    with pytest.raises(ParseError, match=message):
        front_matter.read_document(text)


def test_a_header_of_toml_may_be_as_deep_as_one_of_yaml() -> None:
    depth = front_matter.HEADER_LIMITS.depth - 1
    text = f"x = {'[' * depth}{']' * depth}"
    assert (
        front_matter.read_document(f"+++\n{text}\n+++\n").tree.data
        == front_matter.read_document(f"---\n{text.replace('=', ':').replace(' :', ':')}\n---\n").tree.data
    )


def test_what_a_hub_reads_from_its_folder_is_told_by_file(tmp_path: Path) -> None:
    (tmp_path / "x.md").write_text("+++\nx = " + "[" * 9 + "]" * 9 + "\n+++\n", "utf-8")
    assert [(p.path, p.line, p.column, p.code) for p in load_hub(tmp_path, config()).problems] == [
        ("x.md", 2, 1, Code.UNREADABLE_FILE)
    ]
