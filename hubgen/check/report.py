"""Print Problems: for people, for programs, and as annotations of a pull request."""

import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import TypeAlias

from hubgen.model.codes import FeedCode, MailCode, PageCode
from hubgen.model.problem import Code, Problem, Severity
from hubgen.model.text import escape_controls

Place: TypeAlias = Callable[[Problem], str]
"""A function from a Problem to the path of its file, seen from the folder in which somebody works."""

SETTINGS = frozenset({Code.BAD_SETTING, Code.UNSET_SETTING, Code.UNREADABLE_REGISTER})
"""Codes of Problems that are found before the content is looked at."""
OUTSIDE = SETTINGS | {Code.DEAD_ADDRESS}
"""Codes of Problems whose file is not in the content folder: mkdocs.yml, or the register beside it."""

MANY, NAMED = 20, 3
"""So many Problems of one code are written one by one; of more, so many are written with their place."""

COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
"""What a severity is called in a workflow command."""


def in_folder(folder: str) -> Place:
    """Give a function from a Problem to the path of its file, seen from the folder that `folder` is relative to.

    That is `folder`/path for a content file, and the path alone for mkdocs.yml and the register beside it.
    """
    prefix = "" if folder in ("", ".") else folder.rstrip("/") + "/"
    return lambda problem: problem.path if problem.code in OUTSIDE else prefix + problem.path


def as_text(problems: Sequence[Problem], place: Place, whole: str = "") -> str:
    """Write a line for each Problem, its hint indented below it, and a last line that counts them.

    A line reads `path:line:column: severity: message [code]`; errors stand last, beside the count. With `whole`, a
    command that names each Problem, more than MANY of one code become one line.
    """
    groups = group_by_code(problems, MANY if whole else len(problems))
    more = f" {whole} names each of them." if any(len(group) > 1 for group in groups) else ""
    return "\n".join([*(_line(group, place) for group in groups), count_sentence(problems) + more])


def group_by_code(problems: Iterable[Problem], most: int = MANY) -> list[Sequence[Problem]]:
    """Give groups of Problems: those of one code together where they are more than `most`, each other one alone.

    Notes stand first and errors last; within a severity groups of many stand before single Problems, which are sorted.
    """
    same: defaultdict[Code | FeedCode | MailCode | PageCode, list[Problem]] = defaultdict(list)
    for problem in sorted(problems):
        same[problem.code].append(problem)
    many = [tuple(group) for group in same.values() if len(group) > most]
    single = sorted(problem for group in same.values() if len(group) <= most for problem in group)
    worse = list(reversed(Severity))
    return sorted([*many, *((problem,) for problem in single)], key=lambda group: worse.index(group[0].severity))


def message_of_group(group: Sequence[Problem], place: Place) -> str:
    """Give the message of a group's first Problem, and how many more there are, with the places of the next two."""
    message = escape_controls(group[0].message)
    if len(group) == 1:
        return message
    following = " and ".join(position_of(problem, place) for problem in group[1:NAMED])
    return f"{message}, and {len(group) - 1:,} more of this kind, the next in {following}"


def position_of(problem: Problem, place: Place) -> str:
    """Write `path:line:column`, as editors read it."""
    return f"{place(problem)}:{problem.line}:{problem.column}"


def count_sentence(problems: Iterable[Problem]) -> str:
    """Count Problems by severity, as "3 errors, 2 warnings, 1 note."; "No problems." for none."""
    counts = Counter(problem.severity for problem in problems)
    counted = [f"{counts[s]:,} {s}{'s' if counts[s] > 1 else ''}" for s in Severity if counts[s]]
    return f"{', '.join(counted)}." if counted else "No problems."


def as_json(problems: Sequence[Problem], place: Place) -> str:
    """Write a JSON list of objects with the keys path, line, column, severity, code, message and hint."""
    return json.dumps([_record(problem, place) for problem in problems], ensure_ascii=False, indent=2)


def as_github(problems: Sequence[Problem], place: Place) -> str:
    """Write the workflow commands that show Problems at their lines in a pull request.

    Source: https://docs.github.com/actions/reference/workflow-commands-for-github-actions
    """
    return "\n".join(_command(problem, place) for problem in problems)


def _line(group: Sequence[Problem], place: Place) -> str:
    first = group[0]
    hint = f"\n    {escape_controls(first.hint)}" if first.hint else ""
    return f"{position_of(first, place)}: {first.severity}: {message_of_group(group, place)} [{first.code}]{hint}"


def _record(problem: Problem, place: Place) -> dict[str, str | int]:
    return {
        "path": place(problem),
        "line": problem.line,
        "column": problem.column,
        "severity": problem.severity.value,
        "code": problem.code.value,
        "message": problem.message,
        "hint": problem.hint,
    }


def _command(problem: Problem, place: Place) -> str:
    message = f"{problem.message} ({problem.hint})" if problem.hint else problem.message
    at = {"file": place(problem), "line": problem.line, "col": problem.column, "title": problem.code.value}
    properties = ",".join(f"{key}={_property(str(value))}" for key, value in at.items())
    return f"::{COMMANDS[problem.severity]} {properties}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
