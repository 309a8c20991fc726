"""Print Problems: for people, for programs, and as annotations of a pull request."""

import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import TypeAlias

from hubgen.model.flaw import Flaw
from hubgen.model.oneline import on_one_line
from hubgen.model.page_code import PageCode
from hubgen.model.problem import Code, Problem, Severity
from hubgen.model.slip import Slip

Place: TypeAlias = Callable[[Problem], str]
"""Says where a Problem's file lies, seen from the folder in which somebody works."""

SETTINGS = frozenset({Code.BAD_SETTING, Code.UNSET_SETTING, Code.UNREADABLE_REGISTER})
"""Codes of Problems whose file is not in the content folder: mkdocs.yml, or a file beside it."""

MANY, NAMED = 20, 3
"""How many Problems of one code are told one by one; and of how many more the places are named."""

COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
"""What a severity is called in a workflow command."""


def below(folder: str) -> Place:
    """Put the content folder before the path of a content file; that of mkdocs.yml stays as it is."""
    prefix = "" if folder in ("", ".") else folder.rstrip("/") + "/"
    return lambda problem: problem.path if problem.code in SETTINGS else prefix + problem.path


def as_text(problems: Sequence[Problem], place: Place, whole: str = "") -> str:
    """Write one line a Problem, with its hint under it, and a summary at the end; errors stand last, beside it.

    With `whole`, the command that names each, more than MANY of one code become one line.
    """
    groups = gathered(problems, MANY if whole else len(problems))
    more = f" {whole} names each of them." if any(len(group) > 1 for group in groups) else ""
    return "\n".join([*(_told(group, place) for group in groups), summary(problems) + more])


def gathered(problems: Iterable[Problem], most: int = MANY) -> list[Sequence[Problem]]:
    """Put together what has one code, where that is more than `most`; errors come last, and single ones after many."""
    same: defaultdict[Code | Flaw | Slip | PageCode, list[Problem]] = defaultdict(list)
    for problem in sorted(problems):
        same[problem.code].append(problem)
    many = [tuple(group) for group in same.values() if len(group) > most]
    single = sorted(problem for group in same.values() if len(group) <= most for problem in group)
    worse = list(reversed(Severity))
    return sorted([*many, *((problem,) for problem in single)], key=lambda group: worse.index(group[0].severity))


def sentence(group: Sequence[Problem], place: Place) -> str:
    """Say what is wrong: with one Problem, or with the first of many and where the next ones are."""
    message = on_one_line(group[0].message)
    if len(group) == 1:
        return message
    following = " and ".join(where(problem, place) for problem in group[1:NAMED])
    return f"{message}, and {len(group) - 1:,} more of this kind, the next in {following}"


def where(problem: Problem, place: Place) -> str:
    """Write a Problem's place as editors read it."""
    return f"{place(problem)}:{problem.line}:{problem.column}"


def summary(problems: Iterable[Problem]) -> str:
    """Count Problems by severity: "3 errors, 2 warnings, 1 note."."""
    counts = Counter(problem.severity for problem in problems)
    told = [f"{counts[s]:,} {s}{'s' if counts[s] > 1 else ''}" for s in Severity if counts[s]]
    return f"{', '.join(told)}." if told else "No problems."


def as_json(problems: Sequence[Problem], place: Place) -> str:
    """Write a list of objects that all have the same keys."""
    return json.dumps([_record(problem, place) for problem in problems], ensure_ascii=False, indent=2)


def as_github(problems: Sequence[Problem], place: Place) -> str:
    """Write the workflow commands that show Problems at their lines in a pull request.

    Source: https://docs.github.com/actions/reference/workflow-commands-for-github-actions
    """
    return "\n".join(_command(problem, place) for problem in problems)


def _told(group: Sequence[Problem], place: Place) -> str:
    first = group[0]
    hint = f"\n    {on_one_line(first.hint)}" if first.hint else ""
    return f"{where(first, place)}: {first.severity}: {sentence(group, place)} [{first.code}]{hint}"


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
