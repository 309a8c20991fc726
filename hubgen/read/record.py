"""A line of the register: what is known of one id, written for people and read with its columns."""

import re
from dataclasses import replace
from datetime import date, datetime

from hubgen.model.record import REGISTERED, Record, second

_WORD = re.compile(r"[^\s\u200e\u200f]+")
_NAME = re.compile(r"([a-z]+)/[^/]+")
_DIGEST = re.compile(r"[0-9a-f]{16}")
_COUNT = re.compile(r"[0-9]{1,6}")


class LineFault(Exception):
    """A line that says nothing; `column` counts from 1."""

    def __init__(self, message: str, column: int, hint: str = "") -> None:
        super().__init__(message)
        self.column, self.hint = column, hint


def line_of(record: Record) -> str:
    """Write a record's line."""
    facts = {
        "updated": _stamp(record.updated) if record.updated else "",
        "now": record.item if record.item != record.name else "",
        "start": record.start,
        "changes": str(record.changes or ""),
    }
    known = [f"{key}={value}" for key, value in facts.items() if value]
    return "\t".join([record.name, record.digest, _stamp(record.first), *known, *(["gone"] if record.gone else [])])


def read_line(raw: bytes) -> Record | None:
    """Read one line; one that is empty, or a remark, holds nothing."""
    try:
        line = raw.decode("utf-8").rstrip("\r")
    except UnicodeDecodeError as error:
        raise LineFault("this is not text in UTF-8", len(raw[: error.start].decode("utf-8", "replace")) + 1) from None
    if not line.strip() or line.startswith("#"):
        return None
    words = [(match[0], match.start() + 1) for match in _WORD.finditer(line)]
    if len(words) < 3:
        raise LineFault("a line has an id, a fingerprint and a moment", 1, _hint(line))
    (name, at), (digest, digest_at), (first, first_at), *facts = words
    _refuse(not _is_name(name), f"'{name}' is no id of this hub, such as story/first-steps", at, _hint(line))
    _refuse(not _DIGEST.fullmatch(digest), f"'{digest}' is no fingerprint of sixteen signs", digest_at)
    record = Record(name, name, digest, _moment(first, first_at))
    for fact, column in facts:
        record = _with(record, fact, column)
    return record.taken_away() if record.gone else record


def _with(record: Record, fact: str, at: int) -> Record:
    key, _, value = fact.partition("=")
    match key:
        case "gone" if key == fact:
            return replace(record, gone=True)
        case "updated":
            return replace(record, updated=_moment(value, at))
        case "now":
            _refuse(value.partition("/")[0] != record.print.kind or not _is_name(value), f"'{value}' is no such id", at)
            return replace(record, item=value)
        case "start":
            return replace(record, start=_start(value, at))
        case "changes":
            _refuse(not _COUNT.fullmatch(value), f"'{value}' is no number", at)
            return replace(record, changes=int(value))
    raise LineFault(f"'{fact}' means nothing here", at)


def _is_name(text: str) -> bool:
    match = _NAME.fullmatch(text)
    return match is not None and match[1] in REGISTERED


def _start(text: str, at: int) -> str:
    """Read a start, and write it as it is compared: a day, or an instant."""
    try:
        return _stamp(_moment(text, at)) if "T" in text else date.fromisoformat(text).isoformat()
    except (ValueError, LineFault):
        raise LineFault(f"'{text}' is neither a day nor a moment", at) from None


def _moment(text: str, at: int) -> datetime:
    try:
        found = datetime.fromisoformat(text)
        if found.tzinfo:
            return second(found)
    except (ValueError, OverflowError):
        pass
    raise LineFault(f"'{text}' is no moment: it is written as 2026-05-01T12:00:00Z", at)


def _refuse(wrong: bool, message: str, at: int, hint: str = "") -> None:
    if wrong:
        raise LineFault(message, at, hint)


def _hint(line: str) -> str:
    merging = line.startswith(("<<<<<<<", "=======", ">>>>>>>", "|||||||"))
    return "git could not join two changes here: keep the lines of both, one for each id" if merging else ""


def _stamp(at: datetime) -> str:
    return at.isoformat().replace("+00:00", "Z")
