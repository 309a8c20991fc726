"""The manual of the newsletter says what is so: its commands are typed, and its table of codes is the lint's."""

import re
from pathlib import Path
from shutil import copytree

from hubgen.newsletter.lint import RULES
from tests.manual import ROOT, SKIPPED, commands, page

PAGE = page("newsletter.md")
_CODE = re.compile(r"^\| `(mail-[a-z-]+)` \| (.+) \|$", re.MULTILINE)


def test_every_code_is_named_with_what_it_wants() -> None:
    assert _CODE.findall(PAGE) == [(rule.code.value, rule.sentence) for rule in RULES]


def test_the_commands_print_the_lines_that_the_page_shows(tmp_path: Path) -> None:
    """They are typed one after the other in a copy of this hub, because some of them write."""
    for folder in ("content", "overrides"):
        copytree(ROOT / folder, tmp_path / folder)
    (tmp_path / "mkdocs.yml").write_bytes((ROOT / "mkdocs.yml").read_bytes())
    for shown in commands(PAGE):
        printed = iter(shown.run(tmp_path).stdout.splitlines())
        for line in shown.printed.splitlines():
            assert line == SKIPPED or line in printed, f"hubgen {shown.typed} does not print: {line}"
