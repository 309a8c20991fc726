"""What no command can go on with is one sentence and one exit code, whichever command it was."""

import errno
from pathlib import Path

import pytest

from hubgen.errors import system_error
from tests.cli.running import SETTINGS, hub_at, hubgen
from tests.system import bound

COMMANDS = (
    ("build",),
    ("serve",),
    ("check",),
    ("ids",),
    ("new", "story", "A"),
    ("rhythm",),
    ("status",),
    ("ping",),
    ("newsletter", "draft"),
    ("newsletter", "check"),
)


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_where_there_is_no_hub_every_command_says_so_and_ends_with_two(
    command: tuple[str, ...], tmp_path: Path
) -> None:
    done = hubgen(tmp_path, *command)
    assert done.returncode == 2
    assert "there is no mkdocs.yml" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("command", ["build", "check", "serve"])
def test_settings_that_go_too_deep_are_refused_in_one_sentence(command: str, tmp_path: Path) -> None:
    hub_at(tmp_path, SETTINGS + "x: " + "[" * 100_000)
    done = hubgen(tmp_path, command)
    assert done.returncode in (1, 2)
    assert done.stderr.startswith("hubgen: MkDocs cannot read mkdocs.yml: it is nested too deep\n")


@pytest.mark.parametrize(("command", "code"), [("build", 1), ("check", 2), ("ids", 1)])
def test_what_the_system_refuses_is_one_sentence_of_every_command(command: str, code: int, tmp_path: Path) -> None:
    hub_at(tmp_path)
    done = bound(tmp_path, f"mkdir gone; cd gone; rmdir ../gone; hubgen {command} --config ../mkdocs.yml")
    assert done.returncode == code
    assert done.stderr.splitlines()[-1] == "hubgen: No such file or directory"
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("error", "sentence", "hint"),
    [
        (OSError(errno.ENOSPC, "No space left on device"), "No space left on device", "make room"),
        (PermissionError(errno.EACCES, "Permission denied", "/srv/site"), "/srv/site: Permission denied", "who may"),
        (OSError("`/srv/pipe` is a named pipe"), "`/srv/pipe` is a named pipe", ""),
    ],
)
def test_a_sentence_of_the_system_names_the_file_and_what_to_do(error: OSError, sentence: str, hint: str) -> None:
    told = system_error(error)
    assert str(told) == sentence
    assert hint in told.hint
    assert bool(hint) is bool(told.hint)


def test_help_tells_how_a_filled_folder_is_taken(tmp_path: Path) -> None:
    assert "--into-existing" in hubgen(tmp_path, "build", "--help", COLUMNS="200").stdout
