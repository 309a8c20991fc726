"""`hubgen build`: content in, one complete site out."""

from pathlib import Path
from typing import Annotated

import typer
from rich.text import Text

from hubgen.check.report import count_sentence as counted_sentence
from hubgen.cli.console import err, out, relative, say_problems
from hubgen.cli.edits import apply_edit
from hubgen.cli.progress import steps
from hubgen.engines.runner import Summary, Terms
from hubgen.engines.runner import build as build_site
from hubgen.errors import ConfigError, ContentError

ConfigOption = Annotated[Path, typer.Option("--config", "-f", help="The hub's settings.")]
AsOfOption = Annotated[str | None, typer.Option("--as-of", help="Build as if it were this day or moment.")]


def build(
    config: ConfigOption = Path("mkdocs.yml"),
    site_dir: Annotated[Path | None, typer.Option("--site-dir", "-d", help="Where the site goes.")] = None,
    as_of: AsOfOption = None,
    strict: Annotated[bool, typer.Option("--strict", help="Let no warning pass.")] = False,
    publish: Annotated[
        bool, typer.Option("--publish", help="This one goes out: enter what it shows in the register of ids.")
    ] = False,
    announce: Annotated[
        bool, typer.Option("--announce", help="Let old items be announced as new, however many they are.")
    ] = False,
    into_existing: Annotated[
        bool,
        typer.Option("--into-existing", help="Build into a folder that others have filled; what is there stays."),
    ] = False,
) -> None:
    """Build the site beside the old one, verify it, and only then put it in its place.

    It is not put there when subscribers would be told of many old items as if they were new.
    """
    try:
        with steps() as notify:
            summary = build_site(config, site_dir, as_of, Terms(strict, publish, announce, into_existing), notify)
    except (ContentError, ConfigError) as error:
        say_problems(error.problems, config)
        raise
    say_problems(summary.problems, config)
    _say(summary)
    if summary.register:
        apply_edit(summary.register, config.absolute().parent)
        out.print(Text(f"Entered what is new in {relative(config.parent / summary.register.path)}: keep it in git."))


def _say(summary: Summary) -> None:
    for warning in summary.warnings:
        err.print(f"MkDocs warns: {warning}")
    counts = f"{summary.pages} pages, {summary.feeds} feeds, {counted_sentence(summary.problems).rstrip('.').lower()}"
    out.print(f"Built {counts} in {summary.seconds:.1f} seconds. The site is in {relative(summary.folder)}")
