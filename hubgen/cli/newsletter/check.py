"""`hubgen newsletter check`: what is to be mended in an issue before it goes out."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Annotated

import typer

from hubgen.check.report import as_text
from hubgen.cli.check import WRITERS, CheckFormat, failed
from hubgen.cli.console import out
from hubgen.cli.newsletter.issues import find_issue
from hubgen.cli.newsletter.rendered_issue import render_issues
from hubgen.cli.options import AsOfOption, ConfigOption
from hubgen.cli.problems import coloured, exit_with_two, place_in
from hubgen.engines.plan import CheckedHub, check_headers
from hubgen.engines.settings import load_settings
from hubgen.model.issue import Issue
from hubgen.model.kind import Kind
from hubgen.model.problem import Problem
from hubgen.newsletter.issues import pending

FOLDER = f"{Kind.ISSUE.folder}/"


def check(
    issues: Annotated[
        list[str] | None, typer.Argument(metavar="[ISSUE]...", help="The issues; else all that may still be mailed.")
    ] = None,
    every: Annotated[bool, typer.Option("--all", help="Check those that are out, too.")] = False,
    strict: Annotated[bool, typer.Option("--strict", help="Warnings count as errors.")] = False,
    form: Annotated[CheckFormat, typer.Option("--format", help="How to print.")] = CheckFormat.TEXT,
    config: ConfigOption = Path("mkdocs.yml"),
    as_of: AsOfOption = None,
) -> None:
    """Check issues as they would be mailed; exits with 0, with 1 where something must be mended, else with 2.

    It looks at size, links, pictures, colours and placeholders, at what was told before, and at events that are past.
    """
    with exit_with_two(config):
        checked = check_headers(load_settings(config), as_of)
        found = _asked_for(checked, issues or [], every=every)
        problems = _problems(found, checked, alone=bool(issues))
    if form is CheckFormat.TEXT:
        _say(found, problems, config, checked)
    else:
        print(WRITERS[form](problems, place_in(config, checked.folder)))
    raise typer.Exit(1 if failed(problems, strict=strict) else 0)


def _asked_for(checked: CheckedHub, names: Sequence[str], *, every: bool) -> list[Issue]:
    hub = checked.hub
    if names:
        return list({one.id: one for one in (find_issue(hub, name) for name in names)}.values())
    return sorted(hub.of(Issue), key=lambda issue: issue.id) if every else pending(hub, checked.as_of)


def _problems(issues: Sequence[Issue], checked: CheckedHub, *, alone: bool) -> tuple[Problem, ...]:
    """Gather the Problems of issues; a file that could not be read may be an issue that nobody asked for by name."""
    found = (problem for proof in render_issues(checked, issues) for problem in proof.problems)
    return tuple(sorted({*found, *(() if alone else _others(checked))}))


def _others(checked: CheckedHub) -> Iterator[Problem]:
    """Yield the Problems of files of the newsletter that are no issues: those that were not read, and translations."""
    known = {issue.source.path for issue in checked.hub.of(Issue)}
    yield from (one for one in checked.problems if one.path.startswith(FOLDER) and one.path not in known)
    for item in checked.hub.items:
        if isinstance(item, Issue) and item.source.path not in known:
            yield from checked.problems_of(item)


def _say(issues: Sequence[Issue], problems: Sequence[Problem], config: Path, checked: CheckedHub) -> None:
    if not issues and not problems:
        out.print("No issue is waiting to go out.")
        return
    for issue in issues:
        out.print(coloured(f"{issue.id}: {_when(issue, checked)}"))
    for line in as_text(problems, place_in(config, checked.folder)).splitlines():
        out.print(coloured(line))


def _when(issue: Issue, checked: CheckedHub) -> str:
    if issue.draft:
        return "a draft"
    if issue.date is None:
        return "without a date"
    day = issue.date.day_in(checked.config.zone)
    return f"goes out on {day}" if issue.date.at > checked.as_of else f"went out on {day}"
