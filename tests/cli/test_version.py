"""What hubgen says of itself, and to the shell."""

from importlib.metadata import version
from importlib.resources import files
from pathlib import Path

from typer.testing import CliRunner

from hubgen.cli import app
from tests.cli.running import hubgen


def test_hubgen_says_which_version_is_installed(tmp_path: Path) -> None:
    done = hubgen(tmp_path, "--version")
    assert (done.returncode, done.stdout) == (0, f"hubgen {version('hubgen')}\n")


def test_the_shell_can_complete_commands() -> None:
    asked = {"_HUBGEN_COMPLETE": "complete_bash", "COMP_WORDS": "hubgen ser", "COMP_CWORD": "1"}
    assert CliRunner().invoke(app, [], prog_name="hubgen", env=asked).output.split() == ["serve"]


def test_the_package_says_that_it_is_typed() -> None:
    assert files("hubgen").joinpath("py.typed").is_file()
