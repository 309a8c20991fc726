"""`hubgen build`: content in, one complete site out; nothing at all where nothing has changed."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from hubgen.cli.console import out, relative
from hubgen.cli.options import AsOfOption, ConfigOption
from hubgen.engines.stamp import BuildOptions, moment_given, unchanged_since


def build(
    config: ConfigOption = Path("mkdocs.yml"),
    site_dir: Annotated[Path | None, typer.Option("--site-dir", "-d", help="Where the site goes.")] = None,
    as_of: AsOfOption = None,
    strict: Annotated[bool, typer.Option("--strict", help="Let no warning pass.")] = False,
    publish: Annotated[
        bool, typer.Option("--publish", help="This one goes out: enter what it shows in the register of ids.")
    ] = False,
    announce: Annotated[
        bool,
        typer.Option(
            "--announce", help="Let old items be announced as new, however many, and what looks renamed be new."
        ),
    ] = False,
    into_existing: Annotated[
        bool,
        typer.Option("--into-existing", help="Build into a folder that others have filled; what is there stays."),
    ] = False,
    no_cache: Annotated[bool, typer.Option("--no-cache", help="Build also where nothing has changed.")] = False,
) -> None:
    """Build the site beside the old one, verify it, and only then put it in its place.

    It is not put there when subscribers would be told of many old items as if they were new.
    """
    options = BuildOptions(strict, publish, announce, into_existing)
    words = options.words(site_dir)
    same = None if no_cache else unchanged_since(config, words, moment_given(as_of), datetime.now(UTC))
    if same:
        out.print(f"Nothing has changed: {relative(Path(same.inputs.site))} is as it was built, {same.counts}")
        return
    from hubgen.cli.full_build import full_build

    full_build(config, site_dir, as_of, options)
