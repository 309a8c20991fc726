"""The file of a new issue, for the person who edits it: what stands where, and what to do with it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from hubgen.model.moment import Moment
from hubgen.starters import opening_line
from hubgen.write.values import with_comment, yaml_list, yaml_text


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a new issue says; what is None or "" is not written. `notes` are titles by name."""

    lang: str
    title: str
    date: datetime
    items: Sequence[str]
    again: Sequence[str]
    notes: Mapping[str, str]
    since: Moment | None = None
    edition: str = ""
    foreign: str = ""
    number: int | None = None
    subject: str = ""
    preheader: str = ""
    call: tuple[str, str] | None = None


def sheet_text(sheet: Sheet) -> str:
    """Write the file."""
    return "\n".join(
        ["---", *_head(sheet), "", *_envelope(sheet), *_lists(sheet), "---", "", opening_line(sheet.lang), ""]
    )


def _head(sheet: Sheet) -> Iterator[str]:
    yield f"title: {yaml_text(sheet.title)}"
    yield "# Take the next line away when this issue may go out."
    yield "draft: true"
    yield with_comment(f"date: {_minute(sheet.date)}", "when it goes out")
    yield with_comment(f"until: {_minute(sheet.date)}", "what is published later goes into the next issue")
    if sheet.since:
        yield with_comment(
            f"since: {moment_text(sheet.since)}", "where this newsletter begins: what is older is in no issue"
        )
    if sheet.edition:
        yield f"edition: {yaml_text(sheet.edition)}"
    if sheet.foreign:
        yield f"lang: {sheet.foreign}"
    if sheet.number is not None:
        yield f"number: {sheet.number}"


def _envelope(sheet: Sheet) -> Iterator[str]:
    yield "# What people see before they open the mail: make it your own."
    yield f"subject: {yaml_text(sheet.subject or sheet.title)}"
    if sheet.preheader:
        yield f"preheader: {yaml_text(sheet.preheader)}"
    yield ""


def _lists(sheet: Sheet) -> Iterator[str]:
    yield "# What is new, in the order of the letter; the first story, recap or resource leads. Move lines as you like."
    yield from _listed("items", sheet.items, sheet)
    yield ""
    yield "# What readers have been told before: coming dates, and what is worth another look."
    yield from _listed("again", sheet.again, sheet)
    yield ""
    yield "# A line that you move from above to here is neither in this issue nor in a later one."
    yield "left_out: []"
    yield ""
    if sheet.call:
        yield from ("# The one thing that readers are asked to do.", "call:")
        yield from (f"  text: {yaml_text(sheet.call[0])}", f"  link: {yaml_text(sheet.call[1])}", "")
    yield "# What hubgen proposed, so that it notices what you took out: leave this line as it is."
    yield f"drafted: {yaml_list([*sheet.items, *sheet.again])}"


def _listed(key: str, names: Sequence[str], sheet: Sheet) -> Iterator[str]:
    yield f"{key}:" if names else f"{key}: []"
    yield from (with_comment(f"  - {yaml_text(name)}", sheet.notes.get(name, "")) for name in names)


def moment_text(moment: Moment) -> str:
    """Write a moment so that it is read as the same."""
    return moment.day.isoformat() if moment.day_only else moment.at.isoformat(" ")


def _minute(at: datetime) -> str:
    """Write an hour in the hub's zone, as its editors do."""
    return f"{at:%Y-%m-%d %H:%M}"
