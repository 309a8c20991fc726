"""Whatever files are called and wherever quotes stand: each piece is told once, and none is lost.

Pieces are known by their titles and quotes by their words, which the command writes beside every line of an issue.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import yaml
from hypothesis import HealthCheck, given
from hypothesis import settings as bounds
from hypothesis import strategies as st
from typer.testing import CliRunner

from hubgen.cli import app
from tests.cli.running import SETTINGS, ada, hub_at

FIRST = date(2026, 1, 5)
ROUNDS = 8
"""So many letters have room for all quotes: each repeats one."""
LINE = re.compile(r"  - (?P<name>\S+)  # (?P<title>.+)\n")


@dataclass
class Piece:
    """A story and how its file was called so far; `quotes` are the days on which they came, in their order."""

    title: str
    day: int
    names: list[str]
    quotes: list[tuple[str, int]] = field(default_factory=list)


@dataclass
class Newsroom:
    """A hub on disk, what was written in it, and what somebody took out of an issue."""

    folder: Path
    day: int = 0
    pieces: list[Piece] = field(default_factory=list)
    taken: list[str] = field(default_factory=list)

    def save(self, piece: Piece) -> None:
        header = {
            "title": piece.title,
            "authors": "ada",
            "date": on(piece.day),
            "quotes": [{"text": text, "date": on(day)} for text, day in piece.quotes],
            "aliases": [f"stories/{name}/" for name in piece.names[:-1]],
        }
        text = f"---\n{yaml.safe_dump(header)}---\nWords of {piece.title}.\n"
        self._file(piece).parent.mkdir(exist_ok=True)
        self._file(piece).write_text(text, "utf-8")

    def write(self, _: int = 0) -> None:
        number = len(self.pieces)
        self.pieces.append(Piece(f"Piece {number}", self.day, [f"p{number}"]))
        self.save(self.pieces[-1])

    def rename(self, pick: int) -> None:
        piece = self.pieces[pick % len(self.pieces)]
        self._file(piece).unlink()
        piece.names.append(f"{piece.names[0]}-{len(piece.names)}")
        self.save(piece)

    def quote(self, pick: int) -> None:
        """Put a quote above the others, or below them."""
        piece = self.pieces[pick % len(self.pieces)]
        one = (f"Words {len(piece.quotes)} of {piece.title}", self.day)
        piece.quotes.insert(0 if pick % 2 else len(piece.quotes), one)
        self.save(piece)

    def draft(self, _: int = 0) -> None:
        """Draft, twice: the second time nothing is left to be done."""
        words = ["newsletter", "draft", "--config", str(self.folder / "mkdocs.yml"), "--as-of", on(self.day)]
        first = CliRunner().invoke(app, words, catch_exceptions=False)
        assert first.exit_code == 0, first.output
        before = [issue.read_text("utf-8") for issue in self.issues]
        CliRunner().invoke(app, words, catch_exceptions=False)
        assert [issue.read_text("utf-8") for issue in self.issues] == before

    def publish(self, pick: int = 0) -> None:
        self._change(pick, lambda text: text.replace("draft: true\n", ""))

    def respell(self, pick: int) -> None:
        self._change(pick, lambda text: re.sub(r"  - story/([\w-]+)", r"  - stories/\1.md", text, count=1))

    def take_out(self, pick: int) -> None:
        issue = self.issues[pick % len(self.issues)]
        for line in list(lines(issue))[:1]:
            self.taken.append(line["title"])
            issue.write_text(issue.read_text("utf-8").replace(line[0], "", 1), "utf-8")
            self.draft()

    @property
    def issues(self) -> list[Path]:
        return sorted((self.folder / "content" / "newsletter").glob("*.md"))

    def _change(self, pick: int, change: Callable[[str], str]) -> None:
        issue = self.issues[pick % len(self.issues)]
        issue.write_text(change(issue.read_text("utf-8")), "utf-8")

    def _file(self, piece: Piece) -> Path:
        return self.folder / "content" / "stories" / f"{piece.names[-1]}.md"


DEEDS: tuple[Callable[[Newsroom, int], None], ...] = (
    Newsroom.write,
    Newsroom.rename,
    Newsroom.rename,
    Newsroom.quote,
    Newsroom.draft,
    Newsroom.publish,
    Newsroom.respell,
    Newsroom.take_out,
)
WORK = st.lists(st.tuples(st.integers(0, 20), st.sampled_from(DEEDS), st.integers(0, 9)), max_size=9)


@bounds(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(WORK)
def test_each_piece_is_told_once_and_none_is_lost(
    work: list[tuple[int, Callable[[Newsroom, int], None], int]],
) -> None:
    with TemporaryDirectory() as folder:
        room = Newsroom(hub_at(Path(folder), SETTINGS, people__ada=ada()))
        room.write()
        room.draft()
        for days, deed, pick in work:
            room.day += days
            deed(room, pick)
        for _ in range(ROUNDS):
            room.write()
            room.draft()
            room.publish(-1)
            room.day += 32
        told = Counter([*room.taken, *(line["title"] for issue in room.issues for line in lines(issue))])
        assert told == Counter(wanted(room, told))


def wanted(room: Newsroom, told: Counter[str]) -> Iterator[str]:
    """Yield each piece and each quote; what is left out is not quoted any more, but may have been before."""
    for piece in room.pieces:
        yield piece.title
        yield from (text for text, _ in piece.quotes if piece.title not in room.taken or text in told)


def lines(issue: Path) -> Iterator[re.Match[str]]:
    """Yield the lines of `items`: what was told before stands in another list."""
    items = issue.read_text("utf-8").partition("\nitems:\n")[2].partition("\nagain:")[0]
    return LINE.finditer(items)


def on(day: int) -> str:
    return (FIRST + timedelta(days=day)).isoformat()
