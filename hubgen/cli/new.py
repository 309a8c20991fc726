"""`hubgen new`: a starter file for one item, never in the place of another."""

from pathlib import Path
from typing import Annotated

import typer

from hubgen.cli.build import AsOfOption, ConfigOption
from hubgen.cli.console import out, relative
from hubgen.cli.edits import apply_edit
from hubgen.engines.clock import moment_of_build
from hubgen.engines.plan import read_config
from hubgen.engines.settings import load_settings
from hubgen.read import load_hub
from hubgen.scaffold import parse_kind, plan_new


def new(
    kind: Annotated[str, typer.Argument(help="story, resource, event, recap, series, person, chapter, …")],
    title: Annotated[str, typer.Argument(help="The title, or a person's name.")],
    lang: Annotated[str | None, typer.Option("--lang", help="Language of the file, where not the hub's own.")] = None,
    uid: Annotated[str | None, typer.Option("--uid", help="Id, where none can be made of the title.")] = None,
    config: ConfigOption = Path("mkdocs.yml"),
    as_of: AsOfOption = None,
) -> None:
    """Write a starter that says what goes where; an existing file is never touched."""
    settings = load_settings(config)
    read = read_config(settings)
    folder = Path(settings.docs_dir)
    moment = moment_of_build(as_of, read.zone)
    edit = plan_new(parse_kind(kind), title, load_hub(folder, read), read, moment, lang=lang, uid=uid)
    apply_edit(edit, folder)
    out.print(f"Wrote {relative(folder / edit.path)}: open it, and follow the comments.")
