"""What the manual shows: files by their names, commands with what they print, and tables."""

import re
from dataclasses import dataclass
from pathlib import Path

from tests.cli.running import Done, hubgen

ROOT = Path(__file__).parents[1]
GUIDE = ROOT / "content" / "guide"
SKIPPED = "…"
_FILE = re.compile(r'^```\w+ title="([^"]+)"\n(.*?)^```$', re.MULTILINE | re.DOTALL)
_CONSOLE = re.compile(r"^```text\n\$ hubgen ([^\n]+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_ROW = re.compile(r"^\| `([^`|]+)` \| `([^`|]+)` \|$", re.MULTILINE)
_SETTING = re.compile(r"^\| `(\w+): ([^`|]+)` \| ", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Shown:
    """A command as somebody types it, and what the manual says it prints."""

    typed: str
    printed: str

    @property
    def words(self) -> list[str]:
        """Part the command as a shell does, but for its quotation marks inside words."""
        return [quoted or bare for quoted, bare in re.findall(r'"([^"]*)"|(\S+)', self.typed)]

    def run(self, folder: Path) -> Done:
        """Type it."""
        return hubgen(folder, *self.words, PYTHONUTF8="1")


def page(name: str) -> str:
    """Read a page of the manual."""
    return (GUIDE / name).read_text("utf-8")


def files(text: str) -> dict[str, str]:
    """Map the names of the files that a page shows to what stands in them."""
    return dict(_FILE.findall(text))


def commands(text: str) -> list[Shown]:
    """List the commands that a page shows."""
    return [Shown(*found) for found in _CONSOLE.findall(text)]


def pairs(text: str) -> dict[str, str]:
    """Map the first cell of a table to the second where a row has two, both written as code."""
    return dict(_ROW.findall(text))


def settings(text: str, section: str) -> dict[str, str]:
    """Map the settings that stand below the heading of a section to their defaults, as YAML has them."""
    below = text.partition(f"### Under `{section}:`\n")[2].partition("\n#")[0]
    return dict(_SETTING.findall(below))
