"""`hubgen check`: what is to be mended, and where; with `--built`, in the pages and feeds of a site that was built."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from hubgen.check.built_site import check_pages, is_page
from hubgen.check.report import Place, as_github, as_json, as_text
from hubgen.cli.build import AsOfOption, ConfigOption
from hubgen.cli.built import built_at
from hubgen.cli.console import EACH, place_in, relative
from hubgen.cli.desk import ending_with_two
from hubgen.engines.clock import moment_of_build
from hubgen.engines.manifest import listed_in
from hubgen.engines.plan import check_content, plan, read_config
from hubgen.engines.settings import load_settings
from hubgen.feeds.lint import lint
from hubgen.feeds.lint.given import Built
from hubgen.model.address import door
from hubgen.model.problem import Problem, Severity

Judged = tuple[tuple[Problem, ...], Place]
"""Problems, and where the files lie that they name."""


class Format(StrEnum):
    """How problems are printed: for people, for programs, or as annotations of a pull request."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"


WRITERS = {Format.JSON: as_json, Format.GITHUB: as_github}


def check(
    site_dir: Annotated[
        Path | None, typer.Argument(help="With --built: the site's folder.", show_default=False)
    ] = None,
    config: ConfigOption = Path("mkdocs.yml"),
    built: Annotated[
        bool, typer.Option("--built", help="Check the pages and feeds of the built site instead.")
    ] = False,
    was: Annotated[Path | None, typer.Option(help="With --built: an older build, whose ids must have stayed.")] = None,
    strict: Annotated[bool, typer.Option("--strict", help="Warnings count as errors.")] = False,
    form: Annotated[Format, typer.Option("--format", help="How to print.")] = Format.TEXT,
    every: Annotated[bool, typer.Option("--all", help="Name each problem, however many are of one kind.")] = False,
    as_of: AsOfOption = None,
) -> None:
    """Check the content; exits with 0, with 1 where something must be mended, with 2 where it could not run."""
    if (site_dir or was) and not built:
        raise typer.BadParameter("a site's folder is checked with --built only")
    with ending_with_two(config):
        problems, place = _built(config, site_dir, was, as_of) if built else _content(config, as_of)
    print(
        WRITERS[form](problems, place) if form in WRITERS else as_text(problems, place, "" if every else _each(built))
    )
    raise typer.Exit(1 if failed(problems, strict=strict) else 0)


def _each(built: bool) -> str:
    return EACH.replace("check", "check --built") if built else EACH


def _content(config: Path, as_of: str | None) -> Judged:
    planned = plan(check_content(load_settings(config), as_of), despite_errors=True)
    return planned.problems, place_in(config, planned.folder)


def _built(config: Path, site_dir: Path | None, was: Path | None, as_of: str | None) -> Judged:
    settings = load_settings(config)
    known, folder = read_config(settings), site_dir or Path(settings.site_dir)
    older = built_at(was) if was else None
    site = built_at(folder)
    in_feeds = lint(site, known.base_url, moment_of_build(as_of, known.zone), older)
    doors = [door(language, known.home) for language in known.languages]
    in_pages = check_pages(_own_pages(folder, site), site.files, site.read, known.base_url, doors)
    return tuple(sorted({*in_feeds, *in_pages})), lambda problem: relative(folder / problem.path)


def _own_pages(folder: Path, site: Built) -> list[str]:
    """List the pages of a built site that hubgen wrote: all of them where no list tells which."""
    listed = listed_in(folder)
    return [path for path in site.files if is_page(path) and (listed is None or path in listed)]


def failed(problems: tuple[Problem, ...], *, strict: bool) -> bool:
    """Tell whether something must be mended."""
    bad = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    return any(problem.severity in bad for problem in problems)
