"""The manual of what stays and what moves says what is so: its steps are done one after the other, as they stand."""

import re
from pathlib import Path

from tests.manual import SKIPPED, Shown, page

PAGE = page("changes.md")
_BLOCK = re.compile(r'^```(?:\w+ title="([^"]+)"|text)\n(.*?)^```$', re.MULTILINE | re.DOTALL)


def do(step: str, folder: Path) -> None:
    """Type a command of git or hubgen, and find the lines that the page shows, none left out but at `…`."""
    typed, _, printed = step.removeprefix("$ ").partition("\n")
    match typed.split():
        case ["git", "mv", before, after]:
            (folder / before).rename(folder / after)
        case ["git", "rm", path]:
            (folder / path).unlink()
        case _:
            done = Shown(typed.removeprefix("hubgen "), printed).run(folder)
            shown = r"(?:.*\n)*?".join(map(re.escape, printed.split(f"{SKIPPED}\n")))
            said = done.stdout + done.stderr
            assert re.fullmatch(shown, done.stdout) or re.fullmatch(shown, said), f"hubgen {typed} prints: {said}"


def follow(text: str, folder: Path) -> int:
    """Write the files that a text shows, and type its commands; gives how many there are of both."""
    steps = _BLOCK.findall(text)
    for path, step in steps:
        if path:
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_text(step, "utf-8")
        else:
            do(step, folder)
    return len(steps)


def test_each_step_ends_as_the_page_says(tmp_path: Path) -> None:
    assert follow(PAGE, tmp_path) > 20


def test_old_addresses_lead_to_the_new_one_as_the_page_says(tmp_path: Path) -> None:
    follow(PAGE.partition("### Something has to go")[0], tmp_path)
    for old in ("the-kettle", "kettle"):
        assert "/stories/move-the-kettle/" in (tmp_path / "site" / "stories" / old / "index.html").read_text("utf-8")
