"""The register's file: one id a line, so that git can put the work of two people together."""

import stat
from dataclasses import dataclass, field
from pathlib import Path

from hubgen.model.edit import Edit
from hubgen.model.problem import Code, Problem
from hubgen.model.record import Record
from hubgen.model.register import Register
from hubgen.model.source import START, Mark
from hubgen.read.record import LineFault, line_of, read_line

HEADER = """\
# What this hub has published, one id a line: by it, feeds and calendars know a thing again whose file is renamed,
# and no id is used twice. hubgen writes it (hubgen build --publish, hubgen ids --write); keep it with the content.
# A line has the id, a fingerprint of the content, and the moment when it was first published. Then, where they say
# something: updated= when this content was, now= what its file is called now, start= and changes= of an event, and
# the word gone where it was taken away.
"""


MAX_BYTES, MAX_FAULTS = 10_000_000, 1_000
"""Room for some hundred thousand ids; and after how many lines that say nothing no more are read."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A register as it stands in its file; `text` is None where there is no file yet, or where it cannot be read."""

    path: str
    register: Register = field(default_factory=Register)
    text: str | None = None
    problems: tuple[Problem, ...] = ()


def load_register(folder: Path, path: str) -> Kept:
    """Read the register beside mkdocs.yml; where there is none yet, or `path` is empty, nothing is known."""
    if not path:
        return Kept(path)
    try:
        return read_register(path, _bytes_of(folder / path))
    except FileNotFoundError:
        return Kept(path)
    except OSError as error:
        fault = LineFault(f"the file cannot be opened: {error.strerror}", 1)
    except LineFault as refused:
        fault = refused
    return Kept(path, problems=(_problem(path, START.line, fault),))


def _bytes_of(file: Path) -> bytes:
    """Read a file of bounded size; a pipe would keep a reader waiting, a device never end."""
    status = file.stat()
    if not stat.S_ISREG(status.st_mode):
        raise LineFault("this is no regular file", 1, "put the register there, or take it away")
    if status.st_size > MAX_BYTES:
        raise LineFault(f"the register is larger than {MAX_BYTES // 1_000_000} MB", 1, "take out what is no line of it")
    return file.read_bytes()


def read_register(path: str, data: bytes) -> Kept:
    """Read a register; a line that cannot be read becomes a Problem, and the others are still read."""
    records: dict[str, Record] = {}
    problems: list[Problem] = []
    files: dict[str, str] = {}
    for number, raw in enumerate(data.removeprefix(b"\xef\xbb\xbf").split(b"\n"), start=1):
        try:
            record = read_line(raw)
            if record:
                _refuse_twice(record, records, files)
                records[record.name] = record
        except LineFault as fault:
            problems.append(_problem(path, number, fault))
        if len(problems) == MAX_FAULTS:
            break
    return Kept(path, Register(records), data.decode("utf-8", "replace"), tuple(problems))


def entered(kept: Kept, register: Register) -> Edit | None:
    """Plan what writing a register changes in its file; None where nothing is new. Remarks of people stay, on top."""
    if dict(register.records) == dict(kept.register.records):
        return None
    remarks = [line.rstrip() for line in (kept.text or "").removeprefix("\ufeff").split("\n") if line.startswith("#")]
    head = "\n".join(remarks) + "\n" if remarks else HEADER
    lines = (line_of(record) for _, record in sorted(register.records.items()))
    return Edit(kept.path, kept.text, head + "".join(f"{line}\n" for line in lines))


def _refuse_twice(record: Record, records: dict[str, Record], files: dict[str, str]) -> None:
    """One id has one line, and one file one id."""
    if record.name in records:
        raise LineFault(f"{record.name} stands on an earlier line already", 1, "keep one of the two lines")
    other = "" if record.gone else files.setdefault(record.item, record.name)
    if other and other != record.name:
        raise LineFault(f"{record.item} is what {other} is called already", 1, "keep now= on one of the two lines")


def _problem(path: str, line: int, fault: LineFault) -> Problem:
    return Problem(path, *Mark(line, fault.column), Code.UNREADABLE_REGISTER, str(fault), fault.hint)
