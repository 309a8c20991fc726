"""The register's file: one id a line, so that git can put the work of two people together.

A line is written for people, and read with its columns.
"""

import re
import stat
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote

from hubgen.model.output import FileEdit
from hubgen.model.problem import Code, Problem
from hubgen.model.register import DATES, REGISTERED, Facts, Record, Register, utc_second
from hubgen.model.source import FILE_START, Position

HEADER = """\
# What this hub has published, one id a line: by it, feeds and calendars know a thing again whose file is renamed,
# and no id is used twice. hubgen writes it (hubgen build --publish, hubgen ids --write); keep it with the content.
# A line has the id, a fingerprint of the content, and the moment when it was first published. Then, where they say
# something: updated= when this content was, now= what its file is called now, at= its address and was= earlier ones,
# title= a fingerprint, date= and link= by which a renamed file is known again, start= and changes= of an event,
# calendar= fingerprints of what calendars say of it, seq= how often that changed, revised= when, and the word gone
# where it was taken away. Where git cannot join two lines of one id, keep the one with the larger seq= (where it is
# the same, make it one more), and the at= and was= of both: the other address becomes a was=.
"""
FORMER_HEADER = """\
# What this hub has published, one id a line: by it, feeds and calendars know a thing again whose file is renamed,
# and no id is used twice. hubgen writes it (hubgen build --publish, hubgen ids --write); keep it with the content.
# A line has the id, a fingerprint of the content, and the moment when it was first published. Then, where they say
# something: updated= when this content was, now= what its file is called now, start= and changes= of an event, and
# the word gone where it was taken away.
"""
"""What stood on top before registers knew addresses; it gives way to today's."""
MAX_BYTES, MAX_FAULTS = 10_000_000, 1_000
"""Room for some forty thousand ids; and after how many lines that say nothing no more are read."""
_WORD = re.compile(r"[^\s\u200e\u200f]+")
_GAP = re.compile(r"[\s\u200e\u200f%]")
_NAME = re.compile(r"([a-z]+)/[^/]+")
_DIGEST = re.compile(r"[0-9a-f]{16}")
_SHORT_DIGEST = re.compile(r"[0-9a-f]{8}")
_COUNT = re.compile(r"[0-9]{1,6}")
_JOIN = (
    "of two lines of one id keep the one with the larger seq= (where it is the same, make it one more), and the at= "
    "and was= of both: the other address becomes a was="
)


class LineError(Exception):
    """A line that says nothing; `column` counts from 1."""

    def __init__(self, message: str, column: int, hint: str = "") -> None:
        super().__init__(message)
        self.column, self.hint = column, hint


@dataclass(frozen=True, slots=True)
class RegisterFile:
    """A register as it stands in its file; `text` is None where there is no file yet, or where it cannot be read."""

    path: str
    register: Register = field(default_factory=Register)
    text: str | None = None
    problems: tuple[Problem, ...] = ()


def load_register(folder: Path, path: str) -> RegisterFile:
    """Read the register's file in a folder; it is empty where there is no file, or `path` is ""."""
    if not path:
        return RegisterFile(path)
    try:
        return read_register(path, _bytes_of(folder / path))
    except FileNotFoundError:
        return RegisterFile(path)
    except OSError as error:
        fault = LineError(f"the file cannot be opened: {error.strerror}", 1)
    except LineError as refused:
        fault = refused
    return RegisterFile(path, problems=(_problem(path, FILE_START.line, fault),))


def read_register(path: str, data: bytes) -> RegisterFile:
    """Read the bytes of a register; a line that cannot be read becomes a Problem, and the others are still read."""
    records: dict[str, Record] = {}
    problems: list[Problem] = []
    files: dict[str, str] = {}
    for number, raw in enumerate(data.removeprefix(b"\xef\xbb\xbf").split(b"\n"), start=1):
        try:
            if record := read_line(raw, number):
                _refuse_twice(record, records, files)
                records[record.name] = record
        except LineError as fault:
            problems.append(_problem(path, number, fault))
        if len(problems) == MAX_FAULTS:
            break
    return RegisterFile(path, Register(records), data.decode("utf-8", "replace"), tuple(problems))


def register_edit(kept: RegisterFile, register: Register) -> FileEdit | None:
    """Give the change of the file that writes a register, with people's remarks on top; None where nothing is new."""
    if dict(register.records) == dict(kept.register.records):
        return None
    remarks = [line.rstrip() for line in (kept.text or "").removeprefix("\ufeff").split("\n") if line.startswith("#")]
    head = ("\n".join(remarks) + "\n").replace(FORMER_HEADER, HEADER) if remarks else HEADER
    lines = (line_of(record) for _, record in sorted(register.records.items()))
    return FileEdit(kept.path, kept.text, head + "".join(f"{line}\n" for line in lines))


def _bytes_of(file: Path) -> bytes:
    """Read a file of bounded size; a pipe would keep a reader waiting, a device never end."""
    status = file.stat()
    if not stat.S_ISREG(status.st_mode):
        raise LineError("this is no regular file", 1, "put the register there, or take it away")
    if status.st_size > MAX_BYTES:
        raise LineError(f"the register is larger than {MAX_BYTES // 1_000_000} MB", 1, "take out what is no line of it")
    return file.read_bytes()


def _refuse_twice(record: Record, records: dict[str, Record], files: dict[str, str]) -> None:
    """One id has one line, and one file one id."""
    if record.name in records:
        raise LineError(f"{record.name} stands on an earlier line already", 1, _JOIN)
    other = "" if record.gone else files.setdefault(record.item, record.name)
    if other and other != record.name:
        raise LineError(f"{record.item} is what {other} is called already", 1, "keep now= on one of the two lines")


def _problem(path: str, line: int, fault: LineError) -> Problem:
    return Problem(path, *Position(line, fault.column), Code.UNREADABLE_REGISTER, str(fault), fault.hint)


def line_of(record: Record) -> str:
    """Give a record as a line of the file, its facts parted by tabs."""
    facts = [
        ("updated", _stamp(record.updated) if record.updated else ""),
        ("now", record.item if record.item != record.name else ""),
        ("at", _written_address(record.address)),
        *(("was", _written_address(address)) for address in record.former),
        ("title", record.title),
        ("date", record.day.isoformat() if record.day else ""),
        ("link", record.link),
        ("start", record.start),
        ("changes", str(record.changes or "")),
        ("calendar", ",".join(f"{name}:{digest}" for name, digest in record.facts)),
        ("seq", str(record.sequence or "")),
        ("revised", _stamp(record.revised) if record.revised else ""),
    ]
    known = [f"{key}={value}" for key, value in facts if value]
    return "\t".join([record.name, record.digest, _stamp(record.first), *known, *(["gone"] if record.gone else [])])


def read_line(raw: bytes, number: int = 1) -> Record | None:
    """Read the line of that number as a Record; None for an empty line or a remark; raises LineError."""
    try:
        line = raw.decode("utf-8").rstrip("\r")
    except UnicodeDecodeError as error:
        raise LineError("this is not text in UTF-8", len(raw[: error.start].decode("utf-8", "replace")) + 1) from None
    if not line.strip() or line.startswith("#"):
        return None
    words = [(match[0], match.start() + 1) for match in _WORD.finditer(line)]
    if len(words) < 3:
        raise LineError("a line has an id, a fingerprint and a moment", 1, _hint(line))
    (name, at), (digest, digest_at), (first, first_at), *facts = words
    _refuse(not _is_name(name), f"'{name}' is no id of this hub, such as story/first-steps", at, _hint(line))
    _refuse(not _DIGEST.fullmatch(digest), f"'{digest}' is no fingerprint of sixteen signs", digest_at)
    record = Record(name, name, digest, _moment(first, first_at), line=number)
    for fact, column in facts:
        record = _with(record, fact, column)
    return record.taken_away() if record.gone else record


def _with(record: Record, fact: str, at: int) -> Record:
    """Add one fact of a line, which begins in column `at`, to a record."""
    key, _, value = fact.partition("=")
    match key:
        case "gone" if key == fact:
            return replace(record, gone=True)
        case "now":
            takes_place = record.kind in DATES
            _refuse(not _is_name(value) or takes_place != (_kind(value) in DATES), f"'{value}' is no such id", at)
            return replace(record, item=value)
        case "was":
            return replace(record, former=(*record.former, _address(value, at)))
        case _ if key in _FACTS:
            name, read = _FACTS[key]
            return replace(record, **{name: read(value, at)})
    raise LineError(f"'{fact}' means nothing here", at)


def _address(text: str, at: int) -> str:
    _refuse(not text.startswith("/"), f"'{text}' is no address: it is written as /stories/first-steps/", at)
    return unquote(text[1:])


def _written_address(address: str) -> str:
    return (
        quote(f"/{address}", safe="/#")
        if address and not _WORD.fullmatch(address)
        else f"/{address}"
        if address
        else ""
    )


def _title(text: str, at: int) -> str:
    _refuse(not _SHORT_DIGEST.fullmatch(text), f"'{text}' is no fingerprint of eight signs", at)
    return text


def _link(text: str, _: int) -> str:
    return text


def _day(text: str, at: int) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise LineError(f"'{text}' is no day: it is written as 2026-05-01", at) from None


def _count(text: str, at: int) -> int:
    _refuse(not _COUNT.fullmatch(text), f"'{text}' is no number", at)
    return int(text)


def _calendar(text: str, at: int) -> Facts:
    facts = [tuple(fact.split(":")) for fact in text.split(",")]
    _refuse(not all(_is_fact(fact) for fact in facts), f"'{text}' names no facts of a calendar", at)
    return tuple(sorted((name, digest) for name, digest in facts))


def _is_fact(fact: tuple[str, ...]) -> bool:
    return len(fact) == 2 and fact[0].isalpha() and bool(_SHORT_DIGEST.fullmatch(fact[1]))


def _kind(name: str) -> str:
    return name.partition("/")[0]


def _is_name(text: str) -> bool:
    match = _NAME.fullmatch(text)
    return match is not None and match[1] in REGISTERED


def _start(text: str, at: int) -> str:
    """Read a start, and write it as it is compared: a day, or an instant."""
    try:
        return _stamp(_moment(text, at)) if "T" in text else date.fromisoformat(text).isoformat()
    except (ValueError, LineError):
        raise LineError(f"'{text}' is neither a day nor a moment", at) from None


def _moment(text: str, at: int) -> datetime:
    try:
        found = datetime.fromisoformat(text)
        if found.tzinfo:
            return utc_second(found)
    except (ValueError, OverflowError):
        pass
    raise LineError(f"'{text}' is no moment: it is written as 2026-05-01T12:00:00Z", at)


def _refuse(wrong: bool, message: str, at: int, hint: str = "") -> None:
    if wrong:
        raise LineError(message, at, hint)


def _hint(line: str) -> str:
    merging = line.startswith(("<<<<<<<", "=======", ">>>>>>>", "|||||||"))
    return f"git could not join two changes here: keep the lines of both, one for each id; {_JOIN}" if merging else ""


def _stamp(at: datetime) -> str:
    return at.isoformat().replace("+00:00", "Z")


_FACTS: Mapping[str, tuple[str, Callable[[str, int], Any]]] = {
    "updated": ("updated", _moment),
    "at": ("address", _address),
    "title": ("title", _title),
    "date": ("day", _day),
    "link": ("link", _link),
    "start": ("start", _start),
    "changes": ("changes", _count),
    "calendar": ("facts", _calendar),
    "seq": ("sequence", _count),
    "revised": ("revised", _moment),
}
"""What a fact of a line is in a Record, and how its text is read."""
