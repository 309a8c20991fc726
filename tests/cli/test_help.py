"""`hubgen --help` and `hubgen --version` import no command, and say of each what it says of itself."""

import subprocess
import sys

import pytest

from hubgen.cli import COMMANDS
from hubgen.cli.lazy import load

SEEN = "import sys; from hubgen.cli import main\ntry: main()\nexcept SystemExit: print(*sys.modules, file=sys.stderr)"


@pytest.mark.parametrize("name", COMMANDS)
def test_the_sentence_in_the_list_is_the_first_one_of_the_commands_own_help(name: str) -> None:
    own = load(name, COMMANDS[name].module)
    assert own.help.partition("\n\n")[0].replace("\n", " ") == COMMANDS[name].sentence


@pytest.mark.parametrize("option", ["--help", "--version"])
def test_asking_what_there_is_imports_no_command(option: str) -> None:
    done = subprocess.run([sys.executable, "-c", SEEN, option], capture_output=True, text=True, check=True)
    ours = {name for name in done.stderr.split() if name.startswith("hubgen.")}
    assert done.stdout
    assert not {name for name in ours if name.split(".")[1] not in ("cli", "errors", "model")}
    assert not {name for name in ours if name.removeprefix("hubgen.cli.") in COMMANDS}
