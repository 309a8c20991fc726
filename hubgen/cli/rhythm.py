"""`hubgen rhythm`: what to publish between two events, week by week."""

from enum import StrEnum
from pathlib import Path
from shlex import quote
from typing import Annotated

import typer
from rich.text import Text

from hubgen.calendar import editorial_calendar
from hubgen.cli.build import AsOfOption, ConfigOption
from hubgen.cli.console import err, out, relative
from hubgen.cli.desk import Desk, ending_with_two, read_desk
from hubgen.cli.edits import apply_edit
from hubgen.cli.lines import say_lines, say_whole
from hubgen.cli.outlook import outlook_of
from hubgen.errors import HubError
from hubgen.model.plan import Outlook, Plan
from hubgen.model.text import escape_controls
from hubgen.rhythm import gather
from hubgen.rhythm.choice import Choice, named, proposals, soon
from hubgen.rhythm.material import SOON
from hubgen.rhythm.report import as_json, as_markdown, told
from hubgen.rhythm.report.lines import counted, day_of
from hubgen.rhythm.report.recurring import recurring
from hubgen.write import Setting, plan_writing


class Format(StrEnum):
    """How the plan is printed: for people, for programs, as a checklist, or as a calendar of what is due."""

    TEXT = "text"
    JSON = "json"
    MARKDOWN = "markdown"
    ICS = "ics"


class Alarm(StrEnum):
    """What a scheduled job may raise the alarm for."""

    GAP = "gap"
    LATE = "late"


ItemsArgument = Annotated[
    list[str] | None, typer.Argument(metavar="[ITEM]...", help="With --write: story/x, story/x#quote, event/x, …")
]
WeeksOption = Annotated[
    int | None, typer.Option("--weeks", min=1, max=104, help="Look so many weeks ahead, not to the next event.")
]
FailOption = Annotated[
    list[Alarm] | None, typer.Option("--fail-on", help="Exit with 1 where a week is empty, or something is late.")
]


def rhythm(
    items: ItemsArgument = None,
    config: ConfigOption = Path("mkdocs.yml"),
    as_of: AsOfOption = None,
    weeks: WeeksOption = None,
    form: Annotated[Format, typer.Option("--format", help="How to print.")] = Format.TEXT,
    fail_on: FailOption = None,
    write: Annotated[bool, typer.Option("--write", help="Write the days of the coming week, or of each ITEM.")] = False,
) -> None:
    """Show what to publish between the last event and the next; --write gives it its days."""
    with ending_with_two(config):
        if items and not write:
            raise HubError(f"a day for {items[0]} is written with --write", f"hubgen rhythm {items[0]} --write")
        desk = read_desk(config, as_of)
        outlook = outlook_of(desk, weeks)
        if write:
            _write(desk, outlook.plan, items or [], weeks)
        else:
            _print(desk, outlook, form)
        if write and fail_on:  # what was written counts
            desk = read_desk(config, as_of)
            outlook = outlook_of(desk, weeks)
    raise typer.Exit(1 if _alarmed(outlook.plan, fail_on or []) else 0)


def _print(desk: Desk, outlook: Outlook, form: Format) -> None:
    series = recurring(desk.hub, desk.config, desk.as_of)
    match form:
        case Format.TEXT:
            say_lines(told(outlook, series))
        case Format.JSON:
            say_whole(f"{as_json(outlook, series)}\n".encode())
        case Format.MARKDOWN:
            say_whole(f"{as_markdown(outlook)}\n".encode())
        case Format.ICS:
            say_whole(editorial_calendar(outlook, desk.config))


def _write(desk: Desk, plan: Plan, names: list[str], weeks: int | None) -> None:
    pieces = gather(desk.hub, desk.config, desk.as_of, weeks).pieces
    choice = Choice(desk.hub, plan, {piece.name: piece for piece in pieces})
    settings = named(choice, names) if names else soon(choice)
    if not settings:
        _say_nothing_near(plan)
    _apply(desk.folder, settings)


def _apply(folder: Path, settings: tuple[Setting, ...]) -> None:
    """Plan all edits before the first is made."""
    edits, lines = plan_writing(settings, lambda path: (folder / path).read_bytes().decode("utf-8"))
    for edit in edits:
        apply_edit(edit, folder)
        for line in (one for one in lines if one.path == edit.path):  # told at once: the next may fail
            out.print(Text(escape_controls(f"{relative(folder / line.path)}:{line.line}: {line.text}")))


def _say_nothing_near(plan: Plan) -> None:
    out.print(f"Nothing is proposed for the next {SOON.days} days, so nothing was written.")
    first = next(proposals(plan), None)
    if first and first.piece:
        name = escape_controls(quote(first.piece.name))
        out.print(Text(f"The first proposal is for {day_of(first.day)}: hubgen rhythm {name} --write"))


def _alarmed(plan: Plan, alarms: list[Alarm]) -> bool:
    found = [sentence for alarm in dict.fromkeys(alarms) for sentence in _sentences(plan, alarm)]
    for sentence in found:
        err.print(Text(sentence))
    return bool(found)


def _sentences(plan: Plan, alarm: Alarm) -> list[str]:
    """Say why the alarm is raised."""
    if alarm is Alarm.GAP:
        days = ", ".join(row.week for row in plan.gaps)
        return [f"There is nothing for {counted(len(plan.gaps), 'week')}: {days}."] if plan.gaps else []
    late = [f"Late: {beat.task} of {beat.occurrence.key}, due {beat.due}." for beat in plan.late]
    return late + [f"Late: {letter.issue(letter.late)}." for letter in plan.newsletters if letter.late]
