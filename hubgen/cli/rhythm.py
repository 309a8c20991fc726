"""`hubgen rhythm`: what to publish between two events, week by week."""

from enum import StrEnum
from pathlib import Path
from shlex import quote
from typing import Annotated

import typer
from rich.text import Text

from hubgen.calendar import editorial_calendar
from hubgen.cli.console import err, out, relative
from hubgen.cli.edits import apply_edit, read_text
from hubgen.cli.hub import open_hub, plan_weeks
from hubgen.cli.lines import say_bytes, say_lines
from hubgen.cli.options import AsOfOption, ConfigOption
from hubgen.cli.problems import exit_with_two
from hubgen.engines.plan import LoadedHub
from hubgen.errors import HubError
from hubgen.model.plan import Outlook, RhythmPlan
from hubgen.model.text import escape_controls
from hubgen.rhythm import collect_input
from hubgen.rhythm.assign_dates import PlannedHub, assign_named, assign_soon, proposals
from hubgen.rhythm.plan_input import SOON
from hubgen.rhythm.report import as_json, as_lines, as_markdown
from hubgen.rhythm.report.lines import day_of
from hubgen.rhythm.report.sections import series_dates
from hubgen.words.english import counted
from hubgen.write import plan_dates


class PlanFormat(StrEnum):
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
    form: Annotated[PlanFormat, typer.Option("--format", help="How to print.")] = PlanFormat.TEXT,
    fail_on: FailOption = None,
    write: Annotated[bool, typer.Option("--write", help="Write the days of the coming week, or of each ITEM.")] = False,
) -> None:
    """Show what to publish until the next event; --write gives the coming week its day instead, and says so."""
    with exit_with_two(config):
        if items and not write:
            raise HubError(f"a day for {items[0]} is written with --write", f"hubgen rhythm {items[0]} --write")
        loaded = open_hub(config, as_of)
        outlook = plan_weeks(loaded, weeks)
        if write:
            _write(loaded, outlook.plan, items or [], weeks)
        else:
            _print(loaded, outlook, form)
        if write and fail_on:  # what was written counts
            outlook = plan_weeks(open_hub(config, as_of), weeks)
    raise typer.Exit(1 if _alarmed(outlook.plan, fail_on or []) else 0)


def _print(loaded: LoadedHub, outlook: Outlook, form: PlanFormat) -> None:
    series = series_dates(loaded.hub, loaded.config, loaded.as_of)
    match form:
        case PlanFormat.TEXT:
            say_lines(as_lines(outlook, series))
        case PlanFormat.JSON:
            say_bytes(f"{as_json(outlook, series)}\n".encode())
        case PlanFormat.MARKDOWN:
            say_bytes(f"{as_markdown(outlook)}\n".encode())
        case PlanFormat.ICS:
            say_bytes(editorial_calendar(outlook, loaded.config))


def _write(loaded: LoadedHub, plan: RhythmPlan, names: list[str], weeks: int | None) -> None:
    """Plan all edits before the first is made."""
    pieces, folder = collect_input(loaded.hub, loaded.config, loaded.as_of, weeks).pieces, loaded.folder
    choice = PlannedHub(loaded.hub, plan, {piece.name: piece for piece in pieces})
    assignments = assign_named(choice, names) if names else assign_soon(plan)
    if not assignments:
        _say_nothing_near(plan)
    edits, lines = plan_dates(assignments, lambda path: read_text(folder / path))
    for edit in edits:
        apply_edit(edit, folder)
        for line in (one for one in lines if one.path == edit.path):  # told at once: the next may fail
            out.print(Text(escape_controls(f"{relative(folder / line.path)}:{line.line}: {line.text}")))


def _say_nothing_near(plan: RhythmPlan) -> None:
    out.print(f"Nothing is proposed for the next {SOON.days} days, so nothing was written.")
    first = next(proposals(plan), None)
    if first and first.piece:
        name = escape_controls(quote(first.piece.name))
        out.print(Text(f"The first proposal is for {day_of(first.day)}: hubgen rhythm {name} --write"))


def _alarmed(plan: RhythmPlan, alarms: list[Alarm]) -> bool:
    found = [sentence for alarm in dict.fromkeys(alarms) for sentence in _sentences(plan, alarm)]
    for sentence in found:
        err.print(Text(sentence))
    return bool(found)


def _sentences(plan: RhythmPlan, alarm: Alarm) -> list[str]:
    """Say why the alarm is raised."""
    if alarm is Alarm.GAP:
        days = ", ".join(row.week for row in plan.gaps)
        return [f"There is nothing for {counted(len(plan.gaps), 'week')}: {days}."] if plan.gaps else []
    late = [f"Late: {beat.task} of {beat.occurrence.key}, due {beat.due}." for beat in plan.late]
    return late + [f"Late: {letter.issue_name(letter.late)}." for letter in plan.newsletters if letter.late]
