"""`hubgen check`: what is to be mended, and where."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from hubgen.check.report import as_github, as_json, as_text
from hubgen.cli.build import AsOfOption, ConfigOption
from hubgen.cli.console import place_in, say_problems
from hubgen.engines.plan import check_content, plan
from hubgen.engines.settings import load_settings
from hubgen.errors import ConfigError, HubError
from hubgen.model.problem import Problem, Severity


class Format(StrEnum):
    """How problems are printed: for people, for programs, or as annotations of a pull request."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"


WRITERS = {Format.TEXT: as_text, Format.JSON: as_json, Format.GITHUB: as_github}


def check(
    config: ConfigOption = Path("mkdocs.yml"),
    strict: Annotated[bool, typer.Option("--strict", help="Warnings count as errors.")] = False,
    form: Annotated[Format, typer.Option("--format", help="How to print.")] = Format.TEXT,
    as_of: AsOfOption = None,
) -> None:
    """Check the content; exits with 0, with 1 where something must be mended, with 2 where it could not run."""
    try:
        planned = plan(check_content(load_settings(config), as_of), despite_errors=True)
    except ConfigError as error:
        say_problems(error.problems, config)
        raise typer.Exit(2) from None
    except HubError as error:
        error.exit_code = 2  # type: ignore[attr-defined]
        raise
    print(WRITERS[form](planned.problems, place_in(config, planned.folder)))
    raise typer.Exit(1 if _failed(planned.problems, strict=strict) else 0)


def _failed(problems: tuple[Problem, ...], *, strict: bool) -> bool:
    bad = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    return any(problem.severity in bad for problem in problems)
