"""`hubgen check`: what is to be mended, and where; with `--built`, in the pages and feeds of a site that was built."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from hubgen.check.built_site import check_pages, is_page
from hubgen.check.report import Place, as_github, as_json, as_text
from hubgen.cli.console import relative
from hubgen.cli.options import AsOfOption, ConfigOption
from hubgen.cli.problems import EACH, exit_with_two, place_in
from hubgen.engines.clock import moment_of_build
from hubgen.engines.manifest import files_below, listed_in
from hubgen.engines.plan import check_content, plan
from hubgen.engines.settings import load_settings, read_config
from hubgen.errors import HubError
from hubgen.feeds.lint import BuiltSite, is_feed, lint
from hubgen.model.address import language_prefix
from hubgen.model.problem import Problem, Severity

MOST = 50_000_000
"""How many bytes of a file are read: a feed that is longer is told to be too long, and broken besides."""

ProblemsAndPlace = tuple[tuple[Problem, ...], Place]
"""Problems, and where the files lie that they name."""


class CheckFormat(StrEnum):
    """How problems are printed: for people, for programs, or as annotations of a pull request."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"


WRITERS = {CheckFormat.JSON: as_json, CheckFormat.GITHUB: as_github}


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
    form: Annotated[CheckFormat, typer.Option("--format", help="How to print.")] = CheckFormat.TEXT,
    every: Annotated[bool, typer.Option("--all", help="Name each problem, however many are of one kind.")] = False,
    as_of: AsOfOption = None,
) -> None:
    """Check the content; exits with 0, with 1 where something must be mended, with 2 where it could not run."""
    if (site_dir or was) and not built:
        raise typer.BadParameter("a site's folder is checked with --built only")
    with exit_with_two(config):
        problems, place = _built(config, site_dir, was, as_of) if built else _content(config, as_of)
    if form in WRITERS:
        print(WRITERS[form](problems, place))
    else:
        each = EACH.replace("check", "check --built") if built else EACH
        print(as_text(problems, place, "" if every else each))
    raise typer.Exit(1 if failed(problems, strict=strict) else 0)


def failed(problems: tuple[Problem, ...], *, strict: bool) -> bool:
    """Tell whether something must be mended: an error, with `strict` a warning too."""
    bad = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    return any(problem.severity in bad for problem in problems)


def _content(config: Path, as_of: str | None) -> ProblemsAndPlace:
    planned = plan(check_content(load_settings(config), as_of), despite_errors=True)
    return planned.problems, place_in(config, planned.folder)


def _built(path: Path, site_dir: Path | None, was: Path | None, as_of: str | None) -> ProblemsAndPlace:
    settings = load_settings(path)
    config, folder = read_config(settings), site_dir or Path(settings.site_dir)
    older, site = built_site(was) if was else None, built_site(folder)
    in_feeds = lint(site, config.base_url, moment_of_build(as_of, config.zone), older)
    prefixes = [language_prefix(language, config.home) for language in config.languages]
    in_pages = check_pages(_own_pages(folder, site), site.files, site.read, config.base_url, prefixes)
    return tuple(sorted({*in_feeds, *in_pages})), lambda problem: relative(folder / problem.path)


def _own_pages(folder: Path, site: BuiltSite) -> list[str]:
    """List the pages of a built site that hubgen wrote: all of them where no list tells which."""
    listed = listed_in(folder)
    return [path for path in site.files if is_page(path) and (listed is None or path in listed)]


def built_site(folder: Path) -> BuiltSite:
    """Look through the folder of a built site; raises HubError where there is none, or one without feeds."""
    if not folder.is_dir():
        raise HubError(f"there is no built site in {folder}", "run hubgen build, or name the site's folder")
    paths = (path for path in files_below(folder) if _is_text(path) and (folder / path).is_file())
    files = {path: (folder / path).stat().st_size for path in paths}
    if not any(map(is_feed, files)):
        raise HubError(f"there are no feeds in {folder}", "run hubgen build, or name the site's folder")
    return BuiltSite(files, lambda path: _bytes(folder / path))


def _is_text(path: str) -> bool:
    """Tell whether a file's name can be written at all; none of ours cannot."""
    return path.encode(errors="ignore").decode() == path


def _bytes(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(MOST)
    except OSError as error:
        raise HubError(f"{path} cannot be read: {error.strerror}") from None
