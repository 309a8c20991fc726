"""A build from the content to the site, with what it says of itself."""

from pathlib import Path

from rich.text import Text

from hubgen.check.report import count_sentence
from hubgen.cli.console import err, out, progress, relative
from hubgen.cli.edits import apply_edit
from hubgen.cli.problems import say_problems
from hubgen.engines.runner import BuildResult
from hubgen.engines.runner import build as build_site
from hubgen.engines.stamp import BuildOptions, keep_stamp
from hubgen.errors import ConfigError, ContentError
from hubgen.model.watched_moment import holds_until, unwatched


def full_build(config: Path, site_dir: Path | None, as_of: str | None, options: BuildOptions) -> None:
    """Build, print what came of it, enter in the register what is new, and remember it for the next build."""
    try:
        with progress() as notify:
            result = build_site(config, site_dir, as_of, options, notify)
    except (ContentError, ConfigError) as error:
        say_problems(error.problems, config)
        raise
    say_problems(result.problems, config)
    counts = f"{result.pages} pages, {result.feeds} feeds, {count_sentence(result.problems).rstrip('.').lower()}"
    _say(result, counts)
    if result.register:
        apply_edit(result.register, config.absolute().parent)
        out.print(Text(f"Entered what is new in {relative(config.parent / result.register.path)}: keep it in git."))
    if result.begun and not result.warnings:
        keep_stamp(result.begun, unwatched(result.as_of), holds_until(result.as_of), counts)


def _say(result: BuildResult, counts: str) -> None:
    for warning in result.warnings:
        err.print(f"MkDocs warns: {warning}")
    out.print(f"Built {counts} in {result.seconds:.1f} seconds. The site is in {relative(result.folder)}")
